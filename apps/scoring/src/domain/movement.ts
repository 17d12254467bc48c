import { type Movement, type Target, type Verdict } from '@zi/contracts';
import { Fraction, shown } from '@zi/rubric';
import { sortable } from './standing';

/** The score of a unit in a layer, as it was and as it is; totals are exact fractions. */
export interface Moved {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly target: Target;
  readonly total: string;
  readonly verdict: Verdict;
  readonly totalBefore: string | null;
  readonly verdictBefore: Verdict | null;
}

/** Where a page of movements ended. */
export interface MovementPlace {
  readonly size: string;
  readonly assessmentId: string;
}

/** The largest change first, either way, equal ones by assessment; after a place, at most so many. */
export function largestMoves(
  rows: readonly Moved[],
  after: MovementPlace | undefined,
  limit: number,
): (Movement & MovementPlace)[] {
  const moves = rows.map(moveOf).sort(byPlace);
  return moves.filter((move) => !after || byPlace(after, move) < 0).slice(0, limit);
}

function byPlace(one: MovementPlace, other: MovementPlace): number {
  if (one.size !== other.size) return one.size < other.size ? 1 : -1;
  return one.assessmentId < other.assessmentId ? -1 : Number(one.assessmentId > other.assessmentId);
}

function moveOf(row: Moved): Movement & MovementPlace {
  const { assessmentId, unitId, unitName, target, total, verdict, totalBefore, verdictBefore } = row;
  const now = Fraction.from(total);
  const before = Fraction.from(totalBefore ?? '0');
  const change = now.minus(before);
  const size = change.compare(Fraction.ZERO) < 0 ? before.minus(now) : change;
  return {
    ...{ assessmentId, unitId, unitName, target, change: signed(change), size: sortable(shown(size)) },
    before: totalBefore && verdictBefore ? { total: shown(before), verdict: verdictBefore } : null,
    now: { total: shown(now), verdict },
  };
}

const signed = (change: Fraction): string => (change.n < 0n ? '' : '+') + change.toFixed();

export const placeText = ({ size, assessmentId }: MovementPlace): string => `${size}_${assessmentId}`;

/** Reads what {@link placeText} wrote; undefined for anything else. */
export function placeIn(text: string): MovementPlace | undefined {
  const [, size, assessmentId] =
    /^(\d{6}\.\d{40})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return size && assessmentId ? { size, assessmentId } : undefined;
}
