import { futureProblems, today } from './day';

describe('the calendar of a country with three time zones', () => {
  it('the day turns when it turns in Papua, nine hours ahead of UTC', () => {
    expect(today(new Date('2026-02-28T14:59:59Z'))).toBe('2026-02-28');
    expect(today(new Date('2026-02-28T15:00:00Z'))).toBe('2026-03-01');
  });

  it('a record of today is accepted, one of tomorrow is named as the future', () => {
    const now = new Date('2026-02-28T15:00:00Z');
    expect(futureProblems('/signedOn', '2026-03-01', now)).toEqual([]);
    expect(futureProblems('/signedOn', '2026-03-02', now)).toEqual([
      { path: '/signedOn', message: '2026-03-02 lies in the future', accepted: '2026-03-01 or earlier' },
    ]);
  });
});
