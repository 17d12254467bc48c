import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateFile1760000001000 implements MigrationInterface {
  readonly name = 'CreateFile1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (
        programme_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        unit_path uuid[] NOT NULL,
        cycle_id uuid NOT NULL,
        rubric_id text NOT NULL,
        stage text NOT NULL,
        version int NOT NULL,
        CONSTRAINT programme_pk PRIMARY KEY (programme_id)
      );

      CREATE TABLE file (
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        filename text NOT NULL,
        content_type text NOT NULL,
        size_bytes int NOT NULL,
        sha256 text NOT NULL,
        question_codes text[] NOT NULL,
        status text NOT NULL,
        rejection text,
        found json,
        uploaded_by text NOT NULL,
        created_at timestamptz NOT NULL,
        upload_expires_at timestamptz NOT NULL,
        verified_at timestamptz,
        version int NOT NULL,
        CONSTRAINT file_pk PRIMARY KEY (id),
        CONSTRAINT file_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
      );
      CREATE INDEX file_programme ON file (programme_id, id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
