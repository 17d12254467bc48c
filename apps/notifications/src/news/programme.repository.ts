import { Injectable } from '@nestjs/common';
import { type DataOf, type ProgrammeUnitChanged, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type KnownProgramme } from '../domain/announcement';

export type ProgrammeFact = Pick<
  DataOf<typeof ProgrammeUnitChanged>,
  'programmeId' | 'unit' | 'cycle' | 'version'
>;

const known = `SELECT unit_name AS "unitName", unit_path AS path, cycle_id AS "cycleId", year,
  json_build_object('id', rubric_id, 'version', rubric_version) AS rubric FROM programme`;

@Injectable()
export class ProgrammeRepository {
  /** Keeps the newest that is known of a programme; false when what is kept is as new. */
  async keep(manager: EntityManager, { programmeId, unit, cycle, version }: ProgrammeFact): Promise<boolean> {
    const kept = await manager.query<object[]>(
      `INSERT INTO programme (programme_id, unit_name, unit_path, cycle_id, year, rubric_id, rubric_version, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (programme_id) DO UPDATE
         SET unit_name = excluded.unit_name, unit_path = excluded.unit_path, cycle_id = excluded.cycle_id,
             year = excluded.year, rubric_id = excluded.rubric_id, rubric_version = excluded.rubric_version,
             version = excluded.version
         WHERE programme.version < excluded.version
       RETURNING programme_id`,
      [
        ...[programmeId, unit.name, unit.path, cycle.id, cycle.year],
        ...[cycle.rubricId, cycle.rubricVersion, version],
      ],
    );
    return kept.length > 0;
  }

  /** Notes that a known programme entered a stage; false when a later stage was told already. */
  async enter(manager: EntityManager, { programmeId, version }: ProgrammeFact): Promise<boolean> {
    const [entered] = await manager.query<[object[], number]>(
      `UPDATE programme SET stage_version = $2 WHERE programme_id = $1 AND stage_version < $2 RETURNING programme_id`,
      [programmeId, version],
    );
    return entered.length > 0;
  }

  /** What is known of a programme, held until the end of the transaction. */
  async lock(manager: EntityManager, id: string): Promise<KnownProgramme | undefined> {
    const [programme] = await manager.query<KnownProgramme[]>(`${known} WHERE programme_id = $1 FOR UPDATE`, [
      id,
    ]);
    return programme;
  }

  async get(manager: EntityManager, id: string): Promise<KnownProgramme> {
    const [programme] = await manager.query<KnownProgramme[]>(`${known} WHERE programme_id = $1`, [id]);
    if (!programme) throw notFound('programme', id);
    return programme;
  }
}
