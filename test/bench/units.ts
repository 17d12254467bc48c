import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Asker } from '@zi/bus';
import { type Actor, type HeldRole, ListUnits } from '@zi/contracts';
import { startPostgres } from '@zi/embedded';
import { withContext } from '@zi/service-kit';
import { createTestDatabase, runProgram, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { type z } from 'zod';
import { stagesMigrations } from '../../apps/stages/migrations';
import { type Ratio, atMost, canaries, median, note, report } from './measure';

/** Issue 3: a page of the larger ministry against one of the smaller. */
const bar = 2;
const small = { units: 100, memberships: 500 };
const large = { units: 10_000, memberships: 50_000 };
const rounds = 9;
const asksPerRound = 40;

/** The ministry, directorates general below it, directorates below those, technical units below those. */
const tree = (units: number) => `
  WITH RECURSIVE planned AS MATERIALIZED (
    SELECT n, gen_random_uuid() AS id, CASE WHEN n = 1 THEN NULL WHEN n <= 6 THEN 1
      WHEN n <= 6 + ${units} / 20 THEN 2 + n % 5 ELSE 7 + n % (${units} / 20) END AS parent
    FROM generate_series(1, ${units}) n
  ), placed AS (
    SELECT n, id, NULL::uuid AS parent_id, ARRAY[id] AS path FROM planned WHERE parent IS NULL
    UNION ALL SELECT p.n, p.id, above.id, above.path || p.id FROM planned p JOIN placed above ON above.n = p.parent
  )
  INSERT INTO stages.unit
    SELECT id, 'U-' || lpad(n::text, 6, '0'), 'Balai Pengelolaan Sumberdaya Pesisir ' || md5(n::text),
           CASE WHEN n = 1 THEN 'ministry' ELSE 'technical_unit' END, parent_id, path, '2010-01-01', NULL, 1
    FROM placed`;

const people = (memberships: number) => `
  WITH employed AS (
    INSERT INTO stages.person (id, name, home_unit_id, home_path, version)
    SELECT gen_random_uuid(), 'Pegawai', u.id, u.path, 1
    FROM (SELECT id, path, row_number() OVER (ORDER BY code) FROM stages.unit LIMIT ${memberships} / 5) u
    RETURNING id, home_unit_id, home_path
  )
  INSERT INTO stages.membership (id, person_id, role, unit_id, unit_path, granted_at, version)
    SELECT gen_random_uuid(), id, role, home_unit_id, home_path, now(), 1 FROM employed,
      unnest(ARRAY['unit_member', 'unit_coordinator', 'unit_head', 'tpi_member', 'directorate_viewer']) AS role`;

const codeOf = (number: number) => `U-${String(number).padStart(6, '0')}`;

type Input = z.input<(typeof ListUnits)['input']>;

interface Ministry {
  readonly size: typeof small;
  ask(actor: Actor, input: Input): Promise<void>;
  /** The unit with this number in the order of codes. */
  unit(number: number): string;
  stop(): Promise<void>;
}

async function startMinistry(server: string, size: typeof small): Promise<Ministry> {
  const bus = await startTestBus();
  const database = await createTestDatabase([{ name: 'stages', migrations: stagesMigrations }], server);
  for (const sql of [tree(size.units), people(size.memberships), 'ANALYZE']) await database.query(sql);
  const program = runProgram('apps/stages/src/main', {
    ...{ ZI_HTTP_PORT: '0', ZI_LOG_LEVEL: 'info', ZI_DATABASE_URL: database.urlOf('stages') },
    ...bus.access('stages'),
  });
  await until('the service listens', () => program.output().includes('listening'), 30_000);
  const asker = new Asker(await bus.connect('gateway'));
  const units = await database.query<{ id: string }>('SELECT id FROM stages.unit ORDER BY code');
  return {
    size,
    unit: (number) => units[number - 1]?.id ?? '',
    async ask(actor, input) {
      const cause = { actor, correlationId: v7(), causationId: null };
      await withContext(cause, () => asker.ask(ListUnits, input));
    },
    async stop() {
      program.kill('SIGTERM');
      await program.ended;
      await bus.stop();
    },
  };
}

/** One kind of question: as whom, and what. */
interface Question {
  readonly name: string;
  as(ministry: Ministry): Actor;
  input(ministry: Ministry): Input;
}

const holding = (role: HeldRole, unitId: string): Actor => ({
  ...{ kind: 'person', id: v7(), address: null, grants: [{ role, unitId, cycleId: null }] },
});
const administrator = (ministry: Ministry) => holding('ministry_admin', ministry.unit(1));
const directorate = 7;
const viewer = (ministry: Ministry) => holding('directorate_viewer', ministry.unit(directorate));
const head = (ministry: Ministry) => holding('unit_head', ministry.unit(ministry.size.units));

const questions: readonly Question[] = [
  { name: 'administrator, first page', as: administrator, input: () => ({}) },
  {
    name: 'administrator, a page in the middle',
    as: administrator,
    input: ({ size }) => ({ after: codeOf(size.units * 0.4) }),
  },
  { name: 'viewer of a directorate', as: viewer, input: () => ({}) },
  { name: 'head of one unit', as: head, input: () => ({}) },
  {
    name: 'administrator, below a directorate',
    as: administrator,
    input: (one) => ({ under: one.unit(directorate) }),
  },
  { name: 'administrator, search that finds one', as: administrator, input: () => ({ query: codeOf(50) }) },
  { name: 'administrator, search that finds many', as: administrator, input: () => ({ query: 'pesisir' }) },
  { name: 'administrator, search that finds none', as: administrator, input: () => ({ query: 'tidak ada' }) },
  { name: 'head of one unit, search that finds it', as: head, input: () => ({ query: 'balai' }) },
];

async function timed(ministry: Ministry, question: Question): Promise<number> {
  const started = performance.now();
  await ministry.ask(question.as(ministry), question.input(ministry));
  return performance.now() - started;
}

async function ratioOf(question: Question, one: Ministry, other: Ministry): Promise<Ratio> {
  const ratios: number[] = [];
  let told = '';
  for (let round = 0; round < rounds; round += 1) {
    const times: [number[], number[]] = [[], []];
    for (let n = 0; n < asksPerRound; n += 1) {
      times[0].push(await timed(one, question));
      times[1].push(await timed(other, question));
    }
    const [before, at] = [median(times[0]), median(times[1])];
    ratios.push(at / before);
    told = `${before.toFixed(2)} ms and ${at.toFixed(2)} ms`;
  }
  note(`${question.name}: last ${told}`);
  return atMost(`${question.name}: at 10,000 units against 100`, median(ratios), bar);
}

async function main(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-bench-'));
  const postgres = await startPostgres({ dir });
  const ministries = [
    await startMinistry(postgres.url, small),
    await startMinistry(postgres.url, large),
  ] as const;
  try {
    note(`canaries ${JSON.stringify(canaries())}`);
    const ratios: Ratio[] = [];
    for (const question of questions) ratios.push(await ratioOf(question, ...ministries));
    note(`canaries ${JSON.stringify(canaries())}`);
    report('units', ratios);
  } finally {
    for (const ministry of ministries) await ministry.stop();
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

void main();
