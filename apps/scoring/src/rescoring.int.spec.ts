import {
  type Assessment,
  ChangeProfile,
  CycleOpened,
  CycleRescored,
  type DataOf,
  ProfileChanged,
  ProgrammeAdvanced,
  RescoreCycle,
  type Rescoring,
  ScoreComputed,
  ThresholdCrossed,
  UnitRegistered,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { scoringMigrations } from '../migrations';
import { copyAssessment } from './fixtures/copied-assessments';
import { ScoringUnderTest, assessor, edits, holding, member, system } from './fixtures/scoring-under-test';
import { basis, goodAnswers, mixedAnswers, rubric } from './fixtures/worksheet';
import { rescore } from './domain/score';

const { example } = ProgrammeAdvanced;
const rootId = example.unit.path[0] ?? '';
const administrator = holding('ministry_admin', rootId);

interface Run {
  readonly settings_version: number;
  readonly fact_id: string | null;
  readonly scores: number;
  readonly changed: number;
  readonly finished_at: Date | null;
  readonly version: number;
}

describe('the scores of a cycle', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;
  let cycle: DataOf<typeof CycleOpened>;
  let first: Assessment;
  let year = 2030;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
    await scoring.deliver(UnitRegistered, { ...UnitRegistered.example, id: rootId, parentId: null });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });
  beforeEach(async () => {
    year += 1;
    cycle = { ...CycleOpened.example, id: v7(), year, settings: {} };
    await scoring.deliver(CycleOpened, cycle);
    first = await scoring.open({ cycle: { ...example.cycle, id: cycle.id, year, settings: {} } });
  });

  const cycleId = () => cycle.id;
  const change = (settings: Record<string, string | number>, version = 0) =>
    scoring.ask(administrator, ChangeProfile, { cycleId: cycleId(), version, settings, why: 'Arahan TPN' });
  const fill = (answers: ReturnType<typeof goodAnswers>) =>
    scoring.save(member, first.id, 'self', edits(answers));
  const copy = (count: number) => database.query(copyAssessment, [first.programmeId, count]);
  const run = async () => {
    const [known] = await database.query<Run>('SELECT * FROM scoring.rescoring WHERE cycle_id = $1', [
      cycleId(),
    ]);
    return known;
  };
  const untilRescored = (settingsVersion = 1) =>
    until(
      'the cycle to be scored again',
      async () => {
        const known = await run();
        return known?.settings_version === settingsVersion && known.finished_at !== null ? known : undefined;
      },
      60_000,
    );
  const scores = () =>
    database.query<{ id: string; total: string; settings_version: number; version: number }>(
      `SELECT s.assessment_id AS id, s.layer, s.round, s.settings::text, s.settings_version, s.total, s.verdict,
              s.nodes::text, s.minimums::text, s.missing, s.submitted_at, s.computed_at, s.version
       FROM scoring.score s JOIN scoring.assessment a ON a.id = s.assessment_id WHERE a.cycle_id = $1
       ORDER BY s.assessment_id, s.layer`,
      [cycleId()],
    );
  const points = () =>
    database.query<{ id: string; cause: object; version: number }>(
      `SELECT p.assessment_id AS id, p.layer, p.cause, p.version, p.settings_version, p.total
       FROM scoring.score_point p JOIN scoring.assessment a ON a.id = p.assessment_id
       WHERE a.cycle_id = $1 AND p.cause->>'kind' = 'rule' ORDER BY p.assessment_id, p.version`,
      [cycleId()],
    );
  const said = async (type: string, subject: string) => {
    const rows = await database.query<{ id: string; data: Record<string, unknown> }>(
      'SELECT id, data FROM scoring.outbox WHERE type = $1 AND subject = $2 ORDER BY position',
      [type, subject],
    );
    return rows;
  };
  const ask = (input: { restart?: boolean; limit?: number } = {}) =>
    scoring.ask(system, RescoreCycle, { year: cycle.year, ...input });
  const finish = async (limit?: number): Promise<Rescoring> => {
    for (;;) {
      const progress = await ask(limit === undefined ? {} : { limit });
      if (progress.finishedAt !== null) return progress;
    }
  };

  describe('after a change of its rules', () => {
    it('are computed by them in every layer, with cause, facts and crossed minimums in one transaction', async () => {
      await fill(mixedAnswers());
      await scoring.save(assessor, first.id, 'tpi_member', edits(goodAnswers()));
      const { version } = await scoring.assessmentOf(first.programmeId);
      const profile = await change({ areaMinimum: 'split', zeroDenominator: 0 });
      await untilRescored();

      const [changed] = await said(ProfileChanged.type, cycleId());
      const cause = { kind: 'rule', codes: [], factId: changed?.id };
      const assessment = await scoring.assessmentOf(first.programmeId);
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
      expect(await scores()).toMatchObject([
        { layer: 'self', total: self.total.exact, settings_version: 1, version: version + 1 },
        { layer: 'tpi_member', total: tpi.total.exact, settings_version: 1, version: version + 2 },
      ]);
      expect(await points()).toMatchObject([
        { layer: 'self', cause, version: version + 1, settings_version: 1, total: self.total.exact },
        { layer: 'tpi_member', cause, version: version + 2, settings_version: 1, total: tpi.total.exact },
      ]);
      const facts = (await scoring.said(first.id)).slice(-2);
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
      const crossed = await said(ThresholdCrossed.type, first.id);
      const areas = crossed.at(-1)?.data as { version: number; crossed: { code: string }[] };
      expect(areas.version).toBe(version + 2);
      expect(areas.crossed.map(({ code }) => code)).toContain('area.P.1');
    });

    it('move step by step to the end by themselves; each step is one fact and one entry in the trail', async () => {
      await copy(249);
      await change({ areaMinimum: 'split' });
      expect(await untilRescored()).toMatchObject({ scores: 250, changed: 250, version: 2 });
      const steps = (await said(CycleRescored.type, cycleId())).map(({ data }) => data);
      expect(steps.map(({ scores: done, remaining }) => [done, remaining])).toEqual([
        [200, 50],
        [250, 0],
      ]);
      expect((await scores()).every((score) => score.settings_version === 1)).toBe(true);
      const trail = (await scoring.trail(cycleId())).filter(({ action }) => action === 'cycle.rescore');
      expect(trail.map(({ unit_id }) => unit_id)).toEqual([rootId, rootId]);
    });

    it('take their rules once, though the database was cut off in the middle of a step', async () => {
      await copy(249);
      const ids = (await scores()).map(({ id }) => id);
      const other = new Client({ connectionString: database.adminUrl });
      await other.connect();
      await other.query('BEGIN; SET LOCAL search_path = scoring');
      await other.query('SELECT FROM scoring.assessment WHERE id = $1 FOR UPDATE', [ids[220]]);
      await change({ areaMinimum: 'split' });
      await until('a step that waits', async () => {
        const waiting = await database.query(
          `SELECT pid FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE OF a%'`,
        );
        return waiting.length > 0;
      });
      expect(await run()).toMatchObject({ scores: 200, finished_at: null });
      await database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND usename LIKE 'zi_scoring%'`,
      );
      await other.query('ROLLBACK');
      await other.end();
      expect(await untilRescored()).toMatchObject({ scores: 250, changed: 250 });
      expect((await points()).map(({ id }) => id)).toEqual(ids);
      const facts = await database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM scoring.outbox
         WHERE type = $1 AND data->'cycle'->>'id' = $2 AND data->'cause'->>'kind' = 'rule'`,
        [ScoreComputed.type, cycleId()],
      );
      expect(facts).toEqual([{ n: 250 }]);
    });

    it('keep the rules of a programme past monitoring, and are not said again', async () => {
      await fill(goodAnswers());
      await database.query(`UPDATE scoring.programme SET stage = 'designation' WHERE id = $1`, [
        first.programmeId,
      ]);
      const before = await scores();
      await change({ areaMinimum: 'split' });
      expect(await untilRescored()).toMatchObject({ scores: 1, changed: 0 });
      expect(await scores()).toEqual(before);
      expect(await scoring.assessmentOf(first.programmeId)).toMatchObject({ settingsVersion: 0 });
    });

    it('are those of an assessment that is opened later from its beginning', async () => {
      await change({ areaMinimum: 'split' });
      await untilRescored();
      const later = await scoring.open({ cycle: { ...example.cycle, id: cycle.id, year, settings: {} } });
      expect(later).toMatchObject({ settingsVersion: 1, settings: { areaMinimum: 'split' } });
    });

    it('follow the newest rules: a fact of older ones, or one that comes again, changes nothing', async () => {
      await change({ areaMinimum: 'split' });
      await untilRescored();
      await change({ blankAnswer: 'skip' }, 1);
      const known = await untilRescored(2);
      const [older, newer] = await said(ProfileChanged.type, cycleId());
      const before = await scores();
      await scoring.deliver(ProfileChanged, older?.data as DataOf<typeof ProfileChanged>);
      await scoring.deliver(ProfileChanged, newer?.data as DataOf<typeof ProfileChanged>, newer?.id);
      await scoring.deliver(ProfileChanged, newer?.data as DataOf<typeof ProfileChanged>);
      const [step] = await said(CycleRescored.type, cycleId());
      await scoring.deliver(CycleRescored, step?.data as DataOf<typeof CycleRescored>);
      expect(await run()).toEqual(known);
      expect(await scores()).toEqual(before);
      expect(before).toMatchObject([{ settings_version: 2 }]);
    });

    it('go on by themselves when the change reaches a run that an operator left half done', async () => {
      await copy(5);
      const profile = { ...ProfileChanged.example, cycleId: cycleId(), version: 1, settings: basis.settings };
      await database.query(
        `INSERT INTO scoring.profile VALUES ($1, 1, $2, 'Arahan TPN', 'person:admin', now())`,
        [cycleId(), JSON.stringify(profile.settings)],
      );
      expect(await ask({ limit: 2 })).toMatchObject({ settingsVersion: 1, scores: 2, remaining: 4 });
      const factId = await scoring.deliver(ProfileChanged, profile);
      expect(await untilRescored()).toMatchObject({ scores: 6, changed: 6, fact_id: factId });
    });
  });

  describe('that an operator has computed again', () => {
    it('are the same digits, once and twice, and nothing is said of them', async () => {
      await fill(mixedAnswers());
      await scoring.save(assessor, first.id, 'tpi_member', edits(goodAnswers()));
      await copy(6);
      const before = await scores();
      expect(before).toHaveLength(14);
      expect(await finish(3)).toMatchObject({ scores: 14, changed: 0, remaining: 0 });
      expect(await scores()).toEqual(before);
      expect(await finish()).toMatchObject({ scores: 14, changed: 0, remaining: 0 });
      expect(await scores()).toEqual(before);
      expect(await points()).toEqual([]);
    });

    it('are mended where a stored one was wrong, which is told', async () => {
      await fill(goodAnswers());
      const right = await scores();
      await database.query(
        `UPDATE scoring.score SET total = '1', verdict = 'none' WHERE assessment_id = $1`,
        [first.id],
      );
      expect(await finish()).toMatchObject({ scores: 1, changed: 1 });
      const [{ total }] = right as [{ total: string }];
      expect(await scores()).toMatchObject([{ total, version: right[0]!.version + 1 }]);
      expect((await scoring.said(first.id)).at(-1)).toMatchObject({
        ...{ previousTotal: { exact: '1' }, total: { exact: total } },
        cause: { kind: 'rule', codes: [], factId: null },
      });
    });

    it('are gone through as far as was asked, also after a new start, and from the beginning when that is asked', async () => {
      await copy(4);
      expect(await ask({ limit: 2 })).toMatchObject({ scores: 2, remaining: 3, finishedAt: null });
      await scoring.stop();
      await scoring.start();
      const known = await ask({ limit: 2 });
      expect(known).toMatchObject({ scores: 4, remaining: 1, finishedAt: null });
      const again = await ask({ limit: 1, restart: true });
      expect(again).toMatchObject({ scores: 1, remaining: 4, finishedAt: null });
      expect(again.startedAt > known.startedAt).toBe(true);
      expect(await finish()).toMatchObject({ scores: 5, remaining: 0, startedAt: again.startedAt });
    });

    it('wait for nobody to ask: a step of an operator brings no other one', async () => {
      await copy(4);
      await ask({ limit: 2 });
      const before = await run();
      const [step] = await said(CycleRescored.type, cycleId());
      await scoring.deliver(CycleRescored, step?.data as DataOf<typeof CycleRescored>);
      expect(await run()).toEqual(before);
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
});
