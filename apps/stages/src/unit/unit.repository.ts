import { Injectable } from '@nestjs/common';
import { type Unit, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';

interface UnitQuery {
  readonly after: string | null;
  readonly limit: number;
  readonly query: string | null;
  readonly under: string | null;
  readonly scope: readonly string[] | null;
}

const columns = `id, code, name, kind, parent_id AS "parentId", path, active_from::text AS "activeFrom",
  active_until::text AS "activeUntil", version`;

@Injectable()
export class UnitRepository {
  async get(manager: EntityManager, id: string): Promise<Unit> {
    return required(await manager.query<Unit[]>(`SELECT ${columns} FROM unit WHERE id = $1`, [id]), id);
  }

  /** The unit as it stays until the transaction ends: it can neither be moved nor closed meanwhile. */
  async hold(manager: EntityManager, id: string): Promise<Unit> {
    const rows = await manager.query<Unit[]>(`SELECT ${columns} FROM unit WHERE id = $1 FOR SHARE`, [id]);
    return required(rows, id);
  }

  async root(manager: EntityManager): Promise<Unit | undefined> {
    const [root] = await manager.query<Unit[]>(`SELECT ${columns} FROM unit WHERE parent_id IS NULL`);
    return root;
  }

  /** One row more than `limit` when there are more. */
  list(manager: EntityManager, { after, limit, query, under, scope }: UnitQuery): Promise<Unit[]> {
    return manager.query(
      `SELECT ${columns} FROM unit
       WHERE ($1::text IS NULL OR code > $1)
         AND ($2::text IS NULL OR strpos(lower(code), lower($2)) > 0 OR strpos(lower(name), lower($2)) > 0)
         AND ($3::uuid IS NULL OR path @> ARRAY[$3::uuid])
         AND ($4::uuid[] IS NULL OR path && $4::uuid[])
       ORDER BY code LIMIT $5`,
      [after, query, under, scope, limit + 1],
    );
  }

  async add(manager: EntityManager, unit: Unit): Promise<void> {
    const write = manager.query(
      `INSERT INTO unit (id, code, name, kind, parent_id, path, active_from, active_until, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[unit.id, unit.code, unit.name, unit.kind, unit.parentId, unit.path],
        ...[unit.activeFrom, unit.activeUntil, unit.version],
      ],
    );
    await orConflict(write, {
      unit_code: `The code ${unit.code} is taken by another unit.`,
      unit_one_ministry: 'The ministry is founded already.',
    });
  }
}

function required([unit]: Unit[], id: string): Unit {
  if (!unit) throw notFound('unit', id);
  return unit;
}
