type Parts = [year: number, month: number, day: number];

/** Whether a value is an ISO date, `YYYY-MM-DD`, of a day that exists. */
export function isCalendarDate(value: unknown): value is string {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as Parts;
  return day >= 1 && day <= daysIn(year, month);
}

/**
 * Whole months from one ISO date to another, negative when the other is earlier. The last day of a month that is too
 * short completes a month: from 31 January to 28 February is one.
 */
export function monthsBetween(from: string, to: string): number {
  const [[y1, m1, d1], [y2, m2, d2]] = [from, to].map((date) => date.split('-').map(Number)) as [
    Parts,
    Parts,
  ];
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < Math.min(d1, daysIn(y2, m2)) ? 1 : 0);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
