import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A survey is seen through its programme; nobody sees single responses, and a respondent only adds one. */
export class GuardSurveys1770000001001 implements MigrationInterface {
  readonly name = 'GuardSurveys1770000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(submissions);
    await runner.query(guards);
    await runner.query(respondents);
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
  COMMENT ON COLUMN response.service IS 'personal data: the words of a respondent, who may name themselves or others';
`;

const ofProgramme = (scope: string, submitted: string) => `EXISTS (SELECT FROM programme p
  WHERE p.id = survey.programme_id AND zi_sees('${scope}', p.unit_path, p.cycle_id, ${submitted}))`;

const guards = `
  SELECT zi_guard('submission', NULL, NULL),
         zi_guard('programme', $$zi_sees('survey_read', unit_path, cycle_id, submitted_at IS NOT NULL)$$, NULL),
         zi_guard('survey', $$${ofProgramme('survey_read', `p.submitted_at IS NOT NULL AND survey.status = 'closed'`)}$$,
                  $$${ofProgramme('survey_write', 'true')}$$),
         -- The suite alone reads responses, and tells how many and what they add up to.
         zi_guard('response', NULL, NULL);
  -- Surveys are never deleted.
  DROP POLICY removes ON survey;
`;

/** A respondent finds a survey, holds it still while answering, and adds a response as long as it is open. */
const respondents = `
  CREATE POLICY respondent_reads ON survey FOR SELECT TO zi_surveys USING (zi_actor() = 'public:respondent');
  CREATE POLICY respondent_holds ON survey FOR UPDATE TO zi_surveys
    USING (zi_actor() = 'public:respondent') WITH CHECK (false);
  CREATE POLICY respondent_adds ON response FOR INSERT TO zi_surveys WITH CHECK (
    zi_actor() = 'public:respondent' AND EXISTS (SELECT FROM survey s WHERE s.id = survey_id AND s.status = 'open'));
`;
