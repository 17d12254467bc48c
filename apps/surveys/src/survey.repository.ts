import { Injectable } from '@nestjs/common';
import { type Place, type Reach } from '@zi/access';
import { DomainError, type PublishedSurvey } from '@zi/contracts';
import { violatedConstraint } from '@zi/database';
import { type EntityManager } from 'typeorm';
import { type SurveyState } from './domain/survey';

export interface FoundSurvey {
  readonly survey: SurveyState;
  readonly unitName: string;
  readonly place: Place;
}
/** What decides whether and how a survey can be answered. */
export type AnswerableSurvey = Pick<SurveyState, 'instrument' | 'status' | 'opensOn' | 'closesOn'>;

export interface SurveyQuery {
  /** Where the reader may look. */
  readonly scope: 'all' | readonly Reach[];
  readonly programmeId?: string;
  readonly after: string | null;
  readonly limit: number;
}

const answerable = `json_build_object('id', s.instrument_id, 'version', s.instrument_version) AS instrument, s.status,
  s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn"`;
const submitted = `(p.submitted_at IS NOT NULL AND s.status = 'closed')`;
const found = `SELECT s.id, s.programme_id AS "programmeId", p.unit_id AS "unitId", ${answerable}, s.conversion, s.indices,
  s.version, p.unit_name AS "unitName", p.unit_path AS "unitPath", p.cycle_id AS "cycleId", ${submitted} AS submitted
  FROM survey s JOIN programme p ON p.id = s.programme_id`;

type Row = SurveyState & { unitName: string; unitPath: string[]; cycleId: string; submitted: boolean };

function foundIn({ unitName, unitPath, cycleId, submitted, ...survey }: Row): FoundSurvey {
  return { survey, unitName, place: { path: unitPath, cycleId, submitted } };
}

@Injectable()
export class SurveyRepository {
  async find(manager: EntityManager, id: string): Promise<FoundSurvey | undefined> {
    const [row] = await manager.query<Row[]>(`${found} WHERE s.id = $1`, [id]);
    return row && foundIn(row);
  }

  /**
   * Finds a survey and holds it until the end of the transaction, for the closing: it waits for the responses that are
   * being written, and those that come later see what it did.
   */
  async lock(manager: EntityManager, id: string): Promise<FoundSurvey | undefined> {
    const [row] = await manager.query<Row[]>(`${found} WHERE s.id = $1 FOR UPDATE OF s`, [id]);
    return row && foundIn(row);
  }

  /** The same for a response, which sees the survey alone and does not wait for other responses. */
  async lockShared(manager: EntityManager, id: string): Promise<AnswerableSurvey | undefined> {
    const [survey] = await manager.query<AnswerableSurvey[]>(
      `SELECT ${answerable} FROM survey s WHERE s.id = $1 FOR SHARE`,
      [id],
    );
    return survey;
  }

  /** The newest first; one row more than the limit when more follow. */
  async list(
    manager: EntityManager,
    { scope, programmeId, after, limit }: SurveyQuery,
  ): Promise<SurveyState[]> {
    const rows = await manager.query<Row[]>(
      `${found}
       WHERE zi_in($1::jsonb, p.unit_path, p.cycle_id, ${submitted})
         AND ($2::uuid IS NULL OR s.programme_id = $2::uuid) AND ($3::uuid IS NULL OR s.id < $3::uuid)
       ORDER BY s.id DESC LIMIT $4`,
      [...[scope === 'all' ? null : JSON.stringify(scope), programmeId ?? null, after], limit + 1],
    );
    return rows.map((row) => foundIn(row).survey);
  }

  /** What everybody may know of the surveys of a unit, the newest first; one row more than the limit when more follow. */
  published(
    manager: EntityManager,
    { unitId, after, limit }: { unitId: string; after: string | null; limit: number },
  ): Promise<Omit<PublishedSurvey, 'respondents'>[]> {
    return manager.query(
      `SELECT s.id AS "surveyId", s.status, s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn", s.indices
       FROM survey s JOIN programme p ON p.id = s.programme_id
       WHERE p.unit_id = $1 AND ($2::uuid IS NULL OR s.id < $2::uuid) ORDER BY s.id DESC LIMIT $3`,
      [unitId, after, limit + 1],
    );
  }

  async insert(manager: EntityManager, survey: SurveyState): Promise<void> {
    const { id, programmeId, instrument, conversion, status, opensOn, closesOn, version } = survey;
    try {
      await manager.query(
        `INSERT INTO survey (id, programme_id, instrument_id, instrument_version, conversion, status, opens_on, closes_on, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, programmeId, instrument.id, instrument.version, conversion, status, opensOn, closesOn, version],
      );
    } catch (error) {
      if (violatedConstraint(error) !== 'survey_one_open') throw error;
      throw new DomainError('conflict', 'This programme has an open survey already: close that one first.', {
        programmeId,
      });
    }
  }

  /** Writes down that a survey is closed. The caller holds it. */
  async finish(manager: EntityManager, { id, status, indices, version }: SurveyState): Promise<void> {
    await manager.query('UPDATE survey SET status = $2, indices = $3, version = $4 WHERE id = $1', [
      id,
      status,
      JSON.stringify(indices),
      version,
    ]);
  }
}
