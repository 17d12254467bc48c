const minute = 60_000;
/** A token is replaced when it is this old, and the replaced one still taken for a while: requests run side by side. */
const renewedAfter = 15 * minute;
const graceOfReplaced = minute;
/** The end for want of use is written anew at most this often. */
const touchedAfter = minute;

export interface SessionTimes {
  readonly rotatedAt: Date;
  readonly idleUntil: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}
/** Which of a session's tokens is shown; nobody else ever had its id with another one, so `other` was replaced earlier. */
export type ShownToken = 'present' | 'replaced' | 'other';
export type SessionVerdict = 'over' | 'stolen' | 'good' | 'renew';

export function judge(session: SessionTimes, shown: ShownToken, now: Date): SessionVerdict {
  const { rotatedAt, idleUntil, expiresAt, endedAt } = session;
  if (endedAt !== null || idleUntil <= now || expiresAt <= now) return 'over';
  const age = now.getTime() - rotatedAt.getTime();
  if (shown === 'present') return age >= renewedAfter ? 'renew' : 'good';
  return shown === 'replaced' && age <= graceOfReplaced ? 'good' : 'stolen';
}

/** Until when a session that is used now lasts without further use. */
export function idleEnd(expiresAt: Date, now: Date, idleMinutes: number): Date {
  return new Date(Math.min(now.getTime() + idleMinutes * minute, expiresAt.getTime()));
}

export function isTouchDue({ idleUntil }: SessionTimes, next: Date): boolean {
  return next.getTime() - idleUntil.getTime() >= touchedAfter;
}

export function sessionEnd(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 60 * minute);
}
