import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { CreateLedger1760000000000 } from './ledger.migration';

/** Any fixed number of our own: one provisioning at a time per database. */
const provisionLock = 7_203_411;

/** A step forward of a schema; names the tables it creates whose rows the service may add and read, never change. */
export type Migration = (new () => MigrationInterface) & { readonly appendOnly?: readonly string[] };

export interface SchemaPlan {
  /** Schema, login role and (with `_owner`) owning role of a service. */
  readonly name: string;
  readonly password: string;
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
 * service's role reads and writes rows, and nothing else: it neither owns, nor creates, nor sees other schemas.
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

const names = (name: string) => ({
  schema: escapeIdentifier(name),
  role: escapeIdentifier(`zi_${name}`),
  owner: escapeIdentifier(`zi_${name}_owner`),
});

const all = (migrations: readonly Migration[]): Migration[] => [CreateLedger1760000000000, ...migrations];

async function createRoles(admin: Client, { name, password }: SchemaPlan): Promise<void> {
  const { schema, role, owner } = names(name);
  await createRole(admin, `zi_${name}_owner`, 'NOLOGIN');
  await createRole(admin, `zi_${name}`, 'LOGIN');
  await admin.query(`
    ALTER ROLE ${role} WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${escapeLiteral(password)};
    GRANT ${owner} TO CURRENT_USER;
    CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${owner};
    GRANT USAGE ON SCHEMA ${schema} TO ${role};
    REVOKE ALL ON SCHEMA public FROM ${role};
  `);
}

async function createRole(admin: Client, role: string, login: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (known.rowCount === 0) await admin.query(`CREATE ROLE ${escapeIdentifier(role)} ${login}`);
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
  const { schema, role } = names(name);
  await admin.query(`
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON ${schema}.migration FROM ${role};
  `);
  const appendOnly = all(migrations).flatMap((migration) => migration.appendOnly ?? []);
  for (const table of appendOnly) {
    await admin.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${schema}.${escapeIdentifier(table)} FROM ${role}`);
  }
}
