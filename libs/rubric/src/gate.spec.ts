import { messagesOf, rubric90, settingsOf, sound } from '../fixtures/builders';
import { judgeGates, type JudgedGate } from './gate';
import { parseGateFacts } from './gate-fact';
import type { Target } from './rubric';

const by = { date: '2026-05-01', source: 'Surat Inspektorat 12/2026' };
const all = {
  opini_bpk: { value: 'WTP', ...by },
  sakip_instansi: { value: 'BB', ...by },
  indeks_rb: { value: 'BB', ...by },
  maturitas_spip: { value: 3, ...by },
  tlhp: { value: 100, ...by },
  lhkpn: { value: 100, ...by },
  lhkan: { value: 100, ...by },
  lama_pembangunan: { value: '2025-05-31', ...by },
  sakip_unit: { value: 'BB', ...by },
  wbk_dahulu: { value: true, ...by },
  usia_wbk: { value: '2025-05-31', ...by },
};
const parse = (facts: unknown, rest: Record<string, unknown> = {}) =>
  parseGateFacts(rubric90(), { asOf: '2026-05-31', institution: 'kl', facts, ...rest });
const judged = (
  facts: Record<string, unknown>,
  target?: Target,
  rest: Record<string, unknown> = {},
  settings: Record<string, unknown> = {},
) => judgeGates(rubric90(), settingsOf(settings), sound(parse(facts, rest)), target);
const unmet = (gates: JudgedGate[]) =>
  gates
    .filter(({ status }) => status === 'unmet')
    .map(({ target, code, gap }) => `${target} ${code} ${gap!}`);
/** All facts but one, which has this value. */
const but = (code: keyof typeof all, value: unknown) => ({ ...all, [code]: { value, ...by } });

describe('the gates outside the score', () => {
  it('of PermenPANRB 5/2024 ask more for WBBM than for WBK', () => {
    const table = (target: Target) =>
      judged(all, target).map(({ code, required, type }) => `${code} ${type} ${String(required)}`);
    expect(table('wbk')).toEqual([
      'opini_bpk grade WTP',
      'sakip_instansi grade B',
      'indeks_rb grade B',
      'maturitas_spip level 3',
      'tlhp percent 100',
      'lhkpn percent 100',
      'lhkan percent 100',
      'lama_pembangunan months_since 12',
      'sakip_unit grade B',
    ]);
    expect(table('wbbm')).toEqual([
      'opini_bpk grade WTP',
      'sakip_instansi grade BB',
      'indeks_rb grade BB',
      'maturitas_spip level 3',
      'tlhp percent 100',
      'lhkpn percent 100',
      'lhkan percent 100',
      'lama_pembangunan months_since 12',
      'sakip_unit grade BB',
      'wbk_dahulu yes true',
      'usia_wbk months_since 12',
    ]);
  });

  it('are all met by facts that just suffice', () => {
    const gates = judged(all);
    expect(gates.map(({ status }) => status)).toEqual(gates.map(() => 'met'));
    expect(gates.every(({ gap }) => gap!.isZero())).toBe(true);
  });

  it('show what was found, by whom and when, and where the requirement comes from', () => {
    const [gate] = judged(but('opini_bpk', 'WDP'), 'wbk');
    expect(gate).toMatchObject({
      code: 'opini_bpk',
      holder: 'institution',
      status: 'unmet',
      required: 'WTP',
      found: { value: 'WDP', ...by },
      provenance: { status: 'sourced', from: ['S5'] },
    });
  });

  it('are unknown without a fact, never met', () => {
    const gates = judged({ tlhp: null, opini_bpk: all.opini_bpk }, 'wbk');
    expect(gates.filter(({ status }) => status === 'met').map(({ code }) => code)).toEqual(['opini_bpk']);
    expect(gates.find(({ code }) => code === 'tlhp')).toMatchObject({
      status: 'unknown',
      found: null,
      gap: null,
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['percent below 100 by its points', but('tlhp', '98.5'), ['wbk tlhp 3/2', 'wbbm tlhp 3/2']],
    ['grade below by its rungs', but('sakip_unit', 'CC'), ['wbk sakip_unit 1', 'wbbm sakip_unit 2']],
    ['grade that WBK allows', but('sakip_instansi', 'B'), ['wbbm sakip_instansi 1']],
    ['level below', but('maturitas_spip', 2.75), ['wbk maturitas_spip 1/4', 'wbbm maturitas_spip 1/4']],
    ['thing that does not hold', but('wbk_dahulu', false), ['wbbm wbk_dahulu 1']],
    [
      'time that lacks a day by a month',
      but('lama_pembangunan', '2025-06-01'),
      ['wbk lama_pembangunan 1', 'wbbm lama_pembangunan 1'],
    ],
    ['predicate of half a year', but('usia_wbk', '2025-12-01'), ['wbbm usia_wbk 7']],
  ])('measure a %s', (_, facts, expected) => {
    expect(unmet(judged(facts))).toEqual(expected);
  });

  it('ask local governments for another RB index', () => {
    const cc = but('indeks_rb', 'CC');
    expect(unmet(judged(cc))).toEqual(['wbk indeks_rb 1', 'wbbm indeks_rb 2']);
    expect(unmet(judged(cc, undefined, { institution: 'pemda' }))).toEqual(['wbbm indeks_rb 1']);
  });

  it('let a setting decide the age of the WBK predicate, and name it', () => {
    const gates = judged(all, 'wbbm', {}, { wbkAgeMonths: 24 });
    expect(unmet(gates)).toEqual(['wbbm usia_wbk 12']);
    expect(gates.find(({ code }) => code === 'usia_wbk')!.setting).toBe('wbkAgeMonths');
    expect(gates.filter(({ setting }) => setting !== undefined)).toHaveLength(1);
  });

  it('name the question that asks for the same', () => {
    const nodes = judged(all, 'wbk').flatMap(({ code, node }) =>
      node === undefined ? [] : [`${code} ${node}`],
    );
    expect(nodes).toEqual(['lhkpn R.5.iii.a', 'lhkan R.5.iii.b']);
  });
});

describe('facts about gates', () => {
  it('are refused by their path, all problems at once', () => {
    const facts = {
      opini_bpk: { value: 'WTS', ...by },
      tlhp: { value: 100.01, ...by },
      maturitas_spip: { value: -1, ...by },
      wbk_dahulu: { value: 'yes', ...by },
      usia_wbk: { value: '2025-02-29', ...by },
      lhkpn: { value: 100, date: '2026-06-01', source: 'x' },
      lhkan: { value: 100, date: '2026-05-31', source: ' ' },
      sakip_unit: { value: 'B', ...by, mood: 1 },
      sakip_instansi: 'B',
      spip: { value: 3, ...by },
    };
    expect(messagesOf(parse(facts))).toEqual([
      'facts.opini_bpk.value "WTS": accepted: WTP, WDP, TW, TMP',
      'facts.tlhp.value 100.01: accepted: a number from 0 to 100',
      'facts.maturitas_spip.value -1: accepted: a number from 0 to 5',
      'facts.wbk_dahulu.value "yes": accepted: true, false',
      'facts.usia_wbk.value "2025-02-29": accepted: a date such as 2026-05-31',
      'facts.lhkpn.date "2026-06-01": accepted: a date up to 2026-05-31, on which the gates are judged',
      'facts.lhkan.source " ": accepted: a text',
      'facts.sakip_unit.mood 1: accepted: value, date and source only',
      'facts.sakip_instansi "B": accepted: an object with value, date and source',
      expect.stringContaining('facts.spip {"value":3'),
    ]);
  });

  it('need a day and a kind of institution', () => {
    expect(messagesOf(parse({}, { asOf: '31-05-2026', institution: 'bumn' }))).toEqual([
      'asOf "31-05-2026": accepted: a date such as 2026-05-31',
      'institution "bumn": accepted: kl, pemda',
    ]);
    expect(messagesOf(parse([]))).toEqual([
      'facts []: accepted: an object of gate code: { value, date, source }',
    ]);
    expect(messagesOf(parseGateFacts(rubric90(), 7))).toHaveLength(2);
  });

  it('take numbers exactly at their edges', () => {
    const facts = {
      tlhp: { value: '0', ...by },
      maturitas_spip: { value: 5, ...by },
      lhkpn: { value: '200/3', ...by },
    };
    expect(sound(parse(facts)).facts.get('lhkpn')!.value.toString()).toBe('200/3');
  });
});
