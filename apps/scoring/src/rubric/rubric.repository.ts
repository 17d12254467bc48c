import { Injectable } from '@nestjs/common';
import { type RubricKey } from '@zi/rubric-shelf';
import { type EntityManager } from 'typeorm';
import { type RubricState } from '../domain/rubric';

/** The versions of rubrics: those that are published, and drafts. */
@Injectable()
export class RubricRepository {
  /** The newest first, after a version; one more than the limit when more follow. Drafts as far as they may be seen. */
  async page(
    manager: EntityManager,
    after: (RubricKey & { readonly at: Date }) | undefined,
    limit: number,
  ): Promise<RubricState[]> {
    return manager.query<RubricState[]>(
      `SELECT * FROM (${states}) AS rubric
       WHERE $1::timestamptz IS NULL OR (at, id, version) < ($1, $2::text, $3::text)
       ORDER BY at DESC, id DESC, version DESC LIMIT $4`,
      [after?.at ?? null, after?.id ?? null, after?.version ?? null, limit + 1],
    );
  }

  async find(manager: EntityManager, { id, version }: RubricKey): Promise<RubricState | undefined> {
    const [rubric] = await manager.query<RubricState[]>(
      `SELECT * FROM (${states}) AS rubric WHERE id = $1 AND version = $2`,
      [id, version],
    );
    return rubric;
  }

  /** Lets one transaction at a time work on a version. */
  async lock(manager: EntityManager, { id, version }: RubricKey): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('rubric:' || $1 || ' ' || $2, 0))`, [
      id,
      version,
    ]);
  }

  /** Keeps a draft, in place of an earlier one of the same version. */
  async keepDraft(manager: EntityManager, { id, version, document, by, at }: RubricState): Promise<void> {
    await manager.query(
      `INSERT INTO rubric_draft (rubric_id, rubric_version, document, by, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (rubric_id, rubric_version) DO UPDATE
         SET document = excluded.document, by = excluded.by, at = excluded.at`,
      [id, version, JSON.stringify(document), by, at],
    );
  }

  async removeDraft(manager: EntityManager, { id, version }: RubricKey): Promise<void> {
    await manager.query('DELETE FROM rubric_draft WHERE rubric_id = $1 AND rubric_version = $2', [
      id,
      version,
    ]);
  }
}

const states = `
  SELECT rubric_id AS id, rubric_version AS version, 'published' AS state, origin, document, published_by AS by,
         published_at AS at, why
  FROM published_rubric
  UNION ALL
  SELECT rubric_id, rubric_version, 'draft', 'imported', document, by, at, NULL FROM rubric_draft`;
