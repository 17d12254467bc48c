import { type DataOf, DomainError, type Event, type Fact, actorTag } from '@zi/contracts';
import { type RequestContext, context, traceparent, translateFailure } from '@zi/service-kit';
import { type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { isRetryable } from './failure';
import { entrance } from './scope';

/** One entry of the audit trail, as a use case gives it; actor, time and correlation come from the context. */
export interface Change {
  /** What was done, e.g. `programme.declare`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** The unit whose chain it goes into and where that lies now; null for what concerns no unit. */
  readonly unit: { readonly id: string; readonly path: readonly string[] } | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly why?: string | null;
}

/** A transaction: rows, facts and audit entries become visible together or not at all. */
export interface Transaction {
  readonly manager: EntityManager;
  /** Says a fact about the aggregate `subject`. Lock or version-check the aggregate first: that gives the order. */
  say<E extends Event>(event: E, subject: string, data: DataOf<E>): Promise<void>;
  /** Says a fact about each of many aggregates, in this order. */
  sayAll<E extends Event>(event: E, facts: readonly { subject: string; data: DataOf<E> }[]): Promise<void>;
  /** Enters a change at the end of its unit's chain, which other writers of that unit then wait for. */
  audit(change: Change): Promise<void>;
  /** Says where units lie now, for who reads their audit trail. */
  relocate(units: readonly { readonly id: string; readonly path: readonly string[] }[]): Promise<void>;
}

type Work<T> = (transaction: Transaction) => Promise<T>;

const attempts = 4;
/** A fact must fit into a message (1 MiB with its headers); one that does not could never leave the outbox. */
const factLimitBytes = 900 * 1024;

interface Manner {
  readonly as: 'actor' | 'suite';
  readonly readOnly?: boolean;
}

/** The one way in which a service reads and changes its data. */
export class Database {
  private readonly saidListeners: (() => void)[] = [];

  /** `guards`: nouns of the actions that the schema's row-level security asks about. */
  constructor(
    readonly source: DataSource,
    private readonly guards: readonly string[] = [],
  ) {}

  /** Calls back after each commit that said something. */
  onSaid(listener: () => void): void {
    this.saidListeners.push(listener);
  }

  /**
   * Runs a command in one transaction, within the reach of the context's actor; deadlocks and serialization failures
   * are run again. When the context carries an idempotency key, a repeated command gets the first answer and changes
   * nothing. Throws `unavailable` when the database is away.
   */
  command<T>(work: Work<T>): Promise<T> {
    return this.commandAs('actor', work);
  }

  /**
   * The same in the reach of the suite, still done by the context's actor: for what an actor may do to rows that it may
   * not see. The use case's own check is then the only line.
   */
  commandAsSuite<T>(work: Work<T>): Promise<T> {
    return this.commandAs('suite', work);
  }

  /** Reads one consistent state within the reach of the context's actor. */
  read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transact({ as: 'actor', readOnly: true }, ({ manager }) => work(manager));
  }

  /** Runs the effect of a fact once: the inbox row and the effect commit together; a redelivery changes nothing. */
  hear(fact: Fact, effect: Work<void>): Promise<void> {
    return this.transact({ as: 'suite' }, async (transaction) => {
      const claimed = await transaction.manager.query<unknown[]>(
        'INSERT INTO inbox (fact_id, type) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING fact_id',
        [fact.id, fact.type],
      );
      if (claimed.length > 0) await effect(transaction);
    });
  }

  /** Works as the suite itself, whoever asked: for what no actor's reach may cut, such as sending what was said. */
  asSuite<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transact({ as: 'suite' }, ({ manager }) => work(manager));
  }

  private commandAs<T>(as: Manner['as'], work: Work<T>): Promise<T> {
    const { idempotency } = context();
    return this.transact({ as }, async (transaction) => {
      if (!idempotency) return work(transaction);
      const claim = await claimKey(transaction.manager, idempotency);
      if (claim.answered) return claim.answer as T;
      const answer = await work(transaction);
      await keepAnswer(transaction.manager, idempotency.key, answer);
      return answer;
    });
  }

  private async transact<T>(manner: Manner, work: Work<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(manner, work);
      } catch (error) {
        if (attempt < attempts && isRetryable(error)) continue;
        throw translateFailure(error);
      }
    }
  }

  private async once<T>(manner: Manner, work: Work<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const transaction = new OpenTransaction(runner.manager);
    try {
      await runner.startTransaction();
      await runner.query(this.entranceOf(manner));
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

  private entranceOf({ as, readOnly = false }: Manner): string {
    const { schema } = this.source.options as { schema: string };
    if (as === 'suite' || context().actor.kind === 'system') {
      return entrance({ suite: `zi_${schema}_suite` }, readOnly);
    }
    return entrance({ actor: context().actor, guards: [...this.guards, 'audit'] }, readOnly);
  }
}

// A rollback over a broken connection fails too; the server rolls back by itself and the first error is the one to tell.
async function rollback(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  await runner.rollbackTransaction().catch(() => undefined);
}

class OpenTransaction implements Transaction {
  said = false;

  constructor(readonly manager: EntityManager) {}

  say<E extends Event>(event: E, subject: string, data: DataOf<E>): Promise<void> {
    return this.sayAll(event, [{ subject, data }]);
  }

  async sayAll<E extends Event>(
    { type }: E,
    facts: readonly { subject: string; data: DataOf<E> }[],
  ): Promise<void> {
    if (facts.length === 0) return;
    this.said = true;
    const bodies = facts.map(({ subject, data }) => fitting(type, subject, JSON.stringify(data)));
    const { actor, correlationId, causationId } = context();
    await this.manager.query(
      `INSERT INTO outbox (type, id, subject, data, actor, correlation_id, causation_id, traceparent)
       SELECT $1, fact.id, fact.subject, fact.data, $5, $6, $7, $8
       FROM unnest($2::uuid[], $3::text[], $4::json[]) WITH ORDINALITY AS fact (id, subject, data, place) ORDER BY place`,
      [
        ...[type, facts.map(() => v7()), facts.map(({ subject }) => subject), bodies],
        ...[actorTag(actor), correlationId, causationId, traceparent() ?? null],
      ],
    );
  }

  async audit({ action, objectType, objectId, unit, before, after, why }: Change): Promise<void> {
    const { actor, correlationId } = context();
    const fields = {
      ...{ id: v7(), actor: actorTag(actor), address: actor.address, action, why: why ?? null },
      ...{ object_type: objectType, object_id: objectId, unit_id: unit?.id ?? null },
      ...{ before: before ?? null, after: after ?? null, correlation_id: correlationId },
    };
    await this.manager.query('SELECT zi_audit($1::json, $2::uuid[])', [
      JSON.stringify(fields),
      unit?.path ?? [],
    ]);
  }

  async relocate(units: readonly { readonly id: string; readonly path: readonly string[] }[]): Promise<void> {
    await this.manager.query(
      `SELECT zi_audit_place((place->>'id')::uuid, ARRAY(SELECT json_array_elements_text(place->'path')::uuid))
       FROM json_array_elements($1::json) AS place`,
      [JSON.stringify(units.map(({ id, path }) => ({ id, path })))],
    );
  }
}

function fitting(type: string, subject: string, body: string): string {
  if (Buffer.byteLength(body) <= factLimitBytes) return body;
  throw new Error(`${type} about ${subject} is larger than ${factLimitBytes} bytes`);
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
