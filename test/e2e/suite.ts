import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from '@zi/demo';
import { until } from '@zi/testing';

/** What `npm start` writes down about itself. */
export interface RunFile {
  readonly gateway: string;
  readonly services: Readonly<Record<string, string>>;
  readonly pids: Readonly<Record<string, number>>;
  readonly nats: { readonly url: string; readonly user: string; readonly password: string };
  readonly oidcIssuer: string;
  readonly databaseUrl: string;
  readonly mailPageUrl: string;
}

/** A whole suite as `npm start` runs it: embedded servers and every service as a process of its own. */
export interface Suite {
  readonly dir: string;
  /** Reads the state file again: process ids change when a service is brought back. */
  run(): Promise<RunFile>;
  /** A caller of the HTTP API as a demo person; `public` has no token. */
  as(person: string): Promise<Api>;
  /** Password of a NATS user, e.g. `subscriber`. */
  natsPassword(user: string): Promise<string>;
  /** What the start has printed on standard output. */
  welcome(): string;
  stop(): Promise<void>;
}

const readyWithinMs = 120_000;

/** Starts a suite on throw-away data and free ports. `more` goes into its environment. */
export async function startSuite(more: Record<string, string>, given?: string): Promise<Suite> {
  const dir = given ?? (await mkdtemp(join(tmpdir(), 'zi-e2e-')));
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/infra/local/up.js')], {
    env: { PATH: process.env.PATH, ZI_LOCAL_DIR: dir, ZI_HTTP_PORT: '0', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => void (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (output.err += chunk.toString()));
  const read = async <T>(file: string) => JSON.parse(await readFile(join(dir, file), 'utf8')) as T;
  const run = () => read<RunFile>('run.json');
  const stop = async () => {
    await stopped(child);
    if (!given) await rm(dir, { recursive: true, force: true });
  };
  try {
    await until(
      'the suite is ready',
      () => {
        if (child.exitCode !== null) throw new Error(`The start failed:\n${output.err}`);
        return output.out.includes('Ctrl-C');
      },
      readyWithinMs,
    );
  } catch (failure) {
    await stop();
    throw new Error(`${(failure as Error).message}\n${output.err}`, { cause: failure });
  }
  const { gateway, oidcIssuer } = await run();
  return {
    dir,
    run,
    as: async (person) => new Api(gateway, person === 'public' ? null : await tokenOf(oidcIssuer, person)),
    natsPassword: async (user) =>
      (await read<{ nats: Record<string, string> }>('secrets.json')).nats[user] ?? '',
    welcome: () => output.out,
    stop,
  };
}

export async function tokenOf(issuer: string, person: string): Promise<string> {
  const answer = await fetch(`${issuer}/demo/token`, {
    method: 'POST',
    body: new URLSearchParams({ person }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
