import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ProgrammeState } from '../domain/programme';
import { type Standing, sortable } from '../domain/standing';

/** How units stand: kept by what scoring says, and by where units lie. */
@Injectable()
export class StandingRepository {
  /** Keeps standings, unless newer ones are known. */
  async keep(manager: EntityManager, standings: readonly Standing[]): Promise<void> {
    const rows = standings.map(({ total, ...rest }) => ({
      ...{ ...rest, total: total.exact, totalSort: sortable(total) },
    }));
    await manager.query(
      `INSERT INTO standing (assessment_id, layer, cycle_id, unit_id, unit_name, unit_path, target, total, total_sort,
                             areas, verdict, unmet, submitted_at, version)
       SELECT "assessmentId", layer, "cycleId", "unitId", "unitName", "unitPath", target, total, "totalSort", areas,
              verdict, unmet, "submittedAt", version
       FROM json_to_recordset($1::json) AS row ("assessmentId" uuid, layer text, "cycleId" uuid, "unitId" uuid,
         "unitName" text, "unitPath" uuid[], target text, total text, "totalSort" text, areas json, verdict text,
         unmet text[], "submittedAt" timestamptz, version int)
       ON CONFLICT (assessment_id, layer) DO UPDATE
         SET cycle_id = excluded.cycle_id, unit_id = excluded.unit_id, unit_name = excluded.unit_name,
             unit_path = excluded.unit_path, target = excluded.target, total = excluded.total,
             total_sort = excluded.total_sort, areas = excluded.areas, verdict = excluded.verdict,
             unmet = excluded.unmet, submitted_at = excluded.submitted_at, version = excluded.version
         WHERE standing.version <= excluded.version`,
      [JSON.stringify(rows)],
    );
  }

  /** Takes the standings of a programme to where its unit lies now, under its present name. */
  async follow(manager: EntityManager, { id, unitName, unitPath }: ProgrammeState): Promise<void> {
    await manager.query(
      `UPDATE standing s SET unit_name = $2, unit_path = $3 FROM assessment a
       WHERE a.programme_id = $1 AND s.assessment_id = a.id`,
      [id, unitName, unitPath],
    );
  }
}
