import {
  CloseRound,
  CompareScores,
  type DataOf,
  type Exact,
  GetScore,
  type Layer,
  ProgrammeAdvanced,
  SaveAnswers,
  SubmitAssessment,
} from '@zi/contracts';
import { Fraction, findRubric } from '@zi/rubric';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { type z } from 'zod';
import { scoringMigrations } from '../../migrations';
import {
  ScoringUnderTest,
  assessor,
  edits,
  head,
  holding,
  member,
  system,
} from '../fixtures/scoring-under-test';
import { goodAnswers, mixedAnswers, rubric } from '../fixtures/worksheet';

const { cycle, unit } = ProgrammeAdvanced.example;
const lead = holding('tpi_lead');

describe('a comparison', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const compare = async (actor: typeof system, ask: z.input<(typeof CompareScores)['input']>) => {
    const compared = await scoring.ask(actor, CompareScores, ask);
    expect(CompareScores.output.parse(compared)).toEqual(compared);
    return compared;
  };
  const self = (assessmentId: string) => ({ assessmentId, layer: 'self' as const });
  const filled = async (answers = mixedAnswers(), facts: Partial<DataOf<typeof ProgrammeAdvanced>> = {}) => {
    const assessment = await scoring.open(facts);
    await scoring.save(member, assessment.id, 'self', edits(answers));
    return assessment;
  };

  const nodesOf = async (assessmentId: string, layer: Layer) =>
    new Map(Object.entries((await scoring.ask(member, GetScore, { assessmentId, layer })).nodes));
  /** What the other scores more than the one. */
  const more = (one: Exact | undefined, other: Exact | undefined) =>
    Fraction.from(other!.exact).minus(Fraction.from(one!.exact)).toString();

  it('of two layers says node by node, area by area and answer by answer how they differ', async () => {
    const { id } = await filled(goodAnswers());
    const { 'R.6.i.a': _, ...rest } = goodAnswers();
    await scoring.save(assessor, id, 'tpi_member', edits({ ...rest, 'P.1.i.a': 'Tidak', 'H.1.b': 'C' }));
    const compared = await compare(member, { ...self(id), with: { layer: 'tpi_member' } });
    const [left, right] = [await nodesOf(id, 'self'), await nodesOf(id, 'tpi_member')];
    expect(compared).toMatchObject({
      left: self(id),
      right: { assessmentId: id, layer: 'tpi_member' },
      sameRubric: true,
      total: { difference: { exact: more(left.get('TOTAL'), right.get('TOTAL')) } },
    });

    const differing = [...left.keys()].filter((code) => more(left.get(code), right.get(code)) !== '0');
    expect(compared.nodes.map(({ code }) => code)).toEqual(differing);
    expect(differing).toEqual(expect.arrayContaining(['TOTAL', 'P.1.i.a', 'R.6.i.a', 'H.1.b']));
    for (const node of compared.nodes) {
      const [one, other] = [left.get(node.code), right.get(node.code)];
      const points = expect.objectContaining({ exact: more(one, other) });
      expect(node).toMatchObject({ left: one, right: other, points, incomparable: null });
    }
    expect(compared.answers.map(({ code, left: one, right: other }) => [code, one, other])).toEqual([
      ['P.1.i.a', 'Ya', 'Tidak'],
      ['R.6.i.a', 'A', null],
      ['H.1.b', 'A', 'C'],
    ]);

    const area = new Map(compared.areas.map((one) => [one.code, one]));
    expect([...area.keys()]).toEqual(['MP', 'TT', 'SDM', 'AK', 'PW', 'PP', 'H.1', 'H.2']);
    expect(area.get('MP')).toMatchObject({
      points: { exact: more(left.get('P.1'), right.get('P.1')) },
      disagreement: { differing: 1, oneSided: 0 },
    });
    expect(area.get('H.1')).toMatchObject({ right: right.get('H.1'), disagreement: { differing: 1 } });
    expect(area.get('PP')).toMatchObject({ disagreement: { differing: 0, oneSided: 1 } });
    const none = { differing: 0, oneSided: 0, points: { exact: '0' } };
    expect(area.get('TT')).toMatchObject({ points: { exact: '0' }, disagreement: none });
  });

  it('with itself finds nothing, in whatever words the answers stand', async () => {
    const { id } = await filled({ ...mixedAnswers(), 'H.1.a': 3.6 });
    const other = await filled({ ...mixedAnswers(), 'H.1.a': '18/5' });
    for (const assessmentId of [id, other.id]) {
      const compared = await compare(member, { ...self(id), with: { assessmentId } });
      expect(compared).toMatchObject({ nodes: [], answers: [], total: { difference: { exact: '0' } } });
    }
  });

  it('of two rounds holds what was frozen against what was repaired', async () => {
    const { id } = await filled(goodAnswers());
    const submitted = await scoring.ask(head, SubmitAssessment, { id, layer: 'self', version: 2 });
    await scoring.ask(lead, CloseRound, { id, version: submitted.version, why: 'Perbaikan' });
    const repaired = { code: 'P.1.i.a', value: 'Tidak', note: 'SK dicabut', version: 1 };
    await scoring.ask(member, SaveAnswers, { ...self(id), answers: [repaired] });
    const compared = await compare(member, { ...self(id), with: { round: 1 } });
    expect(compared).toMatchObject({ left: self(id), right: { ...self(id), round: 1 }, sameRubric: true });
    const back = await compare(member, { ...self(id), round: 1, with: {} });
    expect(back).toMatchObject({ left: { ...self(id), round: 1 }, right: self(id) });
    expect(back.answers.map(({ code }) => code)).toEqual(compared.answers.map(({ code }) => code));
    expect(compared.answers).toEqual([
      { code: 'P.1.i.a', left: 'Tidak', right: 'Ya', leftNote: 'SK dicabut', rightNote: null },
    ]);
    expect(compared.total.difference.exact).toBe('1/4');
    const open = { ...self(id), with: { round: 2 } };
    expect(await scoring.refusal(member, CompareScores, open)).toMatchObject({ code: 'not_found' });
  });

  it('of two years under different rubrics compares by code what compares, and says of the rest why not', async () => {
    const older = findRubric('permenpanrb-10-2019');
    if (!older.ok) throw new Error('There is no older rubric');
    const { id: rubricId, version: rubricVersion } = older.value;
    const { id } = await filled(goodAnswers());
    const before = await scoring.open({ cycle: { ...cycle, id: v7(), year: 2020, rubricId, rubricVersion } });
    const compared = await compare(member, { ...self(before.id), with: { assessmentId: id } });
    expect(compared.sameRubric).toBe(false);
    const shown = new Map(compared.nodes.map((node) => [node.code, node]));
    for (const code of older.value.nodes.keys()) {
      if (!rubric.nodes.has(code))
        expect(shown.get(code)).toMatchObject({ incomparable: 'only_left', right: null });
    }
    for (const code of rubric.nodes.keys()) {
      if (!older.value.nodes.has(code))
        expect(shown.get(code)).toMatchObject({ incomparable: 'only_right', left: null });
    }
    expect(compared.areas.every(({ disagreement }) => disagreement === null)).toBe(true);
    expect(compared.areas.find(({ code }) => code === 'MP')?.share).not.toBeNull();
  });

  it('is refused when either side may not be read, or has not begun', async () => {
    const { id } = await filled();
    const elsewhere = { ...unit, id: v7(), path: [unit.path[0]!, v7()] };
    const far = await scoring.open({ unit: elsewhere });
    const codeOf = async (actor: typeof system, ask: z.input<(typeof CompareScores)['input']>) =>
      (await scoring.refusal(actor, CompareScores, ask)).code;
    expect(await codeOf(member, { ...self(id), with: { assessmentId: far.id } })).toBe('not_found');
    expect(await codeOf(member, { ...self(far.id), with: { assessmentId: id } })).toBe('not_found');
    expect(await codeOf(member, { ...self(id), with: { layer: 'tpn' } })).toBe('not_found');
    await scoring.save(assessor, id, 'tpi_member', edits(goodAnswers()));
    await scoring.ask(assessor, SubmitAssessment, { id, layer: 'tpi_member', version: 3 });
    const viewer = holding('national_viewer', unit.path[0]);
    expect(await codeOf(viewer, { ...self(id), with: { layer: 'tpi_member' } })).toBe('not_found');
    expect(await codeOf(viewer, { assessmentId: id, layer: 'tpi_member', with: { layer: 'self' } })).toBe(
      'not_found',
    );
    await compare(viewer, { assessmentId: id, layer: 'tpi_member', with: {} });
  });
});
