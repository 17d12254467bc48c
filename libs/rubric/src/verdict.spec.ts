import { fullMarks, scored } from '../fixtures/builders';
import { Fraction } from './fraction';
import { judge, type Minimum } from './verdict';

const failed = (minimums: Minimum[]) =>
  minimums.filter(({ met }) => !met).map(({ target, code }) => `${target} ${code}`);
/** Full marks but for the given answers. */
const unit = (changes: Record<string, unknown>, settings: Record<string, unknown> = {}) =>
  scored({ ...fullMarks(), ...changes }, settings);

describe('the minimums', () => {
  it('of WBK and WBBM are those of the regulation, in points', () => {
    const { minimums } = judge(unit({}));
    const table = (target: string) =>
      minimums
        .filter((m) => m.target === target)
        .map(({ code, required }) => `${code} ${required.toFixed()}`);
    expect(table('wbk')).toEqual([
      'total 75.00',
      'pengungkit 40.00',
      'area.MP 4.80',
      'area.TT 4.20',
      'area.SDM 6.00',
      'area.AK 6.00',
      'area.PW 9.00',
      'area.PP 6.00',
      'birokrasi_bersih_akuntabel 18.25',
      'ipak 15.75',
      'capaian_kinerja 2.50',
      'ipkp 14.00',
    ]);
    expect(table('wbbm')).toEqual([
      'total 85.00',
      'pengungkit 48.00',
      'area.MP 6.00',
      'area.TT 5.25',
      'area.SDM 7.50',
      'area.AK 7.50',
      'area.PW 11.25',
      'area.PP 7.50',
      'birokrasi_bersih_akuntabel 19.50',
      'ipak 15.75',
      'capaian_kinerja 3.75',
      'ipkp 15.75',
    ]);
  });

  it('split by setting apply to each of the twelve halves', () => {
    const { minimums } = judge(unit({}, { areaMinimum: 'split' }), 'wbbm');
    const areas = minimums.filter(({ code }) => code.startsWith('area.'));
    expect(areas.map(({ code, required }) => `${code} ${required}`)).toEqual([
      'area.P.1 3',
      'area.P.2 21/8',
      'area.P.3 15/4',
      'area.P.4 15/4',
      'area.P.5 45/8',
      'area.P.6 15/4',
      'area.R.1 3',
      'area.R.2 21/8',
      'area.R.3 15/4',
      'area.R.4 15/4',
      'area.R.5 45/8',
      'area.R.6 15/4',
    ]);
  });

  it('disputed between sources follow their setting and name it', () => {
    const lower = { wbbmBirokrasiBersih: 18.25, wbbmCapaianKinerja: 2.5 };
    const { minimums } = judge(unit({}, lower), 'wbbm');
    expect(
      minimums.flatMap(({ setting, required }) => (setting ? [`${setting} ${required.toFixed()}`] : [])),
    ).toEqual(['wbbmBirokrasiBersih 18.25', 'wbbmCapaianKinerja 2.50']);
  });

  it('carry their source', () => {
    for (const { provenance } of judge(unit({})).minimums) expect(provenance.from.length).toBeGreaterThan(0);
  });
});

describe('the verdict', () => {
  it('is the highest predicate whose minimums all hold', () => {
    expect(judge(unit({})).reached).toBe('wbbm');
    expect(judge(unit({ 'H.2.a': 3.5 })).reached).toBe('wbk');
    expect(judge(unit({ 'H.2.a': 3.19 })).reached).toBe('none');
  });

  it('fails on one minimum alone, with its gap', () => {
    const { minimums } = judge(unit({ 'H.2.a': 3.5 }));
    expect(failed(minimums)).toEqual(['wbbm ipkp']);
    const ipkp = minimums.find(({ met }) => !met)!;
    expect([ipkp.required, ipkp.actual, ipkp.gap].map(String)).toEqual(['63/4', '245/16', '7/16']);
  });

  it('has no gap where a minimum is met exactly or passed', () => {
    const exact = judge(unit({ 'H.1.a': 3.6, 'H.2.a': 3.6, 'H.1.b': 'B' }));
    expect(failed(exact.minimums)).toEqual([]);
    for (const { gap } of exact.minimums) expect(gap).toEqual(Fraction.ZERO);
  });

  it('compares unrounded: an index that prints as enough is not enough', () => {
    const sheet = unit({ 'H.1.a': '3.5999999', 'H.2.a': '3.5999999' });
    const ipak = judge(sheet, 'wbk').minimums.find(({ code }) => code === 'ipak')!;
    expect(ipak.actual.toFixed()).toBe('15.75');
    expect(ipak.met).toBe(false);
  });

  it('for a target judges that target only', () => {
    const sheet = unit({ 'H.2.a': 3.5 });
    expect(judge(sheet, 'wbbm').reached).toBe('none');
    expect(judge(sheet, 'wbk').reached).toBe('wbk');
    expect(judge(sheet, 'wbk').minimums.every(({ target }) => target === 'wbk')).toBe(true);
  });

  it('depends on whether the halves of an area are pooled', () => {
    const noReformOfTt = { 'R.2.i.a': 'D', 'R.2.ii.a': 'C', 'R.2.ii.b': 'C', 'R.2.iii.a': 'B' };
    const pooled = judge(unit(noReformOfTt), 'wbk');
    const split = judge(unit(noReformOfTt, { areaMinimum: 'split' }), 'wbk');
    expect(failed(pooled.minimums)).toEqual([]);
    expect(failed(split.minimums)).toEqual(['wbk area.R.2']);
  });

  it('names the requirements that are no part of it', () => {
    expect(judge(unit({})).outside.map(({ code }) => code)).toContain('tlhp');
  });
});
