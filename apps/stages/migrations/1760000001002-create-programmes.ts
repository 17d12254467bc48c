import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateProgrammes1760000001002 implements MigrationInterface {
  readonly name = 'CreateProgrammes1760000001002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cycle (
        id uuid NOT NULL,
        year int NOT NULL,
        rubric_id text NOT NULL,
        settings jsonb NOT NULL,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        version int NOT NULL,
        CONSTRAINT cycle_pk PRIMARY KEY (id),
        CONSTRAINT cycle_year UNIQUE (year),
        CONSTRAINT cycle_opens_before_it_closes CHECK (opens_on < closes_on)
      );
      ALTER TABLE membership ADD CONSTRAINT membership_cycle FOREIGN KEY (cycle_id) REFERENCES cycle (id);

      CREATE TABLE programme (
        id uuid NOT NULL,
        unit_id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        target text NOT NULL,
        stage text NOT NULL,
        declaration jsonb,
        designation jsonb,
        team jsonb,
        survey jsonb,
        assessment jsonb,
        version int NOT NULL,
        CONSTRAINT programme_pk PRIMARY KEY (id),
        CONSTRAINT programme_once UNIQUE (unit_id, cycle_id),
        CONSTRAINT programme_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT programme_cycle FOREIGN KEY (cycle_id) REFERENCES cycle (id)
      );
      CREATE INDEX programme_of_cycle ON programme (cycle_id, id);
      COMMENT ON COLUMN programme.declaration IS 'personal data: names the leader of a public declaration';

      CREATE TABLE pact (
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        person_id uuid NOT NULL,
        signed_on date NOT NULL,
        document_number text,
        version int NOT NULL,
        CONSTRAINT pact_pk PRIMARY KEY (id),
        CONSTRAINT pact_once UNIQUE (programme_id, person_id),
        CONSTRAINT pact_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT pact_person FOREIGN KEY (person_id) REFERENCES person (id)
      );
      CREATE INDEX pact_of_programme ON pact (programme_id, id);

      CREATE TABLE action (
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        area text NOT NULL,
        title text NOT NULL,
        indicator text NOT NULL,
        target float8 NOT NULL,
        due_on date NOT NULL,
        person_id uuid NOT NULL,
        realisation float8,
        version int NOT NULL,
        CONSTRAINT action_pk PRIMARY KEY (id),
        CONSTRAINT action_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT action_person FOREIGN KEY (person_id) REFERENCES person (id)
      );
      CREATE INDEX action_of_programme ON action (programme_id, due_on, id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
