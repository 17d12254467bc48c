// Runs under Node 24: every tier of tests, to the end, whatever fails. The last line counts.
import { spawn } from 'node:child_process';
import { Buffer } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { provide } from './debian.mjs';
import { Stop } from './say.mjs';

const root = join(import.meta.dirname, '../..');
const results = mkdtempSync(join(tmpdir(), 'zi-test-'));
const running = new Set();

/** A package's program, running in the root. */
function start(program, args, options) {
  const script = join(root, 'node_modules', program);
  const child = spawn(process.execPath, [script, ...args], { cwd: root, ...options });
  running.add(child);
  return child.on('exit', () => running.delete(child));
}

/** Exit code of a program that prints where we print. */
const run = (program, args, env) =>
  new Promise((resolve) => {
    const child = start(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('exit', (code) => resolve(code ?? 1));
  });

/** A program that only reads the tree. What it printed is told at its end, for others run beside it. */
const passes =
  (program, ...args) =>
  () =>
    new Promise((resolve) => {
      const child = start(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      const printed = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
      child.on('close', (code) => {
        process.stdout.write(Buffer.concat(printed));
        resolve(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
      });
    });

const each =
  (...parts) =>
  async () => {
    const counts = { passed: 0, failed: 0 };
    for (const part of parts) {
      const { passed, failed } = await part();
      counts.passed += passed;
      counts.failed += failed;
    }
    return counts;
  };

function compile() {
  try {
    build(root, process.execPath);
    return { passed: 1, failed: 0 };
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
    console.error(failure.message);
    return { passed: 0, failed: 1 };
  }
}

/** A tier of jest. A skipped test counts as failed, and so does a file that could not be loaded. */
const tier = (name) => async (args) => {
  const file = join(results, `${name}.json`);
  const jest = ['--selectProjects', name, '--json', '--outputFile', file, ...args];
  const code = await run('jest/bin/jest.js', jest, {
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  });
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
    read(file);
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
};

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      numRuntimeErrorTestSuites: 0,
    };
  }
}

const steps = {
  lint: passes('eslint/bin/eslint.js', '.'),
  format: passes('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  dependencies: each(
    passes('dependency-cruiser/bin/dependency-cruiser.mjs', 'apps', 'libs', 'infra', 'test'),
    passes('knip/bin/knip.js'),
  ),
  types: each(
    passes('typescript/bin/tsc', '--noEmit', '-p', '.'),
    passes('typescript/bin/tsc', '--noEmit', '-p', 'apps/web'),
  ),
  unit: tier('unit'),
  build: compile,
  integration: (args) => {
    provide('calc');
    return tier('integration')(args);
  },
  architecture: tier('architecture'),
  infra: tier('infra'),
  e2e: tier('e2e'),
  browser: (args) => {
    provide('chromium');
    return tier('browser')(args);
  },
};
/** Steps that only read the tree: two of them at a time. */
const reading = ['lint', 'format', 'dependencies', 'types'];
const groups = {
  check: [...reading, 'unit'],
  e2e: ['build', 'e2e'],
  browser: ['build', 'browser'],
  integration: ['build', 'integration'],
};

function chosenSteps(name) {
  if (name === undefined) return Object.keys(steps);
  if (groups[name]) return groups[name];
  if (steps[name]) return [name];
  console.error(`Unknown tier ${name}: ${[...Object.keys(steps), 'check'].join(', ')}.`);
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

const [name, ...args] = process.argv.slice(2);
const counts = [];

async function count(step) {
  const started = Date.now();
  const { passed, failed } = await steps[step](args);
  counts.push({ step, passed, failed, seconds: Math.round((Date.now() - started) / 1000) });
}

async function lane(waiting) {
  for (let step = waiting.shift(); step; step = waiting.shift()) await count(step);
}

const chosen = chosenSteps(name);
const together = chosen.filter((step) => reading.includes(step));
if (together.length > 0) {
  console.log(`\n── ${together.join(', ')}`);
  await Promise.all([lane(together), lane(together)]);
}
for (const step of chosen.filter((step) => !reading.includes(step))) {
  console.log(`\n── ${step} ${'─'.repeat(60 - step.length)}`);
  await count(step);
}
rmSync(results, { recursive: true });

const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
console.log(`\n── summary ${'─'.repeat(53)}`);
for (const { step, passed, failed, seconds } of counts) {
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${step.padEnd(14)} ${passed} passed, ${failed} failed, ${seconds} s`,
  );
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
