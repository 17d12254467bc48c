import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a condition holds and returns what it gave. The condition may throw while things are not up yet; what it
 * threw last is told when the time runs out.
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  withinMs = 20_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  let last: unknown = 'it never held';
  while (performance.now() < deadline) {
    try {
      const value = await condition();
      if (value) return value;
      last = `it was ${JSON.stringify(value)}`;
    } catch (error) {
      last = error;
    }
    await pause(20);
  }
  throw new Error(
    `Waited ${withinMs} ms in vain: ${what} (${last instanceof Error ? last.message : String(last)})`,
  );
}
