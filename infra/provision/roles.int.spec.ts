import { randomUUID } from 'node:crypto';
import { iam, provisionSchema } from '@zi/database';
import { type TestDatabase, createTestDatabase } from '@zi/testing';

/** Roles belong to the whole server: each spec has schemas of its own. */
const newName = () => `s${randomUUID().slice(0, 8)}`;

describe('the roles of a service', () => {
  let database: TestDatabase;
  let name: string;
  beforeAll(async () => {
    database = await createTestDatabase([]);
    await database.query('CREATE ROLE rds_iam NOLOGIN');
    await database.query('GRANT rds_iam TO provisioner WITH ADMIN OPTION');
  });
  beforeEach(() => {
    name = newName();
  });
  afterAll(async () => {
    await database.query('DROP ROLE rds_iam');
    await database.drop();
  });

  const provision = (password: string | typeof iam) =>
    provisionSchema(database.provisionerUrl, { name, migrations: [], password });
  const roles = () =>
    database.query<{ rolname: string; groups: string[]; hasPassword: boolean }>(
      `SELECT r.rolname, a.rolpassword IS NOT NULL AS "hasPassword",
              ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = r.oid ORDER BY 1) AS groups
       FROM pg_roles r JOIN pg_authid a ON a.oid = r.oid WHERE r.rolname = $1`,
      [`zi_${name}`],
    );

  it('are made by an administrator who is no superuser', async () => {
    await provision('a password');
    expect(await roles()).toEqual([
      { rolname: `zi_${name}`, hasPassword: true, groups: [`zi_${name}_suite`] },
    ]);
  });

  it('sign in by tokens of AWS IAM, and have no password then', async () => {
    await provision(iam);
    await provision(iam);
    expect(await roles()).toEqual([
      { rolname: `zi_${name}`, hasPassword: false, groups: ['rds_iam', `zi_${name}_suite`] },
    ]);
  });

  it('are refused when one of them was given powers of an administrator', async () => {
    await database.query(`CREATE ROLE zi_${name}_owner NOLOGIN BYPASSRLS`);
    await expect(provision('a password')).rejects.toThrow(
      `The role zi_${name}_owner has powers of an administrator`,
    );
  });
});
