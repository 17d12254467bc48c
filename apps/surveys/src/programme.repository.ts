import { Injectable } from '@nestjs/common';
import { type Place } from '@zi/access';
import { type EntityManager } from 'typeorm';
import { type Programme } from './domain/programme';

@Injectable()
export class ProgrammeRepository {
  /** A programme and where it lies. */
  async find(
    manager: EntityManager,
    id: string,
  ): Promise<{ programme: Programme; place: Place } | undefined> {
    const [row] = await manager.query<(Programme & { submitted: boolean })[]>(
      `SELECT id, unit_id AS "unitId", unit_name AS "unitName", unit_path AS "unitPath", cycle_id AS "cycleId",
              closes_on::text AS "closesOn", json_build_object('id', rubric_id, 'version', rubric_version) AS rubric, settings, stage, version,
              submitted_at IS NOT NULL AS submitted
       FROM programme WHERE id = $1`,
      [id],
    );
    if (!row) return undefined;
    const { submitted, ...programme } = row;
    return { programme, place: { path: row.unitPath, cycleId: row.cycleId, submitted } };
  }

  /** Keeps what is told of a programme, unless something newer is known; tells whether it was news. */
  async keepNewest(manager: EntityManager, programme: Programme): Promise<boolean> {
    const { id, unitId, unitName, unitPath, cycleId, closesOn, rubric, settings, stage, version } = programme;
    await this.hold(manager, id);
    const kept = await manager.query<unknown[]>(
      `INSERT INTO programme AS known (id, unit_id, unit_name, unit_path, cycle_id, rubric_id, rubric_version,
                                       settings, stage, version, closes_on, submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (SELECT at FROM submission WHERE programme_id = $1))
       ON CONFLICT (id) DO UPDATE SET
         unit_id = excluded.unit_id, unit_name = excluded.unit_name, unit_path = excluded.unit_path,
         cycle_id = excluded.cycle_id, rubric_id = excluded.rubric_id, rubric_version = excluded.rubric_version,
         settings = excluded.settings, stage = excluded.stage, version = excluded.version,
         closes_on = excluded.closes_on
       WHERE known.version < excluded.version
       RETURNING id`,
      [
        ...[id, unitId, unitName, unitPath, cycleId, rubric.id, rubric.version],
        ...[JSON.stringify(settings), stage, version, closesOn],
      ],
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
       WHERE programme.id = $1 AND s.programme_id = $1`,
      [id],
    );
  }

  /** Facts of two owners about one programme come side by side: neither may miss what the other one writes. */
  private async hold(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('surveys.programme.' || $1, 0))`, [
      id,
    ]);
  }
}
