import fc from 'fast-check';
import { Fraction, shown } from '@zi/rubric';
import { v7 } from 'uuid';
import { basis, goodAnswers, rubric } from '../fixtures/worksheet';
import { type Located } from './announcement';
import { rescore } from './score';
import { placeIn, placeText, ranked, sortable, standingOf } from './standing';

const located: Located = {
  assessment: { id: v7(), programmeId: v7(), basis, round: 1, submitted: true, version: 9 },
  programme: {
    ...{ id: v7(), unitId: v7(), unitName: 'BPSPL Padang', unitPath: [v7()], cycleId: v7(), year: 2026 },
    ...{
      rubric: basis.rubric,
      settings: {},
      closesOn: null,
      target: 'wbbm',
      stage: 'development',
      version: 6,
    },
  },
  rubric,
};
const standing = (answers: Record<string, unknown>) => {
  const given = Object.entries(answers).map(([code, value]) => ({ code, value: value as string }));
  const snapshot = rescore(rubric, basis, given);
  const score = {
    layer: 'self' as const,
    round: 1,
    snapshot,
    submittedAt: null,
    computedAt: new Date(0),
    version: 9,
  };
  return standingOf(located, score);
};

describe('how a unit stands', () => {
  it('says for each of the six areas which part of both its halves was reached', () => {
    expect(standing(goodAnswers())).toMatchObject({
      areas: { MP: '100.00', TT: '100.00', SDM: '100.00', AK: '100.00', PW: '100.00', PP: '100.00' },
      verdict: 'wbbm',
      unmet: [],
      version: 9,
    });
    const { 'P.1.i.a': _, ...rest } = goodAnswers();
    const { areas } = standing(rest);
    expect(Number(areas.MP)).toBeLessThan(100);
    expect(areas.TT).toBe('100.00');
    expect(standing({}).areas.MP).toBe('0.00');
  });

  it('names the minimums of its own target only', () => {
    expect(standing({}).unmet).toContain('total');
  });
});

describe('the order of totals', () => {
  it('is that of the exact fractions', () => {
    const fraction = fc
      .bigInt(1n, 10n ** 13n)
      .chain((d) => fc.bigInt(0n, 100n * d).map((n) => Fraction.of(n, d)));
    fc.assert(
      fc.property(fraction, fraction, (one, other) => {
        const [a, b] = [sortable(shown(one)), sortable(shown(other))];
        expect(a < b ? -1 : a === b ? 0 : 1).toBe(one.compare(other));
      }),
    );
    expect(sortable({ exact: '1/3', rounded: '0.33' })).toBe(`000000.${'3'.repeat(40)}`);
    expect(sortable({ exact: '100', rounded: '100.00' })).toBe(`000100.${'0'.repeat(40)}`);
  });
});

describe('ranking', () => {
  const rows = (...totals: string[]) => totals.map((totalSort) => ({ totalSort, assessmentId: v7() }));

  it('gives equal totals one rank, and the next one counts them all', () => {
    expect(ranked(rows('9', '9', '8', '7', '7')).map(({ rank }) => rank)).toEqual([1, 1, 3, 4, 4]);
  });

  it('goes on over pages as if they were one', () => {
    const all = rows('9', '9', '9', '8');
    const first = ranked(all.slice(0, 2));
    expect([...first, ...ranked(all.slice(2), first.at(-1))]).toEqual(ranked(all));
  });

  it('reads its own cursor and no other', () => {
    const place = { position: 50, rank: 49, totalSort: `000086.${'0'.repeat(40)}`, assessmentId: v7() };
    expect(placeIn(placeText(place))).toEqual(place);
    expect(placeText({ ...place, position: 999_999_999, rank: 999_999_999 }).length).toBeLessThanOrEqual(200);
    for (const foreign of ['', 'x', v7(), placeText(place).replace('_', '-'), `${placeText(place)}x`]) {
      expect(placeIn(foreign)).toBeUndefined();
    }
  });
});
