import { type Place } from '@zi/access';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type FileState } from './domain/file';

const columns = `
  file.id, file.programme_id AS "programmeId", file.unit_id AS "unitId", file.filename,
  file.content_type AS "contentType", file.size_bytes AS "sizeBytes", file.sha256,
  file.question_codes AS "questionCodes", file.status, file.rejection, file.found,
  file.uploaded_by AS "uploadedBy", file.created_at AS "createdAt",
  file.upload_expires_at AS "uploadExpiresAt", file.verified_at AS "verifiedAt", file.version`;

export interface FileQuery {
  readonly programmeId: string;
  readonly questionCode?: string | undefined;
  /** Id of the last file of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

@Injectable()
export class FileRepository {
  /** A file and where it lies. */
  async find(manager: EntityManager, id: string): Promise<{ file: FileState; place: Place } | undefined> {
    const [row] = await manager.query<(FileState & { path: string[]; cycleId: string })[]>(
      `SELECT ${columns}, programme.unit_path AS path, programme.cycle_id AS "cycleId"
       FROM file JOIN programme USING (programme_id) WHERE file.id = $1`,
      [id],
    );
    if (!row) return undefined;
    const { path, cycleId, ...file } = row;
    return { file, place: { path, cycleId } };
  }

  /** A file that nobody else can change before the end of the transaction; it must exist. */
  async lock(manager: EntityManager, id: string): Promise<FileState> {
    const [file] = await manager.query<FileState[]>(`SELECT ${columns} FROM file WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    if (!file) throw new Error(`The file ${id} is gone: files are never deleted`);
    return file;
  }

  /** The newest first. */
  page(manager: EntityManager, query: FileQuery): Promise<FileState[]> {
    return manager.query<FileState[]>(
      `SELECT ${columns} FROM file
       WHERE programme_id = $1 AND ($2::text IS NULL OR $2 = ANY (question_codes)) AND ($3::uuid IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [query.programmeId, query.questionCode ?? null, query.after ?? null, query.limit],
    );
  }

  async add(manager: EntityManager, file: FileState): Promise<void> {
    await manager.query(
      `INSERT INTO file (id, programme_id, unit_id, filename, content_type, size_bytes, sha256, question_codes,
                         status, uploaded_by, created_at, upload_expires_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[file.id, file.programmeId, file.unitId, file.filename, file.contentType, file.sizeBytes],
        ...[file.sha256, file.questionCodes, file.status, file.uploadedBy, file.createdAt],
        ...[file.uploadExpiresAt, file.version],
      ],
    );
  }

  async saveOutcome(manager: EntityManager, file: FileState): Promise<void> {
    const { id, status, rejection, found, verifiedAt, version } = file;
    await manager.query(
      `UPDATE file SET status = $2, rejection = $3, found = $4, verified_at = $5, version = $6 WHERE id = $1`,
      [id, status, rejection, JSON.stringify(found), verifiedAt, version],
    );
  }
}
