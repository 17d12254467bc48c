import { type Unit } from '../api/units';

/** The tops of what one may read. */
export function rootsOf(units: readonly Unit[]): Unit[] {
  const ids = new Set(units.map(({ id }) => id));
  return units.filter(({ parentId }) => parentId === null || !ids.has(parentId));
}

/** Where one stands in the tree: the units above, the highest first, and those right below by name. */
export function placeIn(units: readonly Unit[], under: string | undefined) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const here = under === undefined ? undefined : byId.get(under);
  const roots = rootsOf(units);
  const below = here ? units.filter(({ parentId }) => parentId === here.id) : roots;
  return {
    here,
    above: here ? here.path.flatMap((id) => byId.get(id) ?? []) : [],
    below: [...below].sort((a, b) => a.name.localeCompare(b.name)),
    /** The units whose subtrees together are looked at. */
    tops: (here ? [here] : roots).map(({ id }) => id),
  };
}

/** True when a unit lies in the subtree that is looked at. */
export const liesUnder = (unit: Unit | undefined, under: string | undefined): boolean =>
  under === undefined || (unit?.path.includes(under) ?? false);
