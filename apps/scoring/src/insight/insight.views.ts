import { Injectable } from '@nestjs/common';
import { type Reach } from '@zi/access';
import { type Layer } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type RatedTogether } from '../domain/agreement';

export interface AgreementQuery {
  /** Parts of the ministry whose assessments count. */
  readonly scope: 'all' | readonly Reach[];
  readonly cycleId: string;
  readonly left: Layer;
  readonly right: Layer;
  readonly under?: string | undefined;
}

/** What is asked of many sheets at once. */
@Injectable()
export class InsightViews {
  /**
   * How often two layers gave which two answers to a question, over the assessments in which both have answers that may be
   * read. Counted where they lie: sheets of a ministry are too many to be fetched.
   */
  async ratings(
    manager: EntityManager,
    { scope, cycleId, left, right, under }: AgreementQuery,
  ): Promise<RatedTogether> {
    const [row] = await manager.query<RatedTogether[]>(
      `WITH both_layers AS MATERIALIZED (
         SELECT a.id, a.rubric_id, a.rubric_version
         FROM assessment a
           JOIN score l ON l.assessment_id = a.id AND l.layer = $3
           JOIN score r ON r.assessment_id = a.id AND r.layer = $4
         WHERE a.cycle_id = $2 AND ($5::uuid IS NULL OR a.unit_path @> ARRAY[$5::uuid])
           AND zi_in($1::jsonb, a.unit_path, a.cycle_id, l.submitted_at IS NOT NULL)
           AND zi_in($1::jsonb, a.unit_path, a.cycle_id, r.submitted_at IS NOT NULL)
           AND ${isAnswered('$3')} AND ${isAnswered('$4')}),
       pair AS (
         SELECT b.rubric_id AS "rubricId", b.rubric_version AS "rubricVersion", l.code, l.value #>> '{}' AS "left",
                r.value #>> '{}' AS "right", count(*)::int AS n
         FROM both_layers b, LATERAL sheet(b.id, $3) l JOIN LATERAL sheet(b.id, $4) r ON r.code = l.code
         WHERE jsonb_typeof(l.value) = 'string' AND jsonb_typeof(r.value) = 'string'
         GROUP BY b.rubric_id, b.rubric_version, l.code, l.value, r.value)
       SELECT (SELECT count(*)::int FROM both_layers) AS assessments,
              (SELECT coalesce(json_agg(pair), '[]') FROM pair) AS pairs`,
      [scope === 'all' ? null : JSON.stringify(scope), cycleId, left, right, under ?? null],
    );
    return row!;
  }
}

const isAnswered = (layer: string) => `EXISTS (
  SELECT FROM answer WHERE assessment_id = a.id AND answer.layer = ${layer} AND value IS NOT NULL)`;
