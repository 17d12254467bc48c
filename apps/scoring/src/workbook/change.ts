import { type AnswerValue } from '@zi/contracts';
import { type AnswerForm, Fraction, type Rubric } from '@zi/rubric';
import { type AnswerState, type Edit, canonical } from '../domain/answer';
import { type AnswerContent, type ReadAnswer, type ReadExchange, type ReadField } from './exchange';

/** An answer as it is now; those of a survey are not typed. */
export type CurrentAnswer = Pick<AnswerState, 'value' | 'note' | 'version' | 'origin'>;

/** A note is a text, and so is an option: one type holds both. */
type Content = AnswerValue | null;

export interface Conflict {
  /** Someone else changed the field after the export, or it is the index of a survey. */
  readonly reason: 'changed' | 'survey';
  readonly theirs: Content;
  readonly yours: Content;
  /** What it was at the export; undefined when that is not known. */
  readonly base: Content | undefined;
}

/** One field that an import would change. */
export interface Change {
  readonly code: string;
  readonly field: 'value' | 'note';
  readonly address: string;
  readonly old: Content;
  readonly new: Content;
  /** Version of the answer that the file is based on; 0 when the file does not say. */
  readonly baseVersion: number;
  readonly currentVersion: number;
  readonly conflict: Conflict | null;
}

/**
 * What a file changes in the present answers of its layer, in the order of the worksheet. A field is a change when the
 * file differs from the present and was changed in the file since its export; it is a conflict when it was changed here
 * too, to something else. Without knowing what it was at the export, a present answer of a later version is taken for
 * changed, and a blank cell for not filled in.
 *
 * `earlier` knows what an answer was at the version that a file names without telling it, such as one in JSON.
 */
export function changesOf(
  rubric: Rubric,
  read: ReadExchange,
  current: ReadonlyMap<string, CurrentAnswer>,
  earlier: (code: string, version: number) => AnswerContent | undefined = () => undefined,
): Change[] {
  return rubric.questions.flatMap(({ code, form }) => {
    const answer = read.answers.get(code);
    if (!answer) return [];
    const version = answer.base?.version ?? 0;
    const known = answer.base?.content ?? (answer.base && earlier(code, version));
    const now = current.get(code);
    const merge = { answer, version, known, current: now, currentVersion: now?.version ?? 0 };
    return [
      ...changeOf('value', answer.value, merge, sameValue(form!)),
      ...changeOf('note', answer.note, merge, (one, other) => one === other),
    ];
  });
}

interface Merge {
  readonly answer: ReadAnswer;
  readonly version: number;
  readonly known: AnswerContent | undefined;
  readonly current: CurrentAnswer | undefined;
  readonly currentVersion: number;
}

type Same = (one: Content, other: Content) => boolean;

function changeOf(
  field: 'value' | 'note',
  read: ReadField<AnswerValue> | undefined,
  merge: Merge,
  same: Same,
): Change[] {
  if (!read) return [];
  const { answer, version, current } = merge;
  const yours = read.content;
  const theirs = current?.[field] ?? null;
  const base = baseOf(field, merge);
  const isUntouched = base === undefined ? isNotFilledIn(answer, yours) : same(yours, base);
  if (isUntouched || same(yours, theirs)) return [];
  const reason = reasonOf(merge, theirs, base === undefined ? undefined : same(theirs, base));
  const conflict = reason ? { reason, theirs, yours, base } : null;
  const versions = { baseVersion: version, currentVersion: merge.currentVersion };
  return [
    { code: answer.code, field, address: read.address, old: theirs, new: yours, ...versions, conflict },
  ];
}

const isNotFilledIn = ({ base }: ReadAnswer, yours: Content) => base === undefined && yours === null;

/** What a field was at the export; undefined when neither the file nor anyone else knows. */
function baseOf(field: 'value' | 'note', { answer, version, known }: Merge): Content | undefined {
  if (known) return known[field];
  return answer.base && version === 0 ? null : undefined;
}

function reasonOf(
  { answer, version, current, currentVersion }: Merge,
  theirs: Content,
  isAsAtExport: boolean | undefined,
): Conflict['reason'] | undefined {
  if (current?.origin === 'survey') return 'survey';
  if (currentVersion === version) return undefined;
  const isOurs = isAsAtExport ?? (!answer.base && theirs === null);
  return isOurs ? undefined : 'changed';
}

const sameValue = (form: AnswerForm): Same =>
  form.type === 'index' ? sameIndex : (one, other) => canonical(one) === canonical(other);

const sameIndex: Same = (one, other) =>
  one === null || other === null
    ? one === other
    : Fraction.from(one as number | string).equals(Fraction.from(other as number | string));

/**
 * The edits that carry out changes, one an answer, based on its present version: whoever lets a conflict through has
 * chosen what is in the file.
 */
export function editsOf(changes: readonly Change[]): Edit[] {
  const edits = new Map<string, Edit>();
  for (const { code, field, new: wanted, currentVersion: version } of changes) {
    edits.set(code, { ...edits.get(code), code, version, [field]: wanted });
  }
  return [...edits.values()];
}
