import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A quotient of two things measured in one run, and the bar that it is held to. */
export interface Ratio {
  readonly name: string;
  readonly value: number;
  readonly bar: string;
  readonly met: boolean;
}

export const atMost = (name: string, value: number, bar: number): Ratio => ({
  name,
  value: rounded(value),
  bar: `<= ${bar}`,
  met: value <= bar,
});
export const atLeast = (name: string, value: number, bar: number): Ratio => ({
  name,
  value: rounded(value),
  bar: `>= ${bar}`,
  met: value >= bar,
});

const rounded = (value: number) => Number(value.toPrecision(3));

/** The value below which the given share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('No samples');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Starts work at a fixed rate whether or not earlier work has ended (open loop), and waits for all of it. The time that
 * the work gives is measured from the moment at which it was due, so that a stall counts for everything it delays.
 */
export async function openLoop(
  perSecond: number,
  seconds: number,
  work: (index: number, due: number) => Promise<void>,
): Promise<void> {
  const total = perSecond * seconds;
  const start = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    const due = start + (index * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    running.push(work(index, due));
  }
  await Promise.all(running);
}

/** Runs `total` pieces of work, `callers` of them at a time; returns the seconds it took. */
export async function closedLoop(
  total: number,
  callers: number,
  work: (index: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const start = performance.now();
  const caller = async () => {
    while (next < total) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (performance.now() - start) / 1_000;
}

/** How fast this machine syncs 8 kB and hashes numbers right now: read beside every ratio, it tells noise from change. */
export function canaries(): { fdatasyncPerSecond: number; cpuRoundsPerSecond: number } {
  const dir = mkdtempSync(join(tmpdir(), 'zi-canary-'));
  const file = openSync(join(dir, 'canary'), 'w');
  const page = Buffer.alloc(8_192, 1);
  let start = performance.now();
  for (let n = 0; n < 200; n += 1) {
    writeSync(file, page, 0, page.length, 0);
    fdatasyncSync(file);
  }
  const fdatasyncPerSecond = Math.round(200_000 / (performance.now() - start));
  closeSync(file);
  rmSync(dir, { recursive: true });
  start = performance.now();
  let hash = 0;
  for (let n = 0; n < 5_000_000; n += 1) hash = (hash * 31 + n) | 0;
  const cpuRoundsPerSecond = Math.round((5_000_000 / (performance.now() - start + (hash & 0))) * 1_000);
  return { fdatasyncPerSecond, cpuRoundsPerSecond };
}

/** Prints one line of JSON, the last of a benchmark, and exits 1 when a bar is missed. */
export function report(bench: string, ratios: readonly Ratio[]): void {
  process.stdout.write(`${JSON.stringify({ bench, ratios })}\n`);
  process.exitCode = ratios.every(({ met }) => met) ? 0 : 1;
}

/** A line of progress, on standard error. */
export const note = (line: string): void => void process.stderr.write(`${line}\n`);
