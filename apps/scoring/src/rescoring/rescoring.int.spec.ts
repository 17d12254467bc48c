import { CycleRescored, type DataOf, ProfileChanged, ScoreComputed, ThresholdCrossed } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { scoringMigrations } from '../../migrations';
import { rescore } from '../domain/score';
import { RescoredCycle, rootId } from '../fixtures/rescored-cycle';
import { ScoringUnderTest, assessor, edits } from '../fixtures/scoring-under-test';
import { basis, goodAnswers, mixedAnswers, rubric } from '../fixtures/worksheet';

describe('the scores of a cycle whose rules were changed', () => {
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

  it('are computed by them in every layer, with cause, facts and crossed minimums in one transaction', async () => {
    await cycle.fill(mixedAnswers());
    await scoring.save(assessor, cycle.first.id, 'tpi_member', edits(goodAnswers()));
    const { version } = await scoring.assessmentOf(cycle.first.programmeId);
    const profile = await cycle.change({ areaMinimum: 'split', zeroDenominator: 0 });
    await cycle.untilRescored();

    const [changed] = await cycle.said<DataOf<typeof ProfileChanged>>(ProfileChanged.type);
    const cause = { kind: 'rule', codes: [], factId: changed?.id };
    const assessment = await scoring.assessmentOf(cycle.first.programmeId);
    expect(assessment).toMatchObject({
      settingsVersion: 1,
      settings: profile.settings,
      version: version + 2,
    });
    const rules = { ...basis, settings: profile.settings, settingsVersion: 1 };
    const expected = (answers: ReturnType<typeof goodAnswers>) =>
      rescore(
        rubric,
        rules,
        Object.entries(answers).map(([code, value]) => ({ code, value })),
      );
    const [self, tpi] = [expected(mixedAnswers()), expected(goodAnswers())];
    expect(await cycle.scores()).toMatchObject([
      { layer: 'self', total: self.total.exact, settings_version: 1, version: version + 1 },
      { layer: 'tpi_member', total: tpi.total.exact, settings_version: 1, version: version + 2 },
    ]);
    expect(await cycle.points()).toMatchObject([
      { layer: 'self', cause, version: version + 1, settings_version: 1, total: self.total.exact },
      { layer: 'tpi_member', cause, version: version + 2, settings_version: 1, total: tpi.total.exact },
    ]);
    const facts = (await scoring.said(cycle.first.id)).slice(-2);
    expect(facts).toMatchObject([
      {
        layer: 'self',
        cause,
        version: version + 1,
        settingsVersion: 1,
        total: self.total,
        evidenceIds: [],
      },
      {
        layer: 'tpi_member',
        cause,
        version: version + 2,
        settings: profile.settings,
        verdict: tpi.verdict,
      },
    ]);
    const crossed = await cycle.said<DataOf<typeof ThresholdCrossed>>(ThresholdCrossed.type, cycle.first.id);
    const areas = crossed.at(-1)?.data as { version: number; crossed: { code: string }[] };
    expect(areas.version).toBe(version + 2);
    expect(areas.crossed.map(({ code }) => code)).toContain('area.P.1');
  });

  it('move step by step to the end by themselves; each step is one fact and one entry in the trail', async () => {
    await cycle.copy(249);
    await cycle.change({ areaMinimum: 'split' });
    expect(await cycle.untilRescored()).toMatchObject({ scores: 250, changed: 250, version: 2 });
    const steps = (await cycle.said<DataOf<typeof CycleRescored>>(CycleRescored.type)).map(
      ({ data }) => data,
    );
    expect(steps.map(({ scores: done, remaining }) => [done, remaining])).toEqual([
      [200, 50],
      [250, 0],
    ]);
    expect((await cycle.scores()).every((score) => score.settings_version === 1)).toBe(true);
    const trail = (await scoring.trail(cycle.id)).filter(({ action }) => action === 'cycle.rescore');
    expect(trail.map(({ unit_id }) => unit_id)).toEqual([rootId, rootId]);
  });

  it('take their rules once, though the database was cut off in the middle of a step', async () => {
    await cycle.copy(249);
    const ids = (await cycle.scores()).map(({ id }) => id);
    const other = await database.connect();
    await other.query('BEGIN; SET LOCAL search_path = scoring');
    await other.query('SELECT FROM scoring.assessment WHERE id = $1 FOR UPDATE', [ids[220]]);
    await cycle.change({ areaMinimum: 'split' });
    await until('a step that waits', async () => {
      const waiting = await database.query(
        `SELECT pid FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE OF a%'`,
      );
      return waiting.length > 0;
    });
    expect(await cycle.run()).toMatchObject({ scores: 200, finished_at: null });
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename LIKE 'zi_scoring%'`,
    );
    await other.query('ROLLBACK');
    await other.end();
    expect(await cycle.untilRescored()).toMatchObject({ scores: 250, changed: 250 });
    expect((await cycle.points()).map(({ id }) => id)).toEqual(ids);
    const facts = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM scoring.outbox
       WHERE type = $1 AND data->'cycle'->>'id' = $2 AND data->'cause'->>'kind' = 'rule'`,
      [ScoreComputed.type, cycle.id],
    );
    expect(facts).toEqual([{ n: 250 }]);
  });

  it('keep the rules of a programme past monitoring, and are not said again', async () => {
    await cycle.fill(goodAnswers());
    await database.query(`UPDATE scoring.programme SET stage = 'designation' WHERE id = $1`, [
      cycle.first.programmeId,
    ]);
    const before = await cycle.scores();
    await cycle.change({ areaMinimum: 'split' });
    expect(await cycle.untilRescored()).toMatchObject({ scores: 1, changed: 0 });
    expect(await cycle.scores()).toEqual(before);
    expect(await scoring.assessmentOf(cycle.first.programmeId)).toMatchObject({ settingsVersion: 0 });
  });

  it('are those of an assessment that is opened later from its beginning', async () => {
    await cycle.change({ areaMinimum: 'split' });
    await cycle.untilRescored();
    const later = await scoring.open({ cycle: cycle.told });
    expect(later).toMatchObject({ settingsVersion: 1, settings: { areaMinimum: 'split' } });
  });

  it('follow the newest rules: a fact of older ones, or one that comes again, changes nothing', async () => {
    await cycle.change({ areaMinimum: 'split' });
    await cycle.untilRescored();
    await cycle.change({ blankAnswer: 'skip' }, 1);
    const known = await cycle.untilRescored(2);
    const [older, newer] = await cycle.said<DataOf<typeof ProfileChanged>>(ProfileChanged.type);
    const before = await cycle.scores();
    await scoring.deliver(ProfileChanged, older!.data);
    await scoring.deliver(ProfileChanged, newer!.data, newer?.id);
    await scoring.deliver(ProfileChanged, newer!.data);
    const [step] = await cycle.said<DataOf<typeof CycleRescored>>(CycleRescored.type);
    await scoring.deliver(CycleRescored, step!.data);
    expect(await cycle.run()).toEqual(known);
    expect(await cycle.scores()).toEqual(before);
    expect(before).toMatchObject([{ settings_version: 2 }]);
  });

  it('go on by themselves when the change reaches a run that an operator left half done', async () => {
    await cycle.copy(5);
    const profile = { ...ProfileChanged.example, cycleId: cycle.id, version: 1, settings: basis.settings };
    await database.query(
      `INSERT INTO scoring.profile VALUES ($1, 1, $2, 'Arahan TPN', 'person:admin', now())`,
      [cycle.id, JSON.stringify(profile.settings)],
    );
    expect(await cycle.ask({ limit: 2 })).toMatchObject({ settingsVersion: 1, scores: 2, remaining: 4 });
    const factId = await scoring.deliver(ProfileChanged, profile);
    expect(await cycle.untilRescored()).toMatchObject({ scores: 6, changed: 6, fact_id: factId });
  });
});
