import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Tally } from './domain/indices';

export interface KeptResponse {
  readonly id: string;
  readonly surveyId: string;
  readonly service: string | null;
  readonly answers: readonly number[];
}

@Injectable()
export class ResponseRepository {
  async find(manager: EntityManager, id: string): Promise<KeptResponse | undefined> {
    const [row] = await manager.query<KeptResponse[]>(
      'SELECT id, survey_id AS "surveyId", service, answers FROM response WHERE id = $1',
      [id],
    );
    return row;
  }

  /** Keeps a response once and returns the one that is kept under its id: this one, or an earlier one. */
  async keep(manager: EntityManager, response: KeptResponse): Promise<KeptResponse> {
    const { id, surveyId, service, answers } = response;
    const inserted = await manager.query<unknown[]>(
      `INSERT INTO response (id, survey_id, service, answers, received_hour)
       VALUES ($1, $2, $3, $4, date_trunc('hour', now(), 'UTC')) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, surveyId, service, answers],
    );
    if (inserted.length > 0) return response;
    const earlier = await this.find(manager, id);
    if (!earlier) throw new Error(`The response ${id} is kept, yet not found`);
    return earlier;
  }

  /** Adds up the answers of a survey, item by item. */
  async tally(manager: EntityManager, surveyId: string): Promise<Tally> {
    const rows = await manager.query<{ responses: number; sum: number }[]>(
      `SELECT count(*)::int AS responses, sum(answer)::int AS sum
       FROM response, unnest(answers) WITH ORDINALITY AS given (answer, position)
       WHERE survey_id = $1 GROUP BY position ORDER BY position`,
      [surveyId],
    );
    return { responses: rows[0]?.responses ?? 0, sums: rows.map(({ sum }) => sum) };
  }
}
