import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CycleState, type Profile } from '../domain/rule';

/** What holds for a whole cycle: its rubric, and the answers to the undecided rules. */
@Injectable()
export class RuleRepository {
  async keepMinistry(manager: EntityManager, rootId: string): Promise<void> {
    await manager.query('INSERT INTO ministry (id) VALUES ($1) ON CONFLICT DO NOTHING', [rootId]);
  }

  /** Ids of the roots of the tree; none before the ministry was founded. */
  async ministries(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM ministry');
    return rows.map(({ id }) => id);
  }

  async keepCycle(manager: EntityManager, cycle: CycleState): Promise<void> {
    const { id, year, rubric, settings, version } = cycle;
    await manager.query(
      `INSERT INTO cycle (id, year, rubric_id, rubric_version, settings, version) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE
         SET year = excluded.year, rubric_id = excluded.rubric_id, rubric_version = excluded.rubric_version,
             settings = excluded.settings, version = excluded.version
         WHERE cycle.version < excluded.version`,
      [id, year, rubric.id, rubric.version, JSON.stringify(settings), version],
    );
  }

  async findCycle(manager: EntityManager, id: string): Promise<CycleState | undefined> {
    const [cycle] = await manager.query<CycleState[]>(`${cycles} WHERE id = $1`, [id]);
    return cycle;
  }

  async cycleOfYear(manager: EntityManager, year: number): Promise<CycleState | undefined> {
    const [cycle] = await manager.query<CycleState[]>(`${cycles} WHERE year = $1`, [year]);
    return cycle;
  }

  /** Keeps the settings of a cycle as they are until the end of the transaction. */
  async holdSettings(manager: EntityManager, cycleId: string): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock_shared(${settingsOf})`, [cycleId]);
  }

  /** Lets one transaction at a time change the settings of a cycle, when nobody holds them. */
  async lockSettings(manager: EntityManager, cycleId: string): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(${settingsOf})`, [cycleId]);
  }

  /** The profile that was given last; undefined when the cycle has its own settings only. */
  async profile(manager: EntityManager, cycleId: string): Promise<Profile | undefined> {
    const [profile] = await this.profiles(manager, cycleId, { limit: 0 });
    return profile;
  }

  async addProfile(manager: EntityManager, profile: Profile): Promise<void> {
    const { cycleId, version, settings, why, by, at } = profile;
    await manager.query(
      'INSERT INTO profile (cycle_id, version, settings, why, by, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [cycleId, version, JSON.stringify(settings), why, by, at],
    );
  }

  /** The newest first; one more than the limit when more follow. */
  async profiles(
    manager: EntityManager,
    cycleId: string,
    { before, limit }: { before?: number | undefined; limit: number },
  ): Promise<Profile[]> {
    const rows = await manager.query<(Omit<Profile, 'at'> & { at: Date })[]>(
      `SELECT cycle_id AS "cycleId", version, settings, why, by, at FROM profile
       WHERE cycle_id = $1 AND ($2::int IS NULL OR version < $2) ORDER BY version DESC LIMIT $3`,
      [cycleId, before ?? null, limit + 1],
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }
}

const settingsOf = `hashtextextended('settings:' || $1, 0)`;

export const cycles = `
  SELECT id, year, json_build_object('id', rubric_id, 'version', rubric_version) AS rubric, settings, version
  FROM cycle`;
