import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, Stop } from './say.mjs';

const folders = ['apps', 'libs', 'infra', 'test'];

/** Changes whenever a source file appears, disappears or is written. */
function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, '.swcrc')));
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true }).sort()) {
      const { mtimeMs, size } = statSync(join(root, folder, entry));
      hash.update(`${folder}/${entry} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex');
}

/** Compiles the tree into `dist/` unless that is up to date. The old build stays in place until the new one is whole. */
export function build(root, node) {
  const dist = join(root, 'dist');
  const stamp = join(dist, '.fingerprint');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  say('building');
  const fresh = join(root, `.dist-${process.pid}`);
  const swc = [
    'node_modules/@swc/cli/bin/swc.js',
    ...folders,
    '--out-dir',
    fresh,
    '--copy-files',
    '--quiet',
    '--ignore',
    'infra/local/*.mjs,apps/web/**',
  ];
  const vite = [
    ...['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.mts'],
    ...['--outDir', join(fresh, 'apps/web'), '--logLevel', 'warn'],
  ];
  for (const program of [swc, vite]) {
    const { status } = spawnSync(node, program, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status === 0) continue;
    rmSync(fresh, { recursive: true, force: true });
    throw new Stop('The build failed: mend the errors above and try again.');
  }
  writeFileSync(join(fresh, '.fingerprint'), wanted);
  const old = `${fresh}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}
