import { ExplainScore, GetAssessment, GetScore, type Layer, ProgrammeAdvanced } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { type Given, type Snapshot, rescore } from '../domain/score';
import { ScoringUnderTest, assessor, edits, holding, member } from '../fixtures/scoring-under-test';
import { codes, goodAnswers, mixedAnswers, rubric } from '../fixtures/worksheet';

const { cycle } = ProgrammeAdvanced.example;

describe('the score of a layer', () => {
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

  /** The stored snapshot of a layer, and the stored answers, as they lie in their tables. */
  const stored = async (assessmentId: string, layer: Layer) => {
    const [row] = await database.query<
      Snapshot & { total: string; rubric_id: string; rubric_version: string; settings_version: number }
    >('SELECT * FROM scoring.score WHERE assessment_id = $1 AND layer = $2', [assessmentId, layer]);
    const answers = await database.query<Given>(
      'SELECT code, value FROM scoring.answer WHERE assessment_id = $1 AND layer = $2',
      [assessmentId, layer],
    );
    if (!row) throw new Error('There is no snapshot');
    const { settings, total, verdict, nodes, minimums, missing } = row;
    const basis = {
      ...{ rubric: { id: row.rubric_id, version: row.rubric_version }, settings },
      settingsVersion: row.settings_version,
    };
    return { snapshot: { ...basis, total, verdict, nodes, minimums, missing }, answers };
  };
  const fill = (id: string, answers = goodAnswers()) => scoring.save(member, id, 'self', edits(answers));

  it.each([
    ['good', goodAnswers, {}],
    ['mixed', mixedAnswers, { areaMinimum: 'split', blankAnswer: 'skip', zeroDenominator: 0 }],
  ])(
    'is the same to the digit when it is computed again from what is stored: %s',
    async (_, sheet, settings) => {
      const { id, programmeId } = await scoring.open({ cycle: { ...cycle, settings } });
      await fill(id, sheet());
      await scoring.save(member, id, 'self', edits({ 'P.1.i.a': null }, 1));
      await scoring.closeSurvey(programmeId);
      await scoring.save(assessor, id, 'tpi_member', edits({ 'P.2.i.a': 'B' }));
      for (const layer of ['self', 'tpi_member'] as const) {
        const { snapshot, answers } = await stored(id, layer);
        const again = rescore(rubric, snapshot, answers);
        expect({ ...again, total: again.total.exact }).toEqual(snapshot);
        expect(snapshot.settings).toMatchObject(settings);
      }
    },
  );

  it('ends the same whether 113 answers are saved one by one, in another order, or at once', async () => {
    const answers = mixedAnswers();
    const [single, shuffled, bulk] = await Promise.all([scoring.open(), scoring.open(), scoring.open()]);
    await fill(bulk.id, answers);
    const oneByOne = async (id: string, order: readonly string[]) => {
      for (const code of order) await fill(id, { [code]: answers[code] ?? '' });
    };
    // 41 and 113 have no common divisor: every question once, far from the order of the worksheet.
    const order = codes.map((_, index) => codes[(index * 41 + 7) % codes.length] ?? '');
    expect(new Set(order).size).toBe(113);
    await Promise.all([oneByOne(single.id, codes), oneByOne(shuffled.id, order)]);

    const [a, b, c] = await Promise.all([single, shuffled, bulk].map(({ id }) => stored(id, 'self')));
    expect(a?.snapshot).toEqual(c?.snapshot);
    expect(b?.snapshot).toEqual(c?.snapshot);
    expect(await scoring.ask(member, GetAssessment, { id: single.id })).toMatchObject({ version: 114 });
    expect(await scoring.ask(member, GetAssessment, { id: bulk.id })).toMatchObject({ version: 2 });
  });

  it('is read with every node, every minimum with its gap, the verdict, and what is blank', async () => {
    const { id } = await scoring.open();
    const { 'P.1.i.a': _, ...rest } = goodAnswers();
    const saved = await fill(id, rest);
    const score = await scoring.ask(member, GetScore, { assessmentId: id, layer: 'self' });
    expect(GetScore.output.parse(score)).toEqual(score);
    expect(score).toMatchObject({ total: saved.total, missing: ['P.1.i.a'], verdict: 'wbbm', version: 2 });
    expect(Object.keys(score.nodes)).toEqual(
      expect.arrayContaining([...codes, 'TOTAL', 'PENGUNGKIT', 'P.1.i']),
    );
    expect(score.minimums.find(({ code, target }) => code === 'area.MP' && target === 'wbk')).toMatchObject({
      nodes: ['P.1', 'R.1'],
      met: true,
      gap: { exact: '0' },
    });
    expect(score.minimums.find(({ setting }) => setting)).toMatchObject({ target: 'wbbm' });
    const opinion = score.requirements.find(({ code, target }) => code === 'opini_bpk' && target === 'wbk');
    expect(opinion).toMatchObject({ status: 'unknown', required: 'WTP', found: null, gap: null });

    const only = await scoring.ask(member, GetScore, { assessmentId: id, layer: 'self', target: 'wbk' });
    expect(new Set(only.minimums.map(({ target }) => target))).toEqual(new Set(['wbk']));
    expect(only.verdict).toBe('wbbm');
  });

  it('opens at any node to its parts, and a question to its answer, author, evidence and sources', async () => {
    const { id, programmeId } = await scoring.open();
    const evidenceId = v7();
    await scoring.verifyEvidence(programmeId, ['R.5.ii.a'], { evidenceId });
    await fill(id, mixedAnswers());
    const explain = (code: string) =>
      scoring.ask(member, ExplainScore, { assessmentId: id, layer: 'self', code });

    const total = await explain('TOTAL');
    expect(ExplainScore.output.parse(total)).toEqual(total);
    expect(total.parts.map(({ code }) => code)).toEqual(['PENGUNGKIT', 'HASIL']);
    expect(total).toMatchObject({ working: null, answer: null, regulation: 'PermenPANRB 90/2021' });
    const { nodes } = await scoring.ask(member, GetScore, { assessmentId: id, layer: 'self' });
    expect(total.score).toEqual(nodes['TOTAL']);

    const question = await explain('R.5.ii.a');
    expect(ExplainScore.output.parse(question)).toEqual(question);
    expect(question.working).toContain('157 / 170');
    expect(question.formula).toMatch(/^157\/170 × .* = /);
    expect(question.citations[0]).toMatchObject({ fact: 'rule', status: expect.any(String) });
    expect(question.answer).toMatchObject({
      value: { pengaduan_harus_ditindaklanjuti: 170, pengaduan_selesai: 157 },
      author: `person:${member.id}`,
      evidenceIds: [evidenceId],
    });
  });

  it('is there only in layers that have begun, for those who may read it, and only with nodes of its rubric', async () => {
    const { id } = await scoring.open();
    const self = { assessmentId: id, layer: 'self' as const };
    const notBegun = { assessmentId: id, layer: 'tpi_lead' as const };
    const stranger = holding('unit_head', v7());
    expect(await scoring.refusal(member, GetScore, notBegun)).toMatchObject({ code: 'not_found' });
    expect(await scoring.refusal(member, ExplainScore, { ...notBegun, code: 'P' })).toMatchObject({
      code: 'not_found',
    });
    expect(await scoring.refusal(member, ExplainScore, { ...self, code: 'X.1' })).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('X.1'),
    });
    expect(await scoring.refusal(stranger, GetScore, self)).toMatchObject({ code: 'not_found' });
    expect(await scoring.refusal(stranger, ExplainScore, { ...self, code: 'P' })).toMatchObject({
      code: 'not_found',
    });
    expect((await scoring.ask(holding('leader'), GetScore, self)).total.exact).toBe('0');
  });
});
