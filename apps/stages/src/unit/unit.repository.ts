import { Injectable } from '@nestjs/common';
import { type Unit, type UnitRevision, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';

interface UnitQuery {
  readonly after: string | null;
  readonly limit: number;
  readonly query: string | null;
  readonly under: string | null;
  readonly state: 'active' | 'closed' | null;
  readonly today: string;
  /** As `zi_in` takes it. */
  readonly scope: string | null;
}

const columns = `id, code, name, kind, parent_id AS "parentId", path, active_from::text AS "activeFrom",
  active_until::text AS "activeUntil", version`;

/** A search that finds one in this many units fills its page from the next ones by code. */
const often = 4;
/** One that finds little looks at no more finds than this; else it walks all units by code. */
const mostFinds = 1_000;
/** Runs of this many letters are in an index. */
const gram = 3;

/** While somebody moves units, nobody adds any, and the other way round: a new unit would miss the move. */
const treeLock = `hashtext('zi.tree.' || current_schema())`;

@Injectable()
export class UnitRepository {
  async get(manager: EntityManager, id: string): Promise<Unit> {
    return required(await manager.query<Unit[]>(`SELECT ${columns} FROM unit WHERE id = $1`, [id]), id);
  }

  /** The first of these units that the actor sees. */
  async firstSeen(manager: EntityManager, ids: readonly string[]): Promise<Unit | undefined> {
    const [unit] = await manager.query<Unit[]>(
      `SELECT ${columns} FROM unit WHERE id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], id) LIMIT 1`,
      [ids],
    );
    return unit;
  }

  /** The unit as it stays until the transaction ends: it can neither be moved nor closed meanwhile. */
  async hold(manager: EntityManager, id: string): Promise<Unit> {
    const rows = await manager.query<Unit[]>(`SELECT ${columns} FROM unit WHERE id = $1 FOR SHARE`, [id]);
    return required(rows, id);
  }

  /** Others wait to change it or to add anything to it. */
  async lock(manager: EntityManager, id: string): Promise<Unit> {
    const rows = await manager.query<Unit[]>(`SELECT ${columns} FROM unit WHERE id = $1 FOR UPDATE`, [id]);
    return required(rows, id);
  }

  /** The unit and everything below it, from the top down; others wait as with `lock`. */
  lockSubtree(manager: EntityManager, id: string): Promise<Unit[]> {
    return manager.query(
      `SELECT ${columns} FROM unit WHERE path @> ARRAY[$1::uuid] ORDER BY cardinality(path), id FOR UPDATE`,
      [id],
    );
  }

  /** Until the transaction ends nobody moves units; others may add some as well. */
  async keepShape(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock_shared(${treeLock})`);
  }

  /** Until the transaction ends nobody else moves or adds units. */
  async changeShape(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(${treeLock})`);
  }

  async root(manager: EntityManager): Promise<Unit | undefined> {
    const [root] = await manager.query<Unit[]>(`SELECT ${columns} FROM unit WHERE parent_id IS NULL`);
    return root;
  }

  byCode(manager: EntityManager, codes: readonly string[]): Promise<Unit[]> {
    return manager.query(`SELECT ${columns} FROM unit WHERE code = ANY ($1::text[])`, [codes]);
  }

  /** As `hold`, of those that there are. */
  holdByCode(manager: EntityManager, codes: readonly string[]): Promise<Unit[]> {
    const sql = `SELECT ${columns} FROM unit WHERE code = ANY ($1::text[]) ORDER BY id FOR SHARE`;
    return manager.query(sql, [codes]);
  }

  /** Those of the codes that units have. */
  async taken(manager: EntityManager, codes: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = 'SELECT code FROM unit WHERE code = ANY ($1::text[])';
    const rows = await manager.query<{ code: string }[]>(sql, [codes]);
    return new Set(rows.map(({ code }) => code));
  }

  /** Last day of the unit above, which keeps it until the transaction ends. */
  async endAbove(manager: EntityManager, id: string): Promise<string | null> {
    const [row] = await manager.query<[{ end: string | null }]>('SELECT end_above($1)::text AS "end"', [id]);
    return row.end;
  }

  /** Direct children that stay active after a day (never for null): how many, and the first five codes. */
  async childrenBeyond(
    manager: EntityManager,
    id: string,
    day: string | null,
  ): Promise<{ count: number; codes: string[] }> {
    const [found] = await manager.query<[{ count: number; codes: string[] }]>(
      `SELECT count(*)::int AS count, coalesce((array_agg(code ORDER BY code))[:5], '{}') AS codes
       FROM unit WHERE parent_id = $1 AND $2::date IS NOT NULL AND (active_until IS NULL OR active_until > $2::date)`,
      [id, day],
    );
    return found;
  }

  /**
   * By code; one row more than `limit` when there are more. Whatever the search, its cost hardly grows with the tree,
   * save for one or two letters that find little.
   */
  async list(manager: EntityManager, ask: UnitQuery): Promise<Unit[]> {
    if (ask.query === null && ask.under === null) return this.page(manager, ask, 'unit', null);
    const next = `(SELECT * FROM unit WHERE $1::text IS NULL OR code > $1 ORDER BY code LIMIT ${often * (ask.limit + 1)}) unit`;
    const rows = await this.page(manager, ask, next, null);
    return rows.length > ask.limit ? rows : this.page(manager, ask, 'unit', await this.finds(manager, ask));
  }

  private page(
    manager: EntityManager,
    { after, limit, query, under, state, today, scope }: UnitQuery,
    from: string,
    ids: readonly string[] | null,
  ): Promise<Unit[]> {
    return manager.query(
      `SELECT ${columns} FROM ${from}
       WHERE ($1::text IS NULL OR code > $1) AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[]))
         AND ($3::text IS NULL OR strpos(lower(code), lower($3)) > 0 OR strpos(lower(name), lower($3)) > 0)
         AND ($4::uuid IS NULL OR path @> ARRAY[$4::uuid])
         AND ($5::text IS NULL OR ($5 = 'active') = (active_until IS NULL OR active_until >= $6::date))
         AND zi_in($7::jsonb, path, NULL, NULL)
       ORDER BY code LIMIT $8`,
      [after, ids, query, under, state, today, scope, limit + 1],
    );
  }

  /** The units that a search finds, by index; null when there are too many, or when no index helps. */
  private async finds(manager: EntityManager, { query, under, scope }: UnitQuery): Promise<string[] | null> {
    const sought = query !== null && query.length >= gram ? query : null;
    if (scope === null || (sought === null && under === null)) return null;
    const sql = 'SELECT units_found($1, $2::uuid, $3) AS ids';
    const [row] = await manager.query<[{ ids: string[] | null }]>(sql, [sought, under, mostFinds]);
    return row.ids;
  }

  async add(manager: EntityManager, units: readonly Unit[]): Promise<void> {
    // As JSON, since unnest would take paths of different lengths apart.
    const write = manager.query(
      `INSERT INTO unit (id, code, name, kind, parent_id, path, active_from, active_until, version)
       SELECT * FROM json_to_recordset($1::json) AS unit ("id" uuid, "code" text, "name" text, "kind" text,
         "parentId" uuid, "path" uuid[], "activeFrom" date, "activeUntil" date, "version" int)`,
      [JSON.stringify(units)],
    );
    const [only, ...others] = units;
    await orConflict(write, {
      unit_code:
        only && others.length === 0
          ? `The code ${only.code} is taken by another unit.`
          : 'A code of these units was taken by another unit in the meantime.',
      unit_one_ministry: 'The ministry is founded already.',
    });
  }

  async save(manager: EntityManager, unit: Unit): Promise<void> {
    const { id, code, name, kind, activeUntil, version } = unit;
    const write = manager.query(
      'UPDATE unit SET code = $2, name = $3, kind = $4, active_until = $5, version = $6 WHERE id = $1',
      [id, code, name, kind, activeUntil, version],
    );
    await orConflict(write, { unit_code: `The code ${code} is taken by another unit.` });
  }

  /**
   * Gives the whole subtree its new place, and every table of the schema that keeps a copy of it. Returns the units as
   * they are now, from the top down.
   */
  async move(manager: EntityManager, { id, parentId, path }: Unit): Promise<Unit[]> {
    const [moved] = await manager.query<[Unit[], number]>(
      `UPDATE unit SET path = $2::uuid[] || path[array_position(path, $1::uuid) + 1:], version = version + 1,
         parent_id = CASE WHEN id = $1 THEN $3::uuid ELSE parent_id END
       WHERE path @> ARRAY[$1::uuid] RETURNING ${columns}`,
      [id, path, parentId],
    );
    await manager.query('SELECT carry_paths($1::uuid, $2::uuid[])', [id, path]);
    return moved.sort((one, other) => one.path.length - other.path.length);
  }

  /** Enters what these units are now into their history. */
  async keep(
    manager: EntityManager,
    units: readonly Unit[],
    by: string,
    why: string | null = null,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO unit_revision (unit_id, version, code, name, kind, parent_id, path, active_from, active_until,
         changed_at, changed_by, why)
       SELECT id, version, code, name, kind, parent_id, path, active_from, active_until, now(), $2, $3
       FROM unit WHERE id = ANY ($1::uuid[])`,
      [units.map(({ id }) => id), by, why],
    );
  }

  /** What a unit was, the newest first; one row more than `limit` when there are more. */
  async history(
    manager: EntityManager,
    id: string,
    before: number | null,
    limit: number,
  ): Promise<UnitRevision[]> {
    const rows = await manager.query<(Omit<UnitRevision, 'at'> & { at: Date })[]>(
      `SELECT unit_id AS id, code, name, kind, parent_id AS "parentId", path, active_from::text AS "activeFrom",
              active_until::text AS "activeUntil", version, changed_at AS at, changed_by AS by, why
       FROM unit_revision WHERE unit_id = $1 AND ($2::int IS NULL OR version < $2) ORDER BY version DESC LIMIT $3`,
      [id, before, limit + 1],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

function required([unit]: Unit[], id: string): Unit {
  if (!unit) throw notFound('unit', id);
  return unit;
}
