import { rubric90, scored, settingsOf, smallRubric, answersOf } from '../fixtures/builders';
import source from '../fixtures/worked-examples.json';
import { Fraction, percent } from './fraction';
import { scoreSheet, type SheetScore } from './score';
import { indexOn100, skmIndex } from './survey-index';
import { judge } from './verdict';

/** Tolerance stated by the collection: 0.005 points or percentage points. */
const TOLERANCE = Fraction.from('0.005');

interface Printed {
  node: string;
  score?: number;
  percent?: number;
  fraction?: number;
}
interface Example {
  id: string;
  answers: Record<string, string>;
  ratio_inputs: Record<string, Record<string, number>>;
  index_inputs: Record<string, number>;
  expected: Printed[];
}
const example = (id: string) => source.examples.find((e) => e.id === id) as unknown as Example;
const printed = (id: string, node: string) => example(id).expected.find((e) => e.node === node)!;

function expectClose(actual: Fraction, expected: number): void {
  const off = actual.minus(Fraction.from(expected));
  expect(`${off.clamp(Fraction.ZERO.minus(TOLERANCE), TOLERANCE)}`).toBe(`${off}`);
}

/** Every number printed for these nodes comes out of the sheet. */
function expectPrinted(sheet: SheetScore, id: string, nodes: string[]): void {
  for (const node of nodes) {
    const { score, share } = sheet.nodes.get(node)!;
    const { score: points, percent: percentage, fraction } = printed(id, node);
    expect(points ?? percentage ?? fraction).toBeDefined();
    if (points !== undefined) expectClose(score, points);
    if (percentage !== undefined) expectClose(share.times(Fraction.of(100n)), percentage);
    if (fraction !== undefined) expectClose(share, fraction);
  }
}

/** Whether some unrounded value prints as these points of a node of this weight and as this percentage of it. */
function canBothBePrinted(points: number, percentage: number, weight: number): boolean {
  const half = Fraction.from('0.005');
  const byPercent = (p: Fraction) => p.times(Fraction.from(weight)).over(Fraction.of(100n));
  const low = [Fraction.from(points).minus(half), byPercent(Fraction.from(percentage).minus(half))];
  const high = [Fraction.from(points).plus(half), byPercent(Fraction.from(percentage).plus(half))];
  return low.every((from) => high.every((to) => from.compare(to) < 0));
}

describe('Pengadilan Negeri Serang 2022', () => {
  const id = 'pn-serang-2022';
  // The third answer of P.1.ii was cut off; A is the only one that fits 66.67 %. P.1 prints 91.67 %, which leaves
  // full marks for P.1.iii and P.1.iv, whose answers are not on the page.
  const inferred = {
    'P.1.ii.c': 'A',
    'P.1.iii.a': 'A',
    'P.1.iii.b': 'A',
    'P.1.iii.c': 'A',
    'P.1.iv.a': 'Ya',
    'P.1.iv.b': 'A',
    'P.1.iv.c': 'A',
    'P.1.iv.d': 'A',
  };

  it('has the printed sub-areas and area, with the answers it cuts off inferred', () => {
    expectPrinted(scored({ ...example(id).answers, ...inferred }), id, ['P.1.i', 'P.1.ii', 'P.1']);
  });

  it('allows no other answer to the question that was cut off', () => {
    for (const other of ['B', 'C']) {
      const sheet = scored({ ...example(id).answers, 'P.1.ii.c': other });
      expect(percent(sheet.nodes.get('P.1.ii')!.share)).not.toBe('66.67');
    }
  });

  it('prints P and PENGUNGKIT without their answers, so only their two numbers can be held against each other', () => {
    for (const [node, weight] of [
      ['P', 30],
      ['PENGUNGKIT', 60],
    ] as const) {
      const { score, percent: percentage } = printed(id, node);
      expect(canBothBePrinted(score!, percentage!, weight)).toBe(true);
    }
    // Percentages of unrounded sums: dividing the printed 27.34 by 30 would give 91.13, not 91.15.
    expect(percent(Fraction.from('27.34').over(Fraction.from(30)))).toBe('91.13');
  });
});

describe('Direktorat KSPSTENDIK 2024', () => {
  const id = 'kspstendik-2024';
  const { answers, ratio_inputs, index_inputs } = example(id);
  const ratios = Object.entries(ratio_inputs).map(([code, { total_wajib_as_printed: total, ...counts }]) => [
    code,
    { ...counts, ...(total !== undefined && { total_wajib: total }) },
  ]);
  const raw: Record<string, unknown> = {
    ...answers,
    ...(Object.fromEntries(ratios) as Record<string, unknown>),
    ...index_inputs,
  };
  const sheet = scored(raw);

  it('has every printed ratio, the total that its sheet enters included', () => {
    expectPrinted(
      sheet,
      id,
      example(id).expected.map(({ node }) => node),
    );
  });

  it('prints 100 % LHKPN only by its entered total of 10: the parts add up to 11', () => {
    const parts = { ...(raw['R.5.iii.a'] as object), total_wajib: null };
    const byParts = scored({ ...raw, 'R.5.iii.a': parts });
    expect(percent(byParts.nodes.get('R.5.iii.a')!.share)).toBe('90.91');
  });

  it('misses exactly the three answers that its page misses, and prints no total to compare', () => {
    expect(sheet.missing).toEqual(['P.2.i.a', 'P.4.i.c', 'P.6.ii.b']);
    expect(example(id).expected.some(({ score }) => score !== undefined)).toBe(false);
  });
});

describe('RSJ Mutiara Sukma 2017, under PermenPANRB 52/2014', () => {
  const id = 'rsj-mutiara-sukma-2017';
  const tree = smallRubric('V52.MP', 5, [
    ['V52.MP.i', 1, ['yes_no', 'abc']],
    ['V52.MP.ii', 1, ['yes_no', 'abc', 'yes_no']],
    ['V52.MP.iii', 2, ['abcd', 'abcd', 'abcd']],
    ['V52.MP.iv', 1, ['yes_no', 'yes_no', 'yes_no', 'abcd']],
  ]);
  const byQuestion = (subAreas: string[]) =>
    Object.fromEntries(
      subAreas.flatMap((subArea) =>
        (example(id).answers[subArea] as unknown as string[]).map((text, i) => [
          `${subArea}.${i + 1}`,
          text.split(' ')[0],
        ]),
      ),
    );
  const sheet = scored(byQuestion(['V52.MP.i', 'V52.MP.ii', 'V52.MP.iii', 'V52.MP.iv']), {}, tree);

  it('has every printed score and percentage of Manajemen Perubahan', () => {
    expectPrinted(sheet, id, ['V52.MP.i', 'V52.MP.ii', 'V52.MP.iii', 'V52.MP.iv', 'V52.MP']);
  });

  it('shows 41.75 % and 30.02 % with two decimals, which only 0.67 and unrounded sums give', () => {
    const shares = ['V52.MP.iv', 'V52.MP'].map((code) => percent(sheet.nodes.get(code)!.share));
    expect(shares).toEqual(['41.75', '30.02']);
  });

  it('has 0 for the SOP sub-area, all D', () => {
    const sop = smallRubric('V52.TT', 1.5, [['V52.TT.SOP', 1.5, ['abcd', 'abcd', 'abcd']]]);
    expectPrinted(scored(byQuestion(['V52.TT.SOP']), {}, sop), id, ['V52.TT.SOP']);
  });
});

describe('Rutan Garut 2020, under PermenPANRB 10/2019', () => {
  const id = 'rutan-garut-2020';
  const area = printed(id, 'V10.MP') as Printed & { max: number; area_minimum: number };

  it('has the printed area minimum: 60 % of 8', () => {
    const tree = smallRubric('V10.MP', area.max, [['V10.MP.i', area.max, ['abc']]]);
    const [minimum] = judge(scoreSheet(tree, answersOf({}, tree), settingsOf()), 'wbk').minimums;
    expect(minimum!.required.toFixed()).toBe('4.80');
    expectClose(minimum!.required, area.area_minimum);
  });

  it('prints totals without answers, so only score and percentage can be held against each other', () => {
    expect(canBothBePrinted(area.score!, area.percent!, area.max)).toBe(true);
    expect(example(id).answers).toBeUndefined();
  });
});

describe('BPS 2023, results', () => {
  const id = 'bps-ezona-2023-hasil';
  const rows = example(id).expected as (Printed & { input: string })[];

  it.each(rows.slice(1, 3))('has $score for H.1.b answered $input', ({ node, input, score }) => {
    expectClose(scored({ [node]: input }).nodes.get(node)!.score, score!);
  });

  it('has 17.50 for the highest of its four index steps, which is index 4', () => {
    expectClose(scored({ 'H.1.a': 4 }).nodes.get('H.1.a')!.score, rows[0]!.score!);
  });

  it('has its third index step as the local choice A-D worth 0.67; half up prints 11.73 where it stores 11.72', () => {
    const local = smallRubric('H.2', 17.5, [['H.2.s', 17.5, ['abcd']]]);
    const { score } = scored({ 'H.2.s.1': 'B' }, {}, local).nodes.get('H.2.s')!;
    expect(score.toString()).toBe('469/40');
    expect(score.toFixed()).toBe('11.73');
    expectClose(score, rows[3]!.score!);
    // The national sheet takes the number itself: index 3 is 3/4 of the points.
    expect(scored({ 'H.2.a': 3 }).nodes.get('H.2.a')!.score.toFixed()).toBe('13.13');
  });
});

describe('published surveys', () => {
  it('GASPUL: the element means and, with its weight of 0.11, the printed 90.56', () => {
    const { inputs, expected } = example('gaspul-skm-tw3') as unknown as {
      inputs: { respondents: number; element_totals: Record<string, number> };
      expected: [{ values: Record<string, number> }, { score_100: number; weight_per_element: number }];
    };
    const means = Object.entries(inputs.element_totals).map(
      ([element, total]) => [element, Fraction.of(BigInt(total), BigInt(inputs.respondents))] as const,
    );
    for (const [element, mean] of means) {
      expect(mean.toFixed(4)).toBe(expected[0].values[element]!.toFixed(4));
    }
    const values = means.map(([, mean]) => mean);
    const { score_100: score, weight_per_element: weight } = expected[1];
    expect(skmIndex(values, Fraction.from(weight)).toFixed()).toBe(score.toFixed(2));
    // The exact weight of 1/9 gives about 1 % more than was printed.
    expect(skmIndex(values).toFixed()).toBe('91.48');
  });

  it('PA Kota Cimahi: each index of 4 gives the printed index of 100', () => {
    const quarters = example('pa-kota-cimahi-2024').expected as unknown as Record<string, number>[];
    expect(quarters).toHaveLength(4);
    for (const { ipak_4, ipak_100, ikm_4, ikm_100 } of quarters) {
      expectClose(indexOn100(Fraction.from(ipak_4!)), ipak_100!);
      expectClose(indexOn100(Fraction.from(ikm_4!)), ikm_100!);
    }
  });

  it('Kemenag Lampung and Rutan Pandeglang print single indexes without a second number to compute', () => {
    const lampung = Object.keys(example('kemenag-lampung-2026q2').expected[0]!);
    expect(lampung).toEqual(['period', 'spak_100', 'n']);
    for (const row of example('rutan-pandeglang').expected)
      expect(Object.keys(row)).toEqual(['year', 'spak_4', 'spkp_100']);
  });
});

it('every collected example is covered here', () => {
  expect(source.examples.map(({ id }) => id)).toEqual([
    'pn-serang-2022',
    'kspstendik-2024',
    'rsj-mutiara-sukma-2017',
    'rutan-garut-2020',
    'bps-ezona-2023-hasil',
    'gaspul-skm-tw3',
    'pa-kota-cimahi-2024',
    'kemenag-lampung-2026q2',
    'rutan-pandeglang',
  ]);
  expect(rubric90().id).toBe('permenpanrb-90-2021');
});
