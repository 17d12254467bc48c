import { type Gate, type Programme } from '../../api/programmes';
import { type Unit } from '../../api/units';
import { liesUnder } from '../../parts/unit-tree';
import { type ProgrammesSearch } from './search';

/** The programmes that are looked for, by the name of their unit. */
export function chosenProgrammes(
  programmes: readonly Programme[],
  units: ReadonlyMap<string, Unit>,
  { under, target, stage, query }: ProgrammesSearch,
): Programme[] {
  const nameOf = ({ unitId, unitName }: Programme) => unitName ?? units.get(unitId)?.name ?? '';
  const wanted = query?.toLowerCase() ?? '';
  return programmes
    .filter((one) => liesUnder(units.get(one.unitId), under))
    .filter((one) => (!target || one.target === target) && (!stage || one.stage === stage))
    .filter((one) => nameOf(one).toLowerCase().includes(wanted))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** The gates of the present stage: how many there are, how many are met, and the next that is not. */
export function gatesNow({ stage, gates }: Pick<Programme, 'stage' | 'gates'>): {
  readonly of: number;
  readonly met: number;
  readonly next: Gate | undefined;
} {
  const now = gates.filter((gate) => gate.stage === stage);
  return { of: now.length, met: now.filter(({ met }) => met).length, next: now.find(({ met }) => !met) };
}
