import { staleVersion } from '@zi/contracts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Refuses a write that was based on an older state. */
export function requireVersion(noun: string, current: Versioned, yours: number): void {
  if (current.version !== yours) throw staleVersion(noun, current.id, { yours, current: current.version });
}
