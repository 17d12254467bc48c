import { Injectable } from '@nestjs/common';
import { type Role, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Announcement } from '../domain/announcement';
import { type Member } from '../domain/audience';
import { type NoticeState } from '../domain/notice';

interface AnnouncementRow extends Pick<Announcement, 'topic' | 'factId' | 'title' | 'body' | 'link'> {
  readonly roles: Role[];
  readonly path: string[];
  readonly cycleId: string;
  readonly happenedAt: Date;
  readonly except: string | null;
}

export interface AddressedNotice {
  readonly id: string;
  readonly personId: string;
}

@Injectable()
export class NoticeRepository {
  async announce(manager: EntityManager, announcement: Announcement): Promise<void> {
    const { topic, factId, title, body, link, audience } = announcement;
    const { roles, path, cycleId, happenedAt, except } = audience;
    await manager.query(
      `INSERT INTO announcement (topic, fact_id, title, body, link, roles, unit_path, cycle_id, happened_at, except_person)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (topic) DO UPDATE
         SET fact_id = excluded.fact_id, title = excluded.title, body = excluded.body, link = excluded.link,
             roles = excluded.roles, unit_path = excluded.unit_path, cycle_id = excluded.cycle_id,
             happened_at = excluded.happened_at, except_person = excluded.except_person`,
      [topic, factId, title, body, link, roles, path, cycleId, happenedAt, except],
    );
  }

  /** One notice per person: a new one, or the unread one of the topic with the new text, on top of the inbox again. */
  put(
    manager: EntityManager,
    { topic, factId, title, body, link }: Announcement,
    people: readonly string[],
  ): Promise<AddressedNotice[]> {
    return manager.query<AddressedNotice[]>(
      `INSERT INTO notice (id, position, person_id, topic, fact_id, title, body, link)
       SELECT told.id, told.id, told.person, $3, $4, $5, $6, $7
       FROM unnest($1::uuid[], $2::uuid[]) AS told (id, person)
       ON CONFLICT (topic, person_id) WHERE read_at IS NULL DO UPDATE
         SET position = excluded.position, fact_id = excluded.fact_id, title = excluded.title, body = excluded.body,
             link = excluded.link, created_at = excluded.created_at, version = notice.version + 1
       RETURNING id, person_id AS "personId"`,
      [people.map(() => v7()), people, topic, factId, title, body, link],
    );
  }

  /** Gives these people's unread notices of a topic the new text where they are; returns their ids. */
  async refresh(
    manager: EntityManager,
    { topic, factId, title, body, link }: Announcement,
    people: readonly string[],
  ): Promise<string[]> {
    const values = [topic, factId, title, body, link];
    await manager.query(
      'UPDATE announcement SET fact_id = $2, title = $3, body = $4, link = $5 WHERE topic = $1',
      values,
    );
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE notice SET fact_id = $2, title = $3, body = $4, link = $5, version = version + 1
       WHERE topic = $1 AND read_at IS NULL AND person_id = ANY ($6::uuid[]) RETURNING id`,
      [...values, people],
    );
    return rows.map(({ id }) => id);
  }

  async move(
    manager: EntityManager,
    { id, path }: { readonly id: string; readonly path: readonly string[] },
  ): Promise<void> {
    await manager.query(
      `UPDATE announcement SET unit_path = $2
       WHERE unit_path @> ARRAY[$1::uuid] AND unit_path[cardinality(unit_path)] = $1::uuid`,
      [id, path],
    );
  }

  /** What was told about the units below the member's since the role is held, and the member has no notice of. */
  async untold(manager: EntityManager, { personId, unitId, grantedAt }: Member): Promise<Announcement[]> {
    const rows = await manager.query<AnnouncementRow[]>(
      `SELECT topic, fact_id AS "factId", title, body, link, roles, unit_path AS path, cycle_id AS "cycleId",
              happened_at AS "happenedAt", except_person AS except
       FROM announcement a
       WHERE happened_at >= $1 AND unit_path @> ARRAY[$2::uuid]
         AND NOT EXISTS (SELECT FROM notice n WHERE n.topic = a.topic AND n.person_id = $3)
       ORDER BY happened_at`,
      [grantedAt, unitId, personId],
    );
    return rows.map(({ roles, path, cycleId, happenedAt, except, ...text }) => ({
      ...text,
      audience: { roles, path, cycleId, happenedAt, except },
      settles: false,
    }));
  }

  /** A person's own notice, locked. Throws `not_found` for another's too. */
  async lock(
    manager: EntityManager,
    id: string,
    personId: string,
  ): Promise<NoticeState & { readonly path: readonly string[] }> {
    const [notice] = await manager.query<(NoticeState & { path: string[] })[]>(
      `SELECT n.id, n.read_at AS "readAt", n.version, a.unit_path AS path
       FROM notice n JOIN announcement a USING (topic)
       WHERE n.id = $1 AND n.person_id = $2 FOR UPDATE OF n`,
      [id, personId],
    );
    if (!notice) throw notFound('notice', id);
    return notice;
  }

  async keep(manager: EntityManager, { id, readAt, version }: NoticeState): Promise<void> {
    await manager.query('UPDATE notice SET read_at = $2, version = $3 WHERE id = $1', [id, readAt, version]);
  }
}
