import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { guard, release } from './guard';

/** How a process ended: by itself with `code`, or by `signal`. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** `SIGKILL` or `exit code 1`. */
export const describeExit = ({ code, signal }: Exit): string => signal ?? `exit code ${String(code)}`;

export interface Launch {
  /** Name used in messages, for example `PostgreSQL`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the process; by default only `PATH`. */
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Standard output and error are appended here. */
  readonly logFile: string;
  /** The signal that asks for an orderly end; `SIGTERM` by default. */
  readonly stopSignal?: NodeJS.Signals;
  /** How long an orderly end may take before `SIGKILL`, in milliseconds; 15 s by default. */
  readonly graceMs?: number;
}

/** A server that accepts connections at `url` (loopback only) until it is stopped. */
export interface EmbeddedServer {
  readonly url: string;
  readonly port: number;
  /** Ends the server in an orderly way; its data stays. Safe to call twice. */
  stop(): Promise<void>;
}

/** A process of its own that ends when its parent ends, whatever ends the parent. */
export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Settles when the process has ended. */
  readonly exited: Promise<Exit>;
  /** Asks for an orderly end and waits for it; after the grace time the process is killed. */
  stop(): Promise<void>;
  /** Sends a signal that ends the process and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** The last lines that this run has logged. */
  tail(): Promise<string>;
}

const logLimitBytes = 10_000_000;

async function openLog(path: string) {
  await mkdir(dirname(path), { recursive: true });
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimitBytes) await rename(path, `${path}.1`);
  return open(path, 'a');
}

async function lastLines(path: string, from: number): Promise<string> {
  const text = (await readFile(path)).subarray(from).toString('utf8').trimEnd();
  return text.split('\n').slice(-20).join('\n');
}

/**
 * Starts a process in a session of its own, so that Ctrl-C in the terminal reaches only the parent, which then stops
 * its children in order. Fails when the command cannot be started.
 */
export async function launch(spec: Launch): Promise<RunningProcess> {
  const { name, logFile, stopSignal = 'SIGTERM', graceMs = 15_000 } = spec;
  const log = await openLog(logFile);
  const logStart = (await log.stat()).size;
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env ?? { PATH: process.env.PATH },
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  const exited = new Promise<Exit>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  if (child.pid) guard(child.pid, stopSignal);
  await once(child, 'spawn')
    .catch((cause: unknown) => {
      throw new Error(`${name} cannot be started: ${(cause as Error).message}`, { cause });
    })
    .finally(() => log.close());
  const pid = child.pid as number;
  void exited.then(() => release(pid));

  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await exited;
  };
  const stop = async () => {
    child.kill(stopSignal);
    const late = new AbortController();
    const killLate = pause(graceMs, undefined, { signal: late.signal }).then(() => child.kill('SIGKILL'));
    await exited;
    late.abort();
    await killLate.catch(() => undefined);
  };
  return { name, pid, logFile, exited, stop, kill, tail: () => lastLines(logFile, logStart) };
}

/** Thrown when a server did not get ready; the message carries the end of its log. */
export class StartFailure extends Error {
  override name = 'StartFailure';
}

async function stopAndThrow(running: RunningProcess, failure: unknown): Promise<never> {
  await running.kill();
  throw failure;
}

/**
 * Waits until `isReady` answers true. Ends the process and fails with the end of its log when it stops by itself or is
 * not ready in time.
 */
export async function untilReady(
  running: RunningProcess,
  isReady: () => Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  let ended: Exit | undefined;
  void running.exited.then((exit) => (ended = exit));
  const deadline = Date.now() + timeoutMs;
  for (let wait = 10; !ended && Date.now() < deadline; wait = Math.min(wait * 1.5, 100)) {
    if (await isReady().catch((failure: unknown) => stopAndThrow(running, failure))) return;
    await pause(wait);
  }
  const why = ended
    ? `stopped while starting (${describeExit(ended)})`
    : `was not ready within ${timeoutMs / 1000} s`;
  const message = `${running.name} ${why}. The end of ${running.logFile}:\n${await running.tail()}`;
  return stopAndThrow(running, new StartFailure(message));
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const { port: bound } = probe.address() as AddressInfo;
      probe.close(() => resolve(bound));
    });
  });
}

/** The port that was asked for, or a free one for 0 or none. */
export async function chosenPort(port = 0): Promise<number> {
  return port > 0 ? port : freePort();
}

/** A TCP port on which nothing listens at 127.0.0.1: `preferred` if it is free, else any. */
export async function freePort(preferred = 0): Promise<number> {
  const port = (await listenOnce(preferred)) ?? (await listenOnce(0));
  if (port === undefined) throw new Error('No TCP port of 127.0.0.1 is free.');
  return port;
}
