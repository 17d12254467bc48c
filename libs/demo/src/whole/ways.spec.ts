import { areas, stages } from '@zi/contracts';
import { findRubric, runScore } from '@zi/rubric';
import { type SheetAnswer, sheetOf } from '../worksheet';
import { demoPeople, employees } from './cast';
import { evidenceOf, mistakenFile } from './evidence';
import { planOf } from './plans';
import { technicalUnits } from './units';
import { type LayerWork, type Way } from './way';
import { ministryFacts, pastWays, ways } from './ways';

const everyWay = [...ways, ...pastWays];
const wayOf = (key: string) => ways.find(({ unit }) => unit.key === key)!;
const wholeSheet = ({ lower, counts }: LayerWork, way: Way): SheetAnswer[] =>
  sheetOf({
    ...{ lower, noteOf: () => '' },
    ...(counts && { counts }),
    ...(way.indices && { indices: way.indices }),
  });

/** The indices of a survey as it is answered: the mean of 1–6 is 4/6 of the index. */
function indicesOf({ survey, indices }: Way): Record<string, number> {
  if (!survey) return { ...indices };
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const onFour = (values: readonly number[]) => Number(((mean(values) * 4) / 6).toFixed(2));
  return { 'H.1.a': onFour(survey.ipak), 'H.2.a': onFour(survey.ipkp) };
}

function scoreOf(way: Way, layer: string) {
  const work = way.layers!.find((one) => one.layer === layer)!;
  const answers = Object.fromEntries(wholeSheet(work, way).map(({ code, value }) => [code, value]));
  const scored = runScore({ rubric: 'permenpanrb-90-2021', answers: { ...answers, ...indicesOf(way) } });
  if (!scored.ok) throw new Error(JSON.stringify(scored.problems));
  const unmet = scored.value.minimums.filter(({ met }) => !met);
  return {
    ...scored.value,
    unmet: unmet.map(({ target, code }) => `${target} ${code}`),
  };
}

describe("the demo's ministry", () => {
  it('has twelve technical units, each with one way in 2026, in every stage', () => {
    expect(new Set(technicalUnits.map(({ code }) => code)).size).toBe(12);
    expect(ways.map(({ unit }) => unit.code).sort()).toEqual(technicalUnits.map(({ code }) => code).sort());
    const count = (stage: string) => ways.filter((way) => way.stage === stage).length;
    expect(stages.map(count)).toEqual([2, 2, 6, 2]);
  });

  it('marks every person as invented, and knows each by one name and one key', () => {
    const people = [...demoPeople.map(({ id, name }) => ({ key: id, name })), ...employees];
    expect(people.filter(({ name }) => !name.endsWith(' (contoh)'))).toEqual([]);
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
  });

  it('gives each unit a head and two in its team; pacts are signed by 17 of 38 in Belitung, 33 of 35 in Tarakan', () => {
    const at = (code: string) =>
      [...demoPeople, ...employees].filter((one) => one.at === code && (!('inTeam' in one) || one.inTeam));
    for (const { code } of technicalUnits) expect([code, at(code).length]).toEqual([code, 3]);
    const signing = (key: string) => {
      const { code, employees: all } = wayOf(key).unit;
      return [[...demoPeople, ...employees].filter((one) => one.at === code).length, all];
    };
    expect([signing('belitung'), signing('tarakan')]).toEqual([
      [17, 38],
      [33, 35],
    ]);
  });
});

describe("the demo's worksheets", () => {
  const rubric = findRubric('permenpanrb-90-2021');
  if (!rubric.ok) throw new Error('no rubric');
  const options = new Map(
    rubric.value.questions.map(({ code, form }) => [
      code,
      form?.type === 'choice' ? [...form.options.keys()] : [],
    ]),
  );

  it('lower only questions of the rubric, to an option that they have and that is not the best', () => {
    const lowered = everyWay.flatMap(({ layers = [] }) =>
      layers.flatMap(({ lower }) => Object.entries(lower)),
    );
    expect(lowered.filter(([code, option]) => (options.get(code)?.indexOf(option) ?? -1) < 1)).toEqual([]);
    const repaired = wayOf('gorontalo').repair!.answers;
    expect(repaired.filter(({ code, value }) => !options.get(code)?.includes(value))).toEqual([]);
  });

  it.each(everyWay.filter(({ layers }) => layers).map((way) => [way.unit.key, way.year, way] as const))(
    '%s %i: who checks never gives more than the unit gave itself',
    (_, __, way) => {
      const totals = way.layers!.map(({ layer }) => Number(scoreOf(way, layer).total.rounded));
      expect(totals.slice(1).filter((total) => total > totals[0]!)).toEqual([]);
    },
  );

  it('reach what the story says of each unit', () => {
    const found = ways
      .filter(({ survey }) => survey?.closed)
      .map((way) => [way.unit.key, scoreOf(way, 'tpi_member').verdict, scoreOf(way, 'tpi_member').unmet]);
    expect(found).toEqual([
      ['tarakan', 'wbbm', []],
      ['gorontalo', 'none', expect.arrayContaining([expect.stringMatching(/^wbk .*TT/)])],
      ['toba', 'wbk', [expect.stringMatching(/^wbbm .*PW/)]],
      ['tegal', 'wbk', ['wbbm ipkp']],
    ]);
    const past = pastWays.map((way) => [way.unit.key, scoreOf(way, 'tpi_member').verdict]);
    expect(past).toEqual([
      ['padang', 'wbk'],
      ['tarakan', 'wbk'],
      ['toba', 'none'],
    ]);
  });
});

describe("the demo's further records", () => {
  it('are files of different content, at most 60 with the four of the verdict chapter', () => {
    const files = ways.flatMap((way) => {
      const number = technicalUnits.indexOf(way.unit);
      const pieces = evidenceOf(way.unit.name, number, way.evidence ?? 0);
      return way.mistakes ? [...pieces, mistakenFile(number)] : pieces;
    });
    expect(new Set(files.map(({ file }) => file.sha256)).size).toBe(files.length);
    expect(files.length + 4).toBeLessThanOrEqual(60);
    expect(new Set(files.map(({ file }) => file.contentType))).toEqual(
      new Set(['application/pdf', 'image/png']),
    );
  });

  it('are at most a few hundred responses, in surveys that differ', () => {
    const surveys = ways.flatMap(({ survey }) => survey ?? []);
    expect(surveys.reduce((sum, { responses }) => sum + responses, 36)).toBeLessThan(300);
    expect(
      new Set(ways.filter(({ survey }) => survey).map((way) => JSON.stringify(indicesOf(way)))).size,
    ).toBe(4);
  });

  it('plan every area of a unit first, some of it overdue and some of it reached', () => {
    const planned = ways.flatMap(({ plan }) => (plan ? [planOf(plan.mood, plan.actions)] : []));
    for (const plan of planned) {
      expect(new Set(plan.map(({ action }) => action.area)).size).toBe(areas.length);
      expect(new Set(plan.map(({ action }) => action.title)).size).toBe(plan.length);
    }
    const steps = planned.flat();
    const overdue = steps.filter(
      ({ dueInDays, realisation, action }) => dueInDays < 0 && (realisation ?? 0) < action.target,
    );
    expect(overdue.length).toBeGreaterThan(5);
    expect(steps.filter(({ realisation, action }) => realisation === action.target).length).toBeGreaterThan(
      5,
    );
  });

  it('name every requirement of the rubric for the ministry and for the unit that can be proposed', () => {
    const rubric = findRubric('permenpanrb-90-2021');
    const known = [...ministryFacts, ...wayOf('tarakan').facts!].map(({ requirement }) => requirement);
    expect(rubric.ok && rubric.value.gates.map(({ code }) => code).sort()).toEqual(known.sort());
  });
});
