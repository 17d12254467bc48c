import { Injectable } from '@nestjs/common';
import { type DataOf, type ProgrammeAdvanced } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type Programme } from './domain/programme';

@Injectable()
export class ProgrammeRepository {
  async find(manager: EntityManager, id: string): Promise<Programme | undefined> {
    const [programme] = await manager.query<Programme[]>(
      `SELECT id, unit_id AS "unitId", unit_name AS "unitName", unit_path AS "unitPath", cycle_id AS "cycleId",
              rubric_id AS "rubricId", settings, stage, version
       FROM programme WHERE id = $1`,
      [id],
    );
    return programme;
  }

  /** Keeps what a fact tells of a programme, unless something newer is known. */
  async remember(manager: EntityManager, fact: DataOf<typeof ProgrammeAdvanced>): Promise<void> {
    const { programmeId, unit, cycle, to, version } = fact;
    await manager.query(
      `INSERT INTO programme AS known (id, unit_id, unit_name, unit_path, cycle_id, rubric_id, settings, stage, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (id) DO UPDATE SET
         unit_id = excluded.unit_id, unit_name = excluded.unit_name, unit_path = excluded.unit_path,
         cycle_id = excluded.cycle_id, rubric_id = excluded.rubric_id, settings = excluded.settings,
         stage = excluded.stage, version = excluded.version
       WHERE known.version < excluded.version`,
      [
        programmeId,
        unit.id,
        unit.name,
        unit.path,
        cycle.id,
        cycle.rubricId,
        JSON.stringify(cycle.settings),
        to,
        version,
      ],
    );
  }
}
