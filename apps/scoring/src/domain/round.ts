import { type DataOf, DomainError, type RoundClosed, staleVersion } from '@zi/contracts';
import { type Located, placedAssessment } from './announcement';
import { type AssessmentState, type ScoreState } from './assessment';
import { type FactState } from './requirement';

/** What a closed round froze beside the scores and answers of its layers. */
export interface ClosedRoundState {
  readonly round: number;
  /** Version that the assessment had then. */
  readonly version: number;
  /** Ids of the verified files that served each question, by code. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  /** What was known of requirements. */
  readonly facts: readonly FactState[];
  readonly why: string | null;
  readonly closedBy: string;
  readonly closedAt: Date;
}

/** Rounds are numbered up to here (`Round` of the contracts). The last is never closed: nothing could follow it. */
export const lastRound = 100;

/**
 * The assessment in its next round. A round is closed when what the unit answered was checked (PermenPANRB 90/2021,
 * Lampiran I: self-assessment, then TPI), so the unit must have submitted.
 */
export function nextRound(
  assessment: AssessmentState,
  scores: readonly ScoreState[],
  yourVersion: number,
): AssessmentState {
  const { id, round, version } = assessment;
  if (yourVersion !== version) throw staleVersion('assessment', id, { yours: yourVersion, current: version });
  if (!scores.some(({ layer, submittedAt }) => layer === 'self' && submittedAt)) {
    const message = `Round ${round} cannot be closed: the layer self was not submitted in it. The unit must submit first.`;
    throw new DomainError('conflict', message, { layer: 'self', round });
  }
  if (round >= lastRound) {
    const message = `Round ${round} is the last that an assessment can have; it stays open.`;
    throw new DomainError('conflict', message, { round, most: lastRound });
  }
  return { ...assessment, round: round + 1, version: version + 1 };
}

export const shownLayer = ({ layer, snapshot: { total, verdict }, submittedAt }: ClosedLayer) => ({
  ...{ layer, total, verdict, submittedAt: submittedAt?.toISOString() ?? null },
});

/** What is shown of a layer of a closed round. */
export interface ClosedLayer extends Pick<ScoreState, 'layer' | 'submittedAt'> {
  readonly snapshot: Pick<ScoreState['snapshot'], 'total' | 'verdict'>;
}

/** What is said when a round was closed. `located` is after it. */
export function roundClosed(
  located: Located,
  round: number,
  scores: readonly ClosedLayer[],
): DataOf<typeof RoundClosed> {
  return { ...placedAssessment(located), round, layers: scores.map(shownLayer) };
}
