import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The line beneath the services' own checks: row-level security on every table, and an audit trail that only grows, as
 * a hash chain per unit.
 */
export class GuardRows1770000000000 implements MigrationInterface {
  /** Written by `zi_audit` alone. */
  static readonly readOnly = ['audit_entry', 'audit_chain'];
  readonly name = 'GuardRows1770000000000';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT current_schema() AS schema')) as [{ schema: string }];
    await runner.query(scopes);
    await runner.query(guard);
    await runner.query(ledger(schema));
    await runner.query(chain);
    await runner.query(audit(schema));
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const scopes = `
  CREATE FUNCTION zi_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('zi.actor', true), '');
  CREATE FUNCTION zi_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('zi.person', true), '')::uuid;

  CREATE FUNCTION zi_in(reaches jsonb, path uuid[], cycle uuid, submitted boolean) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN reaches IS NULL OR EXISTS (
      SELECT FROM jsonb_to_recordset(reaches) AS reach("unitId" uuid, "cycleId" uuid, "submitted" boolean, "except" uuid[])
      WHERE reach."unitId" = ANY ($2) AND ($3 IS NULL OR reach."cycleId" IS NULL OR reach."cycleId" = $3)
        AND (NOT reach."submitted" OR coalesce($4, false)) AND NOT $2 && reach."except");
  COMMENT ON FUNCTION zi_in IS 'true when a place lies in one of these parts of the ministry; null cuts nothing';

  CREATE FUNCTION zi_sees(scope text, path uuid[], cycle uuid, submitted boolean) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN path && coalesce(nullif(current_setting('zi.' || scope, true), ''), '{}')::uuid[]
      AND (coalesce(current_setting('zi.' || scope || '_rules', true), '') = ''
        OR zi_in(current_setting('zi.' || scope || '_rules', true)::jsonb, path, cycle, submitted));
  COMMENT ON FUNCTION zi_sees IS 'true when the place lies in this scope of the transaction; its first condition can use an index on path';
`;

const guard = `
  CREATE FUNCTION zi_guard(guarded text, readable text, writable text) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    service text := 'zi_' || current_schema();
  BEGIN
    EXECUTE format('ALTER TABLE %1$I ENABLE ROW LEVEL SECURITY; ALTER TABLE %1$I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY suite ON %I TO %I, %I USING (true) WITH CHECK (true)',
      guarded, service || '_owner', service || '_suite');
    IF readable IS NOT NULL THEN
      EXECUTE format('CREATE POLICY reads ON %I FOR SELECT TO %I USING (%s)', guarded, service, readable);
    END IF;
    IF writable IS NOT NULL THEN
      EXECUTE format('CREATE POLICY adds ON %I FOR INSERT TO %I WITH CHECK (%s)', guarded, service, writable);
      EXECUTE format('CREATE POLICY removes ON %I FOR DELETE TO %I USING (%s)', guarded, service, writable);
    END IF;
    -- Who may read a row may also hold it still; changing it takes the right to write.
    IF readable IS NOT NULL THEN
      EXECUTE format('CREATE POLICY changes ON %I FOR UPDATE TO %I USING (%s) WITH CHECK (%s)',
        guarded, service, readable, coalesce(writable, 'false'));
    END IF;
  END $$;
  COMMENT ON FUNCTION zi_guard IS 'row-level security for a table: who reads and who writes its rows; null for the suite alone';
  REVOKE ALL ON FUNCTION zi_guard FROM PUBLIC;
`;

const ledger = (schema: string) => `
  SELECT zi_guard('outbox', NULL, NULL), zi_guard('inbox', NULL, NULL), zi_guard('migration', 'true', NULL),
         zi_guard('idempotency', 'actor = zi_actor()', 'actor = zi_actor()');
  CREATE POLICY says ON outbox FOR INSERT TO zi_${schema} WITH CHECK (true);
`;

const chain = `
  CREATE TABLE audit_chain (
    unit_id uuid NOT NULL,
    path uuid[] NOT NULL,
    entries bigint NOT NULL DEFAULT 0,
    head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    CONSTRAINT audit_chain_pk PRIMARY KEY (unit_id)
  );
  COMMENT ON COLUMN audit_chain.path IS 'where the unit lies now: who reads its trail';
  ALTER TABLE audit_entry ADD sequence bigint, ADD previous bytea, ADD hash bytea;

  CREATE FUNCTION zi_netstring(value text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN coalesce(octet_length(value)::text || ':' || value, '-') || ',';
  CREATE FUNCTION zi_audit_hash(entry audit_entry) RETURNS bytea LANGUAGE sql STABLE
    RETURN sha256(convert_to(
      zi_netstring(encode((entry).previous, 'hex')) || zi_netstring((entry).unit_id::text)
      || zi_netstring((entry).sequence::text) || zi_netstring((entry).id::text)
      || zi_netstring(to_char((entry).at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || zi_netstring((entry).actor) || zi_netstring((entry).address) || zi_netstring((entry).action)
      || zi_netstring((entry).object_type) || zi_netstring((entry).object_id) || zi_netstring((entry).before::text)
      || zi_netstring((entry).after::text) || zi_netstring((entry).why) || zi_netstring((entry).correlation_id), 'UTF8'));

  CREATE FUNCTION zi_chain(INOUT entry audit_entry, place uuid[]) LANGUAGE plpgsql AS $$
  DECLARE
    chain audit_chain;
  BEGIN
    INSERT INTO audit_chain AS c (unit_id, path) VALUES (coalesce(entry.unit_id, '00000000-0000-0000-0000-000000000000'), place)
      ON CONFLICT (unit_id) DO UPDATE SET path = excluded.path RETURNING * INTO chain;
    entry.sequence := chain.entries + 1;
    entry.previous := chain.head;
    entry.hash := zi_audit_hash(entry);
    UPDATE audit_chain SET entries = entry.sequence, head = entry.hash WHERE unit_id = chain.unit_id;
  END $$;
  REVOKE ALL ON FUNCTION zi_chain FROM PUBLIC;

  DO $$
  DECLARE
    kept audit_entry;
  BEGIN
    FOR kept IN SELECT * FROM audit_entry ORDER BY id LOOP
      kept := zi_chain(kept, '{}');
      UPDATE audit_entry SET sequence = kept.sequence, previous = kept.previous, hash = kept.hash WHERE id = kept.id;
    END LOOP;
  END $$;
  ALTER TABLE audit_entry ALTER sequence SET NOT NULL, ALTER previous SET NOT NULL, ALTER hash SET NOT NULL;
  CREATE UNIQUE INDEX audit_entry_chain ON audit_entry (unit_id, sequence) NULLS NOT DISTINCT;
  CREATE INDEX audit_entry_actor ON audit_entry (actor, id);
`;

const audit = (schema: string) => `
  SELECT zi_guard('audit_chain', 'zi_sees(''audit_read'', path, NULL, NULL)', NULL),
         zi_guard('audit_entry', 'EXISTS (SELECT FROM audit_chain c WHERE c.unit_id = audit_entry.unit_id)', NULL);
  CREATE POLICY verifies ON audit_chain FOR SELECT TO zi_auditor USING (true);
  CREATE POLICY verifies ON audit_entry FOR SELECT TO zi_auditor USING (true);
  GRANT USAGE ON SCHEMA ${schema} TO zi_auditor;
  GRANT SELECT ON audit_entry, audit_chain TO zi_auditor;

  CREATE FUNCTION zi_audit(fields json, place uuid[]) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
  DECLARE
    entry audit_entry := json_populate_record(NULL::audit_entry, fields);
  BEGIN
    entry.at := now();
    entry := zi_chain(entry, coalesce(place, '{}'));
    INSERT INTO audit_entry SELECT entry.*;
  END $$;
  COMMENT ON FUNCTION zi_audit IS 'adds an entry at the end of its unit''s chain; holds the chain until the transaction ends';
  CREATE FUNCTION zi_audit_place(unit uuid, place uuid[]) RETURNS void LANGUAGE sql
    SECURITY DEFINER SET search_path = ${schema}, pg_temp
    BEGIN ATOMIC UPDATE audit_chain SET path = place WHERE unit_id = unit; END;
  COMMENT ON FUNCTION zi_audit_place IS 'says where a unit lies now, for who reads its trail';
  REVOKE ALL ON FUNCTION zi_audit, zi_audit_place FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION zi_audit, zi_audit_place TO zi_${schema}, zi_${schema}_suite;
`;
