import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, type EmbeddedPostgres } from './postgres';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let dir: string;
  let server: EmbeddedPostgres;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zi-postgres-'));
    server = await startPostgres({ dir });
    await query(server.url, `CREATE TABLE pact AS SELECT 'signed' AS state`);
  });
  afterEach(async () => {
    await server.stop();
    await rm(dir, { recursive: true });
  });

  test('is version 18 with default durability, sorts the same everywhere and speaks UTC', async () => {
    const shown = await query(
      server.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('fsync') AS fsync,
        current_setting('synchronous_commit') AS commit, current_setting('timezone') AS zone, 'B' < 'a' AS by_code_point`,
    );
    expect(shown).toEqual([{ version: 18, fsync: 'on', commit: 'on', zone: 'UTC', by_code_point: true }]);
  });

  test('lets nobody in without the generated password', async () => {
    const guess = server.url.replace(server.password, 'postgres');
    await expect(query(guess, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('keeps its data and its password over an orderly stop', async () => {
    await server.stop();
    const { port, password } = server;
    server = await startPostgres({ dir, port });
    expect(server.password).toBe(password);
    expect(await query(server.url, 'SELECT state FROM pact')).toEqual([{ state: 'signed' }]);
  });

  test('recovers what was committed when it is killed', async () => {
    await server.kill('SIGKILL');
    server = await startPostgres({ dir, port: server.port });
    expect(await query(server.url, 'SELECT state FROM pact')).toEqual([{ state: 'signed' }]);
  });

  test('starts although a crash left a pid file whose number another process has now', async () => {
    await server.stop();
    await writeFile(join(dir, 'data/postmaster.pid'), `${process.pid}\n${join(dir, 'data')}\n`);
    server = await startPostgres({ dir });
    expect(await query(server.url, 'SELECT state FROM pact')).toEqual([{ state: 'signed' }]);
  });

  test('says with the words of the server why it does not start', async () => {
    await server.stop();
    await expect(startPostgres({ dir, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /PostgreSQL stopped while starting \(exit code 1\)[\s\S]*invalid value for parameter "shared_buffers": "plenty"/,
    );
  });
});
