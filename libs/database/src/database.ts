import { type DataOf, DomainError, type Event, type Fact, actorTag } from '@zi/contracts';
import { type RequestContext, context, traceparent, translateFailure } from '@zi/service-kit';
import { type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { isRetryable } from './failure';

/** One entry of the audit trail, as a use case gives it; actor, time and correlation come from the context. */
export interface Change {
  /** What was done, e.g. `programme.declare`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly unitId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly why?: string | null;
}

/** A transaction: rows, facts and audit entries become visible together or not at all. */
export interface Transaction {
  readonly manager: EntityManager;
  /** Says a fact about the aggregate `subject`. Lock or version-check the aggregate first: that gives the order. */
  say<E extends Event>(event: E, subject: string, data: DataOf<E>): Promise<void>;
  audit(change: Change): Promise<void>;
}

type Work<T> = (transaction: Transaction) => Promise<T>;

const attempts = 4;
/** A fact must fit into a message (1 MiB with its headers); one that does not could never leave the outbox. */
const factLimitBytes = 900 * 1024;

/** The one way in which a service changes its data. */
export class Database {
  private readonly saidListeners: (() => void)[] = [];

  constructor(readonly source: DataSource) {}

  /** Reads without a transaction. */
  get reader(): EntityManager {
    return this.source.manager;
  }

  /** Calls back after each commit that said something. */
  onSaid(listener: () => void): void {
    this.saidListeners.push(listener);
  }

  /**
   * Runs a command in one transaction; deadlocks and serialization failures are run again. When the context carries an
   * idempotency key, a repeated command gets the first answer and changes nothing. Throws `unavailable` when the
   * database is away.
   */
  command<T>(work: Work<T>): Promise<T> {
    const { idempotency } = context();
    return this.transact(async (transaction) => {
      if (!idempotency) return work(transaction);
      const claim = await claimKey(transaction.manager, idempotency);
      if (claim.answered) return claim.answer as T;
      const answer = await work(transaction);
      await keepAnswer(transaction.manager, idempotency.key, answer);
      return answer;
    });
  }

  /** Runs the effect of a fact once: the inbox row and the effect commit together; a redelivery changes nothing. */
  hear(fact: Fact, effect: Work<void>): Promise<void> {
    return this.transact(async (transaction) => {
      const claimed = await transaction.manager.query<unknown[]>(
        'INSERT INTO inbox (fact_id, type) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING fact_id',
        [fact.id, fact.type],
      );
      if (claimed.length > 0) await effect(transaction);
    });
  }

  private async transact<T>(work: Work<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt < attempts && isRetryable(error)) continue;
        throw translateFailure(error);
      }
    }
  }

  private async once<T>(work: Work<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const transaction = new OpenTransaction(runner.manager, context());
    try {
      await runner.startTransaction();
      const result = await work(transaction);
      await runner.commitTransaction();
      if (transaction.said) for (const listener of this.saidListeners) listener();
      return result;
    } catch (error) {
      await rollback(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

// A rollback over a broken connection fails too; the server rolls back by itself and the first error is the one to tell.
async function rollback(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  await runner.rollbackTransaction().catch(() => undefined);
}

class OpenTransaction implements Transaction {
  said = false;

  constructor(
    readonly manager: EntityManager,
    private readonly cause: RequestContext,
  ) {}

  async say<E extends Event>(event: E, subject: string, data: DataOf<E>): Promise<void> {
    this.said = true;
    const body = JSON.stringify(data);
    if (Buffer.byteLength(body) > factLimitBytes) {
      throw new Error(`${event.type} about ${subject} is larger than ${factLimitBytes} bytes`);
    }
    const { actor, correlationId, causationId } = this.cause;
    await this.manager.query(
      `INSERT INTO outbox (id, type, subject, data, actor, correlation_id, causation_id, traceparent)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [v7(), event.type, subject, body, actorTag(actor), correlationId, causationId, traceparent() ?? null],
    );
  }

  async audit({ action, objectType, objectId, unitId, before, after, why }: Change): Promise<void> {
    const { actor, correlationId } = this.cause;
    await this.manager.query(
      `INSERT INTO audit_entry (id, actor, address, action, object_type, object_id, unit_id, before, after, why, correlation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[v7(), actorTag(actor), actor.address, action, objectType, objectId, unitId],
        ...[JSON.stringify(before ?? null), JSON.stringify(after ?? null), why ?? null, correlationId],
      ],
    );
  }
}

type Key = NonNullable<RequestContext['idempotency']>;

// The insert waits for a twin that is still running: the unique key serialises them.
async function claimKey(
  manager: EntityManager,
  { key, subject, inputHash }: Key,
): Promise<{ answered: boolean; answer?: unknown }> {
  const actor = actorTag(context().actor);
  const claimed = await manager.query<unknown[]>(
    `INSERT INTO idempotency (actor, key, subject, input_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [actor, key, subject, inputHash],
  );
  if (claimed.length > 0) return { answered: false };
  const [first] = await manager.query<{ subject: string; input_hash: string; answer: unknown }[]>(
    'SELECT subject, input_hash, answer FROM idempotency WHERE actor = $1 AND key = $2',
    [actor, key],
  );
  if (first?.subject !== subject || first.input_hash !== inputHash) {
    throw new DomainError(
      'conflict',
      'This Idempotency-Key was used for another request. Use a new key for a new request.',
      { key },
    );
  }
  return { answered: true, answer: first.answer };
}

async function keepAnswer(manager: EntityManager, key: string, answer: unknown): Promise<void> {
  await manager.query('UPDATE idempotency SET answer = $3 WHERE actor = $1 AND key = $2', [
    actorTag(context().actor),
    key,
    JSON.stringify(answer),
  ]);
}
