import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type SessionTimes } from '../domain/session';

/** A session as it is kept; its tokens only as hashes. */
export interface KeptSession extends SessionTimes {
  readonly id: string;
  readonly personId: string;
  readonly tokenHash: Buffer;
  readonly previousHash: Buffer | null;
  readonly address: string | null;
  readonly home: { readonly id: string; readonly path: readonly string[] };
}

type Row = Omit<KeptSession, 'home'> & { homeId: string; homePath: string[] };

/** What is over is kept as long, to look into misuse. */
const keptFor = `interval '90 days'`;
const prunedAtOnce = 100;

@Injectable()
export class SessionRepository {
  /** Of a person who can still sign in as when it was begun. */
  async find(manager: EntityManager, id: string): Promise<KeptSession | undefined> {
    const [row] = await manager.query<Row[]>(
      `SELECT s.id, s.person_id AS "personId", s.token_hash AS "tokenHash", s.previous_hash AS "previousHash",
              s.rotated_at AS "rotatedAt", s.idle_until AS "idleUntil", s.expires_at AS "expiresAt",
              s.ended_at AS "endedAt", s.address, p.home_unit_id AS "homeId", p.home_path AS "homePath"
       FROM session s JOIN person p ON p.id = s.person_id AND p.subject_version = s.subject_version
       WHERE s.id = $1`,
      [id],
    );
    if (!row) return undefined;
    const { homeId, homePath, ...session } = row;
    return { ...session, home: { id: homeId, path: homePath } };
  }

  async add(manager: EntityManager, session: Omit<KeptSession, 'home' | 'previousHash'>): Promise<void> {
    const { id, personId, tokenHash, rotatedAt, idleUntil, expiresAt, address } = session;
    await manager.query(
      `INSERT INTO session (id, person_id, subject_version, token_hash, rotated_at, idle_until, expires_at, address)
       SELECT $1, p.id, p.subject_version, $3, $4, $5, $6, $7 FROM person p WHERE p.id = $2`,
      [id, personId, tokenHash, rotatedAt, idleUntil, expiresAt, address],
    );
  }

  /** False when another request has replaced the token meanwhile. */
  async rotate(
    manager: EntityManager,
    { id, tokenHash }: KeptSession,
    next: { readonly tokenHash: Buffer; readonly rotatedAt: Date; readonly idleUntil: Date },
  ): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE session SET previous_hash = token_hash, token_hash = $3, rotated_at = $4, idle_until = $5
       WHERE id = $1 AND token_hash = $2 AND ended_at IS NULL`,
      [id, tokenHash, next.tokenHash, next.rotatedAt, next.idleUntil],
    );
    return count === 1;
  }

  async touch(manager: EntityManager, id: string, idleUntil: Date): Promise<void> {
    await manager.query('UPDATE session SET idle_until = greatest(idle_until, $2) WHERE id = $1', [
      id,
      idleUntil,
    ]);
  }

  /** False when it was over already. */
  async end(manager: EntityManager, id: string, now: Date): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'UPDATE session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL',
      [id, now],
    );
    return count === 1;
  }

  async prune(manager: EntityManager): Promise<void> {
    await manager.query(
      `DELETE FROM session WHERE id IN (
         SELECT id FROM session WHERE expires_at < now() - ${keptFor} LIMIT ${prunedAtOnce} FOR UPDATE SKIP LOCKED)`,
    );
  }
}
