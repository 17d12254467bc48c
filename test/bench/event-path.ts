import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScoreComputed, SurveyClosed, streamOf } from '@zi/contracts';
import { Database } from '@zi/database';
import { startPostgres } from '@zi/embedded';
import { systemContext, withContext } from '@zi/service-kit';
import { until } from '@zi/testing';
import { AckPolicy, DeliverPolicy, type NatsConnection } from 'nats';
import { Pool } from 'pg';
import { v7 } from 'uuid';
import { type Rig, startRig } from '../faults/rig';
import {
  type Ratio,
  atLeast,
  atMost,
  canaries,
  closedLoop,
  median,
  note,
  openLoop,
  quantile,
  report,
} from './measure';

/** The relay looks at the outbox at least this often while there is work; see `idleMs.least` in libs/bus/src/relay.ts. */
const pollMs = 20;
const rate = 200;
const seconds = 10;
const rounds = 3;
const burst = 4_000;
const callers = 16;
/** A fact costs two transactions of several statements and a publish, all on the cores of this one machine. */
const throughputBar = 0.1;

const inContext = <T>(work: () => Promise<T>) => withContext(systemContext('bench'), work);

/** One durable row per commit, nothing else: what a fact is measured against. */
async function commitOne(pool: Pool): Promise<void> {
  await pool.query('INSERT INTO baseline (id, body) VALUES ($1, $2)', [
    v7(),
    JSON.stringify(ScoreComputed.example),
  ]);
}

async function latencyRound(
  rig: Rig,
  pool: Pool,
  bus: NatsConnection,
  ledger: Database,
): Promise<{ p50: number; p99: number; limit50: number; limit99: number }> {
  const commits: number[] = [];
  await openLoop(rate, seconds, async (_, due) => {
    await commitOne(pool);
    commits.push(performance.now() - due);
  });
  const publishes: number[] = [];
  const jetstream = (await rig.bus.connect('scoring')).jetstream();
  const body = JSON.stringify(ScoreComputed.example);
  await openLoop(rate, seconds, async (_, due) => {
    await jetstream.publish(ScoreComputed.type, body, { msgID: v7() });
    publishes.push(performance.now() - due);
  });

  const arrivals = new Map<string, number>();
  const stop = await subscribe(bus, arrivals);
  const committed = new Map<string, number>();
  await openLoop(rate, seconds, async () => {
    const subject = v7();
    await inContext(() => ledger.command((tx) => tx.say(SurveyClosed, subject, SurveyClosed.example)));
    committed.set(subject, performance.now());
  });
  await until('every fact has reached the subscriber', () => arrivals.size >= committed.size, 60_000);
  await stop();
  const delays = [...committed].map(([subject, at]) =>
    Math.max(0, (arrivals.get(subject) ?? Number.POSITIVE_INFINITY) - at),
  );
  const limit = (share: number) => pollMs + 3 * (2 * quantile(commits, share) + quantile(publishes, share));
  return {
    p50: quantile(delays, 0.5),
    p99: quantile(delays, 0.99),
    limit50: limit(0.5),
    limit99: limit(0.99),
  };
}

/** A subscriber outside the suite: an ordered pull consumer of its own, nothing of ours. */
async function subscribe(bus: NatsConnection, arrivals: Map<string, number>): Promise<() => Promise<void>> {
  const stream = streamOf('surveys');
  const manager = await bus.jetstreamManager();
  const { state } = await manager.streams.info(stream);
  const durable = `bench_${v7().replaceAll('-', '')}`;
  await manager.consumers.add(stream, {
    durable_name: durable,
    ack_policy: AckPolicy.None,
    opt_start_seq: state.last_seq + 1,
    deliver_policy: DeliverPolicy.StartSequence,
  });
  const messages = await (await bus.jetstream().consumers.get(stream, durable)).consume();
  const reading = (async () => {
    for await (const message of messages)
      arrivals.set(message.headers?.get('ce-subject') ?? '', performance.now());
  })();
  return async () => {
    await messages.close();
    await reading;
    await manager.consumers.delete(stream, durable);
  };
}

async function effectsOf(rig: Rig): Promise<number> {
  const [row] = await rig.database.query<{ last: number }>(
    'SELECT coalesce(max(position), 0)::int AS last FROM scoring.effect',
  );
  return row?.last ?? 0;
}

async function throughputRound(rig: Rig, pool: Pool, ledger: Database): Promise<number> {
  const single = burst / (await closedLoop(burst, callers, () => commitOne(pool)));
  const before = await effectsOf(rig);
  const start = performance.now();
  await closedLoop(burst, callers, () =>
    inContext(() => ledger.command((tx) => tx.say(SurveyClosed, v7(), SurveyClosed.example))),
  );
  await until('every fact has had its effect', async () => (await effectsOf(rig)) >= before + burst, 120_000);
  return burst / ((performance.now() - start) / 1_000) / single;
}

async function main(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-bench-'));
  const postgres = await startPostgres({ dir });
  const rig = await startRig(postgres.url);
  await rig.database.query('CREATE TABLE baseline (id uuid PRIMARY KEY, body json)');
  const pool = new Pool({ connectionString: rig.database.adminUrl, max: callers });
  const sayer = await rig.start('sayer');
  rig.run('hearer');
  // The sayer's own relay is woken by its own commits, as in a service: say through its database.
  const own = sayer.app.get(Database, { strict: false });
  const bus = await rig.bus.connect('operator');
  try {
    note(`canaries ${JSON.stringify(canaries())}`);
    const latencies = [];
    const throughputs = [];
    for (let round = 1; round <= rounds; round += 1) {
      latencies.push(await latencyRound(rig, pool, bus, own));
      throughputs.push(await throughputRound(rig, pool, own));
      note(`round ${round}: ${JSON.stringify({ ...latencies.at(-1), throughput: throughputs.at(-1) })}`);
    }
    note(`canaries ${JSON.stringify(canaries())}`);
    const ratios: Ratio[] = [
      atMost(
        'commit to external subscriber, p50 against poll + 3 x (2 x commit + publish)',
        median(latencies.map((l) => l.p50 / l.limit50)),
        1,
      ),
      atMost(
        'commit to external subscriber, p99 against poll + 3 x (2 x commit + publish)',
        median(latencies.map((l) => l.p99 / l.limit99)),
        1,
      ),
      atLeast(
        "commit to hearer's commit, throughput against single-row commits",
        median(throughputs),
        throughputBar,
      ),
    ];
    report('event-path', ratios);
  } finally {
    await pool.end();
    await rig.stop();
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

void main();
