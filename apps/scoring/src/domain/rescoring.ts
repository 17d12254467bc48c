import { type Rescoring } from '@zi/contracts';
import { type CycleState } from './rule';

/** A run that recomputes the scores of a cycle, assessment by assessment in the order of their ids. */
export interface RescoringState {
  readonly cycleId: string;
  /** Of the profile that it computes by. */
  readonly settingsVersion: number;
  /** The change of settings that began it: then it goes on by itself. Null when an operator did. */
  readonly factId: string | null;
  /** The last assessment that was computed again; null before the first. */
  readonly after: string | null;
  /** Scores that were computed again. */
  readonly scores: number;
  /** Those of them that came out otherwise, or by other rules. */
  readonly changed: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Counts the steps of all runs of the cycle. */
  readonly version: number;
}

type Known = RescoringState | undefined;

function begin(
  known: Known,
  run: Pick<RescoringState, 'cycleId' | 'settingsVersion' | 'factId'>,
  now: Date,
): RescoringState {
  const unmoved = { after: null, scores: 0, changed: 0, startedAt: now, finishedAt: null };
  return { ...run, ...unmoved, version: known?.version ?? 0 };
}

/**
 * The run that follows from changed settings: a new one, or that of an operator who was quicker. Undefined when nothing
 * follows: newer settings are in force, or everything is computed by these already.
 */
export function runOfChange(
  known: Known,
  change: Pick<RescoringState, 'cycleId' | 'settingsVersion' | 'factId'>,
  inForce: number,
  now: Date,
): RescoringState | undefined {
  if (change.settingsVersion !== inForce) return undefined;
  if (known?.settingsVersion !== inForce) return begin(known, change, now);
  return known.finishedAt ? undefined : { ...known, factId: change.factId };
}

/** The run whose next step an operator asks for: the open one under the settings in force, else a new one. */
export function runOfOperator(
  known: Known,
  { cycleId, inForce, restart }: { cycleId: string; inForce: number; restart: boolean },
  now: Date,
): RescoringState {
  const open = known?.finishedAt === null && known.settingsVersion === inForce ? known : undefined;
  if (open && !restart) return open;
  return begin(known, { cycleId, settingsVersion: inForce, factId: open?.factId ?? null }, now);
}

/** True when a run goes on by itself after the step that was heard of: nothing else has moved it since. */
export const goesOn = (run: Known, { version }: { readonly version: number }, inForce: number): boolean =>
  run?.version === version &&
  run.factId !== null &&
  run.finishedAt === null &&
  run.settingsVersion === inForce;

/** A run after a step; it is finished when nothing remains. */
export function stepped(
  run: RescoringState,
  step: { readonly after: string | null; readonly scores: number; readonly changed: number },
  remaining: number,
  now: Date,
): RescoringState {
  return {
    ...run,
    after: step.after,
    scores: run.scores + step.scores,
    changed: run.changed + step.changed,
    finishedAt: remaining === 0 ? now : null,
    version: run.version + 1,
  };
}

export function progressOf(run: RescoringState, { year }: CycleState, remaining: number): Rescoring {
  const { cycleId, settingsVersion, scores, changed, startedAt, finishedAt } = run;
  return {
    ...{ cycleId, year, settingsVersion, scores, changed, remaining },
    ...{ startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null },
  };
}
