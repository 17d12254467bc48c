import { Injectable } from '@nestjs/common';
import { type DataOf, type ProgrammeAdvanced, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type KnownProgramme } from '../domain/announcement';

@Injectable()
export class ProgrammeRepository {
  /** False when what is kept is as new. */
  async keep(manager: EntityManager, advanced: DataOf<typeof ProgrammeAdvanced>): Promise<boolean> {
    const { programmeId, unit, cycle, version } = advanced;
    const kept = await manager.query<object[]>(
      `INSERT INTO programme (programme_id, unit_name, unit_path, cycle_id, year, rubric_id, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (programme_id) DO UPDATE
         SET unit_name = excluded.unit_name, unit_path = excluded.unit_path, cycle_id = excluded.cycle_id,
             year = excluded.year, rubric_id = excluded.rubric_id, version = excluded.version
         WHERE programme.version < excluded.version
       RETURNING programme_id`,
      [programmeId, unit.name, unit.path, cycle.id, cycle.year, cycle.rubricId, version],
    );
    return kept.length > 0;
  }

  async get(manager: EntityManager, id: string): Promise<KnownProgramme> {
    const [programme] = await manager.query<KnownProgramme[]>(
      `SELECT unit_name AS "unitName", unit_path AS path, cycle_id AS "cycleId", year, rubric_id AS "rubricId"
       FROM programme WHERE programme_id = $1`,
      [id],
    );
    if (!programme) throw notFound('programme', id);
    return programme;
  }
}
