import { Injectable } from '@nestjs/common';
import { type Place } from '@zi/access';
import { DomainError, type Grant, type Survey } from '@zi/contracts';
import { violatedConstraint } from '@zi/database';
import { type EntityManager } from 'typeorm';
import { type SurveyState } from './domain/survey';

export interface FoundSurvey<S extends SurveyState = SurveyState> {
  readonly survey: S;
  readonly unitName: string;
  readonly place: Place;
}
export type CountedSurvey = SurveyState & Pick<Survey, 'responses'>;

export interface SurveyQuery {
  /** Where the reader may look; null cuts nothing. */
  readonly scope: readonly Pick<Grant, 'unitId' | 'cycleId'>[] | null;
  readonly programmeId?: string;
  readonly after?: string;
  readonly limit: number;
}

const columns = `s.id, s.programme_id AS "programmeId", p.unit_id AS "unitId",
  json_build_object('id', s.instrument_id, 'version', s.instrument_version) AS instrument, s.conversion, s.status,
  s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn", s.indices, s.version,
  p.unit_name AS "unitName", p.unit_path AS "unitPath", p.cycle_id AS "cycleId"`;
const counted = `${columns}, (SELECT count(*)::int FROM response r WHERE r.survey_id = s.id) AS responses`;
const source = 'FROM survey s JOIN programme p ON p.id = s.programme_id';

type Row<S> = S & { unitName: string; unitPath: string[]; cycleId: string };

function foundIn<S extends SurveyState>({ unitName, unitPath, cycleId, ...survey }: Row<S>): FoundSurvey<S> {
  return { survey: survey as unknown as S, unitName, place: { path: unitPath, cycleId } };
}

@Injectable()
export class SurveyRepository {
  async find(manager: EntityManager, id: string): Promise<FoundSurvey | undefined> {
    const [row] = await manager.query<Row<SurveyState>[]>(`SELECT ${columns} ${source} WHERE s.id = $1`, [
      id,
    ]);
    return row && foundIn(row);
  }

  async findCounted(manager: EntityManager, id: string): Promise<FoundSurvey<CountedSurvey> | undefined> {
    const [row] = await manager.query<Row<CountedSurvey>[]>(`SELECT ${counted} ${source} WHERE s.id = $1`, [
      id,
    ]);
    return row && foundIn(row);
  }

  /**
   * Finds a survey and holds it until the end of the transaction. `SHARE` holders, the responses, do not wait for each
   * other; `UPDATE`, the closing, waits for all of them, and those that come later see what it did.
   */
  async lock(
    manager: EntityManager,
    id: string,
    strength: 'SHARE' | 'UPDATE',
  ): Promise<FoundSurvey | undefined> {
    const [row] = await manager.query<Row<SurveyState>[]>(
      `SELECT ${columns} ${source} WHERE s.id = $1 FOR ${strength} OF s`,
      [id],
    );
    return row && foundIn(row);
  }

  /** The newest first; one row more than the limit when more follow. */
  async list(
    manager: EntityManager,
    { scope, programmeId, after, limit }: SurveyQuery,
  ): Promise<FoundSurvey<CountedSurvey>[]> {
    const rows = await manager.query<Row<CountedSurvey>[]>(
      `SELECT ${counted} ${source}
       WHERE ($1::uuid[] IS NULL OR p.unit_path && $1::uuid[] AND EXISTS (
           SELECT 1 FROM unnest($1::uuid[], $2::uuid[]) AS held (unit_id, cycle_id)
           WHERE held.unit_id = ANY (p.unit_path) AND coalesce(held.cycle_id, p.cycle_id) = p.cycle_id))
         AND ($3::uuid IS NULL OR s.programme_id = $3::uuid) AND ($4::uuid IS NULL OR s.id < $4::uuid)
       ORDER BY s.id DESC LIMIT $5`,
      [
        scope?.map(({ unitId }) => unitId) ?? null,
        scope?.map(({ cycleId }) => cycleId) ?? null,
        programmeId ?? null,
        after ?? null,
        limit + 1,
      ],
    );
    return rows.map((row) => foundIn(row));
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
