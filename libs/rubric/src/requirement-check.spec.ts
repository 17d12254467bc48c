import { type Doc, spoilt } from '../fixtures/builders';

const gateOf = (document: Doc, code: string) =>
  document.gates_outside_score.find((gate) => gate.code === code) as {
    node?: string;
    requirement: { grades?: string[]; wbk: unknown; wbbm: unknown };
  };

describe('the minimums, gates and settings of a rubric document', () => {
  it.each<[string, (document: Doc) => void, string]>([
    [
      'a threshold on a node that does not exist',
      (d) => (d.thresholds.ipak.node = 'H.9'),
      'thresholds.ipak.node: node "H.9" does not exist',
    ],
    [
      'a threshold above the weight of its node',
      (d) => (d.thresholds.ipak.wbk = 18),
      'thresholds.ipak.wbk: 18 is outside 0 to 35/2, the weight of H.1.a',
    ],
    [
      'a threshold left to an unknown setting',
      (d) => (d.thresholds.capaian_kinerja.wbbm.setting = 'areaMinimum'),
      'thresholds.capaian_kinerja.wbbm: expected the name of a setting with numbers',
    ],
    [
      'a rule with values that the engine does not know',
      (d) => (d.settings.blankAnswer.values[1]!.value = 'ignore'),
      'settings.blankAnswer: expected exactly the values "zero", "skip"',
    ],
    [
      'a default that is no choice',
      (d) => (d.settings.areaMinimum.default = 'both'),
      'settings.areaMinimum.default: "both" is not among its values',
    ],
    [
      'a setting that nothing reads',
      (d) => Object.assign(d.settings, { mood: d.settings.areaMinimum }),
      'settings.mood: is neither a known rule nor named by a threshold or a gate',
    ],
    [
      'a setting that offers a value twice',
      (d) => d.settings.wbkAgeMonths.values.push(d.settings.wbkAgeMonths.values[0]!),
      'settings.wbkAgeMonths.values.2: value 12 occurs twice',
    ],
    [
      'a threshold above the weight of a question that states only its share',
      (d) => Object.assign(d.thresholds.ipak, { node: 'P.1.i.a', wbk: 0.25, wbbm: 0.26 }),
      'thresholds.ipak.wbbm: 13/50 is outside 0 to 1/4, the weight of P.1.i.a',
    ],
    [
      'a threshold whose setting offers more than the weight of its node',
      (d) => (d.settings.wbbmCapaianKinerja.values[1]!.value = 6),
      'thresholds.capaian_kinerja.wbbm: 6 is outside 0 to 5, the weight of H.1.b',
    ],
    [
      'more than a hundred percent of each area',
      (d) => (d.thresholds.area.wbbm = 101),
      'thresholds.area.wbbm: 101 is outside 0 to 100, percent',
    ],
    [
      'a gate that stands twice',
      (d) => (d.gates_outside_score[1]!.code = 'opini_bpk'),
      'gates_outside_score.1.code: gate "opini_bpk" is already stated at gates_outside_score.0',
    ],
    [
      'a gate that points to no question',
      (d) => (gateOf(d, 'lhkpn').node = 'R.5.iii'),
      'gates_outside_score.5.node: question "R.5.iii" does not exist',
    ],
    [
      'a gate that asks for an unknown grade',
      (d) => (gateOf(d, 'sakip_unit').requirement.wbbm = 'BBB'),
      'gates_outside_score.8.requirement.wbbm: grade "BBB" is unknown; known: AA, A, BB, B, CC, C, D',
    ],
    [
      'a gate that asks local governments for an unknown grade',
      (d) => (gateOf(d, 'indeks_rb').requirement.wbk = { kl: 'B', pemda: 'E' }),
      'gates_outside_score.2.requirement.wbk: grade "E" is unknown; known: AA, A, BB, B, CC, C, D',
    ],
    [
      'a grade twice in its order',
      (d) => gateOf(d, 'opini_bpk').requirement.grades!.push('WTP'),
      'gates_outside_score.0.requirement.grades.4: grade "WTP" occurs twice',
    ],
    [
      'a gate above a hundred percent',
      (d) => (gateOf(d, 'tlhp').requirement.wbk = 100.5),
      'gates_outside_score.4.requirement.wbk: 201/2 is outside 0 to 100, percent',
    ],
    [
      'a gate above its highest level',
      (d) => (gateOf(d, 'maturitas_spip').requirement.wbbm = 6),
      'gates_outside_score.3.requirement.wbbm: 6 is outside 0 to 5, its levels',
    ],
    [
      'a gate left to a setting without numbers',
      (d) => (gateOf(d, 'usia_wbk').requirement.wbbm = { setting: 'blankAnswer' }),
      'gates_outside_score.10.requirement.wbbm: expected the name of a setting with numbers',
    ],
    [
      'a gate that asks nothing',
      (d) => (gateOf(d, 'wbk_dahulu').requirement.wbbm = null),
      'gates_outside_score.9.requirement: asks nothing for any target',
    ],
  ])('with %s are refused at its path', (_, spoil, message) => {
    expect(spoilt(spoil)).toContain(message);
  });
});
