import { type Problem } from '@zi/contracts';

/** Papua (WIT, UTC+9) is furthest ahead: a day that has begun anywhere in Indonesia is not the future. */
const furthestAhead = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jayapura', dateStyle: 'short' });

export const today = (now: Date): string => furthestAhead.format(now);

/** A record tells what has happened: its day is today or earlier. */
export function futureProblems(path: string, day: string, now: Date): Problem[] {
  return day <= today(now)
    ? []
    : [{ path, message: `${day} lies in the future`, accepted: `${today(now)} or earlier` }];
}

/** Roles begin and end with the days of Jakarta (WIB, UTC+7), where the ministry sits. */
const capital = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

export const capitalDay = (now: Date): string => capital.format(now);
