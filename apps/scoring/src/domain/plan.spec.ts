import { compileRubric } from '@zi/rubric';
import fc from 'fast-check';
import { refusalOf } from '../fixtures/refusal';
import { basis, codes, goodAnswers, mixedAnswers, rubric } from '../fixtures/worksheet';
import { type Located } from './announcement';
import { type Sheet } from './answer';
import { planned, simulated } from './plan';
import { type Given, movedNodes, rescore } from './score';

const located = {
  assessment: { id: 'a', programmeId: 'p', basis, round: 1, submitted: false, version: 7 },
  rubric,
} as Located;
const sheetOf = (answers: readonly Given[]): Sheet =>
  new Map(
    answers.map(({ code, value }) => [
      code,
      { code, value, note: null, origin: 'person', author: 'x', answeredAt: new Date(0), version: 1 },
    ]),
  );
const given = (answers: Record<string, Given['value']>): Given[] =>
  Object.entries(answers).map(([code, value]) => ({ code, value }));

/** Some questions of a sheet, answered well, in turn, or blank. */
const someAnswers = fc
  .tuple(fc.subarray(codes), fc.infiniteStream(fc.constantFrom('good', 'mixed', 'blank')))
  .map(([chosen, kinds]): Given[] => {
    const [good, mixed] = [goodAnswers(), mixedAnswers()];
    return chosen.map((code) => {
      const kind = kinds.next().value as string;
      const value = kind === 'good' ? good[code] : kind === 'mixed' ? mixed[code] : null;
      return { code, value: value ?? null };
    });
  });
const after = (before: readonly Given[], changes: readonly Given[]): Given[] => [
  ...new Map([...before, ...changes].map((one) => [one.code, one])).values(),
];

describe('a simulation', () => {
  it('gives to the digit what a save of the same answers computes', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (before, changes) => {
        const old = rescore(rubric, basis, before);
        const saved = rescore(rubric, basis, after(before, changes));
        const { total, previousTotal, verdict, minimums, changedNodes } = simulated(
          located,
          sheetOf(before),
          changes,
        );
        expect({ total, previousTotal, verdict, minimums }).toEqual({
          ...{ total: saved.total, previousTotal: old.total },
          ...{ verdict: saved.verdict, minimums: saved.minimums },
        });
        expect(changedNodes.map(({ code, after: { exact, rounded } }) => ({ code, exact, rounded }))).toEqual(
          movedNodes(old, saved),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('a plan', () => {
  const target = fc.constantFrom('wbk' as const, 'wbbm' as const);
  const plan = (sheet: readonly Given[], of: 'wbk' | 'wbbm', costs: Record<string, number> = {}) =>
    planned(located, sheetOf(sheet), {
      ...{ target: of, costs, frozen: [], sets: 3, assumeIndices: false },
    });

  it('when its raises are saved reaches the target with the total that it said', () => {
    fc.assert(
      fc.property(someAnswers, target, (some, of) => {
        const sheet = after(given({ 'H.1.a': 4, 'H.2.a': 4 }), some);
        const { sets, unmet } = plan(sheet, of);
        expect(sets.length > 0).toBe(unmet.length === 0);
        for (const { raises, total } of sets) {
          const saved = rescore(
            rubric,
            basis,
            after(
              sheet,
              raises.map(({ code, to }) => ({ code, value: to })),
            ),
          );
          expect(saved.total).toEqual(total);
          expect(saved.minimums.every((minimum) => minimum.target !== of || minimum.met)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('does not raise where nothing has to be raised, and tells the version that it was found for', () => {
    expect(plan(given(goodAnswers()), 'wbk')).toMatchObject({
      ...{ version: 7, unmet: [] },
      sets: [{ cost: 0, raises: [] }],
    });
  });

  it('is refused for costs that are too high in all, and for minimums that cross, each by its place', () => {
    const dear = Object.fromEntries(codes.map((code) => [code, 100]));
    const indices = given({ 'H.1.a': 4, 'H.2.a': 4 });
    const tooDear = refusalOf(() => plan(indices, 'wbk', dear));
    expect(tooDear).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('costs that add up to at most 2500'),
      details: { problems: [{ path: '/costs' }] },
    });

    const document = structuredClone(rubric.document) as unknown as { thresholds: Record<string, object> };
    document.thresholds['pemenuhan'] = { ...document.thresholds['total'], node: 'P', wbk: 25, wbbm: 25 };
    const crossed = compileRubric(document);
    if (!crossed.ok) throw new Error('The rubric does not compile');
    const crossing = refusalOf(() =>
      planned({ ...located, rubric: crossed.value }, sheetOf(indices), {
        ...{ target: 'wbk', costs: {}, frozen: [], sets: 1, assumeIndices: false },
      }),
    );
    expect(crossing).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('pemenuhan'),
      details: { problems: [{ path: '/target' }] },
    });
  });
});
