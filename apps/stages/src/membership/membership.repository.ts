import { Injectable } from '@nestjs/common';
import { type Membership } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';

interface MembershipQuery {
  readonly after: string | null;
  readonly limit: number;
  readonly unitId: string | null;
  readonly personId: string | null;
  /** A list shows memberships below these units, and those of `self`. */
  readonly scope: readonly string[] | null;
  readonly self: string | null;
}

type Row = Omit<Membership, 'grantedAt'> & { grantedAt: Date };

@Injectable()
export class MembershipRepository {
  /** One row more than `limit` when there are more. */
  async list(
    manager: EntityManager,
    { after, limit, unitId, personId, scope, self }: MembershipQuery,
  ): Promise<Membership[]> {
    const rows = await manager.query<Row[]>(
      `SELECT m.id, m.person_id AS "personId", m.role, m.unit_id AS "unitId", m.cycle_id AS "cycleId",
              m.granted_at AS "grantedAt", m.version
       FROM membership m JOIN unit u ON u.id = m.unit_id
       WHERE ($1::uuid IS NULL OR m.id > $1::uuid)
         AND ($2::uuid IS NULL OR m.unit_id = $2::uuid) AND ($3::uuid IS NULL OR m.person_id = $3::uuid)
         AND ($4::uuid[] IS NULL OR u.path && $4::uuid[] OR m.person_id::text = $5)
       ORDER BY m.id LIMIT $6`,
      [after, unitId, personId, scope, self, limit + 1],
    );
    return rows.map((row) => ({ ...row, grantedAt: row.grantedAt.toISOString() }));
  }

  async add(manager: EntityManager, membership: Membership): Promise<void> {
    const { id, personId, role, unitId, cycleId, grantedAt, version } = membership;
    const write = manager.query(
      `INSERT INTO membership (id, person_id, role, unit_id, cycle_id, granted_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, personId, role, unitId, cycleId, grantedAt, version],
    );
    await orConflict(write, {
      membership_once: `The person holds the role ${role} in this unit for ${cycleId ? 'this cycle' : 'all cycles'} already.`,
    });
  }
}
