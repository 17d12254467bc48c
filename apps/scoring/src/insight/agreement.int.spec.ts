import {
  GetAssessment,
  type Layer,
  MeasureAgreement,
  ProgrammeAdvanced,
  SubmitAssessment,
} from '@zi/contracts';
import { type RatingPair, agreementOf, parseAnswers, ratingPairs } from '@zi/rubric';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, edits, holding, system } from '../fixtures/scoring-under-test';
import { codes, goodAnswers, mixedAnswers, rubric } from '../fixtures/worksheet';

const example = ProgrammeAdvanced.example;
const [root] = example.unit.path as [string];

type Answers = ReturnType<typeof goodAnswers>;
type Sheets = readonly [member: Answers, lead: Answers];

describe('the agreement of two layers over a cycle', () => {
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

  const teamMember = holding('tpi_member', root);
  const lead = holding('tpi_lead', root);
  const headOf = (unitId: string) => holding('unit_head', unitId);

  /** An assessment below a directorate, as the two assessors answered it. */
  const assess = async (cycleId: string, directorate: string, [theirs, ours]: Sheets) => {
    const unitId = v7();
    const { id } = await scoring.open({
      cycle: { ...example.cycle, id: cycleId },
      unit: { ...example.unit, id: unitId, path: [root, directorate, unitId] },
    });
    await scoring.save(teamMember, id, 'tpi_member', edits(theirs));
    await scoring.save(lead, id, 'tpi_lead', edits(ours));
    return { id, unitId };
  };
  const measure = async (
    actor: typeof system,
    cycleId: string,
    ask: { under?: string; left?: Layer; right?: Layer } = {},
  ) => {
    const sides = { left: 'tpi_member', right: 'tpi_lead' } as const;
    const measured = await scoring.ask(actor, MeasureAgreement, { cycleId, ...sides, ...ask });
    expect(MeasureAgreement.output.parse(measured)).toEqual(measured);
    return measured;
  };

  /** The same, one sheet after the other. */
  const expected = (all: readonly Sheets[]) => {
    const parsed = (raw: Answers) => {
      const answers = parseAnswers(rubric, raw);
      if (!answers.ok) throw new Error('The sheet does not fit its rubric');
      return answers.value;
    };
    const pairs = all.flatMap(([one, other]): RatingPair[] =>
      ratingPairs(rubric, parsed(one), parsed(other)),
    );
    const { pooled, scales } = agreementOf(pairs);
    return {
      assessments: all.length,
      pooled: {
        n: pooled.n,
        kappa: pooled.kappa && expect.objectContaining({ exact: pooled.kappa.toString() }),
      },
      scales: scales.map(({ scale, of, n, observed, expected: chance }) => ({
        ...{ scale, options: of, n },
        observed: { exact: observed?.toString() },
        expected: { exact: chance?.toString() },
      })),
    };
  };
  const without = (answers: Answers, from: number): Answers =>
    Object.fromEntries(codes.slice(from).map((code) => [code, answers[code] ?? '']));

  it('is what counting the ratings of every sheet gives; blanks, counts and indices are none', async () => {
    const [cycleId, directorate] = [v7(), v7()];
    const sheets: Sheets[] = [
      [goodAnswers(), mixedAnswers()],
      [mixedAnswers(), mixedAnswers()],
      [without(mixedAnswers(), 30), goodAnswers()],
      [
        { ...mixedAnswers(), 'H.1.a': '18/5' },
        { ...goodAnswers(), 'H.1.a': '18/5' },
      ],
    ];
    for (const pair of sheets) await assess(cycleId, directorate, pair);
    const measured = await measure(lead, cycleId);
    expect(measured).toMatchObject(expected(sheets));
    expect(measured.pooled.n).toBe(4 * 103 - 30);
    const swapped = await measure(lead, cycleId, { left: 'tpi_lead', right: 'tpi_member' });
    expect(swapped).toEqual(measured);
  });

  it('counts only the assessments in which both answered', async () => {
    const [cycleId, directorate] = [v7(), v7()];
    const both: Sheets = [goodAnswers(), mixedAnswers()];
    await assess(cycleId, directorate, both);
    const { id } = await assess(cycleId, directorate, [{ 'P.1.i.a': 'Ya' }, goodAnswers()]);
    await scoring.save(teamMember, id, 'tpi_member', edits({ 'P.1.i.a': null }, 1));
    expect(await measure(lead, cycleId)).toMatchObject(expected([both]));
    expect(await measure(lead, cycleId, { left: 'self' })).toMatchObject({
      assessments: 0,
      pooled: { n: 0 },
    });
  });

  it('is of a subtree where one is named, and of nothing where there is no such unit or cycle', async () => {
    const [cycleId, here, there] = [v7(), v7(), v7()];
    const near: Sheets = [goodAnswers(), mixedAnswers()];
    const { unitId } = await assess(cycleId, here, near);
    await assess(cycleId, there, [mixedAnswers(), mixedAnswers()]);
    expect(await measure(lead, cycleId, { under: here })).toMatchObject(expected([near]));
    expect(await measure(lead, cycleId, { under: unitId })).toMatchObject(expected([near]));
    expect((await measure(lead, cycleId, { under: root })).assessments).toBe(2);
    const nothing = {
      ...{ assessments: 0, scales: [] },
      pooled: { n: 0, observed: null, expected: null, kappa: null },
    };
    expect(await measure(lead, cycleId, { under: v7() })).toEqual(nothing);
    expect(await measure(lead, v7())).toEqual(nothing);
  });

  const seenBy = async (look: () => Promise<void>) => {
    await look();
    const tables = ['assessment', 'score', 'answer'];
    const setSecurity = (state: 'DISABLE' | 'ENABLE') =>
      database.query(
        tables.map((table) => `ALTER TABLE scoring.${table} ${state} ROW LEVEL SECURITY`).join(';'),
      );
    await setSecurity('DISABLE');
    await look().finally(() => setSecurity('ENABLE'));
  };

  it('is of what may be read, also where the database would show everything', async () => {
    const [cycleId, here, there] = [v7(), v7(), v7()];
    const [near, far]: Sheets[] = [
      [goodAnswers(), mixedAnswers()],
      [mixedAnswers(), mixedAnswers()],
    ];
    const { id, unitId } = await assess(cycleId, here, near!);
    const other = await assess(cycleId, there, far!);
    const tied = { ...lead, ties: [there] };
    const viewer = holding('national_viewer', root);
    await seenBy(async () => {
      expect(await measure(headOf(unitId), cycleId)).toMatchObject(expected([near!]));
      expect(await measure(headOf(other.unitId), cycleId)).toMatchObject(expected([far!]));
      expect(await measure(tied, cycleId)).toMatchObject(expected([near!]));
      expect(await measure(system, cycleId)).toMatchObject(expected([near!, far!]));
      expect((await measure(headOf(v7()), cycleId)).assessments).toBe(0);
      expect((await measure(viewer, cycleId)).assessments).toBe(0);
    });
    const submit = async (layer: Layer, actor: typeof system) => {
      const { version } = await scoring.ask(system, GetAssessment, { id });
      await scoring.ask(actor, SubmitAssessment, { id, layer, version });
    };
    await submit('tpi_member', teamMember);
    await seenBy(async () => expect((await measure(viewer, cycleId)).assessments).toBe(0));
    await submit('tpi_lead', lead);
    await seenBy(async () => expect(await measure(viewer, cycleId)).toMatchObject(expected([near!])));
  });
});
