import { DomainError, type Membership, type Problem, type Unit, invalid } from '@zi/contracts';
import { capitalDay } from './day';
import { requireActive } from './unit';

type Term = Pick<Membership, 'startsOn' | 'endsOn' | 'endedAt'>;
export type Wanted = Pick<Membership, 'role' | 'unitId' | 'cycleId' | 'area' | 'startsOn' | 'endsOn'>;
export type MembershipState = 'current' | 'past' | 'coming';

/** First and last day both count. */
export function stateOf({ startsOn, endsOn, endedAt }: Term, now: Date): MembershipState {
  const day = capitalDay(now);
  if (endedAt || (endsOn && endsOn < day)) return 'past';
  return startsOn && startsOn > day ? 'coming' : 'current';
}

/** Refuses a role that could not be held so, with everything that is wrong about it. */
export function requireGrantable(wanted: Wanted, unit: Unit, now: Date): void {
  const problems = [...areaProblems(wanted), ...dayProblems(wanted, capitalDay(now))];
  if (problems.length > 0) throw invalid('The role cannot be held so.', problems);
  requireActive(unit, now);
  // The operator runs the whole suite, so the role is not one of a part of the ministry.
  if (wanted.role !== 'operator' || unit.parentId === null) return;
  throw new DomainError(
    'conflict',
    'The role operator is held in the whole ministry: grant it in the root.',
    { rootId: unit.path[0] },
  );
}

function areaProblems({ role, area }: Wanted): Problem[] {
  if (!area || role === 'unit_coordinator') return [];
  return [{ path: '/area', message: `a ${role} answers for all areas`, accepted: 'null' }];
}

function dayProblems({ startsOn, endsOn }: Wanted, day: string): Problem[] {
  if (!endsOn) return [];
  if (startsOn && endsOn < startsOn) {
    return [{ path: '/endsOn', message: 'lies before the first day', accepted: `${startsOn} or later` }];
  }
  if (endsOn < day) return [{ path: '/endsOn', message: 'has passed', accepted: `${day} or later` }];
  return [];
}

/** The last day up to which somebody may give a role who holds these; null for no limit, undefined for not at all. */
export function longest(held: readonly Pick<Membership, 'endsOn'>[]): string | null | undefined {
  if (held.some(({ endsOn }) => !endsOn)) return null;
  return held
    .flatMap(({ endsOn }) => endsOn ?? [])
    .sort()
    .at(-1);
}

/** What is over is not ended again. */
export function requireNotOver(membership: Membership, now: Date): void {
  const { id, endedAt, endsOn } = membership;
  if (stateOf(membership, now) !== 'past') return;
  const since = endedAt ? `was ended on ${endedAt.slice(0, 10)}` : `had its last day on ${endsOn ?? ''}`;
  throw new DomainError('conflict', `The role ${since}.`, { membershipId: id, endedAt, endsOn });
}

/** The membership as it is once it was ended. */
export function endMembership(membership: Membership, now: Date): Membership {
  return { ...membership, endedAt: now.toISOString(), version: membership.version + 1 };
}

/** The same role at the same place for the same things. */
export function sameRole(one: Wanted, other: Wanted): boolean {
  const keyOf = ({ role, unitId, cycleId, area }: Wanted) => [role, unitId, cycleId, area ?? null].join();
  return keyOf(one) === keyOf(other);
}

/** Administers the whole ministry, in all cycles, today and without an end. One of them must always remain. */
export function isLastingAdministrator(membership: Membership, path: readonly string[], now: Date): boolean {
  const { role, cycleId, endsOn } = membership;
  const everywhere = role === 'ministry_admin' && path.length === 1;
  return everywhere && cycleId === null && !endsOn && stateOf(membership, now) === 'current';
}
