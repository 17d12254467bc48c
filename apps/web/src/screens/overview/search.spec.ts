import { firstOfMonth, overviewSearch } from './search';

describe('the address of the overview', () => {
  it('takes a calendar day and leaves out what is none', () => {
    expect(overviewSearch({ since: '2026-03-05', layer: 'tpi_lead' })).toMatchObject({
      ...{ since: '2026-03-05', layer: 'tpi_lead' },
    });
    for (const since of ['2026-13-05', 'kemarin', 20260305]) {
      expect(overviewSearch({ since }).since).toBeUndefined();
    }
  });

  it('looks back to the first of the month', () => expect(firstOfMonth('2026-03-05')).toBe('2026-03-01'));
});
