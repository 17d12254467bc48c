import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type SurveyState } from '../domain/answer';
import { type ProgrammeState } from '../domain/programme';

export interface EvidenceState {
  readonly id: string;
  readonly programmeId: string;
  readonly questionCodes: readonly string[];
  readonly version: number;
}

/** Columns of a programme `p` as a JSON object in the form of ProgrammeState. */
export const programmeObject = `json_build_object(
  'id', p.id, 'unitId', p.unit_id, 'unitName', p.unit_name, 'unitPath', p.unit_path, 'cycleId', p.cycle_id,
  'year', p.year, 'rubric', json_build_object('id', p.rubric_id, 'version', p.rubric_version), 'settings', p.settings, 'closesOn', p.closes_on, 'target', p.target, 'stage', p.stage,
  'version', p.version)`;

/** What was heard about programmes: their stage, their surveys, their evidence. */
@Injectable()
export class ProgrammeRepository {
  /**
   * Lets one transaction at a time work on what was heard about a programme. A lock on its row would not do: a survey
   * may be heard before the programme is.
   */
  async lock(manager: EntityManager, programmeId: string): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('programme:' || $1, 0))`, [
      programmeId,
    ]);
  }

  async find(manager: EntityManager, id: string): Promise<ProgrammeState | undefined> {
    const [row] = await manager.query<{ programme: ProgrammeState }[]>(
      `SELECT ${programmeObject} AS programme FROM programme p WHERE p.id = $1`,
      [id],
    );
    return row?.programme;
  }

  async keep(manager: EntityManager, programme: ProgrammeState): Promise<void> {
    const {
      id,
      unitId,
      unitName,
      unitPath,
      cycleId,
      year,
      rubric,
      settings,
      closesOn,
      target,
      stage,
      version,
    } = programme;
    await manager.query(
      `INSERT INTO programme (id, unit_id, unit_name, unit_path, cycle_id, year, rubric_id, rubric_version,
                              settings, closes_on, target, stage, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (id) DO UPDATE
         SET unit_id = excluded.unit_id, unit_name = excluded.unit_name, unit_path = excluded.unit_path,
             cycle_id = excluded.cycle_id, year = excluded.year, rubric_id = excluded.rubric_id,
             rubric_version = excluded.rubric_version, settings = excluded.settings, closes_on = excluded.closes_on, target = excluded.target, stage = excluded.stage, version = excluded.version`,
      [
        ...[id, unitId, unitName, unitPath, cycleId, year, rubric.id, rubric.version],
        ...[JSON.stringify(settings), closesOn, target, stage, version],
      ],
    );
  }

  /** Keeps the indices of a closed survey; false when this or a newer state is known. */
  async keepSurvey(manager: EntityManager, survey: SurveyState): Promise<boolean> {
    const { id, programmeId, ipak, ipkp, closedAt, version } = survey;
    const kept = await manager.query<unknown[]>(
      `INSERT INTO survey (id, programme_id, ipak, ipkp, closed_at, version) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE
         SET programme_id = excluded.programme_id, ipak = excluded.ipak, ipkp = excluded.ipkp,
             closed_at = excluded.closed_at, version = excluded.version
         WHERE survey.version < excluded.version
       RETURNING id`,
      [id, programmeId, ipak, ipkp, closedAt, version],
    );
    return kept.length > 0;
  }

  /** The survey whose indices hold: the one that was closed last. */
  async surveyInForce(manager: EntityManager, programmeId: string): Promise<SurveyState | undefined> {
    const [survey] = await manager.query<SurveyState[]>(
      `SELECT id, programme_id AS "programmeId", ipak, ipkp, closed_at AS "closedAt", version FROM survey
       WHERE programme_id = $1 ORDER BY closed_at DESC, id DESC LIMIT 1`,
      [programmeId],
    );
    return survey;
  }

  async keepEvidence(manager: EntityManager, evidence: EvidenceState): Promise<void> {
    const { id, programmeId, questionCodes, version } = evidence;
    await manager.query(
      `INSERT INTO evidence (id, programme_id, question_codes, version) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE
         SET programme_id = excluded.programme_id, question_codes = excluded.question_codes, version = excluded.version
         WHERE evidence.version < excluded.version`,
      [id, programmeId, questionCodes, version],
    );
  }

  /** Ids of the verified files that serve any of these questions, by question, the oldest first. */
  async evidenceOf(
    manager: EntityManager,
    programmeId: string,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, string[]>> {
    const rows = await manager.query<{ code: string; ids: string[] }[]>(
      `SELECT code, array_agg(id ORDER BY id) AS ids FROM evidence, unnest(question_codes) AS code
       WHERE programme_id = $1 AND code = ANY ($2::text[]) GROUP BY code`,
      [programmeId, codes],
    );
    return new Map(rows.map(({ code, ids }) => [code, ids]));
  }
}
