// Runs on any Node since 20.19 and without dependencies: makes the clone runnable, then hands over to Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findNode, install } from './install.mjs';
import { Stop } from './say.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

function benchmark([name, ...args]) {
  const script = join(root, `dist/test/bench/${name}.js`);
  if (!name || !existsSync(script)) throw new Stop(`There is no benchmark ${name ?? ''}: see test/bench.`);
  return [script, ...args];
}

/** Command → what Node 24 runs. The tests build by themselves, as one of their steps. */
const commands = {
  start: (args) => [join(root, 'dist/infra/local/up.js'), ...args],
  reset: (args) => [join(root, 'dist/infra/local/reset.js'), ...args],
  zi: (args) => [join(root, 'dist/apps/zi/src/main.js'), ...args],
  freeze: (args) => [join(root, 'dist/test/architecture/freeze.js'), ...args],
  roles: (args) => [join(root, 'dist/test/architecture/print-roles.js'), ...args],
  'api-types': (args) => [join(root, 'dist/test/architecture/print-api-types.js'), ...args],
  synth: (args) => [join(root, 'dist/infra/cloud/bin/zi.js'), ...args],
  bench: benchmark,
  test: (args) => [join(root, 'infra/local/test.mjs'), ...args],
};

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/**
 * Runs `args` under Node 24 and ends as it ends. Signals are passed on; when npm, our parent, is killed, the command is
 * asked to end too.
 */
function handOver(node, args, cwd) {
  const env = {
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'), // halves the start of what follows
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
  };
  const child = spawn(node, args, { cwd, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  }
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

function main([command, ...args]) {
  requireNode();
  if (!Object.hasOwn(commands, command)) {
    throw new Stop(`Unknown command ${command ?? ''}: ${Object.keys(commands).join(', ')}.`);
  }
  install(root);
  const node = findNode(root);
  if (command !== 'test') build(root, node);
  const cwd = command === 'zi' ? (process.env.INIT_CWD ?? process.cwd()) : root; // its files are the caller's
  handOver(node, ['--enable-source-maps', ...commands[command](args)], cwd);
}

try {
  main(process.argv.slice(2));
} catch (failure) {
  if (!(failure instanceof Stop)) throw failure;
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
}
