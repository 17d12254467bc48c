import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(__dirname, '../..');
const page = '<!doctype html><title>Workspace</title>';
const viteConfig = `export default { root: import.meta.dirname, build: { emptyOutDir: true } };`;
const program = `console.log(JSON.stringify(process.argv.slice(2)), process.version.split('.')[0]);
process.exitCode = 3;`;

/** An npm whose \`ci\` installs what the lockfile says, by linking to what this clone has. */
const fakeNpm = `#!/bin/sh
[ "$1" = ci ] && [ ! -e registry-is-down ] || { echo 'npm error network' >&2; exit 1; }
rm -rf node_modules && mkdir -p node_modules
for entry in "${root}"/node_modules/*; do ln -s "$entry" node_modules/; done
cp package-lock.json node_modules/.package-lock.json
`;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('a command on a fresh clone', () => {
  let clone: string;

  beforeEach(async () => {
    clone = await mkdtemp(join(tmpdir(), 'zi-clone-'));
    for (const folder of ['libs', 'test', 'bin', 'infra/local', 'apps/zi/src', 'apps/web']) {
      await mkdir(join(clone, folder), { recursive: true });
    }
    for (const file of ['bootstrap.mjs', 'build.mjs', 'install.mjs', 'say.mjs']) {
      await cp(join(__dirname, file), join(clone, 'infra/local', file));
    }
    await cp(join(root, '.swcrc'), join(clone, '.swcrc'));
    await writeFile(join(clone, 'bin/npm'), fakeNpm, { mode: 0o755 });
    await writeFile(join(clone, 'apps/zi/src/main.ts'), program);
    await writeFile(join(clone, 'apps/web/index.html'), page);
    await writeFile(join(clone, 'apps/web/vite.config.mts'), viteConfig);
    await lockAt('1.0.0');
  });
  afterEach(() => rm(clone, { recursive: true }));

  const lockAt = (version: string) =>
    writeFile(
      join(clone, 'package-lock.json'),
      JSON.stringify({ packages: { '': {}, 'node_modules/nest': { version } } }),
    );

  const zi = (...args: string[]) =>
    new Promise<Outcome>((resolve) => {
      const env = {
        ...process.env,
        NODE_OPTIONS: '',
        PATH: `${join(clone, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
      };
      execFile(
        process.execPath,
        ['infra/local/bootstrap.mjs', ...args],
        { cwd: clone, env },
        (error, stdout, stderr) => {
          resolve({ code: (error?.code as unknown as number) ?? 0, stdout, stderr });
        },
      );
    });

  test('installs, builds and runs under Node 24, with the arguments, output and exit code of the command alone', async () => {
    const { code, stdout, stderr } = await zi('zi', 'score', '--target', 'two words');
    expect(stdout).toBe('["score","--target","two words"] v24\n');
    expect(code).toBe(3);
    expect(stderr).toMatch(/^· installing dependencies.*\n· building\n/);
    expect(await readFile(join(clone, 'dist/apps/web/index.html'), 'utf8')).toBe(page);
  });

  test('neither installs nor builds again when nothing has changed', async () => {
    await zi('zi');
    expect(await zi('zi', 'status')).toEqual({ code: 3, stdout: '["status"] v24\n', stderr: '' });
  });

  test('builds again when a source file has changed, and forgets files that are gone', async () => {
    await writeFile(join(clone, 'apps/zi/src/gone.ts'), 'export {};');
    await zi('zi');
    await rm(join(clone, 'apps/zi/src/gone.ts'));
    await writeFile(join(clone, 'apps/zi/src/main.ts'), `console.log('changed');`);
    expect(await zi('zi')).toEqual({ code: 0, stdout: 'changed\n', stderr: '· building\n' });
    await expect(readFile(join(clone, 'dist/apps/zi/src/gone.js'))).rejects.toThrow('ENOENT');
  });

  test('says that the build failed, and keeps the last good one', async () => {
    await zi('zi');
    await writeFile(join(clone, 'apps/zi/src/main.ts'), 'const = 1;');
    const { code, stdout, stderr } = await zi('zi');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/The build failed: mend the errors above and try again\.\n$/);
    await writeFile(join(clone, 'apps/zi/src/main.ts'), program);
    expect((await zi('zi')).stdout).toBe('[] v24\n');
  });

  test('installs again when the lockfile names another version', async () => {
    await zi('zi');
    await lockAt('2.0.0');
    expect((await zi('zi')).stderr).toMatch(/^· installing dependencies/);
    expect((await zi('zi')).stderr).toBe('');
  });

  test('says what to do when the registry cannot be reached', async () => {
    await writeFile(join(clone, 'registry-is-down'), '');
    const { code, stderr } = await zi('zi');
    expect(code).toBe(1);
    expect(stderr).toMatch(/npm error network\n`npm ci` failed: .*npm registry; then start again\.\n$/);
  });

  test('names the commands there are when it is none of them', async () => {
    expect(await zi('begin')).toMatchObject({
      code: 1,
      stderr: 'Unknown command begin: start, reset, zi, freeze, roles, api-types, synth, bench, test.\n',
    });
  });
});
