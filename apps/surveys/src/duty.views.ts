import { Injectable } from '@nestjs/common';
import { type Reach } from '@zi/access';
import { type EntityManager } from 'typeorm';
import { type Candidate } from './domain/duty';

interface DutyQuery {
  readonly scope: 'all' | readonly Reach[];
  /** The earliest last day of a cycle that still counts; cycles whose last day is not known count. */
  readonly closing: string;
  /** Day (or `infinity`) and object of the duty before. */
  readonly after: readonly [dueOn: string, objectId: string] | null;
  readonly limit: number;
}

const place = `p.unit_id AS "unitId", p.unit_name AS "unitName", p.unit_path AS path, p.id AS "programmeId",
  p.cycle_id AS "cycleId", p.closes_on AS closing`;

/** Where work may wait for who runs surveys. */
@Injectable()
export class DutyViews {
  /** The next due first, without a day last; one row more than the limit when more follow. */
  candidates(manager: EntityManager, { scope, closing, after, limit }: DutyQuery): Promise<Candidate[]> {
    return manager.query(
      `SELECT "objectId", "isSurvey", "unitId", "unitName", "programmeId", "cycleId", due::text AS "dueOn" FROM (
         SELECT p.id AS "objectId", false AS "isSurvey", p.closes_on AS due, ${place}
         FROM programme p
         WHERE p.stage = 'development' AND NOT EXISTS (SELECT FROM survey s WHERE s.programme_id = p.id)
         UNION ALL
         SELECT s.id, true, s.closes_on, ${place}
         FROM survey s JOIN programme p ON p.id = s.programme_id WHERE s.status = 'open') AS waiting
       WHERE zi_in($1::jsonb, path, "cycleId", false) AND (closing IS NULL OR closing >= $2::date)
         AND ($3::date IS NULL OR (coalesce(due, 'infinity'), "objectId") > ($3::date, $4::uuid))
       ORDER BY due NULLS LAST, "objectId" LIMIT $5`,
      [
        scope === 'all' ? null : JSON.stringify(scope),
        closing,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }
}
