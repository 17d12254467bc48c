const dayMs = 24 * 60 * 60 * 1000;

/** The day so many days after today (UTC), negative for before: `2026-03-31`. */
export const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** A day of the story, or today when the story is told before it: no record lies in the future. */
export function notAfterToday(day: string): string {
  const today = dayFromToday(0);
  return day < today ? day : today;
}
