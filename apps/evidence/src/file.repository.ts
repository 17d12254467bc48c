import { type Place, type Reach } from '@zi/access';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type FileState } from './domain/file';

const columns = `
  file.id, file.programme_id AS "programmeId", file.unit_id AS "unitId", file.filename,
  file.content_type AS "contentType", file.size_bytes AS "sizeBytes", file.sha256,
  file.question_codes AS "questionCodes", file.status, file.rejection, file.found,
  file.uploaded_by AS "uploadedBy", file.created_at AS "createdAt",
  file.upload_expires_at AS "uploadExpiresAt", file.verified_at AS "verifiedAt", file.version`;

const located = `SELECT ${columns}, programme.unit_path AS path, programme.cycle_id AS "cycleId",
  json_build_object('id', programme.rubric_id, 'version', programme.rubric_version) AS rubric, coalesce(file.verified_at <= programme.submitted_at, false) AS submitted
  FROM file JOIN programme USING (programme_id) WHERE file.id = $1`;

export interface FoundFile {
  readonly file: FileState;
  readonly place: Place;
  readonly rubric: { readonly id: string; readonly version: string };
}

export interface FileQuery {
  /** Where the reader may look. */
  readonly scope: 'all' | readonly Reach[];
  readonly programmeId: string;
  readonly questionCode?: string | undefined;
  /** Id of the last file of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

@Injectable()
export class FileRepository {
  /** A file and where it lies. */
  find(manager: EntityManager, id: string): Promise<FoundFile | undefined> {
    return this.one(manager, located, id);
  }

  /** The same, of a file that nobody else can change before the end of the transaction. */
  lock(manager: EntityManager, id: string): Promise<FoundFile | undefined> {
    return this.one(manager, `${located} FOR UPDATE OF file`, id);
  }

  /** The newest first. */
  page(manager: EntityManager, query: FileQuery): Promise<FileState[]> {
    return manager.query<FileState[]>(
      `SELECT ${columns} FROM file JOIN programme USING (programme_id)
       WHERE programme_id = $1 AND ($2::text IS NULL OR $2 = ANY (question_codes)) AND ($3::uuid IS NULL OR id < $3)
         AND zi_in($5::jsonb, programme.unit_path, programme.cycle_id, file.verified_at <= programme.submitted_at)
       ORDER BY id DESC LIMIT $4`,
      [
        ...[query.programmeId, query.questionCode ?? null, query.after ?? null, query.limit],
        query.scope === 'all' ? null : JSON.stringify(query.scope),
      ],
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

  private async one(manager: EntityManager, sql: string, id: string): Promise<FoundFile | undefined> {
    type Row = FileState & Place & Pick<FoundFile, 'rubric'>;
    const [row] = await manager.query<Row[]>(sql, [id]);
    if (!row) return undefined;
    const { path, cycleId, submitted, rubric, ...file } = row;
    return { file, place: { path, cycleId, submitted }, rubric };
  }
}
