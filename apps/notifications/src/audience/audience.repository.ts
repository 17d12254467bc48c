import { Injectable } from '@nestjs/common';
import { type DataOf, type MembershipGranted, type PersonRegistered } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type Member } from '../domain/audience';

const lockKey = `hashtext('notifications.audience')`;

@Injectable()
export class AudienceRepository {
  /**
   * Until the end of the transaction: nobody joins or becomes known while something is told, and the other way round.
   * Otherwise each side could miss the other's uncommitted row, and a person the news.
   */
  async holdStill(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock_shared(${lockKey})`);
  }

  async change(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(${lockKey})`);
  }

  /** False when what is kept is as new. */
  async keepPerson(manager: EntityManager, person: DataOf<typeof PersonRegistered>): Promise<boolean> {
    const { id, name, email, version } = person;
    const kept = await manager.query<object[]>(
      `INSERT INTO person (id, name, email, version) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE
         SET name = excluded.name, email = excluded.email, version = excluded.version
         WHERE person.version < excluded.version
       RETURNING id`,
      [id, name, email, version],
    );
    return kept.length > 0;
  }

  /** False when what is kept is as new. */
  async keepMembership(manager: EntityManager, held: DataOf<typeof MembershipGranted>): Promise<boolean> {
    const { id, personId, role, unitId, cycleId, grantedAt, startsOn, endsOn, endedAt, version } = held;
    const kept = await manager.query<object[]>(
      `INSERT INTO membership (id, person_id, role, unit_id, cycle_id, granted_at, starts_on, ends_on, ended_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (id) DO UPDATE
         SET person_id = excluded.person_id, role = excluded.role, unit_id = excluded.unit_id,
             cycle_id = excluded.cycle_id, granted_at = excluded.granted_at, starts_on = excluded.starts_on,
             ends_on = excluded.ends_on, ended_at = excluded.ended_at, version = excluded.version
         WHERE membership.version < excluded.version
       RETURNING id`,
      [
        ...[id, personId, role, unitId, cycleId, grantedAt],
        ...[startsOn ?? null, endsOn ?? null, endedAt ?? null, version],
      ],
    );
    return kept.length > 0;
  }

  /** Every role on the way from the root down to a unit that was not ended. */
  membersAlong(manager: EntityManager, path: readonly string[]): Promise<Member[]> {
    return manager.query<Member[]>(
      `SELECT person_id AS "personId", role, unit_id AS "unitId", cycle_id AS "cycleId", granted_at AS "grantedAt",
              starts_on::text AS "startsOn", ends_on::text AS "endsOn"
       FROM membership WHERE unit_id = ANY($1::uuid[]) AND ended_at IS NULL`,
      [path],
    );
  }
}
