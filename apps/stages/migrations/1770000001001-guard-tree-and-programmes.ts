import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Units change: their history is kept, copies of their place follow, and every row is seen by whom its unit concerns. */
export class GuardTreeAndProgrammes1770000001001 implements MigrationInterface {
  static readonly appendOnly = ['unit_revision'];
  readonly name = 'GuardTreeAndProgrammes1770000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(history);
    await runner.query(places);
    await runner.query(search);
    await runner.query(guards);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const history = `
  CREATE TABLE unit_revision (
    unit_id uuid NOT NULL,
    version int NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    parent_id uuid,
    path uuid[] NOT NULL,
    active_from date NOT NULL,
    active_until date,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    why text,
    CONSTRAINT unit_revision_pk PRIMARY KEY (unit_id, version),
    CONSTRAINT unit_revision_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
  );
  COMMENT ON TABLE unit_revision IS 'what a unit was from each change on; grows only';
  INSERT INTO unit_revision
    SELECT u.id, u.version, u.code, u.name, u.kind, u.parent_id, u.path, u.active_from, u.active_until,
           coalesce(entry.at, now()), coalesce(entry.actor, 'system:stages'), NULL
    FROM unit u LEFT JOIN LATERAL (
      SELECT at, actor FROM audit_entry WHERE object_type = 'unit' AND object_id = u.id::text ORDER BY id LIMIT 1
    ) entry ON true;
`;

const places = `
  ALTER TABLE programme ADD unit_path uuid[];
  UPDATE programme p SET unit_path = u.path FROM unit u WHERE u.id = p.unit_id;
  ALTER TABLE programme ALTER unit_path SET NOT NULL;
  CREATE INDEX programme_subtree ON programme USING gin (unit_path);
  COMMENT ON COLUMN programme.unit_path IS 'copy of the unit''s path: who sees the programme';
  UPDATE audit_chain c SET path = u.path FROM unit u WHERE u.id = c.unit_id;

  CREATE FUNCTION end_above(unit_id uuid) RETURNS date LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = stages, pg_temp AS $$
  BEGIN
    RETURN (SELECT parent.active_until FROM unit parent JOIN unit child ON child.parent_id = parent.id
      WHERE child.id = unit_id FOR SHARE OF parent);
  END $$;
  COMMENT ON FUNCTION end_above IS 'last day of the unit above, also where the actor sees nothing; it stays so until the transaction ends';
  REVOKE ALL ON FUNCTION end_above FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION end_above TO zi_stages, zi_stages_suite;

  CREATE FUNCTION carry_paths(moved uuid, place uuid[]) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = stages, pg_temp AS $$
  DECLARE
    copy record;
  BEGIN
    FOR copy IN SELECT table_name AS held, column_name AS path FROM information_schema.columns
      WHERE table_schema = 'stages' AND udt_name = '_uuid' AND column_name LIKE '%\\_path'
    LOOP
      EXECUTE format('UPDATE %I SET %2$I = $2 || %2$I[array_position(%2$I, $1) + 1:] WHERE %2$I @> ARRAY[$1]',
        copy.held, copy.path) USING moved, place;
    END LOOP;
  END $$;
  COMMENT ON FUNCTION carry_paths IS 'makes every copy of a path (columns named *_path) follow a moved unit, also where the actor sees nothing';
  REVOKE ALL ON FUNCTION carry_paths FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION carry_paths TO zi_stages, zi_stages_suite;
`;

const search = `
  CREATE FUNCTION grams(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5000
    RETURN ARRAY(SELECT substr(lower(value), at, 3) FROM generate_series(1, length(value) - 2) at);
  COMMENT ON FUNCTION grams IS 'every run of three letters';
  CREATE INDEX unit_grams ON unit USING gin (grams(code || ' ' || name));

  CREATE FUNCTION units_found(query text, under uuid, most int) RETURNS uuid[] LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = stages, pg_temp SET plan_cache_mode = force_custom_plan AS $$
  BEGIN
    RETURN (SELECT CASE WHEN count(*) <= most THEN coalesce(array_agg(id), '{}') END FROM (
      SELECT id FROM unit
      WHERE (query IS NULL OR grams(code || ' ' || name) @> grams(query))
        AND (query IS NULL OR strpos(lower(code), lower(query)) > 0 OR strpos(lower(name), lower(query)) > 0)
        AND (under IS NULL OR path @> ARRAY[under]) AND zi_sees('unit_read', path, NULL, NULL)
      LIMIT most + 1) found);
  END $$;
  COMMENT ON FUNCTION units_found IS 'units that the actor sees and a search or a subtree holds, by index, which row-level security keeps from the search itself; null when there are more than that';
  REVOKE ALL ON FUNCTION units_found FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION units_found TO zi_stages, zi_stages_suite;
`;

const guards = `
  SELECT zi_guard('unit', 'zi_sees(''unit_read'', path, NULL, NULL)', 'zi_sees(''unit_write'', path, NULL, NULL)');
  SELECT zi_guard('unit_revision', 'EXISTS (SELECT FROM unit u WHERE u.id = unit_id)',
    'EXISTS (SELECT FROM unit u WHERE u.id = unit_id AND zi_sees(''unit_write'', u.path, NULL, NULL))');

  SELECT zi_guard('cycle', 'true',
    'EXISTS (SELECT FROM unit u WHERE u.parent_id IS NULL AND zi_sees(''cycle_write'', u.path, NULL, NULL))');
  COMMENT ON TABLE cycle IS 'years of the programme; no unit''s content, so everyone reads them and who holds cycle.open in the root adds them';

  SELECT zi_guard('programme', 'zi_sees(''programme_read'', unit_path, cycle_id, assessment IS NOT NULL)',
    'zi_sees(''programme_write'', unit_path, cycle_id, true)');
  SELECT zi_guard('pact', 'EXISTS (SELECT FROM programme p WHERE p.id = programme_id)',
    'EXISTS (SELECT FROM programme p WHERE p.id = programme_id AND zi_sees(''pact_write'', p.unit_path, p.cycle_id, true))');
  SELECT zi_guard('action', 'EXISTS (SELECT FROM programme p WHERE p.id = programme_id)',
    'EXISTS (SELECT FROM programme p WHERE p.id = programme_id AND zi_sees(''action_write'', p.unit_path, p.cycle_id, true))');
`;
