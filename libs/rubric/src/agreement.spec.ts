import fc from 'fast-check';
import { answersOf, fullMarks, rubric90 } from '../fixtures/builders';
import { agreementOf, countedRatings, type RatingPair, ratingPairs } from './agreement';

const SCALES = { yes_no: 2, abc: 3, abcd: 4, abcde: 5 };
type Scale = keyof typeof SCALES;
const pair = (scale: Scale, left: number, right: number): RatingPair => ({
  ...{ code: 'X', scale, of: SCALES[scale], left, right, n: 1 },
});
/** As many pairs as a table of two raters counts, rows for one and columns for the other. */
const tableOf = (scale: Scale, table: number[][]): RatingPair[] =>
  table.flatMap((row, left) =>
    row.flatMap((count, right) => Array.from({ length: count }, () => pair(scale, left, right))),
  );
const texts = ({ n, observed, expected, kappa }: ReturnType<typeof agreementOf>['pooled']) =>
  [n, observed, expected, kappa].map(String);

describe('the agreement of two raters', () => {
  // Cohen (1968), Weighted kappa, Psychological Bulletin 70, Table 1: 200 cases, three diagnoses. With quadratic weights, by
  // hand: 40 cases are one rank apart and 20 two, so the observed disagreement is (40 / 4 + 20) / 200 = 3/20; by the margins
  // 120, 60, 20 and 100, 60, 40 it is (84 / 4 + 34) / 200 = 11/40; kappa = 1 - (3/20) / (11/40) = 5/11.
  it('is that of the table of Cohen 1968', () => {
    const pairs = tableOf('abc', [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect(texts(agreementOf(pairs).pooled)).toEqual(['200', '17/20', '29/40', '5/11']);
  });

  // The ratings of anxiety in the R package irr, raters 2 and 3, on the five levels that occur;
  // kappa2(anxiety[, 2:3], "squared") prints 0.2520325.
  it('is that of the anxiety ratings of the R package irr', () => {
    const levels = [1, 2, 3, 4, 6];
    const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
    const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
    const pairs = second.map((one, i) => pair('abcde', levels.indexOf(one), levels.indexOf(third[i]!)));
    const { kappa } = agreementOf(pairs).pooled;
    expect(kappa!.toFixed(7)).toBe('0.2520325');
  });

  it('on two options is the plain kappa', () => {
    // 20 + 15 of 50 agree, half of all would by chance.
    const pairs = tableOf('yes_no', [
      [20, 5],
      [10, 15],
    ]);
    expect(texts(agreementOf(pairs).pooled)).toEqual(['50', '7/10', '1/2', '2/5']);
  });

  it('pools scales by their pairs, never in one table', () => {
    const twos = tableOf('yes_no', [
      [20, 5],
      [10, 15],
    ]);
    const threes = tableOf('abc', [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    const { scales, pooled } = agreementOf([...threes, ...twos]);
    expect(scales.map(({ scale, n, kappa }) => `${scale} ${n} ${kappa!}`)).toEqual([
      'yes_no 50 2/5',
      'abc 200 5/11',
    ]);
    // (50 × 7/10 + 200 × 17/20) / 250 and (50 × 1/2 + 200 × 29/40) / 250
    expect(texts(pooled)).toEqual(['250', '41/50', '17/25', '7/16']);
  });

  it('has no kappa where no disagreement was to be expected', () => {
    const same = agreementOf([pair('abc', 2, 2), pair('abc', 2, 2)]);
    expect(texts(same.pooled)).toEqual(['2', '1', '1', 'null']);
    const apart = agreementOf([pair('abc', 2, 0), pair('abc', 2, 0)]);
    expect(texts(apart.pooled)).toEqual(['2', '0', '0', '0']);
  });

  it('is empty without pairs', () => {
    expect(agreementOf([])).toEqual({
      scales: [],
      pooled: { n: 0, observed: null, expected: null, kappa: null },
    });
  });

  const ratings = fc.constantFrom<Scale>('yes_no', 'abc', 'abcd', 'abcde').chain((scale) => {
    const rank = fc.integer({ min: 0, max: SCALES[scale] - 1 });
    return fc.array(fc.tuple(rank, rank), { minLength: 1, maxLength: 40 }).map((ranks) => ({ scale, ranks }));
  });

  it('follows the definition on any table of one scale', () => {
    fc.assert(
      fc.property(ratings, ({ scale, ranks }) => {
        const k = SCALES[scale];
        const share = (is: (ranks: number[]) => boolean) => ranks.filter(is).length / ranks.length;
        let [observed, expected] = [0, 0];
        for (let i = 0; i < k; i += 1) {
          for (let j = 0; j < k; j += 1) {
            const weight = (i - j) ** 2 / (k - 1) ** 2;
            observed += weight * share(([a, b]) => a === i && b === j);
            expected += weight * share(([a]) => a === i) * share(([, b]) => b === j);
          }
        }
        const { kappa } = agreementOf(ranks.map(([a, b]) => pair(scale, a, b))).pooled;
        if (kappa === null) expect(expected).toBe(0);
        else expect(Number(kappa.n) / Number(kappa.d)).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });

  it('is the same of pairs one by one and of pairs that are counted', () => {
    fc.assert(
      fc.property(fc.array(ratings, { maxLength: 4 }), (all) => {
        const pairs = all.flatMap(({ scale, ranks }) => ranks.map(([a, b]) => pair(scale, a, b)));
        const alike = Map.groupBy(pairs, ({ scale, left, right }) => `${scale} ${left} ${right}`);
        const counted = [...alike.values()].map((same) => ({ ...same[0]!, n: same.length }));
        expect(agreementOf(counted)).toEqual(agreementOf(pairs));
      }),
    );
  });

  it('is the same whoever is named first, and full with oneself', () => {
    fc.assert(
      fc.property(fc.array(ratings, { maxLength: 4 }), (all) => {
        const pairs = all.flatMap(({ scale, ranks }) => ranks.map(([a, b]) => pair(scale, a, b)));
        const swapped = pairs.map(({ left, right, ...rest }) => ({ ...rest, left: right, right: left }));
        expect(agreementOf(swapped)).toEqual(agreementOf(pairs));
        const { kappa } = agreementOf(pairs.map((one) => ({ ...one, right: one.left }))).pooled;
        expect(['1', 'null']).toContain(String(kappa));
      }),
    );
  });
});

describe('the ratings of two layers', () => {
  it('are the choices that both made, ranked from the lowest', () => {
    const left = answersOf({ 'P.1.i.a': 'Tidak', 'P.1.i.b': 'A', 'P.1.ii.b': 'B', 'H.1.a': 3 });
    const right = answersOf({ ...fullMarks(), 'P.1.i.b': 'C', 'P.1.ii.b': null });
    expect(ratingPairs(rubric90(), left, right)).toEqual([
      { code: 'P.1.i.a', scale: 'yes_no', of: 2, left: 0, right: 1, n: 1 },
      { code: 'P.1.i.b', scale: 'abc', of: 3, left: 2, right: 0, n: 1 },
    ]);
  });

  it('that are counted over many sheets are those of two options; what is no option of the rubric is left out', () => {
    const counted = [
      { code: 'P.1.i.b', left: 'A', right: 'C', n: 7 },
      { code: 'P.1.i.b', left: 'A', right: 'Z', n: 1 },
      { code: 'P.1.i.b', left: null, right: 'A', n: 1 },
      { code: 'H.1.a', left: '18/5', right: '18/5', n: 9 },
      { code: 'P.1', left: 'A', right: 'A', n: 1 },
      { code: 'P.9.i.a', left: 'A', right: 'A', n: 1 },
    ];
    expect(countedRatings(rubric90(), counted)).toEqual([
      { code: 'P.1.i.b', scale: 'abc', of: 3, left: 2, right: 0, n: 7 },
    ]);
  });
});
