import { DomainError, type Unit, invalid } from '@zi/contracts';
import { today } from './day';

type UnitForm = Pick<Unit, 'code' | 'name' | 'kind' | 'activeFrom'>;

/** A closed unit keeps its history and takes nothing new. `activeUntil` is its last day. */
export function requireActive(unit: Unit, now: Date): void {
  const activeUntil = closingDay(unit, now);
  if (activeUntil === null) return;
  throw new DomainError('conflict', `The unit ${unit.code} was closed on ${activeUntil}.`, {
    unitId: unit.id,
    activeUntil,
  });
}

/** The last day of a unit that is closed; null while it is active. */
export const closingDay = ({ activeUntil }: Unit, now: Date): string | null =>
  activeUntil !== null && activeUntil < today(now) ? activeUntil : null;

/** The one unit without a parent. */
export function foundRoot(id: string, form: Omit<UnitForm, 'kind'>): Unit {
  return { id, ...form, kind: 'ministry', parentId: null, path: [id], activeUntil: null, version: 1 };
}

/** Below a unit whose last day is set, the new one ends with it. */
export function registerUnder(parent: Unit, id: string, form: UnitForm, now: Date): Unit {
  if (form.kind === 'ministry') throw secondMinistry();
  requireActive(parent, now);
  const { activeUntil } = parent;
  return { id, ...form, parentId: parent.id, path: [...parent.path, id], activeUntil, version: 1 };
}

function secondMinistry() {
  return invalid('There is one ministry, the root of the tree.', [
    { path: '/kind', message: 'ministry is the kind of the root only', accepted: 'any other kind' },
  ]);
}

/** The same unit when nothing is different. */
export function correctUnit(unit: Unit, form: Pick<Unit, 'code' | 'name' | 'kind'>): Unit {
  if (form.kind === 'ministry' && unit.parentId !== null) throw secondMinistry();
  if (form.kind !== 'ministry' && unit.parentId === null) {
    throw invalid('The root of the tree is the ministry.', [
      { path: '/kind', message: `${form.kind} is not the kind of the root`, accepted: 'ministry' },
    ]);
  }
  const { code, name, kind } = form;
  const same = unit.code === code && unit.name === name && unit.kind === kind;
  return same ? unit : { ...unit, code, name, kind, version: unit.version + 1 };
}

/** The unit below another parent; the same unit when it lies there already. What lies below it moves with it. */
export function moveUnder(unit: Unit, parent: Unit, now: Date): Unit {
  if (unit.parentId === parent.id) return unit;
  if (unit.parentId === null) throw refused(unit, 'is the root of the tree and is not moved');
  if (parent.path.includes(unit.id)) {
    const where = parent.id === unit.id ? 'itself' : `${parent.code}, which lies below it`;
    throw refused(unit, `cannot be moved below ${where}`);
  }
  requireActive(parent, now);
  requireNotLonger(unit, unit.activeUntil, parent.activeUntil);
  return { ...unit, parentId: parent.id, path: [...parent.path, unit.id], version: unit.version + 1 };
}

/** What stands around a unit that is closed or opened again. */
export interface Surroundings {
  /** Last day of the unit above it, if that has one. */
  readonly parentEnd: string | null;
  /** Units directly below that would be active longer: how many, and the codes of the first five. */
  readonly longer: { readonly count: number; readonly codes: readonly string[] };
}

/** The unit with another last day, null for none; the same unit when that is its last day already. */
export function closeOn(unit: Unit, activeUntil: string | null, { parentEnd, longer }: Surroundings): Unit {
  if (activeUntil === unit.activeUntil) return unit;
  if (unit.parentId === null) throw refused(unit, 'is the root of the tree and is not closed');
  if (activeUntil !== null && activeUntil < unit.activeFrom) {
    throw invalid('The unit cannot end before it begins.', [
      {
        path: '/activeUntil',
        message: `${activeUntil} is before its first day`,
        accepted: `${unit.activeFrom} or later`,
      },
    ]);
  }
  requireNotLonger(unit, activeUntil, parentEnd);
  if (activeUntil !== null && longer.count > 0) {
    const codes = [...longer.codes, ...(longer.count > longer.codes.length ? ['…'] : [])].join(', ');
    const why = `while units below it are active longer (${longer.count}): ${codes}`;
    throw refused(unit, `cannot end on ${activeUntil} ${why}`, {
      children: longer.count,
      codes: longer.codes,
    });
  }
  return { ...unit, activeUntil, version: unit.version + 1 };
}

function requireNotLonger(unit: Unit, activeUntil: string | null, parentEnd: string | null): void {
  if (parentEnd === null || (activeUntil !== null && activeUntil <= parentEnd)) return;
  throw refused(unit, `cannot be active longer than the unit above it, which ends on ${parentEnd}`);
}

const refused = ({ id, code }: Unit, why: string, details: Record<string, unknown> = {}) =>
  new DomainError('conflict', `The unit ${code} ${why}.`, { unitId: id, ...details });
