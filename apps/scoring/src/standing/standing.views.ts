import { Injectable } from '@nestjs/common';
import { type Reach } from '@zi/access';
import { type GetHeatMap, Layer, type LayerCount, type OutputOf, type Target } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type Basis } from '../domain/score';
import { type RankingPlace, type Standing } from '../domain/standing';

/** A standing with what its requirements are judged by. */
export interface RankedRow extends Omit<Standing, 'total'> {
  readonly total: string;
  readonly totalSort: string;
  readonly basis: Basis;
}

export interface RankingQuery {
  /** Parts of the ministry that are listed. */
  readonly scope: 'all' | readonly Reach[];
  readonly cycleId: string;
  readonly layer: Layer;
  readonly under?: string | undefined;
  readonly target?: Target | undefined;
  /** Only what is submitted and meets every minimum of its target. */
  readonly sound: boolean;
}

/** How a unit stood at the end of a day and stands now, exact. */
export type MovedRow = Pick<Standing, 'assessmentId' | 'unitId' | 'unitName' | 'target' | 'verdict'> & {
  readonly total: string;
  /** Null when the layer had no score yet. */
  readonly totalBefore: string | null;
  readonly verdictBefore: Standing['verdict'] | null;
};

type HeatMap = OutputOf<typeof GetHeatMap>;
type Whole = NonNullable<HeatMap['whole']>;

/** Ranking and heat map, from the standings. */
@Injectable()
export class StandingViews {
  /** The highest total first, after a place. */
  async ranking(
    manager: EntityManager,
    { scope, cycleId, layer, under, target, sound }: RankingQuery,
    after: RankingPlace | undefined,
    limit: number,
  ): Promise<RankedRow[]> {
    const beyond = `AND s.total_sort <= $6 AND (s.total_sort < $6 OR s.assessment_id > $7)`;
    return manager.query<RankedRow[]>(
      `WITH page AS MATERIALIZED (
         SELECT * FROM standing s
         WHERE s.cycle_id = $1 AND s.layer = $2
           AND ${inScope}
           AND ($4::uuid IS NULL OR s.unit_path @> ARRAY[$4::uuid]) AND ($5::text IS NULL OR s.target = $5)
           ${sound ? `AND s.submitted_at IS NOT NULL AND s.unmet = '{}'` : ''} ${after ? beyond : ''}
         ORDER BY s.total_sort DESC, s.assessment_id LIMIT ${limit}
       )
       SELECT s.assessment_id AS "assessmentId", s.layer, s.cycle_id AS "cycleId", s.unit_id AS "unitId",
              s.unit_name AS "unitName", s.unit_path AS "unitPath", s.target, s.total, s.total_sort AS "totalSort",
              s.areas, s.verdict, s.unmet, s.submitted_at AS "submittedAt", s.version,
              json_build_object('rubric', json_build_object('id', a.rubric_id, 'version', a.rubric_version),
                'settings', a.settings, 'settingsVersion', a.settings_version) AS basis
       FROM page s JOIN assessment a ON a.id = s.assessment_id
       ORDER BY s.total_sort DESC, s.assessment_id`,
      [
        ...[cycleId, layer, scope === 'all' ? null : JSON.stringify(scope), under ?? null, target ?? null],
        ...(after ? [after.totalSort, after.assessmentId] : []),
      ],
    );
  }

  /** Those of a cycle that stand otherwise than at the end of a day. What a score was before is no one's who sees submitted ones only. */
  async moved(
    manager: EntityManager,
    { scope, cycleId, layer, under, since }: Omit<RankingQuery, 'target' | 'sound'> & { since: string },
  ): Promise<MovedRow[]> {
    return manager.query<MovedRow[]>(
      `SELECT s.assessment_id AS "assessmentId", s.unit_id AS "unitId", s.unit_name AS "unitName", s.target, s.total,
              s.verdict, before.total AS "totalBefore", before.verdict AS "verdictBefore"
       FROM standing s LEFT JOIN LATERAL (
         SELECT p.total, p.verdict FROM score_point p
         WHERE p.assessment_id = s.assessment_id AND p.layer = s.layer
           AND p.at < ($5::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
         ORDER BY p.version DESC LIMIT 1) before ON true
       WHERE s.cycle_id = $1 AND s.layer = $2 AND zi_in($3::jsonb, s.unit_path, s.cycle_id, false)
         AND ($4::uuid IS NULL OR s.unit_path @> ARRAY[$4::uuid])
         AND (s.total <> coalesce(before.total, '0') OR s.verdict <> coalesce(before.verdict, 'none'))`,
      [cycleId, layer, scope === 'all' ? null : JSON.stringify(scope), under ?? null, since],
    );
  }

  /** Means by the units right below one, the highest total first, at most 500; and over all of them. */
  async heat(
    manager: EntityManager,
    { scope, cycleId, layer, under }: Pick<RankingQuery, 'scope' | 'cycleId' | 'layer' | 'under'>,
  ): Promise<HeatMap> {
    const rows = await manager.query<(Whole & { unitId: string | null })[]>(
      `WITH branch AS (
         SELECT coalesce(s.unit_path[coalesce(array_position(s.unit_path, $4::uuid), 0) + 1], $4::uuid) AS unit, s.*
         FROM standing s
         WHERE s.cycle_id = $1 AND s.layer = $2 AND ($4::uuid IS NULL OR s.unit_path @> ARRAY[$4::uuid]) AND ${inScope}
       ), mean AS (
         SELECT b.unit, area.key, to_char(avg(area.value::numeric), 'FM990.00') AS percent
         FROM branch b, json_each_text(b.areas) AS area GROUP BY GROUPING SETS ((b.unit, area.key), (area.key))
       )
       SELECT unit AS "unitId", count(*)::int AS assessments, count(submitted_at)::int AS submitted,
              to_char(avg(total_sort::numeric), 'FM990.00') AS total,
              coalesce((SELECT json_object_agg(m.key, m.percent) FROM mean m WHERE m.unit IS NOT DISTINCT FROM b.unit),
                '{}') AS areas,
              json_build_object('wbbm', count(*) FILTER (WHERE verdict = 'wbbm'),
                'wbk', count(*) FILTER (WHERE verdict = 'wbk'), 'none', count(*) FILTER (WHERE verdict = 'none'))
                AS verdicts
       FROM branch b GROUP BY GROUPING SETS ((unit), ()) HAVING count(*) > 0
       ORDER BY unit IS NOT NULL, avg(total_sort::numeric) DESC, unit LIMIT 501`,
      [cycleId, layer, scope === 'all' ? null : JSON.stringify(scope), under ?? null],
    );
    const branches = rows.flatMap(({ unitId, ...means }) => (unitId === null ? [] : [{ unitId, ...means }]));
    const [whole] = rows.flatMap(({ unitId, ...means }) => (unitId === null ? [means] : []));
    return { branches, whole: whole ?? null };
  }

  /** How many standings each layer has, in no order. */
  async layers(
    manager: EntityManager,
    { scope, cycleId, under }: Pick<RankingQuery, 'scope' | 'cycleId' | 'under'>,
  ): Promise<LayerCount[]> {
    return manager.query<LayerCount[]>(
      `SELECT s.layer, count(*)::int AS assessments, count(s.submitted_at)::int AS submitted
       FROM standing s
       WHERE s.cycle_id = $1 AND s.layer = ANY($2) AND ($4::uuid IS NULL OR s.unit_path @> ARRAY[$4::uuid])
         AND ${inScope}
       GROUP BY s.layer`,
      [cycleId, Layer.options, scope === 'all' ? null : JSON.stringify(scope), under ?? null],
    );
  }
}

const inScope = 'zi_in($3::jsonb, s.unit_path, s.cycle_id, s.submitted_at IS NOT NULL)';
