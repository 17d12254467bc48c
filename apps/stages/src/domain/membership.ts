import { DomainError, type Grant, type Unit } from '@zi/contracts';
import { requireActive } from './unit';

/** The operator runs the whole suite, so the role is not one of a part of the ministry. */
export function requireGrantable(grant: Grant, unit: Unit, now: Date): void {
  requireActive(unit, now);
  if (grant.role !== 'operator' || unit.parentId === null) return;
  throw new DomainError(
    'conflict',
    'The role operator is held in the whole ministry: grant it in the root.',
    {
      rootId: unit.path[0],
    },
  );
}
