import { Injectable } from '@nestjs/common';
import { type Reach } from '@zi/access';
import { type Layer } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type DutyPlace, type Waiting } from '../domain/duty';
import { assessedStages } from '../domain/programme';

type ByLayer = Readonly<Partial<Record<Layer, readonly Reach[]>>>;

/** Parts of the ministry in which the actor may do what can wait. */
export interface DutyScopes {
  readonly answers: ByLayer;
  readonly submits: readonly Reach[];
  readonly closes: readonly Reach[];
}

export interface WaitingRow extends Waiting {
  readonly rubric: { readonly id: string; readonly version: string };
}

/** What waits in assessments whose answers may change, the next due first. */
@Injectable()
export class DutyViews {
  async waiting(
    manager: EntityManager,
    { answers, submits, closes }: DutyScopes,
    after: DutyPlace | undefined,
    limit: number,
  ): Promise<WaitingRow[]> {
    return manager.query<WaitingRow[]>(
      `SELECT d.kind, d.layer, d.codes, a.id AS "assessmentId", p.unit_id AS "unitId", p.unit_name AS "unitName",
              a.unit_path AS "unitPath", p.id AS "programmeId", a.cycle_id AS "cycleId", p.closes_on::text AS "dueOn",
              json_build_object('id', a.rubric_id, 'version', a.rubric_version) AS rubric
       FROM assessment a
       JOIN programme p ON p.id = a.programme_id AND p.stage = ANY ($4::text[])
       JOIN score s ON s.assessment_id = a.id AND s.layer = 'self'
       CROSS JOIN LATERAL (
         SELECT 'answer' AS kind, 'self' AS layer, s.missing AS codes
         WHERE s.submitted_at IS NULL AND s.missing <> '{}'
           AND zi_in(coalesce($1::jsonb -> 'self', '[]'), a.unit_path, a.cycle_id, true)
         UNION ALL
         SELECT 'submit', 'self', '{}'
         WHERE s.submitted_at IS NULL AND s.missing = '{}' AND zi_in($2::jsonb, a.unit_path, a.cycle_id, true)
         UNION ALL
         SELECT 'review', own.layer, o.missing
         FROM jsonb_each($1::jsonb) AS own (layer, scope)
         LEFT JOIN score o ON o.assessment_id = a.id AND o.layer = own.layer
         WHERE own.layer <> 'self' AND s.submitted_at IS NOT NULL AND o.submitted_at IS NULL
           AND zi_in(own.scope, a.unit_path, a.cycle_id, true)
         UNION ALL
         SELECT 'reply', own.layer, array_agg(newest.code)
         FROM jsonb_each($1::jsonb) AS own (layer, scope)
         JOIN (SELECT DISTINCT ON (n.code) n.code, coalesce(n.layer, '') = 'self' AS is_units FROM note n
               WHERE n.assessment_id = a.id AND n.round = a.round ORDER BY n.code, n.id DESC) newest
           ON newest.is_units <> (own.layer = 'self')
         WHERE zi_in(own.scope, a.unit_path, a.cycle_id, true)
         GROUP BY own.layer
         UNION ALL
         SELECT 'close_round', NULL, '{}'
         FROM score l
         WHERE l.assessment_id = a.id AND l.layer = 'tpi_lead' AND l.submitted_at IS NOT NULL
           AND s.submitted_at IS NOT NULL AND zi_in($3::jsonb, a.unit_path, a.cycle_id, true)
       ) d
       WHERE $6::uuid IS NULL
         OR (coalesce(p.closes_on, 'infinity'), a.id, d.kind COLLATE "C", coalesce(d.layer, '') COLLATE "C")
            > (coalesce($5::date, 'infinity'), $6::uuid, $7::text, $8::text)
       ORDER BY coalesce(p.closes_on, 'infinity'), a.id, d.kind COLLATE "C", coalesce(d.layer, '') COLLATE "C"
       LIMIT $9`,
      [
        ...[JSON.stringify(answers), JSON.stringify(submits), JSON.stringify(closes), assessedStages],
        ...[after?.dueOn ?? null, after?.assessmentId ?? null, after?.kind ?? null, after?.layer ?? ''],
        limit,
      ],
    );
  }
}
