import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Templates of reports that a ministry puts in the place of those of the suite. */
export class KeepTemplates1770000002004 implements MigrationInterface {
  static readonly appendOnly = ['template'];
  readonly name = 'KeepTemplates1770000002004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE template (
        kind text NOT NULL,
        format text NOT NULL,
        language text NOT NULL,
        version int NOT NULL,
        content bytea,
        by text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT template_pk PRIMARY KEY (kind, format, language, version)
      );
      COMMENT ON COLUMN template.content IS 'null: the one that comes with the suite';
      SELECT zi_guard('template', 'true', 'lies_in_ministry(''template_write'')');
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
