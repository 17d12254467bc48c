import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { until } from '@zi/testing';

interface RunFile {
  readonly oidcIssuer: string;
  readonly pids: Readonly<Record<string, number>>;
}

/** `npm start -- --servers`: the embedded environment without the services. */
describe('the embedded environment', () => {
  let dir: string;
  let parent: ChildProcess;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zi-start-'));
    parent = start();
    await until('the environment is ready', runFile, 50_000);
  });
  afterEach(async () => {
    if (parent.exitCode === null && parent.signalCode === null) {
      parent.kill('SIGTERM');
      await once(parent, 'exit');
    }
    await rm(dir, { recursive: true });
  });

  const start = () =>
    spawn(process.execPath, [join(__dirname, '../../dist/infra/local/up.js'), '--servers'], {
      env: { PATH: process.env.PATH, ZI_LOCAL_DIR: dir, ZI_HTTP_PORT: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const runFile = async () => JSON.parse(await readFile(join(dir, 'run.json'), 'utf8')) as RunFile;
  const pids = async () => Object.values((await runFile()).pids);
  const noneAlive = (all: number[]) => all.every((pid) => !isAlive(pid));

  test('ends every process and exits 0 when it is asked to stop, even if Ctrl-C arrives twice', async () => {
    const all = await pids();
    expect(all).toHaveLength(3);
    parent.kill('SIGINT');
    parent.kill('SIGINT');
    expect(await once(parent, 'exit')).toEqual([0, null]);
    expect(noneAlive(all)).toBe(true);
    await expect(runFile()).rejects.toThrow('ENOENT');
  });

  test('leaves no process behind when its parent is killed, and starts again on the same data', async () => {
    const all = await pids();
    const before = await runFile();
    parent.kill('SIGKILL');
    await until('every process is gone', () => noneAlive(all));
    await rm(join(dir, 'run.json'));
    parent = start();
    await until('the environment is ready again', runFile, 50_000);
    expect({ ...(await runFile()), pids: null, pid: null }).toEqual({ ...before, pids: null, pid: null });
  });

  test('brings a killed server back at its address', async () => {
    const { pids: before, oidcIssuer } = await runFile();
    process.kill(before['stand-ins'] as number, 'SIGKILL');
    await until(
      'another process serves',
      async () => (await runFile()).pids['stand-ins'] !== before['stand-ins'],
    );
    expect((await fetch(`${oidcIssuer}/.well-known/openid-configuration`)).status).toBe(200);
  });

  test('refuses a second start on the same directory', async () => {
    const second = start();
    const [words, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
    expect(code).toBe(1);
    expect(words).toContain(`The suite already runs on ${dir} (process ${String(parent.pid)})`);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // ESRCH
  }
}
