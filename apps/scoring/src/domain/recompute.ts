import { type Located, scoreComputed, thresholdCrossed } from './announcement';
import { type ScoreState } from './assessment';
import { isAssessed } from './programme';
import { type Basis, type Given, type Snapshot, type rescore } from './score';

/** A begun layer as it is stored. */
export interface StoredLayer {
  readonly score: ScoreState;
  readonly answers: Iterable<Given>;
}

/** An assessment whose scores were computed again. */
export interface Recomputed {
  /** After the change. */
  readonly located: Located;
  /** Those that differ from what was stored, each under a version of its own. */
  readonly moved: readonly MovedLayer[];
}

export interface MovedLayer {
  /** With the version that the change has. */
  readonly located: Located;
  readonly before: Snapshot;
  readonly score: ScoreState;
}

/**
 * Computes the layers of an assessment again: by the rules in force while its programme may still be assessed, else by
 * those that it was scored by last.
 */
export function recompute(
  located: Located,
  layers: readonly StoredLayer[],
  inForce: Basis,
  { rescored, now }: { readonly rescored: typeof rescore; readonly now: Date },
): Recomputed {
  const { assessment, programme, rubric } = located;
  const basis = isAssessed(programme.stage) ? inForce : assessment.basis;
  let latest: Located = { ...located, assessment: { ...assessment, basis } };
  const moved: MovedLayer[] = [];
  for (const { score: before, answers } of layers) {
    const snapshot = rescored(rubric, basis, answers);
    if (isSame(before.snapshot, snapshot)) continue;
    const { round, version } = latest.assessment;
    latest = { ...latest, assessment: { ...latest.assessment, version: version + 1 } };
    const score = { ...before, snapshot, round, computedAt: now, version: version + 1 };
    moved.push({ located: latest, before: before.snapshot, score });
  }
  return { located: latest, moved };
}

/** True when two snapshots have the same rules and the same digits. */
function isSame(one: Snapshot, other: Snapshot): boolean {
  return one.settingsVersion === other.settingsVersion && digitsOf(one) === digitsOf(other);
}

const digitsOf = ({ rubric, settings, total, verdict, nodes, minimums, missing }: Snapshot): string =>
  JSON.stringify([rubric, settings, total, verdict, nodes, minimums, missing]);

/** Why a score was computed again: a change of settings, or an operator's wish. */
export const causeOf = (factId: string | null) => ({ kind: 'rule' as const, codes: [], factId });

/** What is said of a layer that moved. */
export function announcementsOf({ located, before, score }: MovedLayer, factId: string | null) {
  const scores = { before, after: score.snapshot };
  const change = { cause: causeOf(factId), evidenceIds: [] };
  return {
    computed: scoreComputed(located, score.layer, scores, change),
    crossed: thresholdCrossed(located, score.layer, scores),
  };
}
