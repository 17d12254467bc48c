import { Injectable } from '@nestjs/common';
import { type Layer, type ScoreCause } from '@zi/contracts';
import { Fraction, shown } from '@zi/rubric';
import { type EntityManager } from 'typeorm';
import { type AnswerState, type Sheet, sheetOf } from '../domain/answer';
import { type AssessmentState, type ScoreState } from '../domain/assessment';
import { type Snapshot } from '../domain/score';

/** What brought a score about, and who. */
export interface ScorePoint {
  readonly cause: ScoreCause;
  readonly by: string;
}

/** A score that a layer had. */
export interface KeptPoint extends ScorePoint, Pick<ScoreState, 'round' | 'version'> {
  readonly settingsVersion: number;
  readonly total: Snapshot['total'];
  readonly verdict: Snapshot['verdict'];
  readonly at: Date;
}

type ScoreRow = Omit<ScoreState, 'snapshot'> & Omit<Snapshot, 'total'> & { readonly total: string };

/** One layer of an assessment: its score, its answers, and every state that an answer ever had. */
@Injectable()
export class LayerRepository {
  async score(manager: EntityManager, assessmentId: string, layer: Layer): Promise<ScoreState | undefined> {
    const [row] = await manager.query<ScoreRow[]>(
      `SELECT ${scoreColumns} FROM score WHERE assessment_id = $1 AND layer = $2`,
      [assessmentId, layer],
    );
    return row && scoreIn(row);
  }

  /** The score of a layer as a closed round froze it. */
  async closedScore(
    manager: EntityManager,
    assessmentId: string,
    layer: Layer,
    round: number,
  ): Promise<ScoreState | undefined> {
    const [row] = await manager.query<ScoreRow[]>(
      `SELECT ${scoreColumns} FROM closed_layer WHERE assessment_id = $1 AND layer = $2 AND round = $3`,
      [assessmentId, layer, round],
    );
    return row && scoreIn(row);
  }

  /** Every score that a layer had, the newest first; one more than the limit when more follow. */
  async points(
    manager: EntityManager,
    { assessmentId, layer }: { assessmentId: string; layer: Layer },
    { before, limit }: { before: number | undefined; limit: number },
  ): Promise<KeptPoint[]> {
    const rows = await manager.query<(Omit<KeptPoint, 'total'> & { total: string })[]>(
      `SELECT version, round, settings_version AS "settingsVersion", at, total, verdict, cause, by FROM score_point
       WHERE assessment_id = $1 AND layer = $2 AND ($3::int IS NULL OR version < $3) ORDER BY version DESC LIMIT $4`,
      [assessmentId, layer, before ?? null, limit + 1],
    );
    return rows.map((row) => ({ ...row, total: shown(Fraction.from(row.total)) }));
  }

  /** Keeps the score of a layer, and that it had it. */
  async saveScore(
    manager: EntityManager,
    assessmentId: string,
    score: ScoreState,
    { cause, by }: ScorePoint,
  ): Promise<void> {
    const { layer, round, snapshot, submittedAt, computedAt, version } = score;
    const { rubric, settings, settingsVersion, total, verdict, nodes, minimums, missing } = snapshot;
    await manager.query(
      `WITH point AS (
         INSERT INTO score_point (assessment_id, layer, version, round, settings_version, total, verdict, cause, by, at)
         VALUES ($1, $2, $15, $3, $7, $8, $9, $16, $17, $14))
       INSERT INTO score (assessment_id, layer, round, rubric_id, rubric_version, settings, settings_version, total,
                          verdict, nodes, minimums, missing, submitted_at, computed_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (assessment_id, layer) DO UPDATE
         SET round = excluded.round, rubric_id = excluded.rubric_id, rubric_version = excluded.rubric_version,
             settings = excluded.settings, settings_version = excluded.settings_version, total = excluded.total, verdict = excluded.verdict, nodes = excluded.nodes,
             minimums = excluded.minimums, missing = excluded.missing, submitted_at = excluded.submitted_at,
             computed_at = excluded.computed_at, version = excluded.version`,
      [
        ...[assessmentId, layer, round, rubric.id, rubric.version, JSON.stringify(settings), settingsVersion],
        ...[total.exact, verdict],
        ...[JSON.stringify(nodes), JSON.stringify(minimums), missing, submittedAt, computedAt, version],
        ...[JSON.stringify(cause), by],
      ],
    );
  }

  async saveSubmission(
    manager: EntityManager,
    assessmentId: string,
    { layer, submittedAt }: ScoreState,
  ): Promise<void> {
    await manager.query('UPDATE score SET submitted_at = $3 WHERE assessment_id = $1 AND layer = $2', [
      assessmentId,
      layer,
      submittedAt,
    ]);
  }

  async sheet(manager: EntityManager, assessmentId: string, layer: Layer): Promise<Sheet> {
    const answers = await manager.query<AnswerState[]>(
      `SELECT code, value, note, origin, author, answered_at AS "answeredAt", version
       FROM sheet($1, $2)`,
      [assessmentId, layer],
    );
    return sheetOf(answers);
  }

  /** The answers of a layer as a closed round froze them. */
  async closedSheet(
    manager: EntityManager,
    assessmentId: string,
    layer: Layer,
    round: number,
  ): Promise<Sheet> {
    const answers = await manager.query<AnswerState[]>(
      `SELECT code, value, note, origin, author, answered_at AS "answeredAt", version
       FROM closed_sheet($1, $2, $3)`,
      [assessmentId, layer, round],
    );
    return sheetOf(answers);
  }

  /** Answers as they were at earlier versions, those that there were. */
  async revisions(
    manager: EntityManager,
    assessmentId: string,
    layer: Layer,
    versions: readonly Pick<AnswerState, 'code' | 'version'>[],
  ): Promise<Sheet> {
    if (versions.length === 0) return sheetOf([]);
    const answers = await manager.query<AnswerState[]>(
      `SELECT code, value, note, origin, author, answered_at AS "answeredAt", version
       FROM answer_revision JOIN unnest($3::text[], $4::int[]) AS asked (code, version) USING (code, version)
       WHERE assessment_id = $1 AND layer = $2`,
      [...[assessmentId, layer, versions.map(({ code }) => code)], versions.map(({ version }) => version)],
    );
    return sheetOf(answers);
  }

  /** Writes answers and what they became. `assessment` is after the change. */
  async saveAnswers(
    manager: EntityManager,
    { id, round, version }: AssessmentState,
    layer: Layer,
    answers: readonly AnswerState[],
  ): Promise<void> {
    const column = <K extends keyof AnswerState>(key: K) => answers.map((answer) => answer[key]);
    await manager.query(
      `WITH written AS (
         INSERT INTO answer (assessment_id, layer, code, value, note, origin, author, answered_at, version)
         SELECT $1, $2, * FROM unnest($3::text[], $4::jsonb[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::int[])
         ON CONFLICT (assessment_id, layer, code) DO UPDATE
           SET value = excluded.value, note = excluded.note, origin = excluded.origin, author = excluded.author,
               answered_at = excluded.answered_at, version = excluded.version
         RETURNING *)
       INSERT INTO answer_revision (assessment_id, layer, code, value, note, origin, author, answered_at, version,
                                    round, assessment_version)
       SELECT assessment_id, layer, code, value, note, origin, author, answered_at, version, $10, $11 FROM written`,
      [
        ...[id, layer, column('code'), column('value').map(jsonOf)],
        ...[column('note'), column('origin'), column('author'), column('answeredAt'), column('version')],
        ...[round, version],
      ],
    );
  }
}

const jsonOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const scoreColumns = `
  layer, round, json_build_object('id', rubric_id, 'version', rubric_version) AS rubric, settings,
  settings_version AS "settingsVersion", total, verdict, nodes, minimums, missing,
  submitted_at AS "submittedAt", computed_at AS "computedAt", version`;

function scoreIn(row: ScoreRow): ScoreState {
  const { layer, round, submittedAt, computedAt, version, ...snapshot } = row;
  const total = shown(Fraction.from(row.total));
  return { layer, round, snapshot: { ...snapshot, total }, submittedAt, computedAt, version };
}
