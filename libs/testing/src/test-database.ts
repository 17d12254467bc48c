import { randomUUID } from 'node:crypto';
import { type SchemaPlan, createDataSource, provisionAuditor, provisionSchema, roleUrl } from '@zi/database';
import { Client } from 'pg';
import { type DataSource } from 'typeorm';

/** Set by the suite's global set-up: the administrator's address of the suite's PostgreSQL. */
export const serverUrlKey = 'ZI_TEST_DATABASE_URL';
const password = 'for-tests-only';

/** Provisions as the administrator of a managed database does: makes roles and databases, and is no superuser. */
const provisioner = 'provisioner';
const createProvisioner = (server: string) =>
  administer(
    server,
    `DO $$ BEGIN CREATE ROLE ${provisioner} LOGIN CREATEROLE CREATEDB PASSWORD '${password}';
     EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );

function provisionerOf(database: URL): string {
  const url = new URL(database);
  url.username = provisioner;
  url.password = password;
  return url.toString();
}

export interface TestDatabase {
  /** Administrator's address of the throw-away database. */
  readonly adminUrl: string;
  /** Address of the role that provisions it, no superuser. */
  readonly provisionerUrl: string;
  /** Address as the role of a service that was provisioned in it, or as the `auditor`. */
  urlOf(service: string): string;
  /** Provisions one more service's schema. */
  provision(plan: Omit<SchemaPlan, 'password'>): Promise<void>;
  /** Runs SQL as administrator. */
  query<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
  /** A connection of its own as administrator, for transactions that others wait for. */
  connect(): Promise<TestConnection>;
  drop(): Promise<void>;
}

export interface TestConnection {
  query(sql: string, values?: unknown[]): Promise<unknown>;
  end(): Promise<void>;
}

function serverUrl(): string {
  const url = process.env[serverUrlKey];
  if (!url) throw new Error(`${serverUrlKey} is not set: run the specs through jest's integration project`);
  return url;
}

/** Makes an empty database with the schemas of the given services, on the suite's server or on a given one. */
export async function createTestDatabase(
  plans: readonly Omit<SchemaPlan, 'password'>[],
  server: string = serverUrl(),
): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await createProvisioner(server);
  await administer(server, `CREATE DATABASE ${name} OWNER ${provisioner}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const adminUrl = url.toString();
  const provisionerUrl = provisionerOf(url);
  const provision = async (plan: Omit<SchemaPlan, 'password'>) => {
    await provisionSchema(provisionerUrl, { ...plan, password });
  };
  for (const plan of plans) await provision(plan);
  if (plans.length > 0) await provisionAuditor(provisionerUrl, password);
  return {
    adminUrl,
    provisionerUrl,
    urlOf: (service) => roleUrl(adminUrl, service, password),
    provision,
    query: (sql, values) => administer(adminUrl, sql, values),
    connect: async () => {
      const client = new Client({ connectionString: adminUrl });
      await client.connect();
      return client;
    },
    drop: async () => {
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function administer<T>(url: string, sql: string, values?: unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as T[];
  } finally {
    await client.end();
  }
}

/** The SQL by which TypeORM would still change a migrated schema; empty when entities and migrations agree. */
export async function driftOf(
  database: TestDatabase,
  schema: string,
  entities: readonly (new () => object)[],
): Promise<string[]> {
  // As administrator, who sees every constraint, but on the service's search path.
  const source: DataSource = createDataSource({ url: database.adminUrl, schema, entities, pool: 2 });
  await source.initialize();
  try {
    const log = await source.driver.createSchemaBuilder().log();
    return log.upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}
