import { type Area, areas } from '@zi/contracts';
import { type Branch, type Movement, type RankedUnit, type Whole } from '../../api/ministry';
import { type Programme } from '../../api/programmes';

/** Who can be proposed, who cannot, who has no score yet; whose score rose, fell or stayed. */
export function standingOf(
  ranked: readonly RankedUnit[],
  movements: readonly Movement[],
  programmes: readonly Programme[],
) {
  const moved = new Set(movements.map(({ assessmentId }) => assessmentId));
  const scored = new Set(ranked.map(({ unitId }) => unitId));
  return {
    ready: ranked.filter(({ ready }) => ready),
    short: ranked.filter(({ ready }) => !ready),
    unscored: programmes.filter(({ unitId }) => !scored.has(unitId)),
    risen: movements.filter(({ change }) => Number(change) > 0).length,
    fallen: movements.filter(({ change }) => Number(change) < 0).length,
    still: ranked.filter(({ assessmentId }) => !moved.has(assessmentId)),
  };
}

export interface Cause {
  readonly kind: 'notSubmitted' | 'minimum' | 'requirement' | 'unknown';
  /** Of the minimum or requirement; empty for what was not submitted. */
  readonly code: string;
  readonly units: number;
}

/** What keeps most units from being proposed, the most frequent first. */
export function commonCauses(short: readonly RankedUnit[]): Cause[] {
  const causes = new Map<string, Cause>();
  const add = (kind: Cause['kind'], code = '') => {
    const key = `${kind} ${code}`;
    causes.set(key, { kind, code, units: (causes.get(key)?.units ?? 0) + 1 });
  };
  for (const { submittedAt, unmet, requirements } of short) {
    if (submittedAt === null) add('notSubmitted');
    for (const code of unmet) add('minimum', code);
    for (const code of requirements.unmet) add('requirement', code);
    for (const code of requirements.unknown) add('unknown', code);
  }
  return [...causes.values()].sort((a, b) => b.units - a.units);
}

export interface WeakArea {
  readonly area: Area;
  /** Mean over the assessments, two decimals. */
  readonly mean: string;
  /** The branch in which it is lowest; undefined when no branch has it. */
  readonly lowest: { readonly unitId: string; readonly percent: string } | undefined;
}

/** The areas of change, the weakest first. */
export function weakestAreas(whole: Pick<Whole, 'areas'>, branches: readonly Branch[]): WeakArea[] {
  return areas
    .flatMap((area) => {
      const mean = whole.areas[area];
      if (mean === undefined) return [];
      const [lowest] = branches
        .flatMap(({ unitId, areas: { [area]: percent } }) =>
          percent === undefined ? [] : [{ unitId, percent }],
        )
        .sort((a, b) => Number(a.percent) - Number(b.percent));
      return [{ area, mean, lowest }];
    })
    .sort((a, b) => Number(a.mean) - Number(b.mean));
}
