import { Fraction } from '@zi/rubric';
import fc from 'fast-check';
import { type Conversion, type Tally, indicesOf } from './indices';
import { instruments, newestInstrument } from './instruments/catalogue';

/** Answer sheets of one instrument, at least one respondent. */
const survey = fc.constantFrom(...instruments).chain((instrument) => {
  const { length } = instrument.items;
  const sheet = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: length, maxLength: length });
  return fc.record({
    instrument: fc.constant(instrument),
    sheets: fc.array(sheet, { minLength: 1, maxLength: 60 }),
  });
});
const tallyOf = (sheets: readonly (readonly number[])[]): Tally => ({
  responses: sheets.length,
  sums: (sheets[0] ?? []).map((_, position) =>
    sheets.reduce((sum, sheet) => sum + (sheet[position] ?? NaN), 0),
  ),
});
const exact = (shownNumber: { exact: string }) => Fraction.from(shownNumber.exact);
const meanOf = (values: readonly Fraction[]) => Fraction.sum(values).over(Fraction.of(BigInt(values.length)));

describe('the indices of a survey', () => {
  it('have the exact mean of all answers, which is the mean of the item means', () => {
    fc.assert(
      fc.property(
        survey,
        fc.constantFrom<Conversion>('ratio', 'affine'),
        ({ instrument, sheets }, conversion) => {
          const indices = indicesOf(instrument, conversion, tallyOf(sheets));
          for (const name of ['ipak', 'ipkp'] as const) {
            const answersByItem = instrument.items.flatMap(({ measures }, position) =>
              measures === name ? [sheets.map((sheet) => Fraction.from(sheet[position] ?? NaN))] : [],
            );
            expect(exact(indices[name].mean)).toEqual(meanOf(answersByItem.flat()));
            expect(exact(indices[name].mean)).toEqual(meanOf(answersByItem.map(meanOf)));
            expect(indices[name].respondents).toBe(sheets.length);
          }
        },
      ),
    );
  });

  it('lie within 0 and 4, and affine exceeds ratio by (6 − mean) / 15', () => {
    fc.assert(
      fc.property(survey, ({ instrument, sheets }) => {
        const [ratio, affine] = (['ratio', 'affine'] as const).map((conversion) =>
          indicesOf(instrument, conversion, tallyOf(sheets)),
        );
        for (const name of ['ipak', 'ipkp'] as const) {
          const [low, high] = [exact(ratio![name].index), exact(affine![name].index)];
          for (const index of [low, high]) expect(index.clamp(Fraction.ZERO, Fraction.of(4n))).toEqual(index);
          const distance = Fraction.of(6n).minus(exact(ratio![name].mean)).over(Fraction.of(15n));
          expect(high.minus(low)).toEqual(distance);
        }
      }),
    );
  });

  it.each([
    ['ratio', '56/15', '18/5'],
    ['affine', '94/25', '91/25'],
  ] as const)('by %s turn means of 5.60 and 5.40 into %s and %s', (conversion, ipak, ipkp) => {
    const sums = [...Array<number>(5).fill(56), ...Array<number>(8).fill(54)];
    const indices = indicesOf(newestInstrument('se-4-2023'), conversion, { responses: 10, sums });
    expect([indices.ipak.mean, indices.ipkp.mean]).toEqual([
      { exact: '28/5', rounded: '5.60' },
      { exact: '27/5', rounded: '5.40' },
    ]);
    expect([indices.ipak.index.exact, indices.ipkp.index.exact]).toEqual([ipak, ipkp]);
  });
});
