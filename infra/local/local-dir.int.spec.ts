import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@zi/embedded';
import { holderOf, lock } from './lock';
import { choosePorts } from './ports';
import { readOrCreateSecrets } from './secrets';

describe('the directory of a local suite', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zi-local-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  test('keeps the secrets that were made once, readable by the owner only', async () => {
    const made = await readOrCreateSecrets(dir);
    expect(await readOrCreateSecrets(dir)).toEqual(made);
    expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  test('gets the secret of a new service without losing the others', async () => {
    const { database, ...rest } = await readOrCreateSecrets(dir);
    const { scoring, ...older } = database;
    await writeFile(join(dir, 'secrets.json'), JSON.stringify({ ...rest, database: older }));
    const now = await readOrCreateSecrets(dir);
    expect(now.database).toMatchObject(older);
    expect(now.database.scoring).not.toBe(scoring);
    expect(now.nats).toEqual(rest.nats);
  });

  test('keeps its ports over restarts except those that somebody has taken', async () => {
    const first = await choosePorts(dir, 0);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
    expect(await choosePorts(dir, 0)).toEqual(first);
    const other = createServer().listen(first.nats, '127.0.0.1');
    await once(other, 'listening');
    const { nats, ...rest } = await choosePorts(dir, 0);
    other.close();
    expect(nats).not.toBe(first.nats);
    expect(first).toMatchObject(rest);
  });

  test('a wanted gateway port that is taken is an error, not another port', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await expect(choosePorts(dir, port)).rejects.toThrow(`Port ${port} is taken`);
    other.close();
  });

  test('belongs to one process at a time', async () => {
    const unlock = await lock(dir);
    expect(await holderOf(dir)).toBe(process.pid);
    await expect(lock(dir)).rejects.toThrow(`The suite already runs on ${dir} (process ${process.pid})`);
    await unlock();
    await (
      await lock(dir)
    )();
  });

  test('is free again after its process was killed, even if another one has that number now', async () => {
    const other = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => 0, 1000)']);
    await once(other.stdout, 'data');
    await writeFile(join(dir, 'lock'), `${String(other.pid)}\n/somewhere/infra/local/up.js\n`);
    await (
      await lock(dir)
    )();
    await expect(readFile(join(dir, 'lock'))).rejects.toThrow('ENOENT');
    other.kill();
    await once(other, 'exit');
  });
});
