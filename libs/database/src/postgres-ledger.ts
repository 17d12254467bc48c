import { type AuditQuery, Ledger, type OutboxFact, type OutboxState, type Publish } from '@zi/service-kit';
import { type AuditEntry } from '@zi/contracts';
import { type Database } from './database';

/** Lock that makes one relay at a time; advisory locks are per database, so the schema's name goes in. */
const relayLock = `hashtext('zi.relay.' || current_schema())`;
const keptFor = `interval '14 days'`;
/** Heard ids outlive kept facts, so that a replay never counts twice. */
const rememberedFor = `interval '21 days'`;
const pruneBatch = 5_000;

// The lock is taken in a step of its own: PostgreSQL could evaluate it per row otherwise.
const claimSql = `
  SELECT id, type, subject, data::text AS data, actor, correlation_id AS "correlationId",
         causation_id AS "causationId", traceparent, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS time
  FROM outbox WHERE published_at IS NULL ORDER BY position LIMIT $1 FOR UPDATE SKIP LOCKED`;

/** The ledger of one service in its own schema. */
export class PostgresLedger extends Ledger {
  constructor(private readonly database: Database) {
    super();
  }

  onSaid(listener: () => void): void {
    this.database.onSaid(listener);
  }

  sweep(limit: number, publish: Publish): Promise<{ published: number; more: boolean } | 'busy'> {
    return this.database.asSuite(async (manager) => {
      const [lock] = await manager.query<{ mine: boolean }[]>(
        `SELECT pg_try_advisory_xact_lock(${relayLock}) AS mine`,
      );
      if (!lock?.mine) return 'busy';
      const facts = await manager.query<OutboxFact[]>(claimSql, [limit]);
      if (facts.length === 0) return { published: 0, more: false };
      const confirmed = await publish(facts);
      await manager.query('UPDATE outbox SET published_at = now() WHERE id = ANY($1::uuid[])', [
        [...confirmed],
      ]);
      return { published: confirmed.size, more: facts.length === limit && confirmed.size > 0 };
    });
  }

  async outboxState(): Promise<OutboxState> {
    const [row] = await this.database.asSuite((manager) =>
      manager.query<[OutboxState]>(
        `SELECT count(*)::int AS pending, coalesce(extract(epoch FROM now() - min(recorded_at)), 0)::float8 AS "oldestSeconds"
         FROM outbox WHERE published_at IS NULL`,
      ),
    );
    return row;
  }

  async replay(from: Date): Promise<number> {
    const [, count] = await this.database.asSuite((manager) =>
      manager.query<[unknown[], number]>(
        'UPDATE outbox SET published_at = NULL WHERE recorded_at >= $1 AND published_at IS NOT NULL',
        [from],
      ),
    );
    return count;
  }

  async prune(): Promise<number> {
    const statements = [
      `DELETE FROM outbox WHERE position IN (SELECT position FROM outbox
         WHERE recorded_at < now() - ${keptFor} AND published_at IS NOT NULL LIMIT ${pruneBatch})`,
      `DELETE FROM inbox WHERE fact_id IN (SELECT fact_id FROM inbox WHERE heard_at < now() - ${rememberedFor} LIMIT ${pruneBatch})`,
      `DELETE FROM idempotency WHERE (actor, key) IN (SELECT actor, key FROM idempotency
         WHERE created_at < now() - ${keptFor} LIMIT ${pruneBatch})`,
    ];
    let total = 0;
    for (const statement of statements) {
      const [, count] = await this.database.asSuite((manager) =>
        manager.query<[unknown[], number]>(statement),
      );
      total += count;
    }
    return total;
  }

  async auditTrail(query: AuditQuery): Promise<{ items: AuditEntry[]; next: string | null }> {
    const { after, limit, objectId, unitId, actor, from, to } = query;
    const rows = await this.database.read((manager) =>
      manager.query<(Omit<AuditEntry, 'at'> & { at: Date })[]>(
        `SELECT id, at, actor, address, action, object_type AS "objectType", object_id AS "objectId", unit_id AS "unitId",
                before, after, why, correlation_id AS "correlationId", sequence::int, encode(hash, 'hex') AS hash
         FROM audit_entry
         WHERE ($1::uuid IS NULL OR id < $1::uuid) AND ($2::text IS NULL OR object_id = $2)
           AND ($3::uuid IS NULL OR unit_id = $3::uuid) AND ($4::text IS NULL OR actor = $4)
           AND ($5::timestamptz IS NULL OR at >= $5) AND ($6::timestamptz IS NULL OR at < $6)
         ORDER BY id DESC LIMIT $7`,
        [
          ...[after ?? null, objectId ?? null, unitId ?? null, actor ?? null, from ?? null, to ?? null],
          limit + 1,
        ],
      ),
    );
    const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
