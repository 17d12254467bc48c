import {
  type AnswerValue,
  GetScore,
  type InputOf,
  PlanScore,
  SaveAnswers,
  SimulateScore,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, assessor, edits, holding, member } from '../fixtures/scoring-under-test';
import { codes, goodAnswers, mixedAnswers } from '../fixtures/worksheet';

describe('what scores would be and what gets them there', () => {
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

  const self = (assessmentId: string) => ({ assessmentId, layer: 'self' as const });
  const changes = (answers: Record<string, AnswerValue | null>) =>
    Object.entries(answers).map(([code, value]) => ({ code, value }));
  const filled = async (answers: Record<string, AnswerValue>) => {
    const { id } = await scoring.open();
    await scoring.save(member, id, 'self', edits(answers));
    return id;
  };

  describe('a simulation', () => {
    it.each([
      ['some answers of a mixed sheet', mixedAnswers, { 'P.1.i.a': 'Tidak', 'R.2.iii.a': 'A', 'H.1.b': 'E' }],
      ['cleared answers', goodAnswers, { 'P.1.i.a': null, 'H.1.a': null, 'R.1.i.a': null }],
      ['a whole sheet', mixedAnswers, goodAnswers()],
      ['nothing at all', goodAnswers, { 'P.1.i.a': 'Ya' }],
    ] as const)('says what a save then gives: %s', async (_, before, change) => {
      const id = await filled(before());
      const simulated = await scoring.ask(member, SimulateScore, { ...self(id), answers: changes(change) });
      expect(SimulateScore.output.parse(simulated)).toEqual(simulated);
      const old = await scoring.ask(member, GetScore, self(id));
      const saved = await scoring.save(member, id, 'self', edits(change, 1));
      const now = await scoring.ask(member, GetScore, self(id));

      expect(simulated.previousTotal).toEqual(old.total);
      expect(simulated.total).toEqual(saved.total);
      expect(simulated.verdict).toBe(saved.verdict);
      expect(simulated.minimums).toEqual(now.minimums);
      const moved = new Map(
        simulated.changedNodes.map(({ code, before: was, after }) => [code, [was, after]]),
      );
      for (const [code, { exact, rounded }] of Object.entries(now.nodes)) {
        const was = old.nodes[code];
        const expected =
          was?.exact === exact
            ? undefined
            : [
                { exact: was?.exact, rounded: was?.rounded },
                { exact, rounded },
              ];
        expect(moved.get(code)).toEqual(expected);
      }
    });

    it('saves nothing', async () => {
      const id = await filled({ 'P.1.i.a': 'Ya' });
      const before = await scoring.ask(member, GetScore, self(id));
      await scoring.ask(member, SimulateScore, { ...self(id), answers: changes(goodAnswers()) });
      expect(await scoring.ask(member, GetScore, self(id))).toEqual(before);
      expect(await scoring.answers(id, 'self')).toHaveLength(1);
    });

    it('may try another index than that of the survey, which nobody may type', async () => {
      const { id, programmeId } = await scoring.open();
      await scoring.closeSurvey(programmeId);
      const answers = changes({ 'H.1.a': 4 });
      const { total, previousTotal } = await scoring.ask(member, SimulateScore, { ...self(id), answers });
      expect(total).not.toEqual(previousTotal);
      const typed = { ...self(id), answers: edits({ 'H.1.a': 4 }, 1) };
      expect(await scoring.refusal(member, SaveAnswers, typed)).toMatchObject({ code: 'conflict' });
    });

    it('is refused with every problem, of a layer that has not begun, and to who may not read it', async () => {
      const id = await filled({ 'P.1.i.a': 'Ya' });
      const ask = { ...self(id), answers: changes({ 'P.1.i.a': 'Mungkin', 'P.1': 'Ya' }) };
      expect(await scoring.refusal(member, SimulateScore, ask)).toMatchObject({
        code: 'invalid',
        details: { problems: [{ path: '/answers/0/value' }, { path: '/answers/1/code' }] },
      });
      const sound = { ...self(id), answers: changes({ 'P.1.i.a': 'Tidak' }) };
      const notBegun = { ...sound, layer: 'tpi_lead' as const };
      expect(await scoring.refusal(assessor, SimulateScore, notBegun)).toMatchObject({ code: 'not_found' });
      for (const stranger of [holding('unit_head', v7()), holding('national_viewer')]) {
        expect(await scoring.refusal(stranger, SimulateScore, sound)).toMatchObject({ code: 'not_found' });
      }
    });
  });

  describe('a plan', () => {
    const plan = (id: string, options: Partial<InputOf<typeof PlanScore>> = {}) =>
      scoring.ask(member, PlanScore, { ...self(id), target: 'wbbm', ...options });

    it('when saved reaches the target with the total it said, whichever of its sets is taken', async () => {
      const found = await plan(await filled(mixedAnswers()), { sets: 3 });
      expect(PlanScore.output.parse(found)).toEqual(found);
      expect(found).toMatchObject({ target: 'wbbm', version: 2, unmet: [] });
      expect(found.sets).toHaveLength(3);
      for (const { raises, total, cost } of found.sets) {
        const id = await filled(mixedAnswers());
        // A ladder is climbed option by option: the last raise of a question is where it ends.
        const answers = Object.fromEntries(raises.map(({ code, to }) => [code, to]));
        const saved = await scoring.save(member, id, 'self', edits(answers, 1));
        expect(saved).toMatchObject({ total, verdict: 'wbbm' });
        expect(raises.reduce((sum, raise) => sum + raise.cost, 0)).toBe(cost);
      }
    });

    it('is empty where nothing is missing', async () => {
      const { sets } = await plan(await filled(goodAnswers()));
      expect(sets).toMatchObject([{ cost: 0, raises: [] }]);
    });

    it('names what no answer reaches, and with assumed indices what else is to be done', async () => {
      const id = await filled({ ...mixedAnswers(), 'H.1.a': 2 });
      const { sets, unmet, indices } = await plan(id);
      expect(sets).toEqual([]);
      expect(unmet.map(({ code }) => code)).toEqual(['birokrasi_bersih_akuntabel', 'ipak']);
      expect(indices).toMatchObject([
        { code: 'H.1.a', present: { exact: '2' }, met: false },
        { code: 'H.2.a', met: true },
      ]);
      expect((await plan(id, { assumeIndices: true })).sets).toHaveLength(5);
    });

    it('takes costs and what is frozen, and refuses what it cannot search, by the place in the question', async () => {
      const id = await filled(mixedAnswers());
      const [first] = (await plan(id)).sets;
      const [raise] = first?.raises ?? [];
      const others = await plan(id, { frozen: [raise?.code ?? ''] });
      for (const { raises } of others.sets) expect(raises.map(({ code }) => code)).not.toContain(raise?.code);

      const refused = await scoring.refusal(member, PlanScore, {
        ...{ ...self(id), target: 'wbk' },
        ...{ frozen: ['P.1.i.a', 'P.1'], costs: { 'P.9.i.a': 2 } },
      });
      expect(refused).toMatchObject({
        code: 'invalid',
        details: {
          problems: [
            { path: '/frozen/1', accepted: expect.stringContaining('questions') },
            { path: '/costs/P.9.i.a', accepted: expect.stringContaining('questions') },
          ],
        },
      });
      const dear = Object.fromEntries(codes.map((code) => [code, 100]));
      expect(
        await scoring.refusal(member, PlanScore, { ...self(id), target: 'wbbm', costs: dear }),
      ).toMatchObject({
        code: 'invalid',
        details: { problems: [{ path: '/costs', accepted: 'costs that add up to at most 2500' }] },
      });
    });

    it('is refused to who may not read the layer', async () => {
      const id = await filled(mixedAnswers());
      const ask = { ...self(id), target: 'wbk' as const };
      const stranger = holding('unit_head', v7());
      expect(await scoring.refusal(stranger, PlanScore, ask)).toMatchObject({ code: 'not_found' });
      const notBegun = { ...ask, layer: 'tpn' as const };
      expect(await scoring.refusal(member, PlanScore, notBegun)).toMatchObject({ code: 'not_found' });
    });
  });
});
