import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Rounds that freeze, threads of notes, the way of a score, what is known of requirements, rules as versions. */
export class KeepRoundsAndRules1770000002001 implements MigrationInterface {
  static readonly appendOnly = [
    ...['score_point', 'closed_round', 'closed_layer', 'note', 'requirement_fact', 'profile'],
  ];
  readonly name = 'KeepRoundsAndRules1770000002001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(versions);
    await runner.query(rounds);
    await runner.query(rules);
    await runner.query(standings);
    await runner.query(questions);
    await runner.query(guards);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const versions = `
  ALTER TABLE programme ADD rubric_version text;
  UPDATE programme SET rubric_version = CASE rubric_id
    WHEN 'permenpanrb-90-2021' THEN '2021.1' WHEN 'permenpanrb-10-2019' THEN '2019.1' ELSE '2014.1' END;
  ALTER TABLE programme ALTER rubric_version SET NOT NULL;
  ALTER TABLE assessment ADD settings_version int NOT NULL DEFAULT 0;
  ALTER TABLE assessment ALTER settings_version DROP DEFAULT;
  COMMENT ON COLUMN assessment.settings_version IS 'of the profile of the cycle; 0 is what the cycle was opened with';
  ALTER TABLE score ADD settings_version int NOT NULL DEFAULT 0;
  ALTER TABLE score ALTER settings_version DROP DEFAULT;
  CREATE INDEX assessment_cycle ON assessment (cycle_id, id);
`;

const rounds = `
  CREATE TABLE score_point (
    assessment_id uuid NOT NULL,
    layer text NOT NULL,
    version int NOT NULL,
    round int NOT NULL,
    settings_version int NOT NULL,
    total text NOT NULL,
    verdict text NOT NULL,
    cause json NOT NULL,
    by text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT score_point_pk PRIMARY KEY (assessment_id, layer, version),
    CONSTRAINT score_point_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id)
  );

  CREATE TABLE closed_round (
    assessment_id uuid NOT NULL,
    round int NOT NULL,
    version int NOT NULL,
    evidence json NOT NULL,
    facts json NOT NULL,
    why text,
    closed_by text NOT NULL,
    closed_at timestamptz NOT NULL,
    CONSTRAINT closed_round_pk PRIMARY KEY (assessment_id, round),
    CONSTRAINT closed_round_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id)
  );
  COMMENT ON COLUMN closed_round.evidence IS 'ids of the verified files that served each question, by code';
  COMMENT ON COLUMN closed_round.facts IS 'what was known of requirements, as it was';

  CREATE TABLE closed_layer (
    assessment_id uuid NOT NULL,
    round int NOT NULL,
    layer text NOT NULL,
    rubric_id text NOT NULL,
    rubric_version text NOT NULL,
    settings json NOT NULL,
    settings_version int NOT NULL,
    total text NOT NULL,
    verdict text NOT NULL,
    nodes json NOT NULL,
    minimums json NOT NULL,
    missing text[] NOT NULL,
    submitted_at timestamptz,
    computed_at timestamptz NOT NULL,
    version int NOT NULL,
    CONSTRAINT closed_layer_pk PRIMARY KEY (assessment_id, round, layer),
    CONSTRAINT closed_layer_round_fk FOREIGN KEY (assessment_id, round) REFERENCES closed_round (assessment_id, round)
  );
  COMMENT ON COLUMN closed_layer.total IS 'exact, a reduced fraction';

  CREATE TABLE note (
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    code text NOT NULL,
    round int NOT NULL,
    reply_to uuid,
    layer text,
    author text NOT NULL,
    body text NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT note_pk PRIMARY KEY (id),
    CONSTRAINT note_assessment_fk FOREIGN KEY (assessment_id) REFERENCES assessment (id),
    CONSTRAINT note_reply_fk FOREIGN KEY (reply_to) REFERENCES note (id)
  );
  CREATE INDEX note_assessment ON note (assessment_id, id);
  COMMENT ON COLUMN note.author IS 'personal data: who wrote it, as kind:id';
  COMMENT ON COLUMN note.body IS 'personal data: may name people';
`;

const rules = `
  CREATE TABLE ministry (
    id uuid NOT NULL,
    CONSTRAINT ministry_pk PRIMARY KEY (id)
  );
  COMMENT ON TABLE ministry IS 'the root of the tree of units: what is of the whole ministry is changed by who may do so there';
  INSERT INTO ministry SELECT DISTINCT unit_path[1] FROM programme;

  CREATE TABLE cycle (
    id uuid NOT NULL,
    year int NOT NULL,
    rubric_id text NOT NULL,
    rubric_version text NOT NULL,
    settings json NOT NULL,
    version int NOT NULL,
    CONSTRAINT cycle_pk PRIMARY KEY (id),
    CONSTRAINT cycle_year UNIQUE (year)
  );
  INSERT INTO cycle
    SELECT DISTINCT ON (cycle_id) cycle_id, year, rubric_id, rubric_version, settings, 1 FROM programme ORDER BY cycle_id;

  CREATE TABLE profile (
    cycle_id uuid NOT NULL,
    version int NOT NULL,
    settings json NOT NULL,
    why text NOT NULL,
    by text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT profile_pk PRIMARY KEY (cycle_id, version),
    CONSTRAINT profile_cycle_fk FOREIGN KEY (cycle_id) REFERENCES cycle (id)
  );

  CREATE TABLE rescoring (
    cycle_id uuid NOT NULL,
    settings_version int NOT NULL,
    after uuid,
    scores int NOT NULL,
    changed int NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    version int NOT NULL,
    CONSTRAINT rescoring_pk PRIMARY KEY (cycle_id),
    CONSTRAINT rescoring_cycle_fk FOREIGN KEY (cycle_id) REFERENCES cycle (id)
  );
  COMMENT ON COLUMN rescoring.after IS 'the last assessment that was computed again; null before the first';

  CREATE TABLE rubric_draft (
    rubric_id text NOT NULL,
    rubric_version text NOT NULL,
    document json NOT NULL,
    by text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT rubric_draft_pk PRIMARY KEY (rubric_id, rubric_version)
  );

  CREATE TABLE requirement_fact (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    cycle_id uuid NOT NULL,
    requirement text NOT NULL,
    value json NOT NULL,
    as_of date NOT NULL,
    source text NOT NULL,
    by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT requirement_fact_pk PRIMARY KEY (id)
  );
  CREATE INDEX requirement_fact_unit ON requirement_fact (unit_id, cycle_id, id);
`;

const standings = `
  CREATE TABLE standing (
    assessment_id uuid NOT NULL,
    layer text NOT NULL,
    cycle_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    unit_name text NOT NULL,
    unit_path uuid[] NOT NULL,
    target text NOT NULL,
    total text NOT NULL,
    total_sort text COLLATE "C" NOT NULL,
    areas json NOT NULL,
    verdict text NOT NULL,
    unmet text[] NOT NULL,
    submitted_at timestamptz,
    version int NOT NULL,
    CONSTRAINT standing_pk PRIMARY KEY (assessment_id, layer)
  );
  CREATE INDEX standing_rank ON standing (cycle_id, layer, total_sort DESC, assessment_id);
  CREATE INDEX standing_ready ON standing (cycle_id, layer, total_sort DESC, assessment_id)
    WHERE submitted_at IS NOT NULL AND unmet = '{}';
  CREATE INDEX standing_unit_path ON standing USING gin (unit_path);
  COMMENT ON TABLE standing IS 'how units stand, kept by the facts that scoring says; can be made again from score';
  COMMENT ON COLUMN standing.total IS 'exact, a reduced fraction';
  COMMENT ON COLUMN standing.total_sort IS 'the same to 40 decimals, for the order; a text, because row-level security lets no numbers narrow an index';
  COMMENT ON COLUMN standing.areas IS 'percent of each area of change, two decimals';
`;

/** A question that policies ask, as a function: its plan is kept, while a policy's own is made anew for each statement. */
const question = (signature: string, condition: string) => `
  CREATE FUNCTION ${signature} RETURNS boolean LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = scoring, pg_temp AS $$ BEGIN RETURN ${condition}; END $$;
`;

const questions = [
  question(
    'lies_in_ministry(scope text)',
    `EXISTS (SELECT FROM ministry m WHERE zi_sees($1, ARRAY[m.id], NULL, true))`,
  ),
  question(
    'reaches_unit(scope text, unit uuid, cycle uuid)',
    `EXISTS (SELECT FROM (SELECT unit_path[:array_position(unit_path, $2)] AS path FROM assessment
               WHERE unit_path @> ARRAY[$2] AND cycle_id = $3 LIMIT 1) AS place
             WHERE zi_sees($1, place.path, $3, false))`,
  ),
  `CREATE FUNCTION closed_sheet(assessment uuid, layer text, round int) RETURNS SETOF answer_revision
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = scoring, pg_temp AS $$
   BEGIN
     IF current_setting('role') = 'zi_scoring_suite' OR EXISTS (
       SELECT FROM closed_layer c WHERE c.assessment_id = $1 AND c.layer = $2 AND c.round = $3
         AND lies_in('assessment_read', $1, c.submitted_at IS NOT NULL))
     THEN
       RETURN QUERY SELECT DISTINCT ON (r.code) r.* FROM answer_revision r
         WHERE r.assessment_id = $1 AND r.layer = $2 AND r.round <= $3 ORDER BY r.code, r.version DESC;
     END IF;
   END $$;
   COMMENT ON FUNCTION closed_sheet IS 'the answers of a layer as a closed round froze them';
   CREATE FUNCTION facts_of(assessments uuid[]) RETURNS TABLE (assessment_id uuid, fact requirement_fact)
     LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = scoring, pg_temp AS $$
   BEGIN
     RETURN QUERY WITH seen AS MATERIALIZED (
         SELECT a.id, a.unit_path, a.cycle_id FROM assessment a
         WHERE a.id = ANY ($1) AND (current_setting('role') = 'zi_scoring_suite'
           OR zi_sees('assessment_read', a.unit_path, a.cycle_id, a.submitted)))
       SELECT s.id, f FROM seen s JOIN requirement_fact f ON f.unit_id = ANY (s.unit_path) AND f.cycle_id = s.cycle_id;
   END $$;
   COMMENT ON FUNCTION facts_of IS 'what is known of the requirements of assessments, for their units or ones above';
   REVOKE ALL ON FUNCTION lies_in_ministry, reaches_unit, closed_sheet, facts_of FROM PUBLIC;
   GRANT EXECUTE ON FUNCTION lies_in_ministry, reaches_unit, closed_sheet, facts_of TO zi_scoring, zi_scoring_suite;`,
].join('');

const guards = `
  SELECT
    zi_guard('score_point', 'lies_in(''assessment_read'', assessment_id, false)',
                            'lies_in(''assessment_write'', assessment_id, true)'),
    zi_guard('closed_round', 'lies_in(''assessment_read'', assessment_id, true)',
                             'lies_in(''assessment_write'', assessment_id, true)'),
    zi_guard('closed_layer', 'lies_in(''assessment_read'', assessment_id, submitted_at IS NOT NULL)',
                             'lies_in(''assessment_write'', assessment_id, true)'),
    zi_guard('note', 'lies_in(''assessment_read'', assessment_id, false)',
                     'lies_in(''assessment_write'', assessment_id, true)'),
    zi_guard('requirement_fact', 'reaches_unit(''assessment_read'', unit_id, cycle_id)',
                                 'reaches_unit(''assessment_write'', unit_id, cycle_id)'),
    zi_guard('standing', 'zi_sees(''assessment_read'', unit_path, cycle_id, submitted_at IS NOT NULL)', NULL),
    zi_guard('ministry', 'true', NULL),
    zi_guard('cycle', 'true', NULL),
    zi_guard('profile', 'true', 'lies_in_ministry(''profile_write'')'),
    zi_guard('rescoring', NULL, NULL),
    zi_guard('rubric_draft', 'lies_in_ministry(''rubric_write'')', 'lies_in_ministry(''rubric_write'')');
  CREATE POLICY publishes ON published_rubric FOR INSERT TO zi_scoring WITH CHECK (lies_in_ministry('rubric_write'));
`;
