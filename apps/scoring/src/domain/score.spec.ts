import fc from 'fast-check';
import { refusalOf } from '../fixtures/refusal';
import { basis, codes, goodAnswers, mixedAnswers, rubric } from '../fixtures/worksheet';
import { type Given, freezeBasis, movedNodes, rescore, rubricOf, scoreOf, unmet } from './score';

const given = (answers: Record<string, Given['value']>): Given[] =>
  Object.entries(answers).map(([code, value]) => ({ code, value }));
const mixed = given(mixedAnswers());

describe('what a score is computed by', () => {
  it('is the rubric in its present version and a value for every undecided rule', () => {
    const frozen = freezeBasis('permenpanrb-90-2021', { areaMinimum: 'split' });
    expect(frozen.rubric).toEqual({ id: rubric.id, version: rubric.version });
    expect(Object.keys(frozen.settings)).toEqual(Object.keys(rubric.settings));
    expect(frozen.settings).toMatchObject({ areaMinimum: 'split', zeroDenominator: 1 });
  });

  it('is refused when rubric or settings are unknown, with what is accepted', () => {
    expect(() => freezeBasis('permenpanrb-99', {})).toThrow(/"permenpanrb-99" is unknown/);
    const unknownValue = () => freezeBasis('permenpanrb-90-2021', { areaMinimum: 'none' });
    expect(refusalOf(unknownValue)).toMatchObject({
      code: 'invalid',
      details: { problems: [{ path: '/settings/areaMinimum', accepted: '"pooled", "split"' }] },
    });
  });

  it('is never another version of the rubric than the stored one', () => {
    const older = { ...basis, rubric: { ...basis.rubric, version: '2014.1' } };
    expect(() => rubricOf(older)).toThrow('not at hand in its version 2014.1');
  });
});

describe('a snapshot', () => {
  it('of a good sheet reaches WBBM and names nothing as missing', () => {
    const snapshot = rescore(basis, given(goodAnswers()));
    expect(snapshot).toMatchObject({ verdict: 'wbbm', missing: [], rubric: basis.rubric });
    expect(unmet(snapshot, 'wbbm')).toEqual([]);
  });

  it('of a blank sheet is 0, and every question is missing', () => {
    const snapshot = rescore(basis, []);
    expect(snapshot).toMatchObject({
      total: { exact: '0', rounded: '0.00' },
      verdict: 'none',
      missing: codes,
    });
    expect(unmet(snapshot, 'wbk')).toContain('total');
  });

  it('does not depend on the order of the answers, and survives the way through JSON to the digit', () => {
    const whole = rescore(basis, mixed);
    fc.assert(
      fc.property(fc.shuffledSubarray(mixed, { minLength: mixed.length }), (shuffled) => {
        expect(rescore(basis, JSON.parse(JSON.stringify(shuffled)) as Given[])).toEqual(whole);
      }),
      { numRuns: 20 },
    );
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });

  it('cannot be made of an answer that does not fit: what is stored was checked', () => {
    expect(() => scoreOf(basis, [{ code: 'P.1.i.a', value: 'Z' }])).toThrow(/P\.1\.i\.a: "Z"/);
  });
});

describe('the nodes that a change moves', () => {
  it('are those whose exact score differs, up to the total, and no other', () => {
    const before = rescore(basis, mixed);
    const after = rescore(
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
    const after = rescore(basis, [{ code: 'P.1.i.a', value: 'Ya' }]);
    expect(movedNodes(undefined, after).map(({ code }) => code)).toContain('P.1.i.a');
    expect(movedNodes(undefined, rescore(basis, []))).toEqual([]);
  });
});
