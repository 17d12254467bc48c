import { type JudgedRequirement, type Layer } from '@zi/contracts';
import { type Rubric, type Target } from '@zi/rubric';
import { type Sheet } from '../domain/answer';
import { type Snapshot } from '../domain/score';
import { shortened } from './printable';

/** A note in the thread of a question. */
export interface ReportNote {
  readonly code: string;
  /** Layer of the author; null for who only reads. */
  readonly layer: Layer | null;
  readonly body: string;
  readonly writtenAt: Date;
}

/** What a report is made of: a layer as it is, or as a closed round froze it. */
export interface ReportSource {
  readonly unitName: string;
  readonly year: number;
  readonly target: Target;
  readonly layer: Layer;
  readonly round: number;
  /** Null while the round is open. */
  readonly closedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly computedAt: Date;
  readonly rubric: Rubric;
  readonly snapshot: Snapshot;
  readonly answers: Sheet;
  /** Of both predicates or one; those of the target are shown. */
  readonly requirements: readonly JudgedRequirement[];
  /** The threads of the round, the oldest note first. */
  readonly notes: readonly ReportNote[];
}

/**
 * The source with notes and replies of at most so many characters in all: when they are more, each is cut to its even
 * share. The same object when nothing is cut.
 */
export function withinBudget(source: ReportSource, characters: number): ReportSource {
  const texts = [
    ...[...source.answers.values()].map(({ note }) => note ?? ''),
    ...source.notes.map(({ body }) => body),
  ];
  const filled = texts.filter((text) => text !== '');
  if (filled.reduce((sum, text) => sum + text.length, 0) <= characters) return source;
  const share = Math.floor(characters / filled.length);
  const answers = [...source.answers].map(
    ([code, answer]) => [code, { ...answer, note: answer.note && shortened(answer.note, share) }] as const,
  );
  const notes = source.notes.map((note) => ({ ...note, body: shortened(note.body, share) }));
  return { ...source, answers: new Map(answers), notes };
}

/** When what the report says came to be: it dates the file, so that the same report is the same bytes. */
export const timestampOf = ({ closedAt, computedAt }: ReportSource): Date => closedAt ?? computedAt;
