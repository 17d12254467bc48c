import fc from 'fast-check';
import { answersOf, fullMarks, rubric90, scored, sound } from '../fixtures/builders';
import { findRubric } from './catalogue';
import { disagreementByArea } from './disagreement';
import { Fraction } from './fraction';
import { scoreSheet } from './score';

const row = (left: Record<string, unknown>, right: Record<string, unknown>, code: string) =>
  disagreementByArea(scored(left), scored(right)).find((area) => area.code === code)!;

describe('the disagreement of two layers', () => {
  it('has a row for each change area, both halves together, and for each group of results', () => {
    const rows = disagreementByArea(scored(fullMarks()), scored(fullMarks()));
    expect(rows.map(({ code, questions, differing }) => `${code} ${questions} ${differing}`)).toEqual([
      'MP 16 0',
      'TT 15 0',
      'SDM 21 0',
      'AK 14 0',
      'PW 22 0',
      'PP 22 0',
      'H.1 2 0',
      'H.2 1 0',
    ]);
  });

  it('counts other answers and the points they are apart, with and without sign', () => {
    const lower = { ...fullMarks(), 'P.1.i.b': 'C', 'R.1.ii.a': 'B' };
    const mixed = { ...fullMarks(), 'P.1.iii.a': 'D' };
    // P.1.i.b 1/4 and R.1.ii.a 1/4 lower on the left, P.1.iii.a 1/3 lower on the right.
    const { compared, differing, points, net } = row(lower, mixed, 'MP');
    expect([compared, differing, points, net].map(String)).toEqual(['16', '3', '5/6', '1/6']);
    expect(row(lower, mixed, 'TT').differing).toBe(0);
  });

  it('sees other counts even where they earn the same', () => {
    const counts = (done: number, due: number) => ({
      'R.5.ii.a': { pengaduan_harus_ditindaklanjuti: due, pengaduan_selesai: done },
    });
    const { differing, points } = row(counts(1, 2), counts(2, 4), 'PW');
    expect([differing, points].map(String)).toEqual(['1', '0']);
  });

  it('does not count what one of them has not answered yet', () => {
    const blank = { ...fullMarks(), 'P.1.i.a': null, 'P.1.i.b': null };
    const { compared, differing, oneSided, points } = row(blank, { ...fullMarks(), 'P.1.i.b': null }, 'MP');
    expect([compared, differing, oneSided, points].map(String)).toEqual(['14', '0', '1', '0']);
  });

  it('adds up to the difference of the totals when both answered everything', () => {
    const choices = rubric90().questions.flatMap(({ code, form }) =>
      form!.type === 'choice' ? [[code, fc.constantFrom(...form!.options.keys())] as const] : [],
    );
    const sheet = fc.record(Object.fromEntries(choices));
    fc.assert(
      fc.property(sheet, sheet, (one, other) => {
        const [left, right] = [scored({ ...fullMarks(), ...one }), scored({ ...fullMarks(), ...other })];
        const net = Fraction.sum(disagreementByArea(left, right).map((area) => area.net));
        expect(net).toEqual(right.total.score.minus(left.total.score));
      }),
      { numRuns: 20 },
    );
  });

  it('is not computed across rubrics', () => {
    const other = sound(findRubric('permenpanrb-10-2019'));
    const sheet = scoreSheet(other, answersOf({}, other), scored({}).settings);
    expect(() => disagreementByArea(sheet, scored({}))).toThrow(
      'layers are compared under one rubric, got permenpanrb-10-2019 2019.1 and permenpanrb-90-2021 2021.1',
    );
  });
});
