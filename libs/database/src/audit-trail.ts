import { type DataService } from '@zi/contracts';
import { type Client, type QueryResult, escapeIdentifier } from 'pg';
import { type KeptChain, type KeptEntry, noUnit } from './audit-chain';
import { type HashesAt, type SealedHead } from './audit-seal';

/** Which entries; every condition that is given must hold. */
export interface EntryFilter {
  /** A unit, or `noUnit`. */
  readonly unitId?: string;
  readonly objectId?: string;
  /** As `kind:id`. */
  readonly actor?: string;
  /** From this instant on. */
  readonly from?: string;
  /** Before this instant. */
  readonly to?: string;
}

/** Rows that are fetched at a time; two such batches are held, one being looked at and one coming. */
const fetched = 1_000;

const entryColumns = `
  id, actor, address, action, object_type AS "objectType", object_id AS "objectId", unit_id AS "unitId",
  before, after, why, correlation_id AS "correlationId", sequence,
  encode(previous, 'hex') AS previous, encode(hash, 'hex') AS hash,
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || CASE WHEN at < '0001-01-01Z' THEN ' BC' ELSE '' END AS at`;
const inUnit = `($1::uuid IS NULL OR unit_id = $1::uuid OR (unit_id IS NULL AND $1::uuid = '${noUnit}'))`;

/** Values as PostgreSQL writes them. */
const asWritten = { getTypeParser: () => (text: string) => text };

/** The audit trail of one service within a transaction of the auditor's. What it reads, it streams. */
export class AuditTrail {
  private cursors = 0;
  private readonly schema: string;

  constructor(
    private readonly client: Client,
    readonly service: DataService,
  ) {
    this.schema = escapeIdentifier(service);
  }

  /** The chains by unit, the one without a unit last. */
  async *chains(unitId?: string): AsyncGenerator<KeptChain, void> {
    const batches = this.batches<Omit<KeptChain, 'entries'> & { readonly entries: string }>(
      `SELECT nullif(unit_id, '${noUnit}') AS "unitId", entries, encode(head, 'hex') AS head
       FROM ${this.schema}.audit_chain WHERE $1::uuid IS NULL OR unit_id = $1::uuid
       ORDER BY nullif(unit_id, '${noUnit}')`,
      [unitId],
    );
    for await (const rows of batches) {
      for (const row of rows) yield { ...row, entries: Number(row.entries) };
    }
  }

  /** The entries by unit and sequence, those without a unit last, in batches. */
  entries(unitId?: string): AsyncGenerator<KeptEntry[], void> {
    return this.batches<KeptEntry>(
      `SELECT ${entryColumns} FROM ${this.schema}.audit_entry WHERE ${inUnit} ORDER BY unit_id, sequence`,
      [unitId],
    );
  }

  /** The entries that fit a filter, the oldest first, in batches. */
  select({ unitId, objectId, actor, from, to }: EntryFilter): AsyncGenerator<KeptEntry[], void> {
    return this.batches<KeptEntry>(
      `SELECT ${entryColumns} FROM ${this.schema}.audit_entry
       WHERE ${inUnit} AND ($2::text IS NULL OR object_id = $2) AND ($3::text IS NULL OR actor = $3)
         AND ($4::timestamptz IS NULL OR at >= $4) AND ($5::timestamptz IS NULL OR at < $5)
       ORDER BY id`,
      [unitId, objectId, actor, from, to],
    );
  }

  /** Heads whose last entry was written after an instant, by unit; all of them for null. */
  async headsSince(instant: string | null): Promise<SealedHead[]> {
    const { rows } = await this.client.query<Omit<SealedHead, 'sequence'> & { readonly sequence: string }>(
      `SELECT nullif(c.unit_id, '${noUnit}') AS "unitId", c.entries AS sequence, encode(e.hash, 'hex') AS hash
       FROM ${this.schema}.audit_chain c, ${this.entryAt('c.unit_id', 'c.entries')}
       WHERE $1::timestamptz IS NULL OR e.at > $1::timestamptz ORDER BY c.unit_id`,
      [instant],
    );
    return rows.map((head) => ({ ...head, sequence: Number(head.sequence) }));
  }

  readonly hashesAt: HashesAt = async (heads) => {
    const { rows } = await this.client.query<{ hash: string | null }>(
      `SELECT encode(e.hash, 'hex') AS hash
       FROM unnest($1::uuid[], $2::bigint[]) WITH ORDINALITY AS head (unit_id, sequence, place)
       LEFT JOIN ${this.entryAt('head.unit_id', 'head.sequence')} ON true ORDER BY place`,
      [heads.map(({ unitId }) => unitId ?? noUnit), heads.map(({ sequence }) => sequence)],
    );
    return rows.map(({ hash }) => hash);
  };

  /** The instant of the transaction, UTC. */
  async instant(): Promise<string> {
    const { rows } = await this.client.query<{ instant: string }>(
      `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS instant`,
    );
    return (rows[0] as { instant: string }).instant;
  }

  private entryAt(unit: string, sequence: string): string {
    return `LATERAL (
      SELECT at, hash FROM ${this.schema}.audit_entry WHERE unit_id = ${unit} AND sequence = ${sequence} UNION ALL
      SELECT at, hash FROM ${this.schema}.audit_entry
      WHERE ${unit} = '${noUnit}' AND unit_id IS NULL AND sequence = ${sequence} LIMIT 1) e`;
  }

  private async *batches<Row extends object>(
    query: string,
    values: readonly unknown[],
  ): AsyncGenerator<Row[], void> {
    this.cursors += 1;
    const cursor = `${this.service}_${this.cursors}`;
    await this.client.query(
      `DECLARE ${cursor} NO SCROLL CURSOR FOR ${query}`,
      values.map((value) => value ?? null),
    );
    let coming = this.fetch<Row>(cursor);
    for (;;) {
      const { rows } = await coming;
      if (rows.length === 0) return;
      coming = this.fetch(cursor); // the server reads on while these are looked at
      yield rows;
    }
  }

  private fetch<Row extends object>(cursor: string): Promise<QueryResult<Row>> {
    const coming = this.client.query<Row>({ text: `FETCH ${fetched} FROM ${cursor}`, types: asWritten });
    coming.catch(() => undefined); // whoever stops reading leaves the last one behind
    return coming;
  }
}
