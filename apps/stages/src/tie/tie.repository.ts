import { Injectable } from '@nestjs/common';
import { type Tie, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';
import { type Viewer } from '../viewer';

/** A tie and where its unit lies. */
export interface PlacedTie {
  readonly tie: Tie;
  readonly path: readonly string[];
}

interface TieQuery {
  readonly after: string | null;
  readonly limit: number;
  readonly personId: string | null;
  readonly unitId: string | null;
}

type Row = Omit<Tie, 'declaredAt' | 'withdrawnAt'> & {
  declaredAt: Date;
  withdrawnAt: Date | null;
  path: string[];
};

const columns = `t.id, t.person_id AS "personId", t.unit_id AS "unitId", t.kind, t.reason,
  t.declared_at AS "declaredAt", t.withdrawn_at AS "withdrawnAt", t.version, t.unit_path AS path`;
const visible = '(zi_in($1::jsonb, t.unit_path, NULL, NULL) OR t.person_id = $2::uuid)';

function placed({ path, declaredAt, withdrawnAt, ...row }: Row): PlacedTie {
  const instants = {
    declaredAt: declaredAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
  return { tie: { ...row, ...instants }, path };
}

@Injectable()
export class TieRepository {
  /** One row more than `limit` when there are more. */
  async list(
    manager: EntityManager,
    { scope, self }: Viewer,
    { after, limit, personId, unitId }: TieQuery,
  ): Promise<Tie[]> {
    const rows = await manager.query<Row[]>(
      `SELECT ${columns} FROM tie t
       WHERE ${visible} AND ($3::uuid IS NULL OR t.id > $3::uuid)
         AND ($4::uuid IS NULL OR t.person_id = $4::uuid) AND ($5::uuid IS NULL OR t.unit_id = $5::uuid)
       ORDER BY t.id LIMIT $6`,
      [scope, self, after, personId, unitId, limit + 1],
    );
    return rows.map((row) => placed(row).tie);
  }

  /** Others who change it wait. */
  async hold(manager: EntityManager, { scope, self }: Viewer, id: string): Promise<PlacedTie> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${columns} FROM tie t WHERE ${visible} AND t.id = $3 FOR NO KEY UPDATE`,
      [scope, self, id],
    );
    if (!row) throw notFound('tie', id);
    return placed(row);
  }

  /** The first tie of a person that keeps it out of a unit with this path. */
  async reaching(
    manager: EntityManager,
    personId: string,
    path: readonly string[],
  ): Promise<PlacedTie | undefined> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${columns} FROM tie t
       WHERE t.person_id = $1 AND t.withdrawn_at IS NULL AND t.unit_id = ANY ($2::uuid[]) ORDER BY t.id LIMIT 1`,
      [personId, path],
    );
    return row && placed(row);
  }

  async add(manager: EntityManager, { tie, path }: PlacedTie): Promise<void> {
    const write = manager.query(
      `INSERT INTO tie (id, person_id, unit_id, unit_path, kind, reason, declared_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tie.id, tie.personId, tie.unitId, path, tie.kind, tie.reason, tie.declaredAt, tie.version],
    );
    await orConflict(write, { tie_once: 'The tie to this unit is declared already.' });
  }

  async saveWithdrawal(manager: EntityManager, { id, withdrawnAt, version }: Tie): Promise<void> {
    await manager.query('UPDATE tie SET withdrawn_at = $2, version = $3 WHERE id = $1', [
      id,
      withdrawnAt,
      version,
    ]);
  }
}
