import { type DataOf, type Layer, type NoteAdded, type Problem, invalid } from '@zi/contracts';
import { type Located } from './announcement';

/** A note in the thread of a question and round; with `replyTo` a reply to one. */
export interface NoteState {
  readonly id: string;
  readonly assessmentId: string;
  readonly code: string;
  readonly round: number;
  readonly replyTo: string | null;
  readonly layer: Layer | null;
  readonly author: string;
  readonly body: string;
  readonly writtenAt: Date;
}

interface Draft extends Pick<NoteState, 'code' | 'body' | 'replyTo'> {
  /** The note of this assessment that `replyTo` names, if there is one. */
  readonly answered: NoteState | null | undefined;
}

/** The note in the present round. Throws `invalid` when it is about no question, or replies to what is elsewhere. */
export function writeNote(
  { assessment: { id: assessmentId, round }, rubric }: Located,
  { code, body, replyTo, answered }: Draft,
  by: Pick<NoteState, 'id' | 'layer' | 'author'> & { readonly now: Date },
): NoteState {
  const problems: Problem[] = [];
  if (!rubric.nodes.get(code)?.form) {
    const message = `${code} is no question of the rubric ${rubric.id} ${rubric.version}`;
    problems.push({ path: '/code', message, accepted: 'a question such as P.1.i.a' });
  }
  if (replyTo !== null && answered?.code !== code) {
    const message = answered
      ? `${replyTo} is a note about ${answered.code}, not about ${code}`
      : `${replyTo} is no note of this assessment`;
    problems.push({ path: '/replyTo', message, accepted: 'a note about the same question' });
  }
  if (problems.length > 0) {
    throw invalid(`${problems.map(({ message }) => message).join('; ')}. Nothing was written.`, problems);
  }
  const { id, layer, author, now } = by;
  return { id, assessmentId, code, round, replyTo, layer, author, body, writtenAt: now };
}

/** What is said of a note: where it stands, never what it says or who wrote it. */
export const noteAdded = (
  { programme }: Located,
  { id, assessmentId, code, round, replyTo, layer }: NoteState,
): DataOf<typeof NoteAdded> => ({
  ...{ noteId: id, assessmentId, programmeId: programme.id, unitId: programme.unitId },
  ...{ code, round, replyTo, layer, version: 1 },
});
