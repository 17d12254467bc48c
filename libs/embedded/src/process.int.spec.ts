import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { until } from '@zi/testing';
import { freePort, launch, untilReady } from './process';

/** A parent that starts a server of every kind, prints their process ids and waits to be killed. */
const parentScript = `
const { transformFileSync } = require('@swc/core');
const options = { module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, swcrc: false };
require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
const { startPostgres, startNats, findNatsServer, launch } = require(process.argv[1]);
(async () => {
  const dir = process.argv[2];
  const binary = await findNatsServer(dir + '/bin');
  const started = await Promise.all([
    startPostgres({ dir: dir + '/postgres' }),
    startNats({ dir: dir + '/nats', binary }),
    launch({ name: 'service', command: process.execPath, args: ['-e', 'setInterval(() => 0, 1000)'], logFile: dir + '/service.log' }),
    launch({ name: 'deaf', command: '/bin/sh', args: ['-c', 'trap "" TERM; while :; do sleep 0.1; done'], logFile: dir + '/deaf.log' }),
  ]);
  console.log(JSON.stringify(started.map(({ pid }) => pid)));
  setInterval(() => 0, 1000);
})();
`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a launched process', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zi-process-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const node = (script: string, graceMs?: number) =>
    launch({
      name: 'Child',
      command: process.execPath,
      args: ['-e', script],
      logFile: join(dir, 'child.log'),
      graceMs,
    });

  test('does not outlive a parent that is killed, even if it ignores signals', async () => {
    const parent = spawn(process.execPath, ['-e', parentScript, join(__dirname, 'index.ts'), dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
    const pids = JSON.parse(line) as number[];
    expect(pids.map(isAlive)).toEqual([true, true, true, true]);
    parent.kill('SIGKILL');
    await until('every process is gone', () => !pids.some(isAlive));
  });

  test('is asked to end in order and killed when it does not obey in time', async () => {
    const obedient = await node('setInterval(() => 0, 1000)');
    await obedient.stop();
    expect(await obedient.exited).toEqual({ code: null, signal: 'SIGTERM' });

    const deaf = await node(
      'process.on("SIGTERM", () => 0); console.log("deaf"); setInterval(() => 0, 1000)',
      50,
    );
    await untilReady(deaf, async () => (await deaf.tail()).includes('deaf'));
    await deaf.stop();
    expect(await deaf.exited).toEqual({ code: null, signal: 'SIGKILL' });
  });

  test('that stops before it is ready is reported with the end of its own log', async () => {
    const first = await node('console.log("an earlier run")');
    await first.exited;
    const failing = await node('console.error("the disk is full"); process.exit(3)');
    const failure = await untilReady(failing, () => Promise.resolve(false)).catch(
      (error: unknown) => (error as Error).message,
    );
    expect(failure).toMatch(
      /^Child stopped while starting \(exit code 3\)\. The end of .*child\.log:\nthe disk is full$/,
    );
    expect(await readFile(join(dir, 'child.log'), 'utf8')).toBe('an earlier run\nthe disk is full\n');
  });

  test('whose command does not exist is reported by name', async () => {
    const missing = launch({
      name: 'Server',
      command: 'no-such-command',
      args: [],
      logFile: join(dir, 'log'),
    });
    await expect(missing).rejects.toThrow('Server cannot be started: spawn no-such-command ENOENT');
  });
});

test('a preferred port is given when it is free and replaced when it is taken', async () => {
  const port = await freePort();
  expect(await freePort(port)).toBe(port);
  const taken = spawn(process.execPath, [
    '-e',
    `require('net').createServer().listen(${port}, '127.0.0.1', () => console.log(1))`,
  ]);
  await once(taken.stdout, 'data');
  expect(await freePort(port)).not.toBe(port);
  taken.kill();
  await once(taken, 'exit');
});
