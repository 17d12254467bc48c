import fc from 'fast-check';
import { answersOf, sound } from '../fixtures/builders';
import { cheapestByTrial, everyRaise } from '../fixtures/exhaustive-raises';
import { settingsFor, smallRubrics } from '../fixtures/small-rubrics';
import { rawAnswer } from './answers';
import { reachTarget } from './reach';
import type { Rubric, RubricNode } from './rubric';
import { scoreSheet } from './score';
import { simulate } from './simulate';
import { judge } from './verdict';

type Raw = Record<string, unknown>;

const small = fc.integer({ min: 0, max: 3 });
const answerTo = ({ form }: RubricNode): fc.Arbitrary<unknown> => {
  if (form!.type === 'choice')
    return fc.constantFrom(undefined, ...form!.options.keys(), [...form!.options.keys()].at(-1));
  if (form!.type === 'index') return fc.constantFrom(undefined, 2, '10/3', 4, 4);
  return fc.option(fc.record(Object.fromEntries(form!.inputs.map(({ key }) => [key, small]))), {
    nil: undefined,
  });
};
const sheetOf = (rubric: Rubric): fc.Arbitrary<Raw> =>
  fc.record(Object.fromEntries(rubric.questions.map((q) => [q.code, answerTo(q)])));
const costsOf = (rubric: Rubric): fc.Arbitrary<Record<string, number>> =>
  fc.dictionary(fc.constantFrom(...rubric.questions.map(({ code }) => code)), fc.integer({ min: 1, max: 4 }));
const situation = smallRubrics.chain((rubric) =>
  fc.record({
    rubric: fc.constant(rubric),
    raw: sheetOf(rubric),
    settings: settingsFor(rubric),
    costs: costsOf(rubric),
    target: fc.constantFrom('wbk' as const, 'wbbm' as const),
  }),
);

describe('the cheapest sets of raises', () => {
  it('cost what exhaustive search finds, meet the target, are different and sorted', () => {
    fc.assert(
      fc.property(situation, ({ rubric, raw, settings, costs, target }) => {
        const ways = everyRaise(rubric, raw, settings, costs);
        const answers = answersOf(raw, rubric);
        const { sets, unmet } = sound(reachTarget(scoreSheet(rubric, answers, settings), target, { costs }));
        const best = cheapestByTrial(ways, rubric, settings, target);
        expect(sets[0] && { cost: sets[0].cost, total: sets[0].total.toString() }).toEqual(best);
        expect(unmet.length === 0).toBe(best !== undefined);
        for (const [i, set] of sets.entries()) {
          const { after } = simulate(rubric, answers, set.changes, settings);
          expect(judge(after, target).reached).toBe(target);
          expect(after.total.score).toEqual(set.total);
          const before = sets[i - 1];
          expect(!before || before.cost < set.cost || before.surplus.compare(set.surplus) >= 0).toBe(true);
          const left = ways.filter((way) => set.without.every((code) => way.raw[code] === raw[code]));
          expect(cheapestByTrial(left, rubric, settings, target)).toEqual({
            cost: set.cost,
            total: set.total.toString(),
          });
        }
        const texts = sets.map(({ changes }) =>
          JSON.stringify([...changes].map(([code, answer]) => [code, answer && rawAnswer(answer)])),
        );
        expect(new Set(texts).size).toBe(sets.length);
      }),
      { numRuns: 150 },
    );
  });

  it('list their raises from the present answer to the last, with gains that add up to the total', () => {
    fc.assert(
      fc.property(situation, ({ rubric, raw, settings, costs, target }) => {
        const sheet = scoreSheet(rubric, answersOf(raw, rubric), settings);
        for (const set of sound(reachTarget(sheet, target, { costs })).sets) {
          const standing = new Map(sheet.answers);
          for (const { code, from, to } of set.raises) {
            expect(from).toEqual(standing.get(code) ?? null);
            standing.set(code, to);
          }
          expect(standing).toEqual(new Map([...sheet.answers, ...set.changes] as [string, never][]));
          expect(set.raises.reduce((sum, { cost }) => sum + cost, 0)).toBe(set.cost);
          const total = set.raises.reduce((sum, { gain }) => sum.plus(gain), sheet.total.score);
          expect(total).toEqual(set.total);
        }
      }),
      { numRuns: 100 },
    );
  });
});
