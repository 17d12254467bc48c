import { answersOf, fullMarks, rubric90, scored, settingsOf } from '../fixtures/builders';
import { Fraction } from './fraction';
import { parseChanges } from './answers';
import { rescoreSheet, scoreSheet, type SheetScore } from './score';

const pointsOf = (sheet: SheetScore, ...codes: string[]) =>
  codes.map((code) => sheet.nodes.get(code)!.score.toString());
const violations = (lastYear: number, thisYear: number) => ({
  'R.3.iii.a': { pelanggaran_tahun_lalu: lastYear, pelanggaran_tahun_ini: thisYear },
});

describe('the score of a sheet', () => {
  it('is 100 with full marks, every node at its weight, nothing missing', () => {
    const sheet = scored(fullMarks());
    for (const { score, node } of sheet.nodes.values()) expect(score).toEqual(node.weight);
    expect(sheet.total.score.toString()).toBe('100');
    expect(sheet.missing).toEqual([]);
  });

  it('is 0 without answers, and every question is missing', () => {
    const sheet = scored({});
    expect(sheet.total.score).toEqual(Fraction.ZERO);
    expect(sheet.missing).toHaveLength(113);
    expect(sheet.nodes.size).toBe(rubric90().nodes.size);
  });

  it('of a sub-area is the average of its question fractions times its weight', () => {
    const sheet = scored({ 'P.1.iv.a': 'Tidak', 'P.1.iv.b': 'A', 'P.1.iv.c': 'C', 'P.1.iv.d': 'B' });
    expect(pointsOf(sheet, 'P.1.iv', 'P.1', 'P', 'TOTAL')).toEqual(Array(4).fill('501/800'));
    expect(sheet.nodes.get('P.1.iv')!.share.toString()).toBe('167/400');
  });

  it('takes 0.67 and 0.33 literally, not as thirds', () => {
    expect(pointsOf(scored({ 'P.3.v.a': 'B' }), 'P.3.v')).toEqual(['201/400']);
    expect(pointsOf(scored({ 'P.3.v.a': 'C' }), 'P.3.v')).toEqual(['99/400']);
  });

  it('of an index is its part of 4 times the weight', () => {
    expect(pointsOf(scored({ 'H.1.a': 3.6, 'H.2.a': 3.2 }), 'H.1.a', 'H.2.a')).toEqual(['63/4', '14']);
    expect(pointsOf(scored({ 'H.1.a': 0, 'H.2.a': 4 }), 'H.1.a', 'H.2.a')).toEqual(['0', '35/2']);
  });

  it('of a ratio is clamped to 0..1', () => {
    const agents = (made: number) => ({ 'R.1.i.a': { jumlah_agen_perubahan: 4, jumlah_perubahan: made } });
    expect(pointsOf(scored(agents(15)), 'R.1.i.a')).toEqual(['1']);
    expect(pointsOf(scored(agents(3)), 'R.1.i.a')).toEqual(['3/4']);
    expect(pointsOf(scored(violations(4, 6)), 'R.3.iii.a')).toEqual(['0']);
  });

  it('of violations is their fall from last year', () => {
    expect(pointsOf(scored(violations(4, 1)), 'R.3.iii.a')).toEqual(['3/2']);
  });

  it('lets the setting decide a ratio with a zero denominator', () => {
    expect(pointsOf(scored(violations(0, 0)), 'R.3.iii.a')).toEqual(['2']);
    expect(pointsOf(scored(violations(0, 0), { zeroDenominator: 0 }), 'R.3.iii.a')).toEqual(['0']);
    const noAgents = { 'R.1.i.a': { jumlah_agen_perubahan: 0, jumlah_perubahan: 0 } };
    expect(pointsOf(scored(noAgents), 'R.1.i.a')).toEqual(['1']);
    expect(pointsOf(scored(noAgents, { zeroDenominator: 0 }), 'R.1.i.a')).toEqual(['0']);
  });

  it('gives nothing for violations that rose from zero, whatever the setting', () => {
    expect(pointsOf(scored(violations(0, 3)), 'R.3.iii.a')).toEqual(['0']);
  });

  it('divides by a total of overlapping groups where one is entered', () => {
    const parts = { wajib_kepala_satker: 1, wajib_pejabat: 10, wajib_lainnya: 0, sudah_lapor: 10 };
    expect(pointsOf(scored({ 'R.5.iii.a': parts }), 'R.5.iii.a')).toEqual(['10/11']);
    expect(pointsOf(scored({ 'R.5.iii.a': { ...parts, total_wajib: 10 } }), 'R.5.iii.a')).toEqual(['1']);
  });
});

describe('a blank answer', () => {
  const two = { 'P.1.iv.a': 'Ya', 'P.1.iv.b': 'B' };

  it('counts 0 by default and is listed', () => {
    const sheet = scored(two);
    expect(pointsOf(sheet, 'P.1.iv')).toEqual(['9/16']);
    expect(sheet.missing).toHaveLength(111);
    expect(sheet.missing.slice(0, 3)).toEqual(['P.1.i.a', 'P.1.i.b', 'P.1.ii.a']);
  });

  it('when skipped leaves the average, and its weight goes to the answered questions', () => {
    const sheet = scored(two, { blankAnswer: 'skip' });
    expect(pointsOf(sheet, 'P.1.iv', 'P.1.iv.a', 'P.1.iv.b', 'P.1.iv.c')).toEqual(['9/8', '3/4', '3/8', '0']);
    expect(sheet.nodes.get('P.1.iv.b')!.share.toString()).toBe('1/2');
    expect(sheet.nodes.get('P.1.iv.c')!.share.toString()).toBe('0');
    expect(sheet.missing).toHaveLength(111);
  });

  it('when skipped gives a sub-area without any answer 0 still', () => {
    expect(pointsOf(scored(two, { blankAnswer: 'skip' }), 'P.1.i', 'P.1')).toEqual(['0', '9/8']);
  });

  it('is never skipped among results, which are summed', () => {
    expect(pointsOf(scored({ 'H.1.b': 'A' }, { blankAnswer: 'skip' }), 'H.1')).toEqual(['5']);
  });
});

describe('rescoring', () => {
  it('leaves the sheet before the change as it was', () => {
    const before = scoreSheet(rubric90(), answersOf(fullMarks()), settingsOf());
    const changes = parseChanges(rubric90(), { 'P.1.i.a': 'Tidak', 'H.1.b': null });
    const after = rescoreSheet(before, changes.ok ? changes.value : new Map());
    expect(after.total.score.toString()).toBe('379/4');
    expect(after.missing).toEqual(['H.1.b']);
    expect(before.total.score.toString()).toBe('100');
    expect(before.answers.size).toBe(113);
  });
});
