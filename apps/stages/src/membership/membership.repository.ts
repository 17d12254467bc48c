import { Injectable } from '@nestjs/common';
import { type Membership, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';
import { type MembershipState } from '../domain/membership';
import { type Viewer } from '../viewer';

/** A membership and where its unit lies. */
export interface Placed {
  readonly membership: Membership;
  readonly path: readonly string[];
}

interface MembershipQuery {
  readonly after: string | null;
  readonly limit: number;
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly state: MembershipState | null;
  readonly today: string;
}

type Row = Omit<Membership, 'grantedAt' | 'endedAt'> & {
  grantedAt: Date;
  endedAt: Date | null;
  path: string[];
};

const columns = `m.id, m.person_id AS "personId", m.role, m.unit_id AS "unitId", m.cycle_id AS "cycleId", m.area,
  m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn", m.granted_at AS "grantedAt", m.ended_at AS "endedAt",
  m.version, m.unit_path AS path`;

function placed({ path, grantedAt, endedAt, ...row }: Row): Placed {
  const instants = { grantedAt: grantedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
  return { membership: { ...row, ...instants }, path };
}

/** Whether membership m is held on a day, as `stateOf` says it. */
export const heldOn = (day: string): string =>
  `m.ended_at IS NULL AND coalesce(m.starts_on <= ${day}, true) AND coalesce(m.ends_on >= ${day}, true)`;

/** One at a time asks whether the ministry would be left without administrators. */
const administrators = `hashtext('zi.administrators.' || current_schema())`;

@Injectable()
export class MembershipRepository {
  /** One row more than `limit` when there are more. */
  async list(
    manager: EntityManager,
    { scope, self }: Viewer,
    { after, limit, unitId, personId, state, today }: MembershipQuery,
  ): Promise<Membership[]> {
    const rows = await manager.query<Row[]>(
      `SELECT ${columns} FROM membership m
       WHERE ($1::uuid IS NULL OR m.id > $1::uuid)
         AND ($2::uuid IS NULL OR m.unit_id = $2::uuid) AND ($3::uuid IS NULL OR m.person_id = $3::uuid)
         AND (zi_in($4::jsonb, m.unit_path, m.cycle_id, NULL) OR m.person_id = $5::uuid)
         AND ($6::text IS NULL OR $6 = CASE WHEN m.ended_at IS NOT NULL OR m.ends_on < $7::date THEN 'past'
           WHEN m.starts_on > $7::date THEN 'coming' ELSE 'current' END)
       ORDER BY m.id LIMIT $8`,
      [after, unitId, personId, scope, self, state, today, limit + 1],
    );
    return rows.map((row) => placed(row).membership);
  }

  /** Others who change it wait. */
  async hold(manager: EntityManager, { scope, self }: Viewer, id: string): Promise<Placed> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${columns} FROM membership m
       WHERE m.id = $1 AND (zi_in($2::jsonb, m.unit_path, m.cycle_id, NULL) OR m.person_id = $3::uuid)
       FOR NO KEY UPDATE`,
      [id, scope, self],
    );
    if (!row) throw notFound('membership', id);
    return placed(row);
  }

  /** What a person holds, held or will hold and was not ended; until the transaction ends it stays so. */
  async open(manager: EntityManager, personId: string, lock: 'NO KEY UPDATE' | 'SHARE'): Promise<Placed[]> {
    const rows = await manager.query<Row[]>(
      `SELECT ${columns} FROM membership m WHERE m.person_id = $1 AND m.ended_at IS NULL ORDER BY m.id FOR ${lock}`,
      [personId],
    );
    return rows.map(placed);
  }

  async add(manager: EntityManager, { membership, path }: Placed): Promise<void> {
    const { id, personId, role, unitId, cycleId, area, startsOn, endsOn, grantedAt, version } = membership;
    const write = manager.query(
      `INSERT INTO membership (id, person_id, role, unit_id, unit_path, cycle_id, area, starts_on, ends_on, granted_at,
         version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, personId, role, unitId, path, cycleId, area, startsOn, endsOn, grantedAt, version],
    );
    await orConflict(write, {
      membership_once: `The person holds the role ${role} in this unit for ${cycleId ? 'this cycle' : 'all cycles'} already.`,
    });
  }

  async saveEnd(manager: EntityManager, { id, endedAt, version }: Membership): Promise<void> {
    await manager.query('UPDATE membership SET ended_at = $2, version = $3 WHERE id = $1', [
      id,
      endedAt,
      version,
    ]);
  }

  /** Until the transaction ends nobody else takes away or erases an administrator of the ministry. */
  async holdAdministrators(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(${administrators})`);
  }

  /** Whether somebody else administers the whole ministry without an end and can sign in. */
  async hasAdministratorBeside(manager: EntityManager, personId: string, today: string): Promise<boolean> {
    const [row] = await manager.query<[{ has: boolean }]>(
      `SELECT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
         WHERE m.role = 'ministry_admin' AND cardinality(m.unit_path) = 1 AND m.cycle_id IS NULL AND m.ends_on IS NULL
           AND ${heldOn('$2::date')} AND m.person_id <> $1 AND p.subject IS NOT NULL) AS has`,
      [personId, today],
    );
    return row.has;
  }
}
