import { type Role } from '@zi/contracts';

/** Whom a piece of news is for. */
export interface Audience {
  readonly roles: readonly Role[];
  /** Ids from the root of the tree down to the unit that it is about. */
  readonly path: readonly string[];
  readonly cycleId: string;
  readonly happenedAt: Date;
  /** Whose own deed it is. */
  readonly except: string | null;
}

/** A role that a person holds, as far as it matters here. */
export interface Member {
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string;
  /** Null holds for all cycles. */
  readonly cycleId: string | null;
  readonly grantedAt: Date;
  /** First and last day, null for none, in the capital's calendar. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export const unitRoles: readonly Role[] = ['unit_head', 'unit_coordinator', 'unit_member'];
/** Who checks before TPI does. */
export const reviewerRoles: readonly Role[] = ['reviewer'];
export const tpiRoles: readonly Role[] = ['tpi_member', 'tpi_lead', 'tpi_controller'];

const capitalDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' });

/**
 * True when the role covers the unit in that cycle, was held when it happened and still is, and the deed was another's.
 */
export function isTold(audience: Audience, member: Member, now: Date): boolean {
  return (
    member.personId !== audience.except &&
    audience.roles.includes(member.role) &&
    audience.path.includes(member.unitId) &&
    (member.cycleId === null || member.cycleId === audience.cycleId) &&
    member.grantedAt <= audience.happenedAt &&
    [audience.happenedAt, now].every((moment) => isWithin(member, capitalDay.format(moment)))
  );
}

const isWithin = ({ startsOn, endsOn }: Member, day: string): boolean =>
  (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn);

/** Each person once, however many roles make them part of it; in order of id, so that rows are locked in one order. */
export function peopleToldOf(audience: Audience, members: readonly Member[], now: Date): string[] {
  const told = members.filter((member) => isTold(audience, member, now));
  return [...new Set(told.map(({ personId }) => personId))].sort();
}
