import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Roles with days, declared ties, invitations, sessions and other systems' clients; people guarded row by row. */
export class GuardPeople1770000001002 implements MigrationInterface {
  readonly name = 'GuardPeople1770000001002';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [people, memberships, ties, clients, signIn, guards]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const people = `
  ALTER TABLE person ADD home_unit_id uuid, ADD home_path uuid[], ADD erased_at timestamptz,
    ADD subject_version int NOT NULL DEFAULT 1;
  UPDATE person SET home_unit_id = root.id, home_path = root.path FROM unit root WHERE root.parent_id IS NULL;
  ALTER TABLE person ALTER home_unit_id SET NOT NULL, ALTER home_path SET NOT NULL,
    ADD CONSTRAINT person_home FOREIGN KEY (home_unit_id) REFERENCES unit (id);
  CREATE INDEX person_home_subtree ON person USING gin (home_path);
  CREATE INDEX person_email ON person (lower(email));
  COMMENT ON COLUMN person.home_unit_id IS 'the unit whose people it joined';
  COMMENT ON COLUMN person.subject_version IS 'counts changes of the subject: a session of an earlier one is over';
`;

const memberships = `
  ALTER TABLE membership ADD unit_path uuid[], ADD area text, ADD starts_on date, ADD ends_on date,
    ADD ended_at timestamptz;
  UPDATE membership m SET unit_path = u.path FROM unit u WHERE u.id = m.unit_id;
  ALTER TABLE membership ALTER unit_path SET NOT NULL,
    ADD CONSTRAINT membership_days CHECK (starts_on <= ends_on);
  DROP INDEX membership_once;
  CREATE UNIQUE INDEX membership_once ON membership (person_id, role, unit_id, cycle_id, area)
    NULLS NOT DISTINCT WHERE ended_at IS NULL;
  CREATE INDEX membership_of_person ON membership (person_id, id);
  CREATE INDEX membership_subtree ON membership USING gin (unit_path);
`;

const ties = `
  CREATE TABLE tie (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    unit_path uuid[] NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    declared_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    version int NOT NULL,
    CONSTRAINT tie_pk PRIMARY KEY (id),
    CONSTRAINT tie_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT tie_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
  );
  CREATE UNIQUE INDEX tie_once ON tie (person_id, unit_id) WHERE withdrawn_at IS NULL;
  CREATE INDEX tie_of_person ON tie (person_id, id);
  CREATE INDEX tie_of_unit ON tie (unit_id, id);
  CREATE INDEX tie_subtree ON tie USING gin (unit_path);
  COMMENT ON COLUMN tie.reason IS 'personal data: why an assessor stays out of a unit';
`;

const clients = `
  CREATE TABLE client (
    id uuid NOT NULL,
    subject text NOT NULL,
    name text NOT NULL,
    unit_id uuid NOT NULL,
    unit_path uuid[] NOT NULL,
    scopes text[] NOT NULL,
    registered_at timestamptz NOT NULL,
    ended_at timestamptz,
    version int NOT NULL,
    CONSTRAINT client_pk PRIMARY KEY (id),
    CONSTRAINT client_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
  );
  CREATE UNIQUE INDEX client_subject ON client (subject) WHERE ended_at IS NULL;
  CREATE INDEX client_subtree ON client USING gin (unit_path);
`;

const signIn = `
  CREATE TABLE invitation (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT invitation_pk PRIMARY KEY (id),
    CONSTRAINT invitation_code UNIQUE (code_hash),
    CONSTRAINT invitation_person FOREIGN KEY (person_id) REFERENCES person (id)
  );
  CREATE INDEX invitation_of_person ON invitation (person_id);

  CREATE TABLE session (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    subject_version int NOT NULL,
    token_hash bytea NOT NULL,
    previous_hash bytea,
    rotated_at timestamptz NOT NULL,
    idle_until timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    address text,
    CONSTRAINT session_pk PRIMARY KEY (id),
    CONSTRAINT session_person FOREIGN KEY (person_id) REFERENCES person (id)
  );
  CREATE INDEX session_of_person ON session (person_id);
  CREATE INDEX session_expiry ON session (expires_at);
  COMMENT ON COLUMN session.address IS 'personal data: where a session was begun, to look into misuse';
`;

// A tie to a unit is one to everything below it: who reads ties below must know of it.
const guards = `
  SELECT zi_guard('membership', 'person_id = zi_person() OR zi_sees(''person_read'', unit_path, cycle_id, NULL)',
                  'zi_sees(''membership_write'', unit_path, cycle_id, NULL)');
  CREATE POLICY leaves ON membership FOR UPDATE TO zi_stages USING (person_id = zi_person())
    WITH CHECK (person_id = zi_person() AND ended_at IS NOT NULL);

  SELECT zi_guard('person', 'id = zi_person() OR zi_sees(''person_read'', home_path, NULL, NULL)
                     OR EXISTS (SELECT FROM membership m WHERE m.person_id = person.id)',
                  'zi_sees(''person_write'', home_path, NULL, NULL)');

  SELECT zi_guard('tie', 'person_id = zi_person() OR zi_sees(''tie_read'', unit_path, NULL, NULL) OR EXISTS (
                     SELECT FROM unit u WHERE u.path @> ARRAY[tie.unit_id] AND zi_sees(''tie_read'', u.path, NULL, NULL))',
                  'zi_sees(''tie_write'', unit_path, NULL, NULL)');

  SELECT zi_guard('client', 'zi_sees(''client_read'', unit_path, NULL, NULL)',
                  'zi_sees(''client_write'', unit_path, NULL, NULL)');

  SELECT zi_guard('invitation', NULL, NULL), zi_guard('session', NULL, NULL);
  CREATE POLICY invites ON invitation FOR INSERT TO zi_stages WITH CHECK (EXISTS (
    SELECT FROM person p WHERE p.id = person_id AND zi_sees('person_write', p.home_path, NULL, NULL)));
`;
