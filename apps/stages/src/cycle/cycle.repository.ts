import { Injectable } from '@nestjs/common';
import { type Cycle, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';

const columns = `id, year, rubric_id AS "rubricId", rubric_version AS "rubricVersion", settings, opens_on::text AS "opensOn", closes_on::text AS "closesOn",
  version`;

@Injectable()
export class CycleRepository {
  async get(manager: EntityManager, id: string): Promise<Cycle> {
    const [cycle] = await manager.query<Cycle[]>(`SELECT ${columns} FROM cycle WHERE id = $1`, [id]);
    if (!cycle) throw notFound('cycle', id);
    return cycle;
  }

  /** The newest first; one row more than `limit` when there are more. */
  list(manager: EntityManager, after: string | null, limit: number): Promise<Cycle[]> {
    return manager.query(
      `SELECT ${columns} FROM cycle WHERE ($1::uuid IS NULL OR year < (SELECT c.year FROM cycle c WHERE c.id = $1::uuid))
       ORDER BY year DESC LIMIT $2`,
      [after, limit + 1],
    );
  }

  async add(manager: EntityManager, cycle: Cycle): Promise<void> {
    const { id, year, rubricId, rubricVersion, settings, opensOn, closesOn, version } = cycle;
    const write = manager.query(
      `INSERT INTO cycle (id, year, rubric_id, rubric_version, settings, opens_on, closes_on, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, year, rubricId, rubricVersion, JSON.stringify(settings), opensOn, closesOn, version],
    );
    await orConflict(write, { cycle_year: `The cycle ${year} is open already.` });
  }
}
