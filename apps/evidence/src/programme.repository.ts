import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ProgrammeState } from './domain/programme';

@Injectable()
export class ProgrammeRepository {
  async find(manager: EntityManager, id: string): Promise<ProgrammeState | undefined> {
    const [programme] = await manager.query<ProgrammeState[]>(
      `SELECT programme_id AS id, unit_id AS "unitId", unit_path AS "unitPath", cycle_id AS "cycleId",
              rubric_id AS "rubricId", stage, version
       FROM programme WHERE programme_id = $1`,
      [id],
    );
    return programme;
  }

  async keepNewest(manager: EntityManager, programme: ProgrammeState): Promise<void> {
    const { id, unitId, unitPath, cycleId, rubricId, stage, version } = programme;
    await manager.query(
      `INSERT INTO programme (programme_id, unit_id, unit_path, cycle_id, rubric_id, stage, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (programme_id) DO UPDATE
         SET unit_id = excluded.unit_id, unit_path = excluded.unit_path, cycle_id = excluded.cycle_id,
             rubric_id = excluded.rubric_id, stage = excluded.stage, version = excluded.version
         WHERE programme.version < excluded.version`,
      [id, unitId, unitPath, cycleId, rubricId, stage, version],
    );
  }
}
