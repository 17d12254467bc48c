import { DomainError, type Unit, invalid } from '@zi/contracts';
import { today } from './day';

type UnitForm = Pick<Unit, 'code' | 'name' | 'kind' | 'activeFrom'>;

/** A closed unit keeps its history and takes nothing new. `activeUntil` is its last day. */
export function requireActive(unit: Unit, now: Date): void {
  if (unit.activeUntil === null || unit.activeUntil >= today(now)) return;
  throw new DomainError('conflict', `The unit ${unit.code} was closed on ${unit.activeUntil}.`, {
    unitId: unit.id,
    activeUntil: unit.activeUntil,
  });
}

/** The one unit without a parent. */
export function foundRoot(id: string, form: Omit<UnitForm, 'kind'>): Unit {
  return { id, ...form, kind: 'ministry', parentId: null, path: [id], activeUntil: null, version: 1 };
}

export function registerUnder(parent: Unit, id: string, form: UnitForm, now: Date): Unit {
  if (form.kind === 'ministry') {
    throw invalid('There is one ministry, the root of the tree.', [
      { path: '/kind', message: 'ministry is the kind of the root only', accepted: 'any other kind' },
    ]);
  }
  requireActive(parent, now);
  return { id, ...form, parentId: parent.id, path: [...parent.path, id], activeUntil: null, version: 1 };
}
