import { SurveyClosed } from '@zi/contracts';
import { Database, createDataSource } from '@zi/database';
import { startPostgres } from '@zi/embedded';
import { type RunningService, startService, systemContext, withContext } from '@zi/service-kit';
import {
  type Program,
  type TestBus,
  type TestDatabase,
  createTestDatabase,
  runProgram,
  startTestBus,
  until,
} from '@zi/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { FaultEnvironment, HearerModule, SayerModule, effectMigrations } from './suite';

type Side = 'sayer' | 'hearer';
const serviceOf = { sayer: 'surveys', hearer: 'scoring' } as const;
const moduleOf = { sayer: SayerModule.of, hearer: HearerModule.of };

/** What was said, what the stream holds, and what it led to. */
export interface Tally {
  readonly said: number;
  readonly pending: number;
  readonly effects: number;
  /** Facts with more than one effect. */
  readonly doubled: number;
  /** Facts said that had no effect. */
  readonly lost: number;
  /** Effects of an aggregate that came in another order than said. */
  readonly disordered: number;
  readonly heard: number;
}

/** A sayer and a hearer with a database and a bus of their own, to be broken. */
export interface Rig {
  readonly bus: TestBus;
  readonly database: TestDatabase;
  /** Commits facts about `aggregates` aggregates, each with versions in order, through the sayer's schema. */
  say(facts: number, aggregates?: number): Promise<void>;
  /** Runs a side in this process; `urls` may lead through a proxy. */
  start(side: Side, urls?: { nats?: string; database?: string }): Promise<RunningService>;
  /** Runs a side as a process that dies at the given passing of its crash point. */
  run(side: Side, crashAfter?: number): Program;
  tally(): Promise<Tally>;
  /** Waits until everything that was said has had its effect. */
  settled(withinMs?: number): Promise<Tally>;
  stop(): Promise<void>;
}

/** Builds a rig on the suite's PostgreSQL, or on one of its own that a spec can stop. */
export async function startRig(server?: string): Promise<Rig> {
  const bus = await startTestBus();
  const database = await createTestDatabase(
    [
      { name: 'surveys', migrations: [] },
      { name: 'scoring', migrations: effectMigrations },
    ],
    server,
  );
  const source = createDataSource({
    url: database.urlOf('surveys'),
    schema: 'surveys',
    entities: [],
    pool: 8,
  });
  const ledger = new Database(await source.initialize());
  const running: RunningService[] = [];
  const programs: Program[] = [];
  const versions = new Map<string, number>();

  const environment = (side: Side, urls: { nats?: string; database?: string } = {}) => ({
    ZI_HTTP_PORT: '0',
    ZI_LOG_LEVEL: 'fatal',
    ...bus.access(serviceOf[side], urls.nats),
    ZI_DATABASE_URL: urls.database ?? database.urlOf(serviceOf[side]),
  });
  const sayOne = async (subject: string) => {
    const version = (versions.get(subject) ?? 0) + 1;
    versions.set(subject, version);
    await withContext(systemContext('rig'), () =>
      ledger.command((tx) => tx.say(SurveyClosed, subject, { ...SurveyClosed.example, version })),
    );
  };

  const rig: Rig = {
    bus,
    database,
    async say(facts, aggregates = 20) {
      const subjects = Array.from({ length: aggregates }, () => v7());
      await Promise.all(
        subjects.map(async (subject, index) => {
          for (let n = index; n < facts; n += aggregates) await sayOne(subject);
        }),
      );
    },
    async start(side, urls) {
      const service = await startService(
        { name: serviceOf[side], environment: FaultEnvironment, module: moduleOf[side] },
        environment(side, urls),
      );
      running.push(service);
      return service;
    },
    run(side, crashAfter) {
      const crash: Record<string, string> =
        crashAfter === undefined ? {} : { ZI_CRASH_AFTER: String(crashAfter) };
      const program = runProgram(`test/faults/${side}.main`, { ...environment(side), ...crash });
      programs.push(program);
      return program;
    },
    async tally() {
      const [row] = await database.query<Record<string, string>>(`
        SELECT (SELECT count(*) FROM surveys.outbox) AS said,
               (SELECT count(*) FROM surveys.outbox WHERE published_at IS NULL) AS pending,
               (SELECT count(*) FROM scoring.effect) AS effects,
               (SELECT count(*) FROM (SELECT fact_id FROM scoring.effect GROUP BY 1 HAVING count(*) > 1) AS d) AS doubled,
               (SELECT count(*) FROM surveys.outbox o WHERE NOT EXISTS
                  (SELECT 1 FROM scoring.effect e WHERE e.fact_id = o.id)) AS lost,
               (SELECT count(*) FROM (SELECT version < lag(version) OVER (PARTITION BY subject ORDER BY position) AS back
                  FROM scoring.effect) AS v WHERE back) AS disordered,
               (SELECT count(*) FROM scoring.inbox) AS heard`);
      return Object.fromEntries(
        Object.entries(row ?? {}).map(([key, value]) => [key, Number(value)]),
      ) as unknown as Tally;
    },
    settled: (withinMs = 60_000) =>
      until(
        'every fact has had its effect',
        async () => {
          const tally = await rig.tally();
          return tally.said > 0 && tally.lost === 0 && tally.pending === 0 ? tally : undefined;
        },
        withinMs,
      ),
    async stop() {
      programs.forEach((program) => program.kill());
      await Promise.all(programs.map(({ ended }) => ended));
      for (const service of running) await service.stop();
      await source.destroy();
      await database.drop();
      await bus.stop();
    },
  };
  return rig;
}

/** A PostgreSQL of a rig's own, to be stopped and started on the same port. */
export async function startOwnPostgres() {
  const dir = await mkdtemp(join(tmpdir(), 'zi-fault-postgres-'));
  let server = await startPostgres({ dir });
  const { url, port } = server;
  return {
    url,
    /** `pg_ctl stop -m immediate`: no checkpoint, no goodbye; the next start recovers from the log. */
    async stopImmediately() {
      await server.kill('SIGQUIT');
    },
    async start() {
      server = await startPostgres({ dir, port });
    },
    async remove() {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
