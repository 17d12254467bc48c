import { Injectable } from '@nestjs/common';
import { type Notice } from '@zi/contracts';
import { type EntityManager } from 'typeorm';

export interface InboxQuery {
  readonly personId: string;
  /** Position of the last notice of the page before. */
  readonly after: string | null;
  readonly limit: number;
  readonly unread: boolean;
}
export interface PlacedNotice {
  readonly position: string;
  readonly notice: Notice;
}

type Row = Omit<Notice, 'createdAt' | 'readAt'> & { position: string; createdAt: Date; readAt: Date | null };

const columns = `n.position, n.id, n.title, n.body, n.link, n.fact_id AS "factId", n.created_at AS "createdAt",
  n.read_at AS "readAt", n.version,
  coalesce((SELECT m.status FROM mail m WHERE m.notice_id = n.id ORDER BY m.id DESC LIMIT 1), 'none') AS mail`;

@Injectable()
export class NoticeViews {
  /** The newest first; one row more than `limit` when there are more. */
  async inbox(
    manager: EntityManager,
    { personId, after, limit, unread }: InboxQuery,
  ): Promise<PlacedNotice[]> {
    const rows = await manager.query<Row[]>(
      `SELECT ${columns} FROM notice n
       WHERE n.person_id = $1 AND ($2::uuid IS NULL OR n.position < $2::uuid) ${unread ? 'AND n.read_at IS NULL' : ''}
       ORDER BY n.position DESC LIMIT $3`,
      [personId, after, limit + 1],
    );
    return rows.map(placed);
  }

  async get(manager: EntityManager, id: string): Promise<Notice> {
    const [row] = await manager.query<[Row]>(`SELECT ${columns} FROM notice n WHERE n.id = $1`, [id]);
    return placed(row).notice;
  }
}

function placed({ position, createdAt, readAt, ...notice }: Row): PlacedNotice {
  return {
    position,
    notice: { ...notice, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null },
  };
}
