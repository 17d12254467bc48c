import { type Doc, documentCopy, rubric90, sound } from '../fixtures/builders';
import { findRubric } from './catalogue';
import { compareRubrics, type RubricDifference } from './compare-rubrics';
import { compileRubric } from './compile';
import { mergedOrder } from './merged-order';

const changedBy = (change: (document: Doc) => void): RubricDifference[] => {
  const document = documentCopy();
  change(document);
  return compareRubrics(rubric90(), sound(compileRubric(document)));
};
const firstArea = (document: Doc) => document.components[0]!.aspects![0]!.areas[0]!;
const brief = (differences: RubricDifference[]) =>
  differences.map(({ part, code, change, fields }) =>
    [
      part,
      code,
      change,
      ...fields.map(
        ({ field, before, after }) => `${field} ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
      ),
    ].join(' '),
  );

describe('two versions of a rubric', () => {
  it('are equal when nothing is changed, or only the way that numbers are written', () => {
    expect(changedBy(() => undefined)).toEqual([]);
    const rewritten = (document: Doc) =>
      Object.assign(firstArea(document).sub_areas[0]!, { weight: '0.50' }) &&
      Object.assign(document.thresholds.total, { wbk: '150/2' });
    expect(changedBy(rewritten)).toEqual([]);
  });

  it('differ in weights, from the node down to its questions, in tree order', () => {
    const shifted = changedBy((document) => {
      const [first, second] = firstArea(document).sub_areas;
      Object.assign(first!, { weight: 0.75 });
      Object.assign(second!, { weight: 0.75 });
      for (const { questions } of [first!, second!])
        for (const q of questions) Object.assign(q, { weight_exact: undefined });
    });
    expect(brief(shifted)).toEqual([
      'node P.1.i changed weight "1/2" → "3/4"',
      'node P.1.i.a changed weight "1/4" → "3/8"',
      'node P.1.i.b changed weight "1/4" → "3/8"',
      'node P.1.ii changed weight "1" → "3/4"',
      'node P.1.ii.a changed weight "1/3" → "1/4"',
      'node P.1.ii.b changed weight "1/3" → "1/4"',
      'node P.1.ii.c changed weight "1/3" → "1/4"',
    ]);
  });

  it('differ in texts, scales, minimums, settings and gates', () => {
    const edited = changedBy((document) => {
      const [question] = firstArea(document).sub_areas[0]!.questions;
      question!.text.id = 'Tim sudah ada';
      document.thresholds.total.wbk = 76;
      document.settings.zeroDenominator.default = 0;
      document.gates_outside_score[4]!.name.en = 'TLHP';
      Object.assign(document.scales, { abcdef: document.scales.abcde });
    });
    expect(
      edited.map(({ part, code, change, fields }) =>
        [part, code, change, ...fields.map(({ field }) => field)].join(' '),
      ),
    ).toEqual([
      'node P.1.i.a changed name',
      'scale abcdef added',
      'minimum total changed wbk',
      'setting zeroDenominator changed default',
      'gate tlhp changed name',
    ]);
    expect(edited[2]!.fields).toEqual([{ field: 'wbk', before: '75', after: '76' }]);
  });

  it('show what is gone where it stood, and what is new where it stands', () => {
    const edited = changedBy((document) => {
      const { questions } = firstArea(document).sub_areas[1]!;
      questions[1]!.code = 'P.1.ii.x';
      questions[1]!.sheet_row = 500;
    });
    expect(brief(edited)).toEqual(['node P.1.ii.b removed', 'node P.1.ii.x added']);
    expect(edited[0]!.name!.en).toBe(rubric90().nodes.get('P.1.ii.b')!.name.en);
  });

  it('of two regulations differ in every area, but not in their total', () => {
    const differences = compareRubrics(
      sound(findRubric('permenpanrb-52-2014')),
      sound(findRubric('permenpanrb-10-2019')),
    );
    const weights = differences
      .filter(({ part }) => part === 'node')
      .flatMap(({ code, fields }) =>
        fields
          .filter(({ field }) => field === 'weight')
          .map(({ before, after }) => `${code} ${String(before)} → ${String(after)}`),
      );
    expect(weights).toEqual(['A.1 5 → 8', 'A.2 5 → 7', 'A.3 15 → 10', 'A.3.capaian 15 → 10']);
    expect(brief(differences)).toContain('minimum area added');
    expect(brief(differences)).toContain('setting tlhpMinimum removed');
    expect(differences.some(({ code }) => code === 'TOTAL')).toBe(false);
  });
});

describe('two orders in one', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['abc', 'ac', 'abc'],
    ['abc', 'bc', 'abc'],
    ['ab', 'axb', 'axb'],
    ['abcd', 'adx', 'abcdx'],
    ['abc', 'cba', 'cba'],
    ['', 'ab', 'ab'],
    ['ab', '', 'ab'],
  ])('%p and %p give %p', (earlier, later, merged) => {
    expect(mergedOrder(Array.from(earlier), Array.from(later)).join('')).toBe(merged);
  });
});
