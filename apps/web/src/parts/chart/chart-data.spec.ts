import { extremes, linesOf, pointsDomain, trendRows } from './chart-data';

describe('the data of a chart', () => {
  it('puts the points of all series on one axis of time', () => {
    const rows = trendRows([
      { points: [{ at: '2026-03-02T00:00:00Z', total: 80 }] },
      {
        points: [
          { at: '2026-03-02T00:00:00Z', total: 70 },
          { at: '2026-03-01T00:00:00Z', total: 60 },
        ],
      },
    ]);
    expect(rows).toEqual([
      { at: Date.parse('2026-03-01T00:00:00Z'), s1: 60 },
      { at: Date.parse('2026-03-02T00:00:00Z'), s0: 80, s1: 70 },
    ]);
  });

  it('shows points from a little below the lowest', () => {
    expect(pointsDomain([92.78, 75])).toEqual([70, 100]);
    expect(pointsDomain([2])).toEqual([0, 100]);
    expect(pointsDomain([])).toEqual([90, 100]);
  });

  it('names the highest and the lowest among known values', () => {
    const areas = [
      { area: 'MP', percent: 80 },
      { area: 'TT', percent: null },
      { area: 'AK', percent: 95 },
    ];
    expect(extremes(areas)).toEqual({
      lowest: { area: 'MP', percent: 80 },
      highest: { area: 'AK', percent: 95 },
    });
    expect(extremes([{ percent: null }])).toBeUndefined();
  });

  it('breaks a long name between words', () => {
    expect(linesOf('Peningkatan Kualitas Pelayanan Publik', 18)).toEqual([
      'Peningkatan',
      'Kualitas Pelayanan',
      'Publik',
    ]);
    expect(linesOf('Akuntabilitas', 5)).toEqual(['Akuntabilitas']);
  });
});
