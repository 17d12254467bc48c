import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './say.mjs';

const calc = 'libreoffice-calc-nogui';

const isOnPath = (program) =>
  process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));

/**
 * Installs LibreOffice Calc, in which a test opens workbooks, where Debian's package can be had: as root, or by a sudo
 * that asks for no password. Elsewhere the test says what is missing.
 */
export function provideCalc() {
  if (isOnPath('soffice') || !isOnPath('apt-get')) return;
  say(`installing Debian's ${calc}, in which a test opens workbooks; it takes about a minute`);
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A source that cannot be read does not matter as long as another one has the package.
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', calc]]) {
    const [program, ...args] = [...asRoot, 'apt-get', '-q', ...step];
    spawnSync(program, args, { env, stdio: ['ignore', 2, 2] });
  }
}
