import { monthBefore, overviewSearch } from './search';

describe('the address of the overview', () => {
  it('takes a calendar day and leaves out what is none', () => {
    expect(overviewSearch({ since: '2026-03-05', layer: 'tpi_lead' })).toMatchObject({
      ...{ since: '2026-03-05', layer: 'tpi_lead' },
    });
    for (const since of ['2026-13-05', 'kemarin', 20260305]) {
      expect(overviewSearch({ since }).since).toBeUndefined();
    }
  });

  it.each([
    ['2026-03-05', '2026-02-05'],
    ['2026-03-31', '2026-02-28'],
    ['2028-03-30', '2028-02-29'],
    ['2026-01-31', '2025-12-31'],
  ])('looks back from %s to %s', (today, since) => expect(monthBefore(today)).toBe(since));
});
