import { type Rubric, type RubricNode } from '@zi/rubric';
import { type Note, type Layer } from '../../../api/assessments';
import { type DraftStatus, type Value, sameValue } from '../parts/drafts';
import { type Filter } from './search';

/** What a row of the list tells of its question. */
export interface Mark {
  readonly isAnswered: boolean;
  readonly hasEvidence: boolean;
  /** The newest note of the thread is by another layer: it waits for a reply or a repair. */
  readonly isReturned: boolean;
  /** The value differs from that of the round before. */
  readonly isChanged: boolean;
  readonly status: DraftStatus | undefined;
}

export function isReturned(notes: readonly Note[], layer: Layer): boolean {
  const last = notes.at(-1);
  return last !== undefined && last.layer !== layer;
}

export const isChanged = (value: Value | null, before: Value | null | undefined): boolean =>
  before !== undefined && !sameValue(value, before);

const passes: Readonly<Record<Filter, (mark: Mark) => boolean>> = {
  all: () => true,
  unanswered: ({ isAnswered }) => !isAnswered,
  without_evidence: ({ hasEvidence }) => !hasEvidence,
  returned: (mark) => mark.isReturned,
  changed: (mark) => mark.isChanged,
};

const plain = (text: string) => text.normalize('NFKD').toLowerCase();

/** The questions that pass a filter and hold every word, in their code or in either language. */
export function filtered(
  questions: readonly RubricNode[],
  marks: ReadonlyMap<string, Mark>,
  { filter = 'all', find = '' }: { readonly filter?: Filter | undefined; readonly find?: string | undefined },
): RubricNode[] {
  const words = plain(find).split(/\s+/).filter(Boolean);
  return questions.filter(({ code, name }) => {
    const mark = marks.get(code);
    const text = plain(`${code} ${name.id} ${name.en}`);
    return mark !== undefined && passes[filter](mark) && words.every((word) => text.includes(word));
  });
}

/** The next unanswered question after this one, from the start again after the last. */
export function nextUnanswered(
  questions: readonly RubricNode[],
  marks: ReadonlyMap<string, Mark>,
  code: string | undefined,
): RubricNode | undefined {
  const from = questions.findIndex((question) => question.code === code) + 1;
  const inTurn = [...questions.slice(from), ...questions.slice(0, from)];
  return inTurn.find((question) => question.code !== code && marks.get(question.code)?.isAnswered === false);
}

/** The question of a code; without one, the first that is shown. Undefined for the code of no question. */
export function presentOf(
  { nodes, questions }: Rubric,
  shown: readonly RubricNode[],
  code: string | undefined,
): RubricNode | undefined {
  if (code === undefined) return shown[0] ?? questions[0];
  const node = nodes.get(code);
  return node?.form && node;
}

/** The question before or after among those that are shown; of one that is not shown, among all. */
export function neighbour(
  shown: readonly RubricNode[],
  all: readonly RubricNode[],
  present: RubricNode | undefined,
  by: 1 | -1,
): RubricNode | undefined {
  const among = present && shown.includes(present) ? shown : all;
  const index = among.findIndex((node) => node === present);
  return index < 0 ? undefined : among[index + by];
}
