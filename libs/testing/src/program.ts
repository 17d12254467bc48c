import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Program {
  readonly pid: number;
  /** How it ended: the signal or the exit code. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  /** What it has written so far. */
  output(): string;
  kill(signal?: NodeJS.Signals): void;
}

/** Runs a built program of the repository (`test/faults/hearer.main`) as a process of its own, with these words after its name. */
export function runProgram(
  path: string,
  environment: Record<string, string>,
  words: readonly string[] = [],
): Program {
  const file = join(process.cwd(), 'dist', `${path}.js`);
  if (!existsSync(file)) throw new Error(`${file} is missing: build first, as npm test does`);
  // The channel ends the program when this process is gone.
  const child: ChildProcess = spawn(process.execPath, [file, ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  return {
    pid: child.pid ?? 0,
    ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code))),
    output: () => output,
    kill: (signal = 'SIGKILL') => void child.kill(signal),
  };
}
