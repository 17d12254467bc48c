import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A file is seen through its programme; what came after the submission was not submitted. */
export class GuardFiles1770000001001 implements MigrationInterface {
  readonly name = 'GuardFiles1770000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(submissions);
    await runner.query(guards);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const submissions = `
  CREATE TABLE submission (
    programme_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT submission_pk PRIMARY KEY (programme_id)
  );
  ALTER TABLE programme ADD submitted_at timestamptz;
  COMMENT ON COLUMN programme.submitted_at IS 'when the unit first submitted its self-assessment';
  COMMENT ON COLUMN file.uploaded_by IS 'personal data: pseudonym of who announced the file; its name stands in stages alone';
`;

const ofProgramme = (scope: string, submitted: string) => `EXISTS (SELECT FROM programme p
  WHERE p.programme_id = file.programme_id AND zi_sees('${scope}', p.unit_path, p.cycle_id, ${submitted}))`;

const guards = `
  SELECT zi_guard('submission', NULL, NULL),
         zi_guard('programme', $$zi_sees('evidence_read', unit_path, cycle_id, submitted_at IS NOT NULL)$$, NULL),
         zi_guard('file', $$${ofProgramme('evidence_read', 'file.verified_at <= p.submitted_at')}$$,
                  $$${ofProgramme('evidence_write', 'true')}$$);
  -- Files are never deleted.
  DROP POLICY removes ON file;
`;
