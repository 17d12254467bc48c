import { CycleRescored, type DataOf, RescoreCycle } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { scoringMigrations } from '../../migrations';
import { RescoredCycle, administrator } from '../fixtures/rescored-cycle';
import { ScoringUnderTest, assessor, edits, system } from '../fixtures/scoring-under-test';
import { goodAnswers, mixedAnswers } from '../fixtures/worksheet';

describe('the scores of a cycle that an operator has computed again', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;
  let cycle: RescoredCycle;
  let year = 2030;

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
  beforeEach(async () => {
    year += 1;
    cycle = await RescoredCycle.open(scoring, database, year);
  });

  it('are the same digits, once and twice, and nothing is said of them', async () => {
    await cycle.fill(mixedAnswers());
    await scoring.save(assessor, cycle.first.id, 'tpi_member', edits(goodAnswers()));
    await cycle.copy(6);
    const before = await cycle.scores();
    expect(before).toHaveLength(14);
    expect(await cycle.finish(3)).toMatchObject({ scores: 14, changed: 0, remaining: 0 });
    expect(await cycle.scores()).toEqual(before);
    expect(await cycle.finish()).toMatchObject({ scores: 14, changed: 0, remaining: 0 });
    expect(await cycle.scores()).toEqual(before);
    expect(await cycle.points()).toEqual([]);
  });

  it('are mended where a stored one was wrong, which is told', async () => {
    await cycle.fill(goodAnswers());
    const right = await cycle.scores();
    await database.query(`UPDATE scoring.score SET total = '1', verdict = 'none' WHERE assessment_id = $1`, [
      cycle.first.id,
    ]);
    expect(await cycle.finish()).toMatchObject({ scores: 1, changed: 1 });
    const { total } = right[0]!;
    expect(await cycle.scores()).toMatchObject([{ total, version: right[0]!.version + 1 }]);
    expect((await scoring.said(cycle.first.id)).at(-1)).toMatchObject({
      ...{ previousTotal: { exact: '1' }, total: { exact: total } },
      cause: { kind: 'rule', codes: [], factId: null },
    });
  });

  it('are gone through as far as was asked, also after a new start, and from the beginning when that is asked', async () => {
    await cycle.copy(4);
    expect(await cycle.ask({ limit: 2 })).toMatchObject({ scores: 2, remaining: 3, finishedAt: null });
    await scoring.stop();
    await scoring.start();
    const known = await cycle.ask({ limit: 2 });
    expect(known).toMatchObject({ scores: 4, remaining: 1, finishedAt: null });
    const again = await cycle.ask({ limit: 1, restart: true });
    expect(again).toMatchObject({ scores: 1, remaining: 4, finishedAt: null });
    expect(again.startedAt > known.startedAt).toBe(true);
    expect(await cycle.finish()).toMatchObject({ scores: 5, remaining: 0, startedAt: again.startedAt });
  });

  it('wait for nobody to ask: a step of an operator brings no other one', async () => {
    await cycle.copy(4);
    await cycle.ask({ limit: 2 });
    const before = await cycle.run();
    const [step] = await cycle.said<DataOf<typeof CycleRescored>>(CycleRescored.type);
    await scoring.deliver(CycleRescored, step!.data);
    expect(await cycle.run()).toEqual(before);
  });

  it('are of a year that is known, and an operator’s to compute', async () => {
    expect(await scoring.refusal(system, RescoreCycle, { year: 2099 })).toMatchObject({
      code: 'not_found',
    });
    expect(await scoring.refusal(administrator, RescoreCycle, { year: cycle.year })).toMatchObject({
      code: 'forbidden',
    });
  });
});
