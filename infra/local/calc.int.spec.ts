import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zi-calc-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Puts programs on PATH that only note how they were called, and answers what was noted. */
async function provided(...programs: string[]): Promise<string[]> {
  const notes = join(dir, 'notes');
  await writeFile(notes, '');
  for (const program of programs) {
    const file = join(dir, program);
    await writeFile(file, `#!/bin/sh\necho "${program} $*" >> "${notes}"\n`);
    await chmod(file, 0o755);
  }
  const script = `const { provideCalc } = await import(${JSON.stringify(pathToFileURL(join(__dirname, 'calc.mjs')).href)}); provideCalc();`;
  await run(process.execPath, ['--input-type=module', '--eval', script], { env: { PATH: dir } });
  return (await readFile(notes, 'utf8')).split('\n').filter(Boolean);
}

describe('LibreOffice for the tests', () => {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';

  it('is installed where it is missing and Debian has it', async () => {
    const calls = await provided('apt-get', 'sudo');
    expect(calls).toEqual([
      `${sudo}apt-get -q update`,
      `${sudo}apt-get -q install -y --no-install-recommends libreoffice-calc-nogui`,
    ]);
  });

  it('is left as it is where it is there', async () => {
    expect(await provided('soffice', 'apt-get', 'sudo')).toEqual([]);
  });

  it('is left to a person where there is no apt', async () => {
    expect(await provided('sudo')).toEqual([]);
  });
});
