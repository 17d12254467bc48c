// Runs under Node 24: every tier of tests, to the end, whatever fails. The last line counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { provide } from './debian.mjs';
import { Stop } from './say.mjs';

const root = join(import.meta.dirname, '../..');
const results = mkdtempSync(join(tmpdir(), 'zi-test-'));
let running;

/** Exit code of a package's program, run in the root. */
function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const script = join(root, 'node_modules', program);
    const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
    running = spawn(process.execPath, [script, ...args], options).on('exit', (code) => resolve(code ?? 1));
  });
}

const passes =
  (program, ...args) =>
  async () => {
    const code = await run(program, args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };

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
  format: passes('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  lint: passes('eslint/bin/eslint.js', '.'),
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
  e2e: tier('e2e'),
  browser: (args) => {
    provide('chromium');
    return tier('browser')(args);
  },
};
const groups = {
  check: ['format', 'lint', 'dependencies', 'types', 'unit'],
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
    running?.kill(signal);
    process.exit(1);
  });
}

const [name, ...args] = process.argv.slice(2);
const counts = [];
for (const step of chosenSteps(name)) {
  console.log(`\n── ${step} ${'─'.repeat(60 - step.length)}`);
  const started = Date.now();
  const { passed, failed } = await steps[step](args);
  counts.push({ step, passed, failed, seconds: Math.round((Date.now() - started) / 1000) });
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
