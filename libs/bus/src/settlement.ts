import { DomainError } from '@zi/contracts';

/** What becomes of a delivered fact. */
export type Settlement =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'retry'; readonly delayMs: number; readonly reason: string }
  | { readonly outcome: 'dead'; readonly reason: string };

/** After this many deliveries a fact that fails for its own sake is put aside. */
export const deliveryLimit = 8;
/** After this many deliveries without any settlement (the process died each time) a fact is put aside unhandled. */
export const crashLimit = 25;
const delaysMs = [100, 500, 2_000, 5_000, 15_000, 30_000, 60_000];

/** A body or headers that cannot be read, or a fact that is not of its contract: no repetition can mend it. */
export class Undecodable extends Error {}

/** Settlement of a fact whose handling failed at the given delivery (1 is the first). */
export function settlementOf(error: unknown, delivery: number): Settlement {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof Undecodable) return { outcome: 'dead', reason: `undecodable: ${reason}` };
  const code = error instanceof DomainError ? error.code : 'unknown';
  if (code === 'invalid' || code === 'conflict' || code === 'forbidden')
    return { outcome: 'dead', reason: `${code}: ${reason}` };
  // A database that is away says nothing about the fact: it is retried for as long as that takes.
  if (code !== 'unavailable' && delivery >= deliveryLimit) {
    return { outcome: 'dead', reason: `${code} after ${delivery} deliveries: ${reason}` };
  }
  return {
    outcome: 'retry',
    delayMs: delaysMs[Math.min(delivery, delaysMs.length) - 1] as number,
    reason: `${code}: ${reason}`,
  };
}
