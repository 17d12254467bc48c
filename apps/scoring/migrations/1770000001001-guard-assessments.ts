import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An assessment says where it lies and whether it was submitted; everything else is seen through it. */
export class GuardAssessments1770000001001 implements MigrationInterface {
  readonly name = 'GuardAssessments1770000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(placed);
    await runner.query(guards);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const placed = `
  ALTER TABLE assessment ADD unit_path uuid[], ADD cycle_id uuid, ADD submitted boolean NOT NULL DEFAULT false;
  UPDATE assessment a SET unit_path = p.unit_path, cycle_id = p.cycle_id,
    submitted = EXISTS (SELECT FROM score s WHERE s.assessment_id = a.id AND s.submitted_at IS NOT NULL)
    FROM programme p WHERE p.id = a.programme_id;
  ALTER TABLE assessment ALTER unit_path SET NOT NULL, ALTER cycle_id SET NOT NULL, ALTER submitted DROP DEFAULT;
  CREATE INDEX assessment_unit_path ON assessment USING gin (unit_path);
  DROP INDEX programme_unit_path;
  COMMENT ON COLUMN assessment.unit_path IS 'where its unit lies now';
  COMMENT ON COLUMN assessment.submitted IS 'whether any of its layers was submitted';
`;

const within = (scope: string, submitted: string) => `EXISTS (SELECT FROM assessment a
  WHERE a.id = assessment_id AND zi_sees('${scope}', a.unit_path, a.cycle_id, ${submitted}))`;
const ofProgramme = (column: string) => `EXISTS (SELECT FROM assessment a WHERE a.programme_id = ${column})`;
const ofLayer = (table: string) => `EXISTS (SELECT FROM score s
  WHERE s.assessment_id = ${table}.assessment_id AND s.layer = ${table}.layer)`;

const guard = (table: string, readable: string, writable: string | null) =>
  `SELECT zi_guard('${table}', $read$${readable}$read$, ${writable === null ? 'NULL' : `$write$${writable}$write$`});`;
const written = within('assessment_write', 'true');

const guards = `
  ${guard(
    'assessment',
    `zi_sees('assessment_read', unit_path, cycle_id, submitted)`,
    `zi_sees('assessment_write', unit_path, cycle_id, true)`,
  )}
  ${guard('programme', ofProgramme('programme.id'), null)}
  ${guard('survey', ofProgramme('survey.programme_id'), null)}
  ${guard('evidence', ofProgramme('evidence.programme_id'), null)}
  ${guard('score', within('assessment_read', 'submitted_at IS NOT NULL'), written)}
  ${guard('answer', ofLayer('answer'), written)}
  -- What an answer was before is not what was submitted.
  ${guard('answer_revision', within('assessment_read', 'false'), written)}
  -- The suite alone opens assessments, and nobody takes anything away.
  DROP POLICY adds ON assessment;
  DROP POLICY removes ON assessment;
  DROP POLICY removes ON score;
  DROP POLICY removes ON answer;
`;
