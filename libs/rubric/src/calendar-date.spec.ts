import { isCalendarDate, monthsBetween } from './calendar-date';

describe('a date', () => {
  it.each(['2026-05-31', '2024-02-29', '2000-02-29'])('%s exists', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '',
    20260101,
  ])('%p does not', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});

describe('whole months', () => {
  it.each([
    ['2025-05-31', '2026-05-31', 12],
    ['2025-05-31', '2026-05-30', 11],
    ['2025-06-01', '2026-05-31', 11],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2026-03-01', '2026-02-28', -1],
    ['2026-03-01', '2026-03-01', 0],
  ])('from %s to %s are %p', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});
