import { readDay } from './day-text';

describe('a typed day', () => {
  test.each([
    ['30 Okt 2026', '2026-10-30'],
    ['17 agustus 2026', '2026-08-17'],
    ['5 Mei 2026', '2026-05-05'],
    ['30 Oct 2026', '2026-10-30'],
    ['02 Jan 2026', '2026-01-02'],
    ['3/4/2026', '2026-04-03'],
    ['03-04-2026', '2026-04-03'],
    ['3.4.2026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    [' 3 Apr 2026 ', '2026-04-03'],
  ])('%s is read with the day before the month', (typed, day) => {
    expect(readDay(typed, 'id')).toBe(day);
  });

  test.each(['', 'besok', '31 Feb 2026', '13/13/2026', '2026', '30 Okt'])('"%s" is none', (typed) => {
    expect(readDay(typed, 'id')).toBeNull();
  });

  test('months are known by the names of both languages, whichever is shown', () => {
    expect(readDay('30 Oktober 2026', 'en')).toBe('2026-10-30');
    expect(readDay('30 October 2026', 'id')).toBe('2026-10-30');
  });
});
