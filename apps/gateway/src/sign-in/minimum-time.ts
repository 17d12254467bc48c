import { setTimeout as wait } from 'node:timers/promises';

export interface Timer {
  /** Milliseconds. */
  now(): number;
  wait(ms: number): Promise<void>;
}

const realTimer: Timer = { now: () => performance.now(), wait: (ms) => wait(ms) };

/** Makes failures take the same time, so that nobody learns from it how far a sign-in came. */
export class MinimumTime {
  constructor(
    private readonly ms: number,
    private readonly timer = realTimer,
  ) {}

  /** Does the work; its failure is told no sooner than the minimum after its beginning. */
  async ofFailure<T>(work: () => Promise<T>): Promise<T> {
    const started = this.timer.now();
    try {
      return await work();
    } catch (failure) {
      await this.timer.wait(Math.max(0, this.ms - (this.timer.now() - started)));
      throw failure;
    }
  }
}
