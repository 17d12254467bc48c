import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Rescoring } from '@zi/contracts';
import { startPostgres } from '@zi/embedded';
import { type Rubric, findRubric, runScore } from '@zi/rubric';
import { type TestDatabase, createTestDatabase } from '@zi/testing';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../apps/scoring/migrations';
import { type Ratio, atMost, note } from './measure';

/** Issue 4: against reading the same rows and writing as many by `unnest` alone. */
const bar = 2;
const barMebibytes = 250;
const units = 10_000;
/** Different sheets, so that scores differ. */
const sheets = 20;
/** Assessments in a step, as where nobody asks otherwise. */
const stride = 200;

const rubric = known();
const oldRules = { areaMinimum: 'pooled', zeroDenominator: 1 };
const newRules = { areaMinimum: 'split', zeroDenominator: 0 };

function known(): Rubric {
  const found = findRubric('permenpanrb-90-2021');
  if (!found.ok) throw new Error('The suite has no rubric');
  return found.value;
}

function answersOf(sheet: number): Record<string, unknown> {
  return Object.fromEntries(
    rubric.questions.map(({ code, form }, index): [string, unknown] => {
      if (form?.type === 'choice')
        return [code, [...form.options.keys()][(index * sheet) % form.options.size]];
      if (form?.type === 'index') return [code, (30 + (sheet % 10)) / 10];
      const inputs = form?.type === 'ratio' ? form.inputs.filter(({ optional }) => !optional) : [];
      return [code, Object.fromEntries(inputs.map(({ key }, place) => [key, 100 - place * sheet]))];
    }),
  );
}

function scored(answers: Record<string, unknown>) {
  const report = runScore({ rubric: rubric.id, answers, settings: oldRules });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value;
}

const cycleId = v7();

/** So many units, each with every question answered and scored by the old rules; the new ones are in force. */
async function fill(database: TestDatabase): Promise<void> {
  const key = [rubric.id, rubric.version];
  await database.query(`INSERT INTO scoring.cycle VALUES ($1, 2026, $2, $3, $4, 1)`, [
    ...[cycleId, ...key, JSON.stringify(oldRules)],
  ]);
  await database.query(
    `INSERT INTO scoring.profile VALUES ($1, 1, $2, 'Arahan TPN', 'person:bench', now())`,
    [...[cycleId, JSON.stringify(newRules)]],
  );
  await database.query(
    `CREATE TABLE bench_unit AS
       SELECT n, uuidv7() AS id, gen_random_uuid() AS programme_id, gen_random_uuid() AS unit_id
       FROM generate_series(1, ${units}) n`,
  );
  await database.query(
    `INSERT INTO scoring.programme (id, unit_id, unit_name, unit_path, cycle_id, year, rubric_id, rubric_version,
                                    settings, target, stage, version)
       SELECT programme_id, unit_id, 'Balai ' || n, ARRAY['${v7()}'::uuid, unit_id], $1, 2026, $2, $3, $4, 'wbk',
              'monitoring', 9 FROM bench_unit`,
    [cycleId, ...key, JSON.stringify(oldRules)],
  );
  await database.query(
    `INSERT INTO scoring.assessment (id, programme_id, unit_path, cycle_id, rubric_id, rubric_version, settings,
                                     settings_version, round, submitted, version)
       SELECT b.id, p.id, p.unit_path, p.cycle_id, p.rubric_id, p.rubric_version, p.settings, 0, 1, false, 120
       FROM bench_unit b JOIN scoring.programme p ON p.id = b.programme_id`,
  );
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const answers = answersOf(sheet);
    const { total, verdict, nodes, minimums, missing, settings } = scored(answers);
    const mine = `SELECT id FROM bench_unit WHERE n % ${sheets} = ${sheet}`;
    await database.query(
      `INSERT INTO scoring.answer (assessment_id, layer, code, value, note, origin, author, answered_at, version)
         SELECT id, 'self', a.code, a.value, NULL, 'person', 'person:bench', now(), 1
         FROM (${mine}) u CROSS JOIN jsonb_each($1::jsonb) AS a (code, value)`,
      [JSON.stringify(answers)],
    );
    await database.query(
      `INSERT INTO scoring.score (assessment_id, layer, round, rubric_id, rubric_version, settings, settings_version,
                                  total, verdict, nodes, minimums, missing, submitted_at, computed_at, version)
         SELECT id, 'self', 1, $1, $2, $3, 0, $4, $5, $6, $7, $8, NULL, now(), 120 FROM (${mine}) u`,
      [
        ...[...key, JSON.stringify(settings), total.exact, verdict],
        ...[JSON.stringify(nodes), JSON.stringify(minimums), missing],
      ],
    );
  }
  await database.query('VACUUM ANALYZE');
}

interface Step extends Rescoring {
  readonly ms: number;
  readonly mebibytes: number;
}

/** The service's way in a process of its own. */
class Recomputation {
  private constructor(private readonly child: ChildProcess) {}

  static async on(database: TestDatabase): Promise<Recomputation> {
    const child = fork(
      join(process.cwd(), 'dist/apps/scoring/src/fixtures/recompute.main.js'),
      [database.urlOf('scoring')],
      {
        env: {},
        execArgv: ['--max-semi-space-size=2'],
      },
    );
    await once(child, 'message');
    return new Recomputation(child);
  }

  async step(): Promise<Step> {
    this.child.send(stride);
    const [step] = (await once(this.child, 'message')) as [Step];
    return step;
  }

  stop(): void {
    this.child.disconnect();
  }
}

interface Written {
  readonly id: string;
  readonly data: string;
}

/** Facts of the step that was done last, as texts. */
const lastFacts = (database: TestDatabase) =>
  database.query<Written>(
    `SELECT subject AS id, data::text AS data FROM scoring.outbox WHERE type = 'zi.scoring.score.computed.v1'
     ORDER BY position DESC LIMIT ${stride}`,
  );

/** Reads the scores and answers of the same units from a twin of the database, and writes as many rows: no more. */
async function plainStep(twin: Client, facts: readonly Written[]): Promise<number> {
  const ids = facts.map(({ id }) => id);
  const started = performance.now();
  await twin.query('BEGIN');
  const scores = await twin.query<{ assessment_id: string; nodes: object; minimums: object; total: string }>(
    `SELECT assessment_id, layer, total, verdict, nodes, minimums, missing, version FROM scoring.score
     WHERE assessment_id = ANY ($1::uuid[])`,
    [ids],
  );
  await twin.query(
    'SELECT assessment_id, layer, code, value FROM scoring.answer WHERE assessment_id = ANY ($1::uuid[])',
    [ids],
  );
  const rows = scores.rows;
  await twin.query(
    `WITH fresh AS MATERIALIZED (
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::json[], $4::json[]) AS f (assessment_id, total, nodes, minimums)
     ), point AS (
       INSERT INTO scoring.score_point
         SELECT assessment_id, 'self', 121, 1, 1, total, 'none', '{}', 'bench', now() FROM fresh)
     UPDATE scoring.score s
     SET total = f.total, nodes = f.nodes, minimums = f.minimums, version = 121, settings_version = 1
     FROM fresh f WHERE s.assessment_id = f.assessment_id AND s.layer = 'self'`,
    [
      rows.map((row) => row.assessment_id),
      rows.map(({ total }) => total),
      rows.map(({ nodes }) => JSON.stringify(nodes)),
      rows.map(({ minimums }) => JSON.stringify(minimums)),
    ],
  );
  await twin.query(
    `INSERT INTO scoring.outbox (type, id, subject, data, actor, correlation_id)
     SELECT 'bench', gen_random_uuid(), f.subject, f.data, 'bench', 'bench'
     FROM unnest($1::text[], $2::json[]) AS f (subject, data)`,
    [ids, facts.map(({ data }) => data)],
  );
  await twin.query('COMMIT');
  return performance.now() - started;
}

/** A copy of the whole database. */
async function twinOf(database: TestDatabase, server: string): Promise<string> {
  const url = new URL(database.adminUrl);
  const name = url.pathname.slice(1);
  url.pathname = `/${name}_twin`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}_twin TEMPLATE ${name}`);
  await admin.end();
  return url.toString();
}

/** Recomputing all units, against plain reading and writing, step by step in turn. */
export async function recomputeRatios(): Promise<Ratio[]> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-bench-'));
  const postgres = await startPostgres({ dir });
  try {
    const database = await createTestDatabase(
      [{ name: 'scoring', migrations: scoringMigrations }],
      postgres.url,
    );
    await fill(database);
    note(`recompute: ${units} units are there`);
    const client = new Client({ connectionString: await twinOf(database, postgres.url) });
    await client.connect();
    const recomputation = await Recomputation.on(database);
    const times = { ours: 0, plain: 0 };
    let memory = 0;
    for (;;) {
      const step = await recomputation.step();
      times.ours += step.ms;
      memory = Math.max(memory, step.mebibytes);
      times.plain += await plainStep(client, await lastFacts(database));
      if (step.finishedAt === null) continue;
      if (step.changed !== units) throw new Error(`${step.changed} scores were written, not ${units}`);
      break;
    }
    recomputation.stop();
    await client.end();
    note(`recompute: ${(times.ours / 1_000).toFixed(1)} s, plain ${(times.plain / 1_000).toFixed(1)} s`);
    return [
      atMost(
        `recompute: ${units} units × 113 answers against plain reading and writing`,
        times.ours / times.plain,
        bar,
      ),
      atMost('recompute: resident MiB of the process at its most', memory, barMebibytes),
    ];
  } finally {
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
