import { type TestDatabase, createTestDatabase } from '@zi/testing';
import { schemas } from './schemas';

const names = schemas.map(({ name }) => name);
const trail = names.flatMap((name) => [`${name}.audit_chain`, `${name}.audit_entry`]).sort();

describe('the auditor', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(schemas);
  });
  afterAll(() => database?.drop());

  /** Tables of the services, or columns of them, on which the auditor has one of these rights. */
  const tablesWith = async (...rights: string[]) => {
    const tables = await database.query<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname = ANY ($1::text[])
         AND (has_table_privilege('zi_auditor', c.oid, $2) OR has_any_column_privilege('zi_auditor', c.oid, $3))
       ORDER BY 1`,
      [names, rights.join(), rights.filter((right) => !/DELETE|TRUNCATE|TRIGGER/.test(right)).join()],
    );
    return tables.map(({ name }) => name);
  };

  it('reads the audit trail of every service and no other table', async () => {
    expect(await tablesWith('SELECT')).toEqual(trail);
  });

  it('changes nothing', async () => {
    const rights = ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
    expect(await tablesWith(...rights)).toEqual([]);
  });

  it('runs no function with the rights of another, and stands in for no role', async () => {
    const functions = await database.query(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
       WHERE p.prosecdef AND has_function_privilege('zi_auditor', p.oid, 'EXECUTE')`,
    );
    expect(functions).toEqual([]);
    const [role] = await database.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              ARRAY(SELECT m.roleid::regrole::text FROM pg_auth_members m WHERE m.member = r.oid) AS roles
       FROM pg_roles r WHERE rolname = 'zi_auditor'`,
    );
    expect(role).toEqual({
      ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, roles: [] },
    });
  });
});
