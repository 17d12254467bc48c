import { type Area, areas } from '@zi/contracts';
import { type RankedUnit } from '../../api/ministry';

export interface Difference {
  readonly left: RankedUnit;
  readonly right: RankedUnit;
  /** Points of the totals, right − left, two decimals. */
  readonly points: string;
}

/** The units that both layers have scored, the largest difference first. */
export function differencesOf(left: readonly RankedUnit[], right: readonly RankedUnit[]): Difference[] {
  const others = new Map(right.map((unit) => [unit.assessmentId, unit]));
  return left
    .flatMap((unit) => {
      const other = others.get(unit.assessmentId);
      if (!other) return [];
      const points = (Number(other.total.rounded) - Number(unit.total.rounded)).toFixed(2);
      return [{ left: unit, right: other, points }];
    })
    .sort((a, b) => Math.abs(Number(b.points)) - Math.abs(Number(a.points)));
}

export interface AreaDifference {
  readonly area: Area;
  readonly units: number;
  /** Mean of the differences in percent points without their sign, two decimals. */
  readonly mean: string;
}

/** By area of change, the largest mean difference first. */
export function areaDifferences(differences: readonly Difference[]): AreaDifference[] {
  return areas
    .flatMap((area) => {
      const known = differences.flatMap(({ left, right }) => {
        const [before, after] = [left.areas[area], right.areas[area]];
        return before === undefined || after === undefined ? [] : [Math.abs(Number(after) - Number(before))];
      });
      if (known.length === 0) return [];
      const sum = known.reduce((total, one) => total + one, 0);
      return [{ area, units: known.length, mean: (sum / known.length).toFixed(2) }];
    })
    .sort((a, b) => Number(b.mean) - Number(a.mean));
}
