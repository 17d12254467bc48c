import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Announcement } from '../domain/announcement';

type Content = Pick<Announcement, 'title' | 'body' | 'link'>;

/** A mail that can be sent now, locked until the end of the transaction. */
export interface DueMail extends Content {
  readonly id: string;
  /** Null when it is in vain: the person has no address any more, or the invitation has ended. */
  readonly to: { readonly name: string; readonly address: string } | null;
  /** Attempts that failed. */
  readonly attempts: number;
  readonly ageSeconds: number;
}

/** The code of an invitation is not kept once its mail has left, or never will. */
const forgetCode = `link = CASE WHEN notice_id IS NULL THEN '' ELSE link END`;

@Injectable()
export class MailRepository {
  /**
   * One mail per notice, unless the person is known to have no address. A mail of the notice that has not left takes
   * the new text instead.
   */
  async queue(
    manager: EntityManager,
    content: Content,
    notices: readonly { readonly id: string; readonly personId: string }[],
    waitSeconds: number,
  ): Promise<void> {
    const ids = notices.map(({ id }) => id);
    const waiting = new Set(await this.refresh(manager, content, ids));
    const others = notices.filter(({ id }) => !waiting.has(id));
    await manager.query(
      `INSERT INTO mail (id, notice_id, person_id, title, body, link, next_attempt_at)
       SELECT m.id, m.notice, m.person, $4, $5, $6, now() + make_interval(secs => $7)
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS m (id, notice, person) LEFT JOIN person p ON p.id = m.person
       WHERE p.id IS NULL OR p.email IS NOT NULL`,
      [
        ...[others.map(() => v7()), others.map(({ id }) => id), others.map(({ personId }) => personId)],
        ...[content.title, content.body, content.link, waitSeconds],
      ],
    );
  }

  /** The mail of an invitation, which belongs to no notice. */
  async invite(
    manager: EntityManager,
    personId: string,
    { title, body, link, expiresAt }: Content & { readonly expiresAt: string },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO mail (id, person_id, title, body, link, expires_at, next_attempt_at)
       VALUES ($1, $2, $3, $4, $5, $6, now())`,
      [v7(), personId, title, body, link, expiresAt],
    );
  }

  /** Gives mails that wait the new text; returns their notices. A mail on its way is locked and keeps its own. */
  async refresh(
    manager: EntityManager,
    { title, body, link }: Content,
    noticeIds: readonly string[],
  ): Promise<string[]> {
    const [rows] = await manager.query<[{ noticeId: string }[], number]>(
      `UPDATE mail SET title = $2, body = $3, link = $4
       WHERE id IN (SELECT id FROM mail WHERE notice_id = ANY($1::uuid[]) AND status = 'pending' FOR UPDATE SKIP LOCKED)
       RETURNING notice_id AS "noticeId"`,
      [noticeIds, title, body, link],
    );
    return rows.map(({ noticeId }) => noticeId);
  }

  /** Takes back what waits for a person who turned out to have no address. */
  async withdraw(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(
      `DELETE FROM mail WHERE id IN (
         SELECT id FROM mail WHERE person_id = $1 AND status = 'pending' FOR UPDATE SKIP LOCKED)`,
      [personId],
    );
  }

  /** The next mail that is due, to a person who is known or in vain, and that no one else is sending. */
  async claim(manager: EntityManager): Promise<DueMail | undefined> {
    const [mail] = await manager.query<DueMail[]>(
      `SELECT m.id, m.title, m.body, m.link, m.attempts, extract(epoch FROM now() - m.created_at)::float8 AS "ageSeconds",
              CASE WHEN p.email IS NOT NULL AND (m.expires_at IS NULL OR m.expires_at > now())
                   THEN json_build_object('name', p.name, 'address', p.email) END AS to
       FROM mail m LEFT JOIN person p ON p.id = m.person_id
       WHERE m.status = 'pending' AND m.next_attempt_at <= now() AND (p.id IS NOT NULL OR m.expires_at <= now())
       ORDER BY m.next_attempt_at LIMIT 1 FOR UPDATE OF m SKIP LOCKED`,
    );
    return mail;
  }

  async drop(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM mail WHERE id = $1', [id]);
  }

  async markSent(manager: EntityManager, id: string): Promise<void> {
    await manager.query(
      `UPDATE mail SET status = 'sent', sent_at = clock_timestamp(), failure = NULL, ${forgetCode} WHERE id = $1`,
      [id],
    );
  }

  async postpone(manager: EntityManager, id: string, waitSeconds: number, failure: string): Promise<void> {
    await manager.query(
      `UPDATE mail SET attempts = attempts + 1, failure = $3,
              next_attempt_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1`,
      [id, waitSeconds, failure],
    );
  }

  async giveUp(manager: EntityManager, id: string, failure: string): Promise<void> {
    await manager.query(
      `UPDATE mail SET status = 'failed', attempts = attempts + 1, failure = $2, ${forgetCode} WHERE id = $1`,
      [id, failure],
    );
  }

  async backlog(manager: EntityManager): Promise<{ pending: number; oldestSeconds: number }> {
    const [row] = await manager.query<[{ pending: number; oldestSeconds: number }]>(
      `SELECT count(*)::int AS pending,
              coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS "oldestSeconds"
       FROM mail WHERE status = 'pending'`,
    );
    return row;
  }
}
