/** Number formats that every spreadsheet program has and that show a date or a time (ECMA-376 part 1, 18.8.30). */
const builtIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format, by its built-in id or its code, shows a date or a time. */
export function isDateFormat(id: number | undefined, code: string | undefined): boolean {
  if (code === undefined) return id !== undefined && builtIn(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

const dayMs = 86_400_000;

/**
 * The day of a date's number, `17/08/2026`. Day 1 is 1 January 1900, and day 60 one that there was not; in workbooks of
 * old Macs day 0 is 1 January 1904.
 */
export function shownDate(serial: number, epoch1904: boolean): string {
  const epoch = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(epoch + Math.floor(serial) * dayMs);
  if (Number.isNaN(date.getTime())) return String(serial);
  return date.toISOString().slice(0, 10).split('-').reverse().join('/');
}
