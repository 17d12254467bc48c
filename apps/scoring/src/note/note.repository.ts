import { Injectable } from '@nestjs/common';
import { type InputOf, type ListNotes } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type NoteState } from '../domain/note';

/** Notes by question and round. They are added and read, never changed. */
@Injectable()
export class NoteRepository {
  async add(manager: EntityManager, note: NoteState): Promise<void> {
    const { id, assessmentId, code, round, replyTo, layer, author, body, writtenAt } = note;
    await manager.query(
      `INSERT INTO note (id, assessment_id, code, round, reply_to, layer, author, body, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, assessmentId, code, round, replyTo, layer, author, body, writtenAt],
    );
  }

  async find(manager: EntityManager, assessmentId: string, id: string): Promise<NoteState | undefined> {
    const [note] = await manager.query<NoteState[]>(`${notes} WHERE assessment_id = $1 AND id = $2`, [
      assessmentId,
      id,
    ]);
    return note;
  }

  /** The oldest first; one more than the limit when more follow. */
  page(
    manager: EntityManager,
    { assessmentId, code, round, after, limit }: InputOf<typeof ListNotes>,
  ): Promise<NoteState[]> {
    return manager.query<NoteState[]>(
      `${notes} WHERE assessment_id = $1 AND ($2::text IS NULL OR code = $2) AND ($3::int IS NULL OR round = $3)
         AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`,
      [assessmentId, code ?? null, round ?? null, after ?? null, limit + 1],
    );
  }
}

const notes = `
  SELECT id, assessment_id AS "assessmentId", code, round, reply_to AS "replyTo", layer, author, body,
         written_at AS "writtenAt"
  FROM note`;
