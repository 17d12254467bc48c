import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Tally } from './domain/indices';

export interface KeptResponse {
  readonly id: string;
  readonly surveyId: string;
  readonly service: string | null;
  readonly answers: readonly number[];
}

/**
 * No actor reads responses. What must be known of them, the suite itself looks up within the transaction at hand: how
 * many there are, what they add up to, and whether one that is sent again is the same.
 */
@Injectable()
export class ResponseRepository {
  find(manager: EntityManager, id: string): Promise<KeptResponse | undefined> {
    return asSuite(manager, async () => {
      const [row] = await manager.query<KeptResponse[]>(
        'SELECT id, survey_id AS "surveyId", service, answers FROM response WHERE id = $1',
        [id],
      );
      return row;
    });
  }

  /** Keeps a response of the actor's once and returns the one that is kept under its id: this one, or an earlier one. */
  async keep(manager: EntityManager, response: KeptResponse): Promise<KeptResponse> {
    const { id, surveyId, service, answers } = response;
    // Without RETURNING, for which one must be let read what one adds.
    const added = await manager.queryRunner?.query(
      `INSERT INTO response (id, survey_id, service, answers, received_hour)
       VALUES ($1, $2, $3, $4, date_trunc('hour', now(), 'UTC')) ON CONFLICT DO NOTHING`,
      [id, surveyId, service, answers],
      true,
    );
    if (added?.affected === 1) return response;
    const earlier = await this.find(manager, id);
    if (!earlier) throw new Error(`The response ${id} is kept, yet not found`);
    return earlier;
  }

  /** How many responses each of these surveys has; those that have none are not told. */
  count(manager: EntityManager, surveyIds: readonly string[]): Promise<Map<string, number>> {
    return asSuite(manager, async () => {
      const rows = await manager.query<{ surveyId: string; responses: number }[]>(
        `SELECT survey_id AS "surveyId", count(*)::int AS responses
         FROM response WHERE survey_id = ANY ($1::uuid[]) GROUP BY survey_id`,
        [surveyIds],
      );
      return new Map(rows.map(({ surveyId, responses }) => [surveyId, responses]));
    });
  }

  /** Adds up the answers of a survey, item by item. The caller holds it, so that none is added meanwhile. */
  tally(manager: EntityManager, surveyId: string): Promise<Tally> {
    return asSuite(manager, async () => {
      const rows = await manager.query<{ responses: number; sum: number }[]>(
        `SELECT count(*)::int AS responses, sum(answer)::int AS sum
         FROM response, unnest(answers) WITH ORDINALITY AS given (answer, position)
         WHERE survey_id = $1 GROUP BY position ORDER BY position`,
        [surveyId],
      );
      return { responses: rows[0]?.responses ?? 0, sums: rows.map(({ sum }) => sum) };
    });
  }
}

/** Looks something up as the suite; then the transaction goes on as whom it was. */
async function asSuite<T>(manager: EntityManager, lookUp: () => Promise<T>): Promise<T> {
  const [{ role }] = await manager.query<[{ role: string }]>(`SELECT current_setting('role') AS role`);
  await manager.query('SET LOCAL ROLE zi_surveys_suite');
  const found = await lookUp();
  await manager.query(`SELECT set_config('role', $1, true)`, [role]);
  return found;
}
