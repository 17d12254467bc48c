import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type NatsConnection } from 'nats';
import { startNats, type EmbeddedNats } from './nats';
import { findNatsServer, unpackNatsServer } from './nats-binary';

const configText = `authorization { users = [ { user: "scoring", password: "secret" } ] }`;
const login = { user: 'scoring', pass: 'secret', maxReconnectAttempts: 0 };

async function withConnection<T>(
  server: EmbeddedNats,
  work: (nats: NatsConnection) => Promise<T>,
): Promise<T> {
  const nats = await connect({ ...login, servers: server.url });
  try {
    return await work(nats);
  } finally {
    await nats.close();
  }
}

const countMessages = (server: EmbeddedNats) =>
  withConnection(server, async (nats) => {
    const streams = await (await nats.jetstreamManager()).streams.info('ZI_SCORING');
    return streams.state.messages;
  });

describe('the embedded NATS', () => {
  let root: string;
  let dir: string;
  let binary: string;
  let server: EmbeddedNats;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'zi-nats-'));
    binary = await findNatsServer(join(root, 'bin'));
  });
  afterAll(() => rm(root, { recursive: true }));

  beforeEach(async () => {
    dir = await mkdtemp(join(root, 'run-'));
    server = await startNats({ dir, binary, configText });
    await withConnection(server, async (nats) => {
      await (await nats.jetstreamManager()).streams.add({ name: 'ZI_SCORING', subjects: ['zi.scoring.>'] });
      await nats.jetstream().publish('zi.scoring.score.computed.v1', 'a fact');
    });
  });
  afterEach(() => server.stop());

  test('admits only the users of its configuration', async () => {
    const stranger = connect({ servers: server.url, maxReconnectAttempts: 0 });
    await expect(stranger).rejects.toThrow('Authorization Violation');
  });

  test('keeps acknowledged messages over an orderly stop', async () => {
    await server.stop();
    expect(await server.exited).toEqual({ code: 0, signal: null });
    server = await startNats({ dir, binary, configText, port: server.port });
    expect(await countMessages(server)).toBe(1);
  });

  test('keeps acknowledged messages when it is killed', async () => {
    await server.kill('SIGKILL');
    server = await startNats({ dir, binary, configText, port: server.port });
    expect(await countMessages(server)).toBe(1);
  });

  test('says with the words of the server why it does not start', async () => {
    await expect(
      startNats({ dir: join(dir, 'bad'), binary, configText: 'no_such_field: 1' }),
    ).rejects.toThrow(/NATS stopped while starting \(exit code 1\)[\s\S]*unknown field "no_such_field"/);
  });
});

describe('getting nats-server', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zi-nats-binary-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const hasApt = () =>
    access('/usr/bin/apt-get').then(
      () => true,
      () => false,
    );

  test("unpacks Debian's package where apt is, and finds it the next time without apt", async () => {
    if (!(await hasApt())) {
      await expect(unpackNatsServer(dir)).rejects.toThrow('apt-config');
      return;
    }
    const unpacked = await findNatsServer(dir, ['/usr/bin']);
    expect(unpacked).toBe(join(dir, 'nats-server'));
    expect(await findNatsServer(dir, [])).toBe(unpacked);
    const server = await startNats({ dir: join(dir, 'run'), binary: unpacked });
    await server.stop();
  });

  test('says in one line how to get it where there is no apt', async () => {
    await expect(findNatsServer(dir, [])).rejects.toThrow(
      /^nats-server was not found on PATH: .*ZI_NATS_URL\.$/,
    );
  });
});
