import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateAssessments1760000001000 implements MigrationInterface {
  static readonly appendOnly = ['answer_revision'];
  readonly name = 'CreateAssessments1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (
        id uuid NOT NULL,
        unit_id uuid NOT NULL,
        unit_name text NOT NULL,
        unit_path uuid[] NOT NULL,
        cycle_id uuid NOT NULL,
        year int NOT NULL,
        rubric_id text NOT NULL,
        settings json NOT NULL,
        target text NOT NULL,
        stage text NOT NULL,
        version int NOT NULL,
        CONSTRAINT programme_pk PRIMARY KEY (id)
      );
      CREATE INDEX programme_unit_path ON programme USING gin (unit_path);
      CREATE INDEX programme_unit ON programme (unit_id);
      CREATE INDEX programme_cycle ON programme (cycle_id);

      CREATE TABLE survey (
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        ipak text NOT NULL,
        ipkp text NOT NULL,
        closed_at timestamptz NOT NULL,
        version int NOT NULL,
        CONSTRAINT survey_pk PRIMARY KEY (id)
      );
      CREATE INDEX survey_programme ON survey (programme_id, closed_at, id);

      CREATE TABLE evidence (
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        question_codes text[] NOT NULL,
        version int NOT NULL,
        CONSTRAINT evidence_pk PRIMARY KEY (id)
      );
      CREATE INDEX evidence_programme ON evidence (programme_id, id);

      CREATE TABLE assessment (
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        rubric_id text NOT NULL,
        rubric_version text NOT NULL,
        settings json NOT NULL,
        round int NOT NULL,
        version int NOT NULL,
        CONSTRAINT assessment_pk PRIMARY KEY (id),
        CONSTRAINT assessment_programme UNIQUE (programme_id),
        CONSTRAINT assessment_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id)
      );

      CREATE TABLE score (
        assessment_id uuid NOT NULL,
        layer text NOT NULL,
        round int NOT NULL,
        rubric_id text NOT NULL,
        rubric_version text NOT NULL,
        settings json NOT NULL,
        total text NOT NULL,
        verdict text NOT NULL,
        nodes json NOT NULL,
        minimums json NOT NULL,
        missing text[] NOT NULL,
        submitted_at timestamptz,
        computed_at timestamptz NOT NULL,
        version int NOT NULL,
        CONSTRAINT score_pk PRIMARY KEY (assessment_id, layer),
        CONSTRAINT score_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id)
      );
      COMMENT ON COLUMN score.total IS 'exact, a reduced fraction';
      COMMENT ON COLUMN score.version IS 'version of the assessment at which the score was computed';

      CREATE TABLE answer (
        assessment_id uuid NOT NULL,
        layer text NOT NULL,
        code text NOT NULL,
        value jsonb,
        note text,
        origin text NOT NULL,
        author text NOT NULL,
        answered_at timestamptz NOT NULL,
        version int NOT NULL,
        CONSTRAINT answer_pk PRIMARY KEY (assessment_id, layer, code),
        CONSTRAINT answer_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id),
        CONSTRAINT answer_origin CHECK (origin IN ('person', 'survey'))
      );

      CREATE TABLE answer_revision (
        assessment_id uuid NOT NULL,
        layer text NOT NULL,
        code text NOT NULL,
        version int NOT NULL,
        value jsonb,
        note text,
        origin text NOT NULL,
        author text NOT NULL,
        answered_at timestamptz NOT NULL,
        round int NOT NULL,
        assessment_version int NOT NULL,
        CONSTRAINT answer_revision_pk PRIMARY KEY (assessment_id, layer, code, version),
        CONSTRAINT answer_revision_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id)
      );
      COMMENT ON COLUMN answer_revision.assessment_version IS 'the commit that it came with: any earlier sheet can be rebuilt and scored';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
