import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateTreeAndPeople1760000001001 implements MigrationInterface {
  readonly name = 'CreateTreeAndPeople1760000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit (
        id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        parent_id uuid,
        path uuid[] NOT NULL,
        active_from date NOT NULL,
        active_until date,
        version int NOT NULL,
        CONSTRAINT unit_pk PRIMARY KEY (id),
        CONSTRAINT unit_code UNIQUE (code),
        CONSTRAINT unit_parent FOREIGN KEY (parent_id) REFERENCES unit (id),
        CONSTRAINT unit_root_is_ministry CHECK ((kind = 'ministry') = (parent_id IS NULL)),
        CONSTRAINT unit_path_ends_in_itself CHECK (path[cardinality(path)] = id)
      );
      CREATE UNIQUE INDEX unit_one_ministry ON unit (kind) WHERE parent_id IS NULL;
      CREATE INDEX unit_children ON unit (parent_id);
      CREATE INDEX unit_subtree ON unit USING gin (path);

      CREATE TABLE person (
        id uuid NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        subject text,
        version int NOT NULL,
        CONSTRAINT person_pk PRIMARY KEY (id),
        CONSTRAINT person_subject UNIQUE (subject)
      );
      CREATE INDEX person_name ON person (name, id);
      COMMENT ON COLUMN person.name IS 'personal data: names who acts, signs and answers for actions';
      COMMENT ON COLUMN person.email IS 'personal data: where notices are sent';
      COMMENT ON COLUMN person.phone IS 'personal data: where notices are sent';
      COMMENT ON COLUMN person.subject IS 'personal data: links the sign-in at the identity provider to the person';

      CREATE TABLE membership (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        unit_id uuid NOT NULL,
        cycle_id uuid,
        granted_at timestamptz NOT NULL,
        version int NOT NULL,
        CONSTRAINT membership_pk PRIMARY KEY (id),
        CONSTRAINT membership_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT membership_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
      );
      CREATE UNIQUE INDEX membership_once ON membership (person_id, role, unit_id, cycle_id) NULLS NOT DISTINCT;
      CREATE INDEX membership_of_unit ON membership (unit_id, id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
