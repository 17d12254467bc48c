import { Injectable } from '@nestjs/common';
import { type OutputOf, type Person, type ResolveActor, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';

/** Who looks at people: sees those with a role in its scope and itself; who registers people, also those without a role yet. */
export interface Viewer {
  readonly scope: readonly string[] | null;
  readonly self: string | null;
  readonly registers: boolean;
}

const columns = 'p.id, p.name, p.email, p.phone, p.subject, p.version';
const visible = `($1::uuid[] IS NULL OR p.id::text = $2
  OR EXISTS (SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id WHERE m.person_id = p.id AND u.path && $1::uuid[])
  OR ($3 AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id)))`;

@Injectable()
export class PersonRepository {
  async see(manager: EntityManager, { scope, self, registers }: Viewer, id: string): Promise<Person> {
    const [person] = await manager.query<Person[]>(
      `SELECT ${columns} FROM person p WHERE ${visible} AND p.id = $4`,
      [scope, self, registers, id],
    );
    if (!person) throw notFound('person', id);
    return person;
  }

  /** One row more than `limit` when there are more. */
  list(
    manager: EntityManager,
    { scope, self, registers }: Viewer,
    { after, limit, query }: { after: string | null; limit: number; query: string | null },
  ): Promise<Person[]> {
    return manager.query(
      `SELECT ${columns} FROM person p
       WHERE ${visible} AND ($4::uuid IS NULL OR (p.name, p.id) > (SELECT c.name, c.id FROM person c WHERE c.id = $4::uuid))
         AND ($5::text IS NULL OR strpos(lower(p.name), lower($5)) > 0)
       ORDER BY p.name, p.id LIMIT $6`,
      [scope, self, registers, after, query, limit + 1],
    );
  }

  /** Those of the ids that belong to people of the ministry. */
  async known(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM person WHERE id = ANY ($1::uuid[])', [
      ids,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  async requireKnown(manager: EntityManager, id: string): Promise<void> {
    if (!(await this.known(manager, [id])).has(id)) throw notFound('person', id);
  }

  async resolve(manager: EntityManager, subject: string): Promise<OutputOf<typeof ResolveActor>> {
    const [found] = await manager.query<OutputOf<typeof ResolveActor>[]>(
      `SELECT p.id AS "personId", p.name, coalesce(json_agg(
         json_build_object('role', m.role, 'unitId', m.unit_id, 'cycleId', m.cycle_id) ORDER BY m.id
       ) FILTER (WHERE m.id IS NOT NULL), '[]') AS grants
       FROM person p LEFT JOIN membership m ON m.person_id = p.id WHERE p.subject = $1 GROUP BY p.id`,
      [subject],
    );
    if (!found) throw notFound('person', subject);
    return found;
  }

  async add(manager: EntityManager, person: Person): Promise<void> {
    const write = manager.query(
      'INSERT INTO person (id, name, email, phone, subject, version) VALUES ($1, $2, $3, $4, $5, $6)',
      [person.id, person.name, person.email, person.phone, person.subject, person.version],
    );
    await orConflict(write, { person_subject: 'Another person signs in with this subject already.' });
  }
}
