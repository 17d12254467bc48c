import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ReportForm } from './report-template';

/** A template as it was put in the place of the one before. */
export interface TemplateVersion extends ReportForm {
  readonly version: number;
  readonly builtIn: boolean;
  readonly by: string;
  readonly at: Date;
}

/** Templates that a ministry gave; they are added and read, never changed. */
@Injectable()
export class TemplateRepository {
  /** The newest of every report that ever had one of its own. */
  async current(manager: EntityManager): Promise<TemplateVersion[]> {
    return manager.query(
      `SELECT DISTINCT ON (kind, format, language) kind, format, language, version, content IS NULL AS "builtIn", by, at
       FROM template ORDER BY kind, format, language, version DESC`,
    );
  }

  /** The content of the newest; undefined when the one of the suite holds. */
  async content(manager: EntityManager, form: ReportForm): Promise<Uint8Array | undefined> {
    const [row] = await manager.query<{ content: Buffer | null }[]>(
      `SELECT content FROM template WHERE kind = $1 AND format = $2 AND language = $3 ORDER BY version DESC LIMIT 1`,
      [form.kind, form.format, form.language],
    );
    return row?.content ?? undefined;
  }

  /** Lets one transaction at a time replace a template. */
  async lock(manager: EntityManager, { kind, format, language }: ReportForm): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `template:${kind}/${format}/${language}`,
    ]);
  }

  async add(manager: EntityManager, template: TemplateVersion, content: Uint8Array | null): Promise<void> {
    const { kind, format, language, version, by, at } = template;
    await manager.query(
      'INSERT INTO template (kind, format, language, version, content, by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [kind, format, language, version, content && Buffer.from(content), by, at],
    );
  }
}
