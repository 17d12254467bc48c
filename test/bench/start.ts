import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceName, serviceNames } from '@zi/contracts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@zi/embedded';
import {
  type Program,
  type TestBus,
  type TestDatabase,
  createTestDatabase,
  runProgram,
  startTestBus,
  until,
} from '@zi/testing';
import { evidenceMigrations } from '../../apps/evidence/migrations';
import { notificationsMigrations } from '../../apps/notifications/migrations';
import { scoringMigrations } from '../../apps/scoring/migrations';
import { stagesMigrations } from '../../apps/stages/migrations';
import { surveysMigrations } from '../../apps/surveys/migrations';
import { type Ratio, atMost, median, note, report } from './measure';

const rounds = 5;
/** Memory is read this long after the last service listens. */
const restMs = 10_000;
const memoryGoalMb = 150;

interface Rig {
  readonly bus: TestBus;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

async function startRig(): Promise<Rig> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-bench-'));
  const postgres = await startPostgres({ dir });
  const plans = {
    stages: stagesMigrations,
    evidence: evidenceMigrations,
    surveys: surveysMigrations,
    scoring: scoringMigrations,
    notifications: notificationsMigrations,
  };
  const database = await createTestDatabase(
    Object.entries(plans).map(([name, migrations]) => ({ name, migrations })),
    postgres.url,
  );
  const bus = await startTestBus();
  return {
    bus,
    database,
    async stop() {
      await bus.stop();
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

interface Start {
  readonly program: Program;
  readonly ms: number;
}

/** As `npm start` runs a service; the empty process gets the same. The first round fills the cache of compiled code. */
const asStarted = {
  NODE_OPTIONS: '--max-semi-space-size=2',
  NODE_COMPILE_CACHE: join(process.cwd(), 'node_modules/.cache/compiled'),
};

async function timeToListen(path: string, environment: Record<string, string>): Promise<Start> {
  const started = performance.now();
  const program = runProgram(path, { ...asStarted, ...environment });
  await until(`${path} listens`, () => program.output().includes('listening'), 30_000);
  return { program, ms: performance.now() - started };
}

async function end({ program }: Start): Promise<void> {
  program.kill('SIGTERM');
  await program.ended;
}

function environmentOf(rig: Rig, name: ServiceName): Record<string, string> {
  return {
    ZI_HTTP_PORT: '0',
    ZI_LOG_LEVEL: 'info',
    ...rig.bus.access(name),
    ZI_DATABASE_URL: rig.database.urlOf(name),
    ZI_OIDC_ISSUER: 'http://127.0.0.1:9',
    ZI_OIDC_AUDIENCE: 'zi-api',
    ZI_OIDC_CLIENT_ID: 'zi-web',
    ZI_OIDC_CLIENT_SECRET: 'x',
    ZI_SESSION_KEYS: 'A'.repeat(43),
    ZI_SERVICES: '{}',
    ZI_S3_ENDPOINT: 'http://127.0.0.1:9',
    ZI_S3_REGION: 'local',
    ZI_S3_BUCKET: 'evidence',
    ZI_S3_ACCESS_KEY_ID: 'x',
    ZI_S3_SECRET_ACCESS_KEY: 'x',
    ZI_SMTP_URL: 'smtp://127.0.0.1:9',
    ZI_MAIL_FROM: 'zi@localhost',
    ZI_PUBLIC_URL: 'http://127.0.0.1:9',
  };
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function main(): Promise<void> {
  const rig = await startRig();
  const ratios: Ratio[] = [];
  try {
    const empty: number[] = [];
    const times = new Map<ServiceName, number[]>(serviceNames.map((name) => [name, []]));
    for (let round = 1; round <= rounds; round += 1) {
      const bare = await timeToListen('test/bench/empty.main', {});
      empty.push(bare.ms);
      await end(bare);
      for (const name of serviceNames) {
        const start = await timeToListen(`apps/${name}/src/main`, environmentOf(rig, name));
        times.get(name)?.push(start.ms);
        await end(start);
      }
    }
    const limit = 1.2 * median(empty) + 300;
    for (const [name, samples] of times)
      ratios.push(atMost(`${name}: time to listen against 1.2 x empty + 300 ms`, median(samples) / limit, 1));
    ratios.push(...(await memoryAtRest(rig)));
  } finally {
    await rig.stop();
  }
  report('start', ratios);
}

async function memoryAtRest(rig: Rig): Promise<Ratio[]> {
  const bare = await timeToListen('test/bench/empty.main', {});
  const starts = new Map<ServiceName, Start>();
  for (const name of serviceNames)
    starts.set(name, await timeToListen(`apps/${name}/src/main`, environmentOf(rig, name)));
  note('all listen; letting them rest');
  await pause(restMs);
  const ratios: Ratio[] = [];
  for (const [name, start] of starts) {
    const mb = await residentMb(start.program.pid);
    note(
      `${name}: ${mb.toFixed(0)} MB resident, empty process ${(await residentMb(bare.program.pid)).toFixed(0)} MB`,
    );
    ratios.push(atMost(`${name}: memory at rest against ${memoryGoalMb} MB`, mb / memoryGoalMb, 1));
    await end(start);
  }
  await end(bare);
  return ratios;
}

void main();
