import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateNotices1760000001000 implements MigrationInterface {
  readonly name = 'CreateNotices1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id uuid NOT NULL,
        name text NOT NULL,
        email text,
        subject text,
        version int NOT NULL,
        CONSTRAINT person_pk PRIMARY KEY (id)
      );
      COMMENT ON COLUMN person.name IS 'Personal data';
      COMMENT ON COLUMN person.email IS 'Personal data';
      COMMENT ON COLUMN person.subject IS 'Personal data';

      CREATE TABLE membership (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        unit_id uuid NOT NULL,
        cycle_id uuid,
        granted_at timestamptz NOT NULL,
        version int NOT NULL,
        CONSTRAINT membership_pk PRIMARY KEY (id)
      );
      CREATE INDEX membership_unit ON membership (unit_id);

      CREATE TABLE programme (
        programme_id uuid NOT NULL,
        unit_name text NOT NULL,
        unit_path uuid[] NOT NULL,
        cycle_id uuid NOT NULL,
        year int NOT NULL,
        rubric_id text NOT NULL,
        version int NOT NULL,
        CONSTRAINT programme_pk PRIMARY KEY (programme_id)
      );

      CREATE TABLE score_memory (
        assessment_id uuid NOT NULL,
        layer text NOT NULL,
        round int NOT NULL,
        version int NOT NULL,
        told json,
        CONSTRAINT score_memory_pk PRIMARY KEY (assessment_id, layer, round)
      );

      CREATE TABLE announcement (
        topic text NOT NULL,
        fact_id text NOT NULL,
        roles text[] NOT NULL,
        unit_path uuid[] NOT NULL,
        cycle_id uuid NOT NULL,
        happened_at timestamptz NOT NULL,
        except_person uuid,
        title text NOT NULL,
        body text NOT NULL,
        link text NOT NULL,
        CONSTRAINT announcement_pk PRIMARY KEY (topic)
      );
      CREATE INDEX announcement_happened ON announcement (happened_at);

      CREATE TABLE notice (
        id uuid NOT NULL,
        position uuid NOT NULL,
        topic text NOT NULL,
        person_id uuid NOT NULL,
        fact_id text NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        link text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT notice_pk PRIMARY KEY (id),
        CONSTRAINT notice_announcement FOREIGN KEY (topic) REFERENCES announcement (topic)
      );
      COMMENT ON COLUMN notice.position IS 'UUID v7 of the last telling; the inbox is sorted by it';
      CREATE INDEX notice_inbox ON notice (person_id, position);
      CREATE INDEX notice_unread ON notice (person_id, position) WHERE read_at IS NULL;
      CREATE UNIQUE INDEX notice_once_unread ON notice (topic, person_id) WHERE read_at IS NULL;

      CREATE TABLE mail (
        id uuid NOT NULL,
        notice_id uuid NOT NULL,
        person_id uuid NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        link text NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        failure text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        CONSTRAINT mail_pk PRIMARY KEY (id),
        CONSTRAINT mail_notice FOREIGN KEY (notice_id) REFERENCES notice (id)
      );
      CREATE INDEX mail_due ON mail (next_attempt_at) WHERE status = 'pending';
      CREATE INDEX mail_of_notice ON mail (notice_id, id);
      CREATE INDEX mail_of_person ON mail (person_id) WHERE status = 'pending';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
