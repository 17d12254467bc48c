import { type AuditEntry } from '@zi/contracts';

/** A fact as it waits in the outbox, in the form in which it is published. */
export interface OutboxFact {
  readonly id: string;
  readonly type: string;
  /** Id of the aggregate; facts of one aggregate are published in order. */
  readonly subject: string;
  readonly time: string;
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly traceparent: string | null;
  /** Body as JSON text. */
  readonly data: string;
}

/** Publishes facts; returns the ids of those that the stream has confirmed. */
export type Publish = (facts: readonly OutboxFact[]) => Promise<ReadonlySet<string>>;

export interface OutboxState {
  readonly pending: number;
  readonly oldestSeconds: number;
}

export interface AuditQuery {
  readonly after?: string;
  readonly limit: number;
  readonly objectId?: string;
  readonly unitId?: string;
  /** Who acted, as `kind:id`. */
  readonly actor?: string;
  readonly from?: string;
  /** Before this instant. */
  readonly to?: string;
}

/**
 * The part of a service's database that the bus works on. `@zi/database` keeps it, `@zi/bus` relays from it;
 * neither knows the other.
 */
export abstract class Ledger {
  /**
   * Publishes the next facts in order and marks the confirmed ones, all in one transaction that also holds the
   * relay's lock. Returns how many were confirmed and whether more may wait; `busy` when another relay holds the lock.
   */
  abstract sweep(limit: number, publish: Publish): Promise<{ published: number; more: boolean } | 'busy'>;
  /** Calls back after each commit that said something. */
  abstract onSaid(listener: () => void): void;
  /** Facts that wait. */
  abstract outboxState(): Promise<OutboxState>;
  /** Marks kept facts recorded at or after `from` as unpublished; returns how many. */
  abstract replay(from: Date): Promise<number>;
  /** Deletes published facts and heard ids that are older than their retention; returns how many rows went. */
  abstract prune(): Promise<number>;
  /** A page of the audit trail, the newest first, as far as the context's actor may read it. */
  abstract auditTrail(query: AuditQuery): Promise<{ items: AuditEntry[]; next: string | null }>;
}
