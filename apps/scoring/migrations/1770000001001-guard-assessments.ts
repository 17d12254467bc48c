import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An assessment says where it lies and whether it was submitted; everything else is seen through it. */
export class GuardAssessments1770000001001 implements MigrationInterface {
  readonly name = 'GuardAssessments1770000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(placed);
    await runner.query(questions);
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

/** A question that policies ask, as a function: its plan is kept, while a policy's own is made anew for each statement. */
const question = (signature: string, condition: string) => `
  CREATE FUNCTION ${signature} RETURNS boolean LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = scoring, pg_temp AS $$ BEGIN RETURN ${condition}; END $$;
`;

const questions = [
  question(
    'lies_in(scope text, assessment uuid, submitted boolean)',
    `EXISTS (SELECT FROM assessment a
       WHERE a.id = $2 AND zi_sees($1, a.unit_path, a.cycle_id, $3))`,
  ),
  question(
    'sees_programme(programme uuid)',
    `EXISTS (SELECT FROM assessment a
       WHERE a.programme_id = $1 AND zi_sees('assessment_read', a.unit_path, a.cycle_id, a.submitted))`,
  ),
  question(
    'sees_layer(assessment uuid, layer text)',
    `EXISTS (SELECT FROM score s JOIN assessment a ON a.id = s.assessment_id
       WHERE s.assessment_id = $1 AND s.layer = $2
         AND zi_sees('assessment_read', a.unit_path, a.cycle_id, s.submitted_at IS NOT NULL))`,
  ),
  `CREATE FUNCTION sheet(assessment uuid, layer text) RETURNS SETOF answer LANGUAGE plpgsql STABLE
     SECURITY DEFINER SET search_path = scoring, pg_temp AS $$
   BEGIN
     -- To a function of the owner only the setting tells that the suite asks.
     IF current_setting('role') = 'zi_scoring_suite' OR sees_layer($1, $2) THEN
       RETURN QUERY SELECT * FROM answer a WHERE a.assessment_id = $1 AND a.layer = $2;
     END IF;
   END $$;
   COMMENT ON FUNCTION sheet IS 'the answers of a layer: whether they are seen is asked once, not for each of them';
   REVOKE ALL ON FUNCTION lies_in, sees_programme, sees_layer, sheet FROM PUBLIC;
   GRANT EXECUTE ON FUNCTION lies_in, sees_programme, sees_layer, sheet TO zi_scoring, zi_scoring_suite;`,
].join('');

const guards = `
  SELECT
    zi_guard('assessment', 'zi_sees(''assessment_read'', unit_path, cycle_id, submitted)',
                           'zi_sees(''assessment_write'', unit_path, cycle_id, true)'),
    zi_guard('programme', 'sees_programme(id)', NULL),
    zi_guard('survey', 'sees_programme(programme_id)', NULL),
    zi_guard('evidence', 'sees_programme(programme_id)', NULL),
    zi_guard('score', 'lies_in(''assessment_read'', assessment_id, submitted_at IS NOT NULL)',
                      'lies_in(''assessment_write'', assessment_id, true)'),
    zi_guard('answer', 'sees_layer(assessment_id, layer)', 'lies_in(''assessment_write'', assessment_id, true)'),
    -- What an answer was before is not what was submitted.
    zi_guard('answer_revision', 'lies_in(''assessment_read'', assessment_id, false)',
                                'lies_in(''assessment_write'', assessment_id, true)');
  -- The suite alone opens assessments, and nobody takes anything away.
  DROP POLICY adds ON assessment;
  DROP POLICY removes ON assessment;
  DROP POLICY removes ON score;
  DROP POLICY removes ON answer;
`;
