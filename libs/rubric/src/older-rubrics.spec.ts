import { rubric90, scored, settingsOf, sound } from '../fixtures/builders';
import { findRubric, RUBRIC_IDS } from './catalogue';
import { explain } from './explain';
import { judgeGates } from './gate';
import { parseGateFacts } from './gate-fact';
import { reachTarget } from './reach';
import { judge } from './verdict';

const of2014 = sound(findRubric('permenpanrb-52-2014'));
const of2019 = sound(findRubric('permenpanrb-10-2019'));

/** Every part of a sheet at this percentage of its weight. */
const results = (rubric: typeof of2014, percent: number) =>
  Object.fromEntries(
    rubric.questions.map(({ code, form }) => [
      code,
      form!.type === 'index' ? `${percent * Number(form!.max.n)}/100` : '',
    ]),
  );
const requirements = (rubric: typeof of2014, raw: Record<string, unknown>) =>
  judge(scored(raw, {}, rubric)).minimums.map(
    ({ target, code, required }) => `${target} ${code} ${required.toFixed()}`,
  );

describe('the rubrics of the suite', () => {
  it('are those of three regulations, the one in force first', () => {
    expect(RUBRIC_IDS).toEqual(['permenpanrb-90-2021', 'permenpanrb-10-2019', 'permenpanrb-52-2014']);
  });

  it('weigh the six areas as each regulation did', () => {
    const weights = (rubric: typeof of2014) =>
      [...rubric.nodes.values()]
        .filter(({ area }) => area)
        .map(({ area, weight }) => `${area!} ${weight}`)
        .join(', ');
    expect(weights(of2014)).toBe('MP 5, TT 5, SDM 15, AK 10, PW 15, PP 10');
    expect(weights(of2019)).toBe('MP 8, TT 7, SDM 10, AK 10, PW 15, PP 10');
  });

  it('say what is not known of the older ones, in both languages', () => {
    for (const { document } of [of2014, of2019]) {
      expect(document.not_known!.length).toBeGreaterThan(3);
      expect(document.not_known!.every(({ id, en }) => id !== en)).toBe(true);
    }
    expect(rubric90().document.not_known).toBeUndefined();
  });
});

describe('a year under PermenPANRB 52/2014', () => {
  it('is read again from the results of its areas and their known parts', () => {
    const raw = {
      ...results(of2014, 80),
      'A.1.iii.capaian': 50,
      'A.5.capaian': '66.67',
      'H.1.a': 3.7,
      'H.1.tlhp': 90,
    };
    const sheet = scored(raw, {}, of2014);
    const points = (code: string) => sheet.nodes.get(code)!.score.toString();
    expect(['A.1', 'A.1.iii', 'A.2', 'A.3', 'A.5', 'H.1'].map(points)).toEqual([
      '17/5',
      '1',
      '4',
      '12',
      '20001/2000',
      '147/8',
    ]);
    expect(sheet.missing).toEqual([]);
    expect(judge(sheet).reached).toBe('wbk');
  });

  it('has no minimum for each area, but one for clean government, survey and TLHP', () => {
    expect(requirements(of2014, {}).filter((text) => text.startsWith('wbbm'))).toEqual([
      'wbbm total 85.00',
      'wbbm birokrasi_bersih 18.00',
      'wbbm survei 13.50',
      'wbbm tlhp 3.50',
    ]);
  });

  it('scores TLHP, which 90/2021 shows as a gate', () => {
    const none = scored({ ...results(of2014, 100), 'H.1.tlhp': 0 }, {}, of2014);
    expect(none.total.score.toString()).toBe('95');
    expect(judge(none).reached).toBe('none');
    expect(of2014.gates.map(({ code }) => code)).not.toContain('tlhp');
    expect(rubric90().gates.map(({ code }) => code)).toContain('tlhp');
    expect([...rubric90().nodes.keys()].filter((code) => code.includes('tlhp'))).toEqual([]);
  });

  it('lets a setting decide the disputed minimum of TLHP', () => {
    const raw = { ...results(of2014, 100), 'H.1.tlhp': 65 };
    expect(judge(scored(raw, {}, of2014)).reached).toBe('none');
    expect(judge(scored(raw, { tlhpMinimum: 3 }, of2014)).reached).toBe('wbbm');
  });

  it('shows what is inferred when a number is opened', () => {
    const openness = explain(scored(results(of2014, 50), {}, of2014), 'A.2.iii')!;
    expect(openness.citations.find(({ fact }) => fact === 'weight')).toMatchObject({
      status: 'inferred',
      note: "what is left of the area's 5 points",
    });
    const area = explain(scored(results(of2014, 50), {}, of2014), 'A.3.capaian')!;
    expect(area.formula).toBe('1/2 × 15 = 15/2');
    expect(area.citations.every(({ status }) => status === 'inferred')).toBe(true);
    expect(area.regulation).toBe('PermenPANRB 52/2014');
  });

  it('asks a WTP opinion twice for WBBM', () => {
    const date = { date: '2017-05-01', source: 'BPK' };
    const facts = { opini_bpk: { value: 'WTP', ...date }, opini_bpk_dua_tahun: { value: false, ...date } };
    const known = sound(parseGateFacts(of2014, { asOf: '2017-06-01', institution: 'kl', facts }));
    const gates = judgeGates(of2014, settingsOf({}, of2014), known);
    expect(gates.map(({ target, code, status }) => `${target} ${code} ${status}`)).toEqual([
      'wbk opini_bpk met',
      'wbk sakip_instansi unknown',
      'wbbm opini_bpk met',
      'wbbm opini_bpk_dua_tahun unmet',
      'wbbm wbk_dahulu unknown',
    ]);
  });
});

describe('a year under PermenPANRB 10/2019', () => {
  it('asks 60 % of each area', () => {
    expect(requirements(of2019, {}).filter((text) => text.startsWith('wbk'))).toEqual([
      'wbk total 75.00',
      'wbk area.MP 4.80',
      'wbk area.TT 4.20',
      'wbk area.SDM 6.00',
      'wbk area.AK 6.00',
      'wbk area.PW 9.00',
      'wbk area.PP 6.00',
    ]);
    const weak = { ...results(of2019, 90), 'A.4.capaian': 59.99 };
    expect(
      judge(scored(weak, {}, of2019))
        .minimums.filter(({ met }) => !met)
        .map(({ code }) => code),
    ).toEqual(['area.AK', 'area.AK']);
    expect(judge(scored({ ...weak, 'A.4.capaian': 60 }, {}, of2019)).reached).toBe('wbbm');
  });

  it('has results that no answer raises, so it names what each would have had to be', () => {
    const sheet = scored({ ...results(of2019, 90), 'A.4.capaian': 50 }, {}, of2019);
    const { sets, unmet, indices } = sound(reachTarget(sheet, 'wbk'));
    expect([sets, unmet.map(({ code }) => code)]).toEqual([[], ['area.AK']]);
    expect(indices.filter(({ met }) => !met).map(({ code, needed }) => `${code} ${needed!}`)).toEqual([
      'A.4.capaian 60',
    ]);
  });
});
