import { type Place } from '@zi/access';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ProgrammeState } from './domain/programme';

@Injectable()
export class ProgrammeRepository {
  /** A programme and where it lies. */
  async find(
    manager: EntityManager,
    id: string,
  ): Promise<{ programme: ProgrammeState; place: Place } | undefined> {
    const [row] = await manager.query<(ProgrammeState & { submitted: boolean })[]>(
      `SELECT programme_id AS id, unit_id AS "unitId", unit_path AS "unitPath", cycle_id AS "cycleId",
              json_build_object('id', rubric_id, 'version', rubric_version) AS rubric, stage, version,
              submitted_at IS NOT NULL AS submitted
       FROM programme WHERE programme_id = $1`,
      [id],
    );
    if (!row) return undefined;
    const { submitted, ...programme } = row;
    return { programme, place: { path: row.unitPath, cycleId: row.cycleId, submitted } };
  }

  /** Keeps what is told of a programme, unless something newer is known; tells whether it was news. */
  async keepNewest(manager: EntityManager, programme: ProgrammeState): Promise<boolean> {
    const { id, unitId, unitPath, cycleId, rubric, stage, version } = programme;
    await this.hold(manager, id);
    const kept = await manager.query<unknown[]>(
      `INSERT INTO programme (programme_id, unit_id, unit_path, cycle_id, rubric_id, rubric_version, stage, version,
                              submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT at FROM submission WHERE programme_id = $1))
       ON CONFLICT (programme_id) DO UPDATE
         SET unit_id = excluded.unit_id, unit_path = excluded.unit_path, cycle_id = excluded.cycle_id,
             rubric_id = excluded.rubric_id, rubric_version = excluded.rubric_version, stage = excluded.stage,
             version = excluded.version
         WHERE programme.version < excluded.version
       RETURNING programme_id`,
      [id, unitId, unitPath, cycleId, rubric.id, rubric.version, stage, version],
    );
    return kept.length > 0;
  }

  /** Keeps when a programme was first submitted, whether anything else is known of it yet or not. */
  async keepSubmission(manager: EntityManager, id: string, at: Date): Promise<void> {
    await this.hold(manager, id);
    await manager.query(
      `INSERT INTO submission (programme_id, at) VALUES ($1, $2)
       ON CONFLICT (programme_id) DO UPDATE SET at = least(submission.at, excluded.at)`,
      [id, at],
    );
    await manager.query(
      `UPDATE programme SET submitted_at = s.at FROM submission s
       WHERE programme.programme_id = $1 AND s.programme_id = $1`,
      [id],
    );
  }

  /** Facts of two owners about one programme come side by side: neither may miss what the other one writes. */
  private async hold(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('evidence.programme.' || $1, 0))`, [
      id,
    ]);
  }
}
