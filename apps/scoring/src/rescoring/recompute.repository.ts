import { Injectable } from '@nestjs/common';
import { type AnswerValue, layers as layerOrder } from '@zi/contracts';
import { Fraction, shown } from '@zi/rubric';
import { type EntityManager } from 'typeorm';
import { type ScoreState } from '../domain/assessment';
import { type Recomputed, type StoredLayer } from '../domain/recompute';
import { type Snapshot } from '../domain/score';
import { type ScorePoint } from '../layer/layer.repository';

interface LayerRow extends Omit<ScoreState, 'snapshot'>, Omit<Snapshot, 'total'> {
  readonly assessmentId: string;
  readonly total: string;
  readonly answers: Readonly<Record<string, AnswerValue>> | null;
}

/** The layers of many assessments, read and written in one statement each. */
@Injectable()
export class RecomputeRepository {
  /** The begun layers of assessments with their answers, by assessment, in the order in which layers are named. */
  async layers(
    manager: EntityManager,
    assessmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, StoredLayer[]>> {
    const rows = await manager.query<LayerRow[]>(
      `SELECT s.assessment_id AS "assessmentId", s.layer, s.round,
              json_build_object('id', s.rubric_id, 'version', s.rubric_version) AS rubric, s.settings,
              s.settings_version AS "settingsVersion", s.total, s.verdict, s.nodes, s.minimums, s.missing,
              s.submitted_at AS "submittedAt", s.computed_at AS "computedAt", s.version,
              (SELECT json_object_agg(a.code, a.value) FROM answer a
               WHERE a.assessment_id = s.assessment_id AND a.layer = s.layer) AS answers
       FROM score s WHERE s.assessment_id = ANY ($1::uuid[]) ORDER BY array_position($2::text[], s.layer)`,
      [assessmentIds, layerOrder],
    );
    const byAssessment = Map.groupBy(rows, ({ assessmentId }) => assessmentId);
    return new Map([...byAssessment].map(([id, layers]) => [id, layers.map(storedLayer)]));
  }

  /** Keeps what moved: each score, that the layer had it, and the rules and version of its assessment. */
  async keep(
    manager: EntityManager,
    results: readonly Recomputed[],
    { cause, by }: ScorePoint,
  ): Promise<void> {
    const moved = results.flatMap((result) => result.moved);
    if (moved.length === 0) return;
    const assessments = results
      .filter((result) => result.moved.length > 0)
      .map(({ located }) => located.assessment);
    const ofAssessment = <T>(pick: (one: (typeof assessments)[number]) => T) => assessments.map(pick);
    await manager.query(
      `UPDATE assessment a SET settings = f.settings, settings_version = f.settings_version, version = f.version
       FROM unnest($1::uuid[], $2::json[], $3::int[], $4::int[]) AS f (id, settings, settings_version, version)
       WHERE a.id = f.id`,
      [
        ofAssessment(({ id }) => id),
        ofAssessment(({ basis }) => JSON.stringify(basis.settings)),
        ofAssessment(({ basis }) => basis.settingsVersion),
        ofAssessment(({ version }) => version),
      ],
    );
    const ofScore = <T>(pick: (score: ScoreState) => T) => moved.map(({ score }) => pick(score));
    const json = (key: 'settings' | 'nodes' | 'minimums' | 'missing') =>
      ofScore(({ snapshot }) => JSON.stringify(snapshot[key]));
    await manager.query(
      `WITH fresh AS MATERIALIZED (
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::json[], $5::int[], $6::text[], $7::text[],
                              $8::json[], $9::json[], $10::json[], $11::timestamptz[], $12::int[])
         AS f (assessment_id, layer, round, settings, settings_version, total, verdict, nodes, minimums, missing,
               computed_at, version)
       ), point AS (
         INSERT INTO score_point (assessment_id, layer, version, round, settings_version, total, verdict, cause, by, at)
         SELECT assessment_id, layer, version, round, settings_version, total, verdict, $13::json, $14, computed_at
         FROM fresh)
       UPDATE score s
       SET round = f.round, settings = f.settings, settings_version = f.settings_version, total = f.total,
           verdict = f.verdict, nodes = f.nodes, minimums = f.minimums,
           missing = ARRAY(SELECT json_array_elements_text(f.missing)), computed_at = f.computed_at, version = f.version
       FROM fresh f WHERE s.assessment_id = f.assessment_id AND s.layer = f.layer`,
      [
        moved.map(({ located }) => located.assessment.id),
        ofScore(({ layer }) => layer),
        ofScore(({ round }) => round),
        json('settings'),
        ofScore(({ snapshot }) => snapshot.settingsVersion),
        ofScore(({ snapshot }) => snapshot.total.exact),
        ofScore(({ snapshot }) => snapshot.verdict),
        ...[json('nodes'), json('minimums'), json('missing')],
        ofScore(({ computedAt }) => computedAt),
        ofScore(({ version }) => version),
        ...[JSON.stringify(cause), by],
      ],
    );
  }
}

function storedLayer({ assessmentId: _, answers, ...row }: LayerRow): StoredLayer {
  const { layer, round, submittedAt, computedAt, version, total, ...snapshot } = row;
  const score = { layer, round, submittedAt, computedAt, version };
  return {
    score: { ...score, snapshot: { ...snapshot, total: shown(Fraction.from(total)) } },
    answers: Object.entries(answers ?? {}).map(([code, value]) => ({ code, value })),
  };
}
