import { type DataOf, type ScoreComputed, type ThresholdCrossed, type Verdict } from '@zi/contracts';

/** What people know of a score. */
export interface Told {
  readonly total: string;
  readonly verdict: Verdict;
  readonly unmet: readonly string[];
  /** Minimums that are met, or no longer met, since what was told before; absent when nothing was. */
  readonly turned?: Turned | undefined;
}

/** Codes of minimums of the target. */
export interface Turned {
  readonly met: readonly string[];
  readonly lost: readonly string[];
}

/** What was heard of the score of one layer in one round, and what was told of it; version 0 before the first. */
export interface ScoreMemory {
  readonly version: number;
  readonly told: Told | null;
}

/** `news` is told; `quiet` only keeps unread notices up to date; `stale` was overtaken by what was heard before. */
export type Weighed =
  { readonly kind: 'stale' } | { readonly kind: 'news' | 'quiet'; readonly memory: ScoreMemory };

/**
 * Whether a score is worth telling. It comes with every saved answer, so it is news only when the verdict or the set
 * of minimums not met differs from what was told last, or when a survey moved it, which no answer of the unit
 * announced. The first score of a layer is news, but not the empty one with which an assessment opens.
 */
export function weighScore(memory: ScoreMemory, score: DataOf<typeof ScoreComputed>): Weighed {
  if (score.version <= memory.version) return { kind: 'stale' };
  const { version, verdict, unmet, cause } = score;
  const turned = memory.told ? turnOf(memory.told.unmet, unmet) : undefined;
  const current: Told = { total: score.total.exact, verdict, unmet, ...(turned && { turned }) };
  const opening = memory.told === null && cause.kind === 'opened';
  if (opening) return { kind: 'quiet', memory: { version, told: current } };
  return differs(memory.told, current, cause.kind === 'survey')
    ? { kind: 'news', memory: { version, told: current } }
    : { kind: 'quiet', memory: { version, told: memory.told } };
}

function differs(told: Told | null, current: Told, bySurvey: boolean): boolean {
  if (told?.verdict !== current.verdict) return true;
  if (listed(told.unmet) !== listed(current.unmet)) return true;
  return bySurvey && told.total !== current.total;
}

function turnOf(before: readonly string[], after: readonly string[]): Turned {
  return {
    met: before.filter((code) => !after.includes(code)),
    lost: after.filter((code) => !before.includes(code)),
  };
}

/**
 * Whether crossed minimums are worth telling beside the score that was computed by the same change. That one is news by
 * itself when a minimum of the target or the verdict turned, and when it is the first; what is left are minimums of the
 * other predicate.
 */
export function isCrossingNews({
  crossed,
  target,
  verdict,
  previousVerdict,
}: DataOf<typeof ThresholdCrossed>): boolean {
  return verdict === previousVerdict && crossed.every((minimum) => minimum.target !== target);
}

const listed = (codes: readonly string[]) => codes.toSorted().join();
