import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The published rubrics. */
export class ShelveRubrics1770000002000 implements MigrationInterface {
  static readonly appendOnly = ['published_rubric'];
  readonly name = 'ShelveRubrics1770000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published_rubric (
        rubric_id text NOT NULL,
        rubric_version text NOT NULL,
        document json NOT NULL,
        sha256 text NOT NULL,
        origin text NOT NULL,
        published_by text NOT NULL,
        published_at timestamptz NOT NULL,
        why text,
        CONSTRAINT published_rubric_pk PRIMARY KEY (rubric_id, rubric_version),
        CONSTRAINT published_rubric_origin CHECK (origin IN ('suite', 'imported'))
      );
      COMMENT ON TABLE published_rubric IS 'regulations as data; no unit''s content, so everyone reads them and the suite adds them';
      COMMENT ON COLUMN published_rubric.sha256 IS 'of the document in canonical form';
      SELECT zi_guard('published_rubric', 'true', NULL);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
