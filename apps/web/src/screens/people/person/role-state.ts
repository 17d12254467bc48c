import { type Membership, type MembershipState } from '../../../api/memberships';

/** Whether a role is held on a day. */
export function roleState(
  { endedAt, startsOn, endsOn }: Pick<Membership, 'endedAt' | 'startsOn' | 'endsOn'>,
  today: string,
): MembershipState {
  if (endedAt || (endsOn && endsOn < today)) return 'past';
  return startsOn && startsOn > today ? 'coming' : 'current';
}
