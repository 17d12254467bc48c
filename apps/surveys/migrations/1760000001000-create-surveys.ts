import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateSurveys1760000001000 implements MigrationInterface {
  /** An answer that was given stays as it was. */
  static readonly appendOnly = ['response'];
  readonly name = 'CreateSurveys1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (
        id uuid NOT NULL,
        unit_id uuid NOT NULL,
        unit_name text NOT NULL,
        unit_path uuid[] NOT NULL,
        cycle_id uuid NOT NULL,
        rubric_id text NOT NULL,
        settings json NOT NULL,
        stage text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT programme_pk PRIMARY KEY (id)
      );
      CREATE INDEX programme_unit_path ON programme USING gin (unit_path);

      CREATE TABLE survey (
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        instrument_id text NOT NULL,
        instrument_version text NOT NULL,
        conversion text NOT NULL,
        status text NOT NULL,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        indices json,
        version integer NOT NULL,
        CONSTRAINT survey_pk PRIMARY KEY (id),
        CONSTRAINT survey_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT survey_conversion CHECK (conversion IN ('ratio', 'affine')),
        CONSTRAINT survey_status CHECK (status IN ('open', 'closed')),
        CONSTRAINT survey_window CHECK (opens_on <= closes_on),
        CONSTRAINT survey_final CHECK ((status = 'closed') = (indices IS NOT NULL))
      );
      CREATE UNIQUE INDEX survey_one_open ON survey (programme_id) WHERE status = 'open';
      CREATE INDEX survey_programme ON survey (programme_id, id);

      CREATE TABLE response (
        id uuid NOT NULL,
        survey_id uuid NOT NULL,
        service text,
        answers smallint[] NOT NULL,
        received_hour timestamptz NOT NULL,
        CONSTRAINT response_pk PRIMARY KEY (id),
        CONSTRAINT response_survey_fk FOREIGN KEY (survey_id) REFERENCES survey (id),
        CONSTRAINT response_scale CHECK (1 <= ALL (answers) AND 6 >= ALL (answers))
      );
      CREATE INDEX response_survey ON response (survey_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
