import { setTimeout as delay } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { GuardRows1770000000000 } from './guard.migration';
import { CreateLedger1760000000000 } from './ledger.migration';

/** Any fixed number of our own: one provisioning at a time per database. */
const provisionLock = 7_203_411;

/**
 * A step forward of a schema. It names the tables it creates whose rows the service may add and read but never change
 * (`appendOnly`), or only read (`readOnly`).
 */
export type Migration = (new () => MigrationInterface) & {
  readonly appendOnly?: readonly string[];
  readonly readOnly?: readonly string[];
};

/** The role signs in by tokens of AWS IAM and has no password. */
export const iam = Symbol('iam');
export type Password = string | typeof iam;

export interface SchemaPlan {
  /** Schema and login role of a service; with `_owner` and `_suite` its owner and the role of the suite itself. */
  readonly name: string;
  readonly password: Password;
  readonly migrations: readonly Migration[];
}

/** URL of a service's own role, made from the administrator's. */
export function roleUrl(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = `zi_${role}`;
  url.password = encodeURIComponent(password);
  return url.toString();
}

/**
 * Brings schema, roles and tables of a service up to date. The tables belong to an owner that nobody signs in as; the
 * service's role reads and writes rows as far as row-level security lets its actor, and nothing else: it neither owns,
 * nor creates, nor sees other schemas. For what the suite does by itself the service takes on the role `_suite`.
 * Safe to repeat and to run from several places at once. Returns the names of the migrations that were run.
 */
export async function provisionSchema(adminUrl: string, plan: SchemaPlan): Promise<string[]> {
  const admin = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 25_000 });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [provisionLock]);
    await createRoles(admin, plan);
    const run = await migrate(adminUrl, plan);
    await grantRows(admin, plan);
    return run;
  } finally {
    await admin.end();
  }
}

/** Lets the auditor sign in: reads every schema's audit trail and nothing else. After the schemas are provisioned. */
export async function provisionAuditor(adminUrl: string, password: Password): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 25_000 });
  await admin.connect();
  try {
    await letSignIn(admin, auditor, password);
  } finally {
    await admin.end();
  }
}

const auditor = 'zi_auditor';

const names = (name: string) => ({
  schema: escapeIdentifier(name),
  role: escapeIdentifier(`zi_${name}`),
  owner: escapeIdentifier(`zi_${name}_owner`),
  suite: escapeIdentifier(`zi_${name}_suite`),
});

const all = (migrations: readonly Migration[]): Migration[] => [
  CreateLedger1760000000000,
  GuardRows1770000000000,
  ...migrations,
];

async function createRoles(admin: Client, { name, password }: SchemaPlan): Promise<void> {
  const { schema, role, owner, suite } = names(name);
  for (const needed of [`zi_${name}_owner`, `zi_${name}_suite`, `zi_${name}`, auditor]) {
    await createRole(admin, needed);
  }
  await letSignIn(admin, `zi_${name}`, password);
  await changeRoles(
    admin,
    `GRANT ${owner} TO CURRENT_USER;
     GRANT ${suite} TO ${role} WITH INHERIT FALSE, SET TRUE;`,
  );
  await admin.query(`
    CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${owner};
    GRANT USAGE ON SCHEMA ${schema} TO ${role}, ${suite};
    REVOKE ALL ON SCHEMA public FROM ${role}, ${suite};
  `);
}

/**
 * A role that is there already must not have more power than the one that would be made: a managed database has no
 * superuser, and nobody else may take such a power away.
 */
async function createRole(admin: Client, role: string): Promise<void> {
  const known = await admin.query<{ mighty: boolean }>(
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls OR rolreplication AS mighty
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  if (known.rows[0]?.mighty) {
    throw new Error(
      `The role ${role} has powers of an administrator: take them away first (ALTER ROLE ${role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION).`,
    );
  }
  if (known.rowCount === 0) await changeRoles(admin, `CREATE ROLE ${escapeIdentifier(role)} NOLOGIN`);
}

/** With a password, or by tokens of AWS IAM: Amazon RDS takes them from members of `rds_iam`, and then nothing else. */
async function letSignIn(admin: Client, role: string, password: Password): Promise<void> {
  const name = escapeIdentifier(role);
  const how = password === iam ? '' : ` PASSWORD ${escapeLiteral(password)}`;
  await changeRoles(admin, `ALTER ROLE ${name} WITH LOGIN${how}`);
  if (password === iam) await changeRoles(admin, `GRANT rds_iam TO ${name}`);
}

const roleExists = '42710';
const roleChangedMeanwhile = ['XX000', '23505'];

/** Roles belong to the whole server, the lock to one database: provisioning of another database may get in between. */
async function changeRoles(admin: Client, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(sql);
      return;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (code === roleExists) return;
      if (attempt === 20 || !roleChangedMeanwhile.includes(code)) throw error;
      await delay(10 * attempt);
    }
  }
}

async function migrate(adminUrl: string, { name, migrations }: SchemaPlan): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema: name,
    poolSize: 1,
    migrations: all(migrations),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { options: `-c search_path=${name} -c role=zi_${name}_owner` },
  });
  await source.initialize();
  try {
    const run = await source.runMigrations();
    return run.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function grantRows(admin: Client, { name, migrations }: SchemaPlan): Promise<void> {
  const { schema, role, suite } = names(name);
  const roles = `${role}, ${suite}`;
  await admin.query(`
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${roles};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${roles};
    REVOKE INSERT, UPDATE, DELETE ON ${schema}.migration FROM ${roles};
  `);
  const revoke = async (rights: string, tables: readonly string[] = []) => {
    for (const table of tables) {
      await admin.query(`REVOKE ${rights} ON ${schema}.${escapeIdentifier(table)} FROM ${roles}`);
    }
  };
  for (const { appendOnly, readOnly } of all(migrations)) {
    await revoke('UPDATE, DELETE, TRUNCATE', appendOnly);
    await revoke('INSERT, UPDATE, DELETE, TRUNCATE', readOnly);
  }
}
