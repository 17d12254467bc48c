import { Injectable } from '@nestjs/common';
import { notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type RescoringState } from '../domain/rescoring';
import { type CycleState } from '../domain/rule';
import { cycles } from '../rule/rule.repository';

/** How far the recomputation of each cycle is. */
@Injectable()
export class RescoringRepository {
  /** Lets one transaction at a time move the run of a cycle, also when there is none yet. */
  async lock(manager: EntityManager, cycleId: string): Promise<CycleState> {
    const [cycle] = await manager.query<CycleState[]>(`${cycles} WHERE id = $1 FOR NO KEY UPDATE`, [cycleId]);
    if (!cycle) throw notFound('cycle', cycleId);
    return cycle;
  }

  async find(manager: EntityManager, cycleId: string): Promise<RescoringState | undefined> {
    const [run] = await manager.query<RescoringState[]>(
      `SELECT cycle_id AS "cycleId", settings_version AS "settingsVersion", fact_id AS "factId", after, scores, changed,
              started_at AS "startedAt", finished_at AS "finishedAt", version
       FROM rescoring WHERE cycle_id = $1`,
      [cycleId],
    );
    return run;
  }

  async save(manager: EntityManager, run: RescoringState): Promise<void> {
    const { cycleId, settingsVersion, factId, after, scores, changed, startedAt, finishedAt, version } = run;
    await manager.query(
      `INSERT INTO rescoring (cycle_id, settings_version, fact_id, after, scores, changed, started_at, finished_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (cycle_id) DO UPDATE
         SET settings_version = excluded.settings_version, fact_id = excluded.fact_id, after = excluded.after,
             scores = excluded.scores, changed = excluded.changed, started_at = excluded.started_at,
             finished_at = excluded.finished_at, version = excluded.version`,
      [cycleId, settingsVersion, factId, after, scores, changed, startedAt, finishedAt, version],
    );
  }

  /** Scores of the assessments that follow. */
  async remaining(manager: EntityManager, cycleId: string, after: string | null): Promise<number> {
    const [row] = await manager.query<{ scores: number }[]>(
      `SELECT count(*)::int AS scores FROM assessment a JOIN score s ON s.assessment_id = a.id
       WHERE a.cycle_id = $1 AND ($2::uuid IS NULL OR a.id > $2::uuid)`,
      [cycleId, after],
    );
    return row?.scores ?? 0;
  }
}
