import fc from 'fast-check';
import { refusalOf } from '../fixtures/refusal';
import { basis, codes, goodAnswers, mixedAnswers, rubric } from '../fixtures/worksheet';
import { type Given, freezeBasis, movedNodes, rescore, scoreOf, unmet } from './score';

const given = (answers: Record<string, Given['value']>): Given[] =>
  Object.entries(answers).map(([code, value]) => ({ code, value }));
const mixed = given(mixedAnswers());

describe('what a score is computed by', () => {
  it('is the rubric in its present version and a value for every undecided rule', () => {
    const frozen = freezeBasis(rubric, { areaMinimum: 'split' }, 3);
    expect(frozen).toMatchObject({ rubric: { id: rubric.id, version: rubric.version }, settingsVersion: 3 });
    expect(Object.keys(frozen.settings)).toEqual(Object.keys(rubric.settings));
    expect(frozen.settings).toMatchObject({ areaMinimum: 'split', zeroDenominator: 1 });
  });

  it('is refused when a setting is unknown, with what is accepted', () => {
    const unknownValue = () => freezeBasis(rubric, { areaMinimum: 'none' });
    expect(refusalOf(unknownValue)).toMatchObject({
      code: 'invalid',
      details: { problems: [{ path: '/settings/areaMinimum', accepted: '"pooled", "split"' }] },
    });
  });
});

describe('a snapshot', () => {
  it('of a good sheet reaches WBBM and names nothing as missing', () => {
    const snapshot = rescore(rubric, basis, given(goodAnswers()));
    expect(snapshot).toMatchObject({ verdict: 'wbbm', missing: [], rubric: basis.rubric });
    expect(unmet(snapshot, 'wbbm')).toEqual([]);
  });

  it('of a blank sheet is 0, and every question is missing', () => {
    const snapshot = rescore(rubric, basis, []);
    expect(snapshot).toMatchObject({
      total: { exact: '0', rounded: '0.00' },
      verdict: 'none',
      missing: codes,
    });
    expect(unmet(snapshot, 'wbk')).toContain('total');
  });

  it('does not depend on the order of the answers, and survives the way through JSON to the digit', () => {
    const whole = rescore(rubric, basis, mixed);
    fc.assert(
      fc.property(fc.shuffledSubarray(mixed, { minLength: mixed.length }), (shuffled) => {
        expect(rescore(rubric, basis, JSON.parse(JSON.stringify(shuffled)) as Given[])).toEqual(whole);
      }),
      { numRuns: 20 },
    );
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });

  it('cannot be made of an answer that does not fit: what is stored was checked', () => {
    expect(() => scoreOf(rubric, basis, [{ code: 'P.1.i.a', value: 'Z' }])).toThrow(/P\.1\.i\.a: "Z"/);
  });
});

describe('the nodes that a change moves', () => {
  it('are those whose exact score differs, up to the total, and no other', () => {
    const before = rescore(rubric, basis, mixed);
    const after = rescore(
      rubric,
      basis,
      mixed.map((one) =>
        one.code === 'P.1.i.a' ? { ...one, value: one.value === 'Ya' ? 'Tidak' : 'Ya' } : one,
      ),
    );
    expect(movedNodes(before, after).map(({ code }) => code)).toEqual([
      'TOTAL',
      'PENGUNGKIT',
      'P',
      'P.1',
      'P.1.i',
      'P.1.i.a',
    ]);
    expect(movedNodes(before, before)).toEqual([]);
  });

  it('are counted from 0 before the first score', () => {
    const after = rescore(rubric, basis, [{ code: 'P.1.i.a', value: 'Ya' }]);
    expect(movedNodes(undefined, after).map(({ code }) => code)).toContain('P.1.i.a');
    expect(movedNodes(undefined, rescore(rubric, basis, []))).toEqual([]);
  });
});
