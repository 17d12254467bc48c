import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './say.mjs';

const isOnPath = (program) =>
  process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));

/** What tests use of Debian: the program they start, the package that brings it, what it is for. */
const wanted = {
  calc: { program: 'soffice', name: 'libreoffice-calc-nogui', purpose: 'a test opens workbooks' },
  chromium: { program: 'chromium', name: 'chromium', purpose: 'tests use the workspace' },
};

/**
 * Installs a program that tests need, where Debian's package can be had: as root, or by a sudo that asks for no
 * password. Elsewhere the test says what is missing.
 */
export function provide(what) {
  const { program, name, purpose } = wanted[what];
  if (isOnPath(program) || !isOnPath('apt-get')) return;
  say(`installing Debian's ${name}, in which ${purpose}; it takes about a minute`);
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A source that cannot be read does not matter as long as another one has the package.
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const [apt, ...args] = [...asRoot, 'apt-get', '-q', ...step];
    spawnSync(apt, args, { env, stdio: ['ignore', 2, 2] });
  }
}
