import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** Only the hash of an invitation's code is kept. */
@Injectable()
export class InvitationRepository {
  async add(manager: EntityManager, { id, personId, codeHash, expiresAt }: NewInvitation): Promise<void> {
    await manager.query(
      'INSERT INTO invitation (id, person_id, code_hash, expires_at) VALUES ($1, $2, $3, $4)',
      [id, personId, codeHash, expiresAt],
    );
  }

  /** Others who use it wait. */
  async hold(manager: EntityManager, codeHash: Buffer): Promise<KeptInvitation | undefined> {
    const [row] = await manager.query<KeptInvitation[]>(
      `SELECT id, person_id AS "personId", expires_at AS "expiresAt", used_at AS "usedAt" FROM invitation
       WHERE code_hash = $1 FOR UPDATE`,
      [codeHash],
    );
    return row;
  }

  async use(manager: EntityManager, id: string, now: Date): Promise<void> {
    await manager.query('UPDATE invitation SET used_at = $2 WHERE id = $1', [id, now]);
  }
}

interface NewInvitation {
  readonly id: string;
  readonly personId: string;
  readonly codeHash: Buffer;
  readonly expiresAt: Date;
}
interface KeptInvitation {
  readonly id: string;
  readonly personId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}
