import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BusPlan, type BusUser, authorizationBlock, busUsers, connectBus, provisionBus } from '@zi/bus';
import { type EmbeddedNats, findNatsServer, startNats } from '@zi/embedded';
import { type Event, deadStream } from '@zi/contracts';
import { createLogger } from '@zi/service-kit';
import { type NatsConnection, headers } from 'nats';
import { v7 } from 'uuid';

const passwords = Object.fromEntries(
  Object.keys(busUsers).map((user) => [user, `${user}-for-tests`]),
) as Record<BusUser, string>;

/** What a service or client needs to connect as a user. */
export interface BusAccess {
  readonly ZI_NATS_URL: string;
  readonly ZI_NATS_USER: string;
  readonly ZI_NATS_PASSWORD: string;
}

export interface TestBus {
  readonly url: string;
  /** Environment of a user; `url` may name a proxy in between. */
  access(user: BusUser, url?: string): BusAccess;
  /** Connects as a user; closed by `stop`. */
  connect(user: BusUser): Promise<NatsConnection>;
  /** Tells a fact as its owner does, also a broken one; the same id again is a redelivery. Returns the id. */
  tell(event: Event, subject: string, data: unknown, id?: string): Promise<string>;
  /** Ids and reasons of what was put aside, the oldest first. */
  deadLetters(): Promise<{ id: string; reason: string }[]>;
  /** Creates streams and durables, as a deployment does. */
  provision(): Promise<void>;
  /** Ends the server at once, as a power cut of the process would. */
  kill(): Promise<void>;
  /** Starts it again on the same port with the same store, or with an empty one. */
  restart(options?: { wipe: boolean }): Promise<void>;
  stop(): Promise<void>;
}

const quickPlan: BusPlan = { replicas: 1, ackWaitMs: 2_000 };

/** Starts a NATS server of its own with the users of the suite, JetStream on disk, streams and durables. */
export async function startTestBus(plan: BusPlan = quickPlan): Promise<TestBus> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-nats-'));
  const binary = await findNatsServer(join(process.cwd(), '.local', 'nats'));
  const start = (port?: number) =>
    startNats({ dir, binary, configText: authorizationBlock(passwords), ...(port ? { port } : {}) });
  let server: EmbeddedNats = await start();
  const { url, port } = server;
  const connections: NatsConnection[] = [];
  const access = (user: BusUser, at = url): BusAccess => ({
    ZI_NATS_URL: at,
    ZI_NATS_USER: user,
    ZI_NATS_PASSWORD: passwords[user],
  });
  const connect = async (user: BusUser) => {
    const connection = await connectBus(access(user), `test-${user}`, createLogger('test', 'silent', 'test'));
    connections.push(connection);
    return connection;
  };
  const kept = new Map<BusUser, Promise<NatsConnection>>();
  const own = (user: BusUser) => {
    const connection = kept.get(user) ?? connect(user);
    kept.set(user, connection);
    return connection;
  };
  const bus: TestBus = {
    url,
    access,
    connect,
    async tell(event, subject, data, id = v7()) {
      const set = headers();
      const facts = {
        ...{ 'ce-id': id, 'ce-type': event.type, 'ce-source': `/zi/${event.owner}`, 'ce-subject': subject },
        ...{ 'ce-time': new Date().toISOString(), 'ce-actor': 'system:spec', 'ce-correlationid': id },
      };
      for (const [key, value] of Object.entries(facts)) set.set(key, value);
      const owner = await own(event.owner);
      await owner.jetstream().publish(event.type, JSON.stringify(data), { headers: set });
      return id;
    },
    async deadLetters() {
      const { streams } = await (await own('operator')).jetstreamManager();
      const { state } = await streams.info(deadStream);
      const letters: { id: string; reason: string }[] = [];
      for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
        const { header } = await streams.getMessage(deadStream, { seq });
        letters.push({ id: header.get('ce-id'), reason: header.get('zi-dead-reason') });
      }
      return letters;
    },
    async provision() {
      const connection = await connect('operator');
      await provisionBus(connection, plan);
      await connection.close();
    },
    kill: () => server.kill(),
    async restart({ wipe } = { wipe: false }) {
      if (wipe) await rm(join(dir, 'jetstream'), { recursive: true, force: true });
      server = await start(port);
      if (wipe) await bus.provision();
    },
    async stop() {
      await Promise.all(connections.map((connection) => connection.close()));
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
  await bus.provision();
  return bus;
}
