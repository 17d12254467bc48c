import { Injectable } from '@nestjs/common';
import { type Action, type Area, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';

interface ActionQuery {
  readonly programmeId: string;
  readonly area: Area | null;
  readonly after: string | null;
  readonly limit: number;
}

const columns = `a.id, a.programme_id AS "programmeId", a.area, a.title, a.indicator, a.target, a.due_on::text AS "dueOn",
  a.person_id AS "personId", a.realisation, a.version`;

@Injectable()
export class ActionRepository {
  async lock(manager: EntityManager, id: string): Promise<Action> {
    const sql = `SELECT ${columns} FROM action a WHERE a.id = $1 FOR NO KEY UPDATE`;
    const [action] = await manager.query<Action[]>(sql, [id]);
    if (!action) throw notFound('action', id);
    return action;
  }

  /** The next due first; one row more than `limit` when there are more. */
  list(manager: EntityManager, { programmeId, area, after, limit }: ActionQuery): Promise<Action[]> {
    return manager.query(
      `SELECT ${columns} FROM action a
       WHERE a.programme_id = $1 AND ($2::text IS NULL OR a.area = $2)
         AND ($3::uuid IS NULL OR (a.due_on, a.id) > (SELECT c.due_on, c.id FROM action c WHERE c.id = $3::uuid))
       ORDER BY a.due_on, a.id LIMIT $4`,
      [programmeId, area, after, limit + 1],
    );
  }

  async add(manager: EntityManager, action: Action): Promise<void> {
    await manager.query(
      `INSERT INTO action (id, programme_id, area, title, indicator, target, due_on, person_id, realisation, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[action.id, action.programmeId, action.area, action.title, action.indicator, action.target],
        ...[action.dueOn, action.personId, action.realisation, action.version],
      ],
    );
  }

  async save(manager: EntityManager, { id, realisation, version }: Action): Promise<void> {
    await manager.query('UPDATE action SET realisation = $2, version = $3 WHERE id = $1', [
      id,
      realisation,
      version,
    ]);
  }
}
