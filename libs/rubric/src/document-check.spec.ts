import { type Doc, documentCopy, messagesOf, rubric90, spoilt } from '../fixtures/builders';
import type { QuestionDocument } from './document';
import { compileRubric } from './compile';
import { checkRubricDocument } from './document-check';
import { parseFormula } from './formula';
import { Fraction } from './fraction';

const pemenuhan = (document: Doc) => document.components[0]!.aspects![0]!;
const firstArea = (document: Doc) => pemenuhan(document).areas[0]!;
const firstQuestion = (document: Doc) =>
  firstArea(document).sub_areas[0]!.questions[0] as unknown as QuestionDocument;
const ratioOf = (document: Doc) => {
  const reform = document.components[0]!.aspects![1]!;
  return (reform.areas[0]!.sub_areas[0]!.questions[0] as unknown as QuestionDocument).ratio!;
};
const PATH = 'components.0.aspects.0.areas.0';
const RATIO = 'components.0.aspects.1.areas.0.sub_areas.0.questions.0.ratio';

describe('the rubric of PermenPANRB 90/2021', () => {
  it('has 113 questions: 87 pemenuhan, 23 reform, 3 hasil', () => {
    const { questions } = rubric90();
    const under = (prefix: string) => questions.filter(({ code }) => code.startsWith(prefix)).length;
    expect([questions.length, under('P.'), under('R.'), under('H.')]).toEqual([113, 87, 23, 3]);
  });

  it('lists its nodes in the order of the worksheet, parents first', () => {
    const codes = [...rubric90().nodes.keys()];
    expect(codes.slice(0, 6)).toEqual(['TOTAL', 'PENGUNGKIT', 'P', 'P.1', 'P.1.i', 'P.1.i.a']);
    expect(codes.slice(-6)).toEqual(['HASIL', 'H.1', 'H.1.a', 'H.1.b', 'H.2', 'H.2.a']);
    const rows = rubric90().questions.map(({ sheetRow }) => sheetRow!);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  it('weighs 60 + 40 points, six areas pooled at 8, 7, 10, 10, 15 and 10', () => {
    const { nodes, minimums } = rubric90();
    expect(
      ['TOTAL', 'PENGUNGKIT', 'P', 'R', 'HASIL', 'H.1'].map((c) => nodes.get(c)!.weight.toString()),
    ).toEqual(['100', '60', '30', '30', '40', '45/2']);
    const areas = minimums
      .filter(({ scope }) => scope === 'pooled')
      .map(({ code, nodes: halves }) => [
        code,
        halves.map((half) => half.code).join(' + '),
        Fraction.sum(halves.map((half) => half.weight)).toString(),
      ]);
    expect(areas).toEqual([
      ['area.MP', 'P.1 + R.1', '8'],
      ['area.TT', 'P.2 + R.2', '7'],
      ['area.SDM', 'P.3 + R.3', '10'],
      ['area.AK', 'P.4 + R.4', '10'],
      ['area.PW', 'P.5 + R.5', '15'],
      ['area.PP', 'P.6 + R.6', '10'],
    ]);
  });
});

describe('a rubric document', () => {
  it.each<[string, (document: Doc) => void, string]>([
    [
      'weights that miss their parent',
      (d) => (firstArea(d).sub_areas[1]!.weight = 1.25),
      `${PATH}: weights below P.1 add up to 17/4, expected its weight 4`,
    ],
    [
      'components that miss the total',
      (d) => (d.total.weight = 99),
      'document: weights below TOTAL add up to 100, expected its weight 99',
    ],
    [
      'a doubled code',
      (d) => (firstArea(d).code = 'P.2'),
      `components.0.aspects.0.areas.1.code: code "P.2" is already used at ${PATH}`,
    ],
    [
      'an unknown scale',
      (d) => (firstQuestion(d).answer_type = 'stars'),
      `${PATH}.sub_areas.0.questions.0.answer_type: scale "stars" is unknown; known: yes_no, abc, abcd, abcde, count_ratio, index`,
    ],
    [
      'options that differ from their scale',
      (d) => (firstQuestion(d).options![1]!.fraction = 0.5),
      `${PATH}.sub_areas.0.questions.0.options: are Ya=1 Tidak=0.5, but scale yes_no has Ya=1 Tidak=0`,
    ],
    [
      'a fraction above 1',
      (d) => (d.scales.abc.options[0]!.fraction = 1.5),
      'scales.abc.options.0.fraction: Too big: expected number to be <=1',
    ],
    [
      'a question without options',
      (d) => delete (firstQuestion(d) as { options?: unknown }).options,
      `${PATH}.sub_areas.0.questions.0: answer_type "yes_no" takes options, got none`,
    ],
    [
      'unequal shares in an average',
      (d) =>
        firstArea(d).sub_areas[0]!.questions.forEach((q, i) =>
          Object.assign(q, { weight_share: ['1/4', '3/4'][i], weight_exact: undefined }),
        ),
      `${PATH}.sub_areas.0: is an average, so its questions need equal shares, got 1/8, 3/8`,
    ],
    [
      'a share that contradicts its stated weight',
      (d) => (firstQuestion(d).weight_exact = '1/3'),
      `${PATH}.sub_areas.0.questions.0.weight_exact: is "1/3", but the share gives 1/4`,
    ],
    [
      'a share that is no fraction',
      (d) => (firstQuestion(d).weight_share = 'half'),
      `${PATH}.sub_areas.0.questions.0.weight_share: expected a fraction of the parent, or "exact" with a weight`,
    ],
    [
      'a formula beyond sums and differences',
      (d) => (ratioOf(d).numerator = 'jumlah_perubahan * 2'),
      `${RATIO}.numerator: expected keys joined by " + " or " - "`,
    ],
    [
      'a formula over a key that nobody enters',
      (d) => (ratioOf(d).denominator = 'jumlah_agen'),
      `${RATIO}.denominator: key "jumlah_agen" is not an input of this ratio`,
    ],
    [
      'an optional input in the formula',
      (d) => Object.assign(ratioOf(d).inputs[0]!, { optional: true }),
      `${RATIO}.denominator: input "jumlah_agen_perubahan" is in the formula, so not optional`,
    ],
    [
      'a total that is no input',
      (d) => Object.assign(ratioOf(d), { denominator_total: 'semua' }),
      `${RATIO}.denominator_total: expected the key of an optional input`,
    ],
    [
      'an index formula other than index / scale',
      (d) => (d.components[1]!.result_areas![1]!.questions[0]!.index!.formula = 'index / 6 x weight'),
      'components.1.result_areas.1.questions.0.index.formula: expected "index / 4 x weight"',
    ],
    [
      'a change area that stands twice in one aspect',
      (d) => (firstArea(d).area = 'TT'),
      `components.0.aspects.0.areas.1.area: area "TT" is already used at ${PATH}`,
    ],
    [
      'two answers in one row of the workbook',
      (d) => (firstQuestion(d).sheet_row = 7),
      `${PATH}.sub_areas.0.questions.1.sheet_row: row 7 is already used at ${PATH}.sub_areas.0.questions.0`,
    ],
    [
      'a count in the row of another answer',
      (d) => (ratioOf(d).inputs[0]!.sheet_row = 7),
      `${RATIO}.inputs.0.sheet_row: row 7 is already used at ${PATH}.sub_areas.0.questions.1`,
    ],
    [
      'a scale with an option twice',
      (d) => (d.scales.yes_no.options[1]!.key = 'Ya'),
      'scales.yes_no.options.1.key: option "Ya" occurs twice',
    ],
    [
      'an area with both sub-areas and questions of its own',
      (d) => Object.assign(firstArea(d), { questions: firstArea(d).sub_areas[0]!.questions }),
      `${PATH}: expected exactly one of sub_areas, questions`,
    ],
    [
      'an area without anything to answer',
      (d) => delete (firstArea(d) as { sub_areas?: unknown }).sub_areas,
      `${PATH}: expected exactly one of sub_areas, questions`,
    ],
    [
      'a source that is not listed',
      (d) => (d.thresholds.ipak.provenance.from = ['S77']),
      'thresholds.ipak: source "S77" is not listed',
    ],
    [
      'a scale from a source that is not listed',
      (d) => Object.assign(d.scales.abc, { provenance: { status: 'sourced', from: ['S77'] } }),
      'scales.abc: source "S77" is not listed',
    ],
    [
      'an empty list of what is not known',
      (d) => Object.assign(d, { not_known: [] }),
      'not_known: Too small: expected array to have >=1 items',
    ],
    [
      'a gate from a source that is not listed',
      (d) => (d.gates_outside_score[1]!.provenance.from = ['S77']),
      'gates_outside_score.1: source "S77" is not listed',
    ],
    [
      'a weight of more digits than a regulation states',
      (d) => Object.assign(firstArea(d), { weight: `1/${'7'.repeat(29)}` }),
      `${PATH}.weight: Too big: expected string to have <=30 characters`,
    ],
    [
      'a row below those that workbooks are read to',
      (d) => (firstQuestion(d).sheet_row = 5_001),
      `${PATH}.sub_areas.0.questions.0.sheet_row: Too big: expected number to be <=5000`,
    ],
    [
      'a provenance profile that does not exist',
      (d) => (firstQuestion(d).provenance = ['gossip']),
      `${PATH}.sub_areas.0.questions.0.provenance: profile "gossip" does not exist`,
    ],
    [
      'a level without a rule in words',
      (d) => delete (d.aggregation as { area?: unknown }).area,
      'aggregation: has no rule for area',
    ],
    [
      'an unknown key in a scoring part',
      (d) => Object.assign(firstQuestion(d), { wieght: 2 }),
      `${PATH}.sub_areas.0.questions.0: Unrecognized key: "wieght"`,
    ],
    [
      'a component with two kinds of children',
      (d) => Object.assign(d.components[0]!, { result_areas: d.components[1]!.result_areas }),
      'components.0: expected exactly one of aspects, areas, result_areas',
    ],
  ])('with %s is refused at its path', (_, spoil, message) => {
    expect(spoilt(spoil)).toContain(message);
  });

  it('lists all of its problems at once', () => {
    const messages = spoilt((document) => {
      document.total.weight = 99;
      document.thresholds.ipak.node = 'H.9';
      firstQuestion(document).weight_exact = '1/3';
    });
    expect(messages).toHaveLength(3);
  });

  it('is checked before it is compiled, with the path and the number of each problem', () => {
    const document = documentCopy();
    document.components[0]!.weight = 61;
    const [path, message] = ['components.0', 'weights below PENGUNGKIT add up to 60, expected its weight 61'];
    expect(checkRubricDocument(document)).toEqual({
      ok: false,
      problems: [
        { path, message: `${path}: ${message}`, value: '60' },
        {
          path: '',
          message: 'document: weights below TOTAL add up to 101, expected its weight 100',
          value: '101',
        },
      ],
    });
    expect(checkRubricDocument(documentCopy()).ok).toBe(true);
  });

  it('must be an object', () => {
    expect(messagesOf(compileRubric('[]'))).toEqual([
      'document: Invalid input: expected object, received string',
    ]);
  });
});

describe('a count formula', () => {
  it('is a sum or difference of keys', () => {
    expect(parseFormula('a')).toEqual([{ key: 'a', sign: 1 }]);
    expect(parseFormula('a - b + c_2')).toEqual([
      { key: 'a', sign: 1 },
      { key: 'b', sign: -1 },
      { key: 'c_2', sign: 1 },
    ]);
  });

  it.each(['', 'a +', '- a', 'a+b', 'a * b', '(a + b)', '2 + a', 'a  + b'])('cannot be %p', (text) => {
    expect(parseFormula(text)).toBeUndefined();
  });
});
