import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface AptOutput {
  readonly stderr: string;
}

async function firstExecutable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}

/** `PATH` and where Debian and Homebrew put servers: an ordinary user's PATH on Debian lacks /usr/sbin. */
const usualFolders = () =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin'].filter(
    Boolean,
  );

const findIn = (folders: readonly string[], name: string) =>
  firstExecutable(folders.map((folder) => join(folder, name)));

/**
 * An apt configuration that reads the machine's sources, keys and proxies and writes below `dir` only. The machine's
 * `apt.conf.d` is left out except for how to fetch: its hooks could change the system.
 */
async function privateAptConfiguration(dir: string): Promise<string> {
  const { stdout } = await run('apt-config', ['dump']);
  const fetching = stdout.split('\n').filter((line) => line.startsWith('Acquire::'));
  const own = {
    'Dir::Etc::main': '/dev/null',
    'Dir::Etc::parts': '/dev/null',
    'Dir::State': join(dir, 'state'),
    'Dir::State::lists': join(dir, 'lists'),
    'Dir::State::status': join(dir, 'status'),
    'Dir::Cache': join(dir, 'cache'),
    'Dir::Log': join(dir, 'log'),
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
  };
  for (const folder of ['state', 'lists/partial', 'cache/archives/partial', 'log']) {
    await mkdir(join(dir, folder), { recursive: true });
  }
  await writeFile(join(dir, 'status'), '');
  const file = join(dir, 'apt.conf');
  await writeFile(
    file,
    [...fetching, ...Object.entries(own).map(([key, value]) => `${key} "${value}";`)].join('\n'),
  );
  return file;
}

/**
 * Fetches Debian's package `nats-server` with apt and unpacks it into `dir`, as any user and without touching the
 * system: no package is installed, the lists and caches of the machine stay as they are. Answers the binary's path.
 */
export async function unpackNatsServer(dir: string): Promise<string> {
  await mkdir(dir, { recursive: true });
  const work = await mkdtemp(join(resolve(dir), 'unpack-'));
  try {
    const env = { ...process.env, LC_ALL: 'C', APT_CONFIG: await privateAptConfiguration(work) };
    // A source that cannot be reached does not matter as long as another one has the package.
    const update = await run('apt-get', ['update'], { env }).catch(
      (failure: unknown) => failure as AptOutput,
    );
    await run('apt-get', ['download', 'nats-server'], { env, cwd: work }).catch((failure: unknown) => {
      throw new Error(
        `apt-get could not fetch Debian's package nats-server:\n${update.stderr}${(failure as AptOutput).stderr}Install nats-server ` +
          'so that it is on PATH, or give ZI_NATS_URL.',
        { cause: failure },
      );
    });
    const [archive = ''] = (await readdir(work)).filter((name) => name.endsWith('.deb'));
    const unpacked = join(work, 'package');
    await run('dpkg-deb', ['-x', join(work, archive), unpacked]);
    const binary = join(resolve(dir), 'nats-server');
    await rename(join(unpacked, 'usr/sbin/nats-server'), binary);
    return binary;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The path of a `nats-server`: the one in `folders` (by default PATH), else the one unpacked earlier into `dir`, else
 * Debian's package is unpacked there. Fails with one line that says how to get it where there is no apt.
 */
export async function findNatsServer(
  dir: string,
  folders: readonly string[] = usualFolders(),
): Promise<string> {
  const found = await findIn([...folders, resolve(dir)], 'nats-server');
  if (found) return found;
  if ((await findIn(folders, 'apt-get')) && (await findIn(folders, 'dpkg-deb'))) return unpackNatsServer(dir);
  const how = process.platform === 'darwin' ? 'run `brew install nats-server`' : 'install nats-server';
  throw new Error(
    `nats-server was not found on PATH: ${how}, or give the address of a running one in ZI_NATS_URL.`,
  );
}
