import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Asker } from '@zi/bus';
import { type Actor, type HeldRole, ListRanking } from '@zi/contracts';
import { startPostgres } from '@zi/embedded';
import { withContext } from '@zi/service-kit';
import { createTestDatabase, runProgram, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { type z } from 'zod';
import { scoringMigrations } from '../../apps/scoring/migrations';
import { type Ratio, atMost, median, note } from './measure';

/** Issue 4: the ranking of the larger ministry against that of the smaller. */
const bar = 2;
const sizes = [100, 10_000] as const;
const rounds = 9;
const asksPerRound = 40;

const [root, cycleId] = [v7(), v7()];
const directorates = Array.from({ length: 10 }, () => v7());

/** Units in ten directorates with totals of every height; each fourth of the good ones can be proposed. */
const units = (count: number) => `
  WITH planned AS MATERIALIZED (
    SELECT n, gen_random_uuid() AS unit_id, gen_random_uuid() AS programme_id, gen_random_uuid() AS id,
           ('{${directorates.join()}}'::uuid[])[1 + n % 10] AS directorate, (n * 7919) % 10000 AS points
    FROM generate_series(1, ${count}) n
  ), placed AS MATERIALIZED (
    SELECT *, ARRAY['${root}', directorate, unit_id] AS path FROM planned
  ), programmes AS (
    INSERT INTO scoring.programme (id, unit_id, unit_name, unit_path, cycle_id, year, rubric_id, rubric_version,
                                   settings, target, stage, version)
      SELECT programme_id, unit_id, 'Balai ' || n, path, '${cycleId}', 2026, 'permenpanrb-90-2021', '2021.1', '{}',
             'wbk', 'monitoring', 9 FROM placed
  ), assessments AS (
    INSERT INTO scoring.assessment (id, programme_id, unit_path, cycle_id, rubric_id, rubric_version, settings,
                                    settings_version, round, submitted, version)
      SELECT id, programme_id, path, '${cycleId}', 'permenpanrb-90-2021', '2021.1', '{}', 0, 1, true, 120 FROM placed
  ), facts AS (
    INSERT INTO scoring.requirement_fact (id, unit_id, cycle_id, requirement, value, as_of, source, by, recorded_at)
      SELECT gen_random_uuid(), unit_id, '${cycleId}', key, value::json, '2026-01-31', 'Surat', 'person:x', now()
      FROM placed, (VALUES ('tlhp', '100'), ('lhkpn', '100'), ('lhkan', '100'), ('sakip_unit', '"A"'),
                           ('lama_pembangunan', '"2024-01-02"')) AS held (key, value) WHERE n % 4 = 0
  )
  INSERT INTO scoring.standing (assessment_id, layer, cycle_id, unit_id, unit_name, unit_path, target, total, total_sort,
                                areas, verdict, unmet, submitted_at, version)
    SELECT id, 'tpi_lead', '${cycleId}', unit_id, 'Balai ' || n, path, 'wbk', points || '/100', to_char(points / 100.0, 'FM000000.' || repeat('0', 40)),
           '{"MP":"90.00","TT":"88.00","SDM":"85.00","AK":"91.00","PW":"84.00","PP":"87.00"}',
           CASE WHEN points > 7500 THEN 'wbk' ELSE 'none' END,
           CASE WHEN points > 7500 THEN '{}' ELSE '{total}' END::text[], now(), 120 FROM placed`;

const institution = `
  INSERT INTO scoring.requirement_fact (id, unit_id, cycle_id, requirement, value, as_of, source, by, recorded_at)
    SELECT gen_random_uuid(), '${root}', '${cycleId}', key, value::json, '2026-01-31', 'Surat', 'person:x', now()
    FROM (VALUES ('opini_bpk', '"WTP"'), ('sakip_instansi', '"A"'), ('indeks_rb', '"A"'), ('maturitas_spip', '3'))
      AS held (key, value)`;

type Input = Partial<z.input<(typeof ListRanking)['input']>>;

interface Ministry {
  ask(actor: Actor, input: Input): Promise<void>;
  stop(): Promise<void>;
}

async function startMinistry(server: string, size: number): Promise<Ministry> {
  const bus = await startTestBus();
  const database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }], server);
  for (const sql of [units(size), institution, 'ANALYZE']) await database.query(sql);
  const program = runProgram('apps/scoring/src/main', {
    ...{ ZI_HTTP_PORT: '0', ZI_LOG_LEVEL: 'info', ZI_DATABASE_URL: database.urlOf('scoring') },
    ...bus.access('scoring'),
  });
  await until('the service listens', () => program.output().includes('listening'), 30_000);
  const asker = new Asker(await bus.connect('gateway'));
  return {
    async ask(actor, input) {
      const asked = { cycleId, layer: 'tpi_lead' as const, ...input };
      const { items } = await withContext({ actor, correlationId: v7(), causationId: null }, () =>
        asker.ask(ListRanking, asked),
      );
      if (items.length === 0) throw new Error(`Nobody is ranked: ${JSON.stringify(asked)}`);
    },
    async stop() {
      program.kill('SIGTERM');
      await program.ended;
      await bus.stop();
    },
  };
}

const holding = (role: HeldRole, unitId: string): Actor => ({
  ...{ kind: 'person', id: v7(), address: null, grants: [{ role, unitId, cycleId: null }] },
});
const leader = holding('leader', root);
const limit = 10;
const middle = `50_50_000050.${'0'.repeat(40)}_${v7()}`;

const questions: readonly (readonly [string, Actor, Input])[] = [
  ['leader, first page', leader, { limit }],
  ['leader, a page in the middle', leader, { limit, after: middle }],
  ['leader, below a directorate', leader, { limit, under: directorates[3]! }],
  ['viewer of a directorate', holding('directorate_viewer', directorates[3]!), { limit }],
  ['national viewer', holding('national_viewer', root), { limit }],
  ['leader, the first three that can be proposed', leader, { limit: 3, ready: true }],
];

/** Ranking at 10,000 units against 100, question by question. */
export async function rankingRatios(): Promise<Ratio[]> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-bench-'));
  const postgres = await startPostgres({ dir });
  const ministries = [
    await startMinistry(postgres.url, sizes[0]),
    await startMinistry(postgres.url, sizes[1]),
  ] as const;
  try {
    const ratios: Ratio[] = [];
    for (const question of questions) ratios.push(await ratioOf(question, ministries));
    return ratios;
  } finally {
    for (const ministry of ministries) await ministry.stop();
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

async function ratioOf(
  [name, actor, input]: (typeof questions)[number],
  [small, large]: readonly [Ministry, Ministry],
): Promise<Ratio> {
  const ratios: number[] = [];
  let told = '';
  for (let round = 0; round < rounds; round += 1) {
    const times: [number[], number[]] = [[], []];
    for (let n = 0; n < asksPerRound; n += 1) {
      for (const [index, ministry] of [small, large].entries()) {
        const started = performance.now();
        await ministry.ask(actor, input);
        times[index]!.push(performance.now() - started);
      }
    }
    const [few, many] = [median(times[0]), median(times[1])];
    ratios.push(many / few);
    told = `${few.toFixed(2)} ms and ${many.toFixed(2)} ms`;
  }
  note(`ranking, ${name}: last ${told}`);
  return atMost(`ranking, ${name}: at 10,000 units against 100`, median(ratios), bar);
}
