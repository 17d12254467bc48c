import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const programOf = { calc: 'soffice', chromium: 'chromium' } as const;
const packageOf = { calc: 'libreoffice-calc-nogui', chromium: 'chromium' } as const;
const needs = ['calc', 'chromium'] as const;
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zi-debian-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Puts programs on PATH that only note how they were called, and answers what was noted. */
async function provided(what: string, ...programs: string[]): Promise<string[]> {
  const notes = join(dir, 'notes');
  await writeFile(notes, '');
  for (const program of programs) {
    const file = join(dir, program);
    await writeFile(file, `#!/bin/sh\necho "${program} $*" >> "${notes}"\n`);
    await chmod(file, 0o755);
  }
  const module = JSON.stringify(pathToFileURL(join(__dirname, 'debian.mjs')).href);
  const script = `const { provide } = await import(${module}); provide(${JSON.stringify(what)});`;
  await run(process.execPath, ['--input-type=module', '--eval', script], { env: { PATH: dir } });
  return (await readFile(notes, 'utf8')).split('\n').filter(Boolean);
}

describe.each(needs)('%s for the tests', (what) => {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';

  it('is installed where it is missing and Debian has it', async () => {
    expect(await provided(what, 'apt-get', 'sudo')).toEqual([
      `${sudo}apt-get -q update`,
      `${sudo}apt-get -q install -y --no-install-recommends ${packageOf[what]}`,
    ]);
  });

  it('is left as it is where it is there', async () => {
    expect(await provided(what, programOf[what], 'apt-get', 'sudo')).toEqual([]);
  });

  it('is left to a person where there is no apt', async () => {
    expect(await provided(what, 'sudo')).toEqual([]);
  });
});
