import { type Area, areas } from '@zi/contracts';
import { type Branch, type Movement, type RankedUnit } from '../../api/ministry';

/** Who can be proposed and who cannot, and whose score has not changed. */
export function standingOf(ranked: readonly RankedUnit[], movements: readonly Movement[]) {
  const moved = new Set(movements.map(({ assessmentId }) => assessmentId));
  return {
    ready: ranked.filter(({ ready }) => ready),
    short: ranked.filter(({ ready }) => !ready),
    still: ranked.filter(({ assessmentId }) => !moved.has(assessmentId)),
    submitted: ranked.filter(({ submittedAt }) => submittedAt !== null).length,
  };
}

export interface WeakArea {
  readonly area: Area;
  /** Mean over the assessments, two decimals. */
  readonly mean: string;
  /** The branch in which it is lowest. */
  readonly lowest: { readonly unitId: string; readonly percent: string };
}

/** The areas of change, the weakest first: means of branches, each weighing as many assessments as it has. */
export function weakestAreas(branches: readonly Branch[]): WeakArea[] {
  return areas
    .flatMap((area) => {
      const known = branches.flatMap(({ unitId, assessments, areas: { [area]: percent } }) =>
        percent === undefined ? [] : [{ unitId, assessments, percent }],
      );
      if (known.length === 0) return [];
      const count = known.reduce((sum, { assessments }) => sum + assessments, 0);
      const sum = known.reduce((total, { assessments, percent }) => total + assessments * Number(percent), 0);
      const [lowest] = [...known].sort((a, b) => Number(a.percent) - Number(b.percent));
      return [{ area, mean: (sum / count).toFixed(2), lowest: lowest! }];
    })
    .sort((a, b) => Number(a.mean) - Number(b.mean));
}
