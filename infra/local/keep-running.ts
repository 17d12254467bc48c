import { setTimeout as pause } from 'node:timers/promises';
import { describeExit, type RunningProcess } from '@zi/embedded';
import { say } from './progress';

/** A process that is started again, on the same address, whenever it ends unasked. */
export interface KeptProcess<T extends RunningProcess = RunningProcess> {
  readonly name: string;
  /** The process that runs now. */
  readonly current: T;
  stop(): Promise<void>;
  /** At once and for good. */
  kill(): Promise<void>;
}

const shortestPauseMs = 500;
const longestPauseMs = 30_000;
const soundAfterMs = 60_000;

/**
 * Starts a process and keeps it running: after an unasked end it starts again, at first after half a second, then
 * more and more slowly. The first start must succeed. `changed` is told of every new process.
 */
export async function keepRunning<T extends RunningProcess>(
  name: string,
  start: () => Promise<T>,
  changed: () => void,
): Promise<KeptProcess<T>> {
  let running = await start();
  const stopping = new AbortController();
  const { signal } = stopping;

  const startAgain = async () => {
    const started = await start().catch((failure: unknown) => say((failure as Error).message));
    if (!started) return;
    running = started;
    if (signal.aborted) return running.stop();
    say(`${name} is back`);
    changed();
  };
  const watch = async () => {
    let startedAt = performance.now();
    for (let pauseMs = shortestPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const exit = await running.exited;
      if (performance.now() - startedAt > soundAfterMs) pauseMs = shortestPauseMs;
      if (!signal.aborted) {
        say(
          `${name} ended (${describeExit(exit)}); starting it again in ${pauseMs / 1000} s. Log: ${running.logFile}`,
        );
        await pause(pauseMs, undefined, { signal }).catch(() => undefined);
      }
      if (signal.aborted) return;
      startedAt = performance.now();
      await startAgain();
    }
  };
  const watching = watch();
  const end = async (how: (process: RunningProcess) => Promise<void>) => {
    stopping.abort();
    await how(running);
    await watching;
  };
  return {
    name,
    get current() {
      return running;
    },
    stop: () => end((process) => process.stop()),
    kill: () => end((process) => process.kill()),
  };
}
