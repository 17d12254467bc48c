import { type Answer, type AnswerValue, DomainError, type Problem, invalid } from '@zi/contracts';
import { type Rubric, parseAnswers, parseChanges } from '@zi/rubric';

export interface AnswerState {
  readonly code: string;
  /** Null when it was cleared: a cleared answer keeps its place, so that its version goes on. */
  readonly value: AnswerValue | null;
  readonly note: string | null;
  readonly origin: 'person' | 'survey';
  readonly author: string;
  readonly answeredAt: Date;
  readonly version: number;
}

/** The answers of one layer by question code. */
export type Sheet = ReadonlyMap<string, AnswerState>;

export const sheetOf = (answers: Iterable<AnswerState>): Sheet =>
  new Map([...answers].map((answer) => [answer.code, answer]));

/** An answer as it is shown, with the verified files that serve its question. */
export const shownAnswer = (answer: AnswerState, evidenceIds: readonly string[] = []): Answer => ({
  ...answer,
  answeredAt: answer.answeredAt.toISOString(),
  evidenceIds: [...evidenceIds],
});

/** What someone wants an answer to be; what is left out stays. */
export interface Edit {
  readonly code: string;
  readonly value?: AnswerValue | null;
  readonly note?: string | null;
  /** Version of the answer that the edit is based on; 0 when there is none yet. */
  readonly version: number;
}

/** What an edit is based on; undefined when the answer never had that version. */
type Base = Pick<AnswerState, 'value' | 'note'> | undefined;

const blank = { value: null, note: null };

/** The edits that were made upon an earlier state than the present one: only for these a base has to be looked up. */
export const staleEdits = <E extends Pick<Edit, 'code' | 'version'>>(
  sheet: Sheet,
  edits: readonly E[],
): E[] => edits.filter(({ code, version }) => version > 0 && version < versionIn(sheet, code));

const versionIn = (sheet: Sheet, code: string): number => sheet.get(code)?.version ?? 0;

/**
 * The answers that the edits change, all or none. Throws `invalid` with every problem, then `conflict` with every
 * answer of which a field was changed both by the edit and, since its base, by another, or that comes from a survey.
 * What another changed beside it stays. An edit that changes nothing gives nothing.
 *
 * @param bases The answers that stale edits are based on, as they were then.
 */
export function editAnswers(
  rubric: Rubric,
  sheet: Sheet,
  edits: readonly Edit[],
  by: { author: string; now: Date },
  bases: Sheet = new Map(),
): AnswerState[] {
  requireSound(rubric, edits);
  requireCurrent(sheet, edits, bases);
  return edits.flatMap((edit) => {
    const current = sheet.get(edit.code);
    const { value, note } = merged(current ?? blank, edit, baseOf(current, edit, bases));
    if (isSame({ value, note }, current ?? blank)) return [];
    const origin = 'person' as const;
    const version = versionIn(sheet, edit.code) + 1;
    return [{ code: edit.code, value, note, origin, author: by.author, answeredAt: by.now, version }];
  });
}

function baseOf(current: AnswerState | undefined, { code, version }: Edit, bases: Sheet): Base {
  if (version === (current?.version ?? 0)) return current ?? blank;
  return version === 0 ? blank : bases.get(code);
}

type Field = 'value' | 'note';
type Content = Pick<AnswerState, Field>;

const textOf = ({ value, note }: Content) => ({ value: canonical(value), note });
const isSame = (one: Content, other: Content): boolean => changed(one, other).length === 0;

/** The fields in which a state differs from an earlier one. */
function changed(before: Content, after: Content): Field[] {
  const [then, now] = [textOf(before), textOf(after)];
  return (['value', 'note'] as const).filter((field) => then[field] !== now[field]);
}

/** A state with what an edit says of it. */
const wanted = (state: Content, { value, note }: Edit): Content => ({
  value: value === undefined ? state.value : value,
  note: note === undefined ? state.note : note,
});

/** The present state with the fields that the edit changes of its base. */
function merged(current: Content, edit: Edit, base: Base): Content {
  const yours = wanted(base ?? current, edit);
  const own = changed(base ?? current, yours);
  return {
    value: own.includes('value') ? yours.value : current.value,
    note: own.includes('note') ? yours.note : current.note,
  };
}

/** One text for equal values, in whatever order their counts were given. */
export const canonical = (value: AnswerValue | null): string =>
  JSON.stringify(typeof value === 'object' && value !== null ? Object.entries(value).sort() : value);

/** What a message tells of many reasons; the details hold all. */
export function told(reasons: readonly string[], most = 5): string {
  const rest = reasons.length - most;
  return [...reasons.slice(0, most), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

// --- Soundness -------------------------------------------------------------------------------------------------

/** Refuses answers that the rubric does not take, with every problem. */
export function requireSound(rubric: Rubric, edits: readonly Pick<Edit, 'code' | 'value'>[]): void {
  const problems = edits.flatMap((edit, index) => [
    ...problemsOf(rubric, edit, `/answers/${index}`),
    ...repeated(edits, index),
  ]);
  if (problems.length === 0) return;
  const [count, are] = problems.length === 1 ? ['One thing', 'is'] : [`${problems.length} things`, 'are'];
  throw invalid(`${count} in these answers ${are} not valid. Nothing was saved.`, problems);
}

function problemsOf(rubric: Rubric, { code, value }: Pick<Edit, 'code' | 'value'>, path: string): Problem[] {
  const checked = parseChanges(rubric, { [code]: value });
  if (checked.ok) return [];
  const place = rubric.nodes.get(code)?.form ? 'value' : 'code';
  const pathOf = (key: string) => `${path}/${place}${key && `/${escaped(key.slice(1))}`}`;
  return checked.problems.map((problem) => ({
    path: pathOf(problem.path.slice(`answers.${code}`.length)),
    message: problem.message,
    accepted: problem.accepted,
  }));
}

/** A key as it stands in a JSON pointer (RFC 6901). */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function repeated(edits: readonly Pick<Edit, 'code'>[], index: number): Problem[] {
  const { code } = edits[index]!;
  const first = edits.findIndex((edit) => edit.code === code);
  if (first === index) return [];
  const message = `${code} is answered twice: it stands in /answers/${first} already`;
  return [{ path: `/answers/${index}/code`, message, accepted: 'each question once' }];
}

// --- Conflicts -------------------------------------------------------------------------------------------------

interface Conflict {
  readonly code: string;
  readonly reason: 'changed' | 'survey';
  readonly surveyId?: string;
  readonly yourVersion: number;
  readonly currentVersion: number;
  /** The answer as it was at `yourVersion`; null when it never had that version. */
  readonly base: Content | null;
  /** The base with what the edit says of it. */
  readonly yours: Content;
  readonly theirs: Pick<AnswerState, 'value' | 'note' | 'author' | 'answeredAt'> | null;
}

function requireCurrent(sheet: Sheet, edits: readonly Edit[], bases: Sheet): void {
  const conflicts = edits.flatMap((edit) => {
    const current = sheet.get(edit.code);
    return conflictOf(current, edit, baseOf(current, edit, bases)) ?? [];
  });
  if (conflicts.length === 0) return;
  throw new DomainError('conflict', `${told(conflicts.map(tell))}. Nothing was saved.`, { conflicts });
}

function conflictOf(current: AnswerState | undefined, edit: Edit, base: Base): Conflict | undefined {
  const reason = reasonOf(current, edit, base);
  return (
    reason && {
      ...{ code: edit.code, ...reason },
      ...{ yourVersion: edit.version, currentVersion: current?.version ?? 0 },
      base: base ? { value: base.value, note: base.note } : null,
      yours: wanted(base ?? current ?? blank, edit),
      theirs: current ? theirs(current) : null,
    }
  );
}

type Reason = Pick<Conflict, 'reason' | 'surveyId'>;

function reasonOf(current: AnswerState | undefined, edit: Edit, base: Base): Reason | undefined {
  if (current?.origin === 'survey' && !isSame(current, wanted(current, edit))) {
    return { reason: 'survey', surveyId: surveyIdOf(current) };
  }
  return base && !collides(current ?? blank, edit, base) ? undefined : { reason: 'changed' };
}

/** Whether the edit changes a field that another changed since its base, be it to the same. */
function collides(current: Content, edit: Edit, base: Content): boolean {
  const others = changed(base, current);
  return changed(base, wanted(base, edit)).some((field) => others.includes(field));
}

const theirs = ({ value, note, author, answeredAt }: AnswerState) => ({ value, note, author, answeredAt });

function tell({ code, surveyId, yourVersion, currentVersion, theirs: current }: Conflict): string {
  if (surveyId) return `${code} is the index of the survey ${surveyId} and is not typed`;
  const state = current ? `it is at ${currentVersion}, by ${current.author}` : 'there is none yet';
  return `${code} was changed in the meantime: you hold version ${yourVersion}, ${state}`;
}

// --- Indices of a survey ---------------------------------------------------------------------------------------

/** The exact indices of a closed survey. */
export interface SurveyState {
  readonly id: string;
  readonly programmeId: string;
  readonly ipak: string;
  readonly ipkp: string;
  readonly closedAt: Date;
  readonly version: number;
}

const surveyTag = 'survey:';
const surveyIdOf = ({ author }: AnswerState): string => author.slice(surveyTag.length);

/**
 * The answers that a closed survey changes: a question that asks for IPAK (SPAK) or IPKP (SPKP) takes the exact index,
 * whatever a person typed before (PermenPANRB 90/2021, Lampiran III: H.1.a and H.2.a).
 */
export function indexAnswers(rubric: Rubric, survey: SurveyState, sheet: Sheet, now: Date): AnswerState[] {
  const indices: Readonly<Record<string, string>> = { IPAK: survey.ipak, IPKP: survey.ipkp };
  const answers = rubric.questions.flatMap(({ code, form }) => {
    const value = form?.type === 'index' ? indices[form.name] : undefined;
    return value === undefined ? [] : [{ code, value }];
  });
  const checked = parseAnswers(rubric, Object.fromEntries(answers.map(({ code, value }) => [code, value])));
  if (!checked.ok) {
    const problems = checked.problems.map(({ message }) => message).join('; ');
    throw new DomainError('invalid', `The survey ${survey.id} does not fit the rubric: ${problems}`);
  }
  const author = `${surveyTag}${survey.id}`;
  return answers.flatMap(({ code, value }) => {
    const current = sheet.get(code);
    if (current?.author === author && current.value === value) return [];
    const version = (current?.version ?? 0) + 1;
    return [{ code, value, note: null, origin: 'survey' as const, author, answeredAt: now, version }];
  });
}
