import { Injectable } from '@nestjs/common';
import { type Person, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';
import { type Viewer } from '../viewer';

/** A person and the unit whose people it joined. */
export interface Member {
  readonly person: Person;
  readonly home: { readonly id: string; readonly path: readonly string[] };
}

type Row = Omit<Person, 'erasedAt'> & { erasedAt: Date | null; homeId: string; homePath: string[] };

const columns = `p.id, p.name, p.email, p.phone, p.subject, p.version, p.erased_at AS "erasedAt",
  p.home_unit_id AS "homeId", p.home_path AS "homePath"`;

/** Who looks comes as $1 (scope) and $2 (itself). */
const visible = `(p.id = $2::uuid OR zi_in($1::jsonb, p.home_path, NULL, NULL)
  OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND zi_in($1::jsonb, m.unit_path, m.cycle_id, NULL)))`;

function memberOf({ homeId, homePath, erasedAt, ...person }: Row): Member {
  const erased = erasedAt ? { erasedAt: erasedAt.toISOString() } : {};
  return { person: { ...person, ...erased }, home: { id: homeId, path: homePath } };
}

@Injectable()
export class PersonRepository {
  async see(manager: EntityManager, viewer: Viewer, id: string): Promise<Member> {
    return this.one(manager, viewer, id, '');
  }

  /** The person as it stays until the transaction ends; others who change it or its roles wait. */
  async hold(manager: EntityManager, viewer: Viewer, id: string): Promise<Member> {
    return this.one(manager, viewer, id, 'FOR NO KEY UPDATE OF p');
  }

  private async one(
    manager: EntityManager,
    { scope, self }: Viewer,
    id: string,
    lock: string,
  ): Promise<Member> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${columns} FROM person p WHERE ${visible} AND p.id = $3 ${lock}`,
      [scope, self, id],
    );
    if (!row) throw notFound('person', id);
    return memberOf(row);
  }

  async isSeen(manager: EntityManager, { scope, self }: Viewer, id: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(`SELECT FROM person p WHERE ${visible} AND p.id = $3`, [
      ...[scope, self, id],
    ]);
    return rows.length > 0;
  }

  /** One row more than `limit` when there are more. */
  async list(
    manager: EntityManager,
    { scope, self }: Viewer,
    { after, limit, query }: { after: string | null; limit: number; query: string | null },
  ): Promise<Person[]> {
    const rows = await manager.query<Row[]>(
      `SELECT ${columns} FROM person p
       WHERE ${visible} AND ($3::uuid IS NULL OR (p.name, p.id) > (SELECT c.name, c.id FROM person c WHERE c.id = $3::uuid))
         AND ($4::text IS NULL OR strpos(lower(p.name), lower($4)) > 0)
       ORDER BY p.name, p.id LIMIT $5`,
      [scope, self, after, query, limit + 1],
    );
    return rows.map((row) => memberOf(row).person);
  }

  /** Somebody with this mail address, among those who are seen. */
  async byEmail(manager: EntityManager, { scope, self }: Viewer, email: string): Promise<Person | undefined> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${columns} FROM person p WHERE ${visible} AND lower(p.email) = lower($3) ORDER BY p.id LIMIT 1`,
      [scope, self, email],
    );
    return row && memberOf(row).person;
  }

  async bySubject(manager: EntityManager, subject: string): Promise<Member | undefined> {
    const [row] = await manager.query<Row[]>(`SELECT ${columns} FROM person p WHERE p.subject = $1`, [
      subject,
    ]);
    return row && memberOf(row);
  }

  /** Those of the ids that belong to people whom the transaction sees. */
  async known(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM person WHERE id = ANY ($1::uuid[])', [
      ids,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  async requireKnown(manager: EntityManager, id: string): Promise<void> {
    if (!(await this.known(manager, [id])).has(id)) throw notFound('person', id);
  }

  async add(manager: EntityManager, { person, home }: Member): Promise<void> {
    const write = manager.query(
      `INSERT INTO person (id, name, email, phone, subject, version, home_unit_id, home_path)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[person.id, person.name, person.email, person.phone, person.subject, person.version],
        ...[home.id, home.path],
      ],
    );
    await orConflict(write, subjectTaken);
  }

  async save(manager: EntityManager, person: Person): Promise<void> {
    const write = manager.query(
      `UPDATE person SET name = $2, email = $3, phone = $4, subject = $5, version = $6, erased_at = $7,
         subject_version = subject_version + (subject IS DISTINCT FROM $5)::int
       WHERE id = $1`,
      [
        ...[person.id, person.name, person.email, person.phone, person.subject, person.version],
        person.erasedAt ?? null,
      ],
    );
    await orConflict(write, subjectTaken);
  }

  /** Deletes what else is kept about a person; only the suite's reach goes so far. */
  async forget(manager: EntityManager, id: string, inPlace: string): Promise<void> {
    await manager.query('DELETE FROM session WHERE person_id = $1', [id]);
    await manager.query('DELETE FROM invitation WHERE person_id = $1', [id]);
    await manager.query('UPDATE tie SET reason = $2, version = version + 1 WHERE person_id = $1', [
      id,
      inPlace,
    ]);
  }
}

const subjectTaken = { person_subject: 'Another person signs in with this subject already.' };
