import { DomainError, type Layer, layers, staleVersion } from '@zi/contracts';
import { type Basis, type Snapshot } from './score';

/** The worksheet of a programme. Each committed change of a layer raises its version by one. */
export interface AssessmentState {
  readonly id: string;
  readonly programmeId: string;
  /** Frozen when it was opened: a rubric or a cycle that changes later does not move its scores. */
  readonly basis: Basis;
  readonly round: number;
  /** Whether any of its layers was submitted. */
  readonly submitted: boolean;
  readonly version: number;
}

/** What is asked of a layer most often; `score` columns without the nodes. */
export interface LayerSummary {
  readonly layer: Layer;
  readonly total: Snapshot['total'];
  readonly verdict: Snapshot['verdict'];
  readonly blank: number;
  readonly submittedAt: Date | null;
  readonly computedAt: Date;
}

/** The stored score of a layer. */
export interface ScoreState {
  readonly layer: Layer;
  readonly round: number;
  readonly snapshot: Snapshot;
  readonly submittedAt: Date | null;
  readonly computedAt: Date;
  /** Version of the assessment at which it was computed. */
  readonly version: number;
}

/** The order of layers: the unit first, then who checks it. */
export const byLayer = (one: { readonly layer: Layer }, other: { readonly layer: Layer }): number =>
  layers.indexOf(one.layer) - layers.indexOf(other.layer);

export function requireUnsubmitted(layer: Layer, score: ScoreState | undefined): void {
  if (!score?.submittedAt) return;
  throw new DomainError(
    'conflict',
    `The layer ${layer} was submitted on ${score.submittedAt.toISOString()}; its answers stay as they are.`,
    { layer, submittedAt: score.submittedAt.toISOString() },
  );
}

/**
 * Submits a layer. A blank question would lower the score unseen, or raise an average where blanks are skipped: it
 * must be answered first (`blankAnswer` in the rubric's settings).
 */
export function submitLayer(
  assessment: AssessmentState,
  { layer, score, yourVersion }: { layer: Layer; score: ScoreState | undefined; yourVersion: number },
  now: Date,
): ScoreState {
  requireUnsubmitted(layer, score);
  if (yourVersion !== assessment.version) {
    throw staleVersion('assessment', assessment.id, { yours: yourVersion, current: assessment.version });
  }
  if (!score) {
    throw new DomainError('conflict', `The layer ${layer} has no answers yet.`, { layer });
  }
  const { missing } = score.snapshot;
  if (missing.length > 0) {
    throw new DomainError(
      'conflict',
      `${missing.length} questions of the layer ${layer} are blank: ${missing.join(', ')}. Answer them first.`,
      { layer, missing },
    );
  }
  return { ...score, submittedAt: now };
}
