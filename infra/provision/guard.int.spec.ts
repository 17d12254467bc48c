import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestDatabase, createTestDatabase } from '@zi/testing';
import { schemas } from './schemas';

interface Table {
  readonly name: string;
  readonly guarded: boolean;
  readonly forced: boolean;
  readonly policies: string[];
}

const schemaNames = schemas.map(({ name }) => name);
const audited = schemaNames.flatMap((name) => [`${name}.zi_audit`, `${name}.zi_audit_place`]);

/** Functions with the owner's rights, and why they show nothing that the actor may not see. */
const deliberate: Readonly<Record<string, string>> = {
  'stages.end_above': 'one day, of the unit above one that the service has at hand',
  'stages.carry_paths': 'shows nothing; copies of a path follow a move that was decided',
  'stages.unit_name': 'one name, of a unit whose programme the service has at hand; names are no secret',
  'stages.units_found': 'asks zi_sees of each unit that it gives',
  'scoring.lies_in': 'yes or no, by zi_sees',
  'scoring.sees_programme': 'yes or no, by zi_sees',
  'scoring.sees_layer': 'yes or no, by zi_sees',
  'scoring.sheet': 'the answers of one layer, after sees_layer said yes',
  'scoring.lies_in_ministry': 'yes or no, by zi_sees',
  'scoring.reaches_unit': 'yes or no, by zi_sees',
  'scoring.closed_sheet': 'the answers of one closed layer, after lies_in said yes',
  'scoring.facts_of': 'asks zi_sees of each assessment whose facts it gives',
};

/** Tables of a schema in which rows can be seen or written past row-level security. */
async function unguarded(database: TestDatabase, schema: string): Promise<string[]> {
  const tables = await database.query<Table>(
    `SELECT c.relname AS name, c.relrowsecurity AS guarded, c.relforcerowsecurity AS forced,
            array(SELECT p.polname::text FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
     FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
    [schema],
  );
  return tables
    .filter(({ guarded, forced, policies }) => !guarded || !forced || !policies.includes('suite'))
    .map(({ name }) => name);
}

describe('every schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(schemas);
  });
  afterAll(() => database?.drop());

  it.each(schemaNames)('%s: no table is without forced row-level security', async (schema) => {
    expect(await unguarded(database, schema)).toEqual([]);
  });

  it('a new table without a policy is found', async () => {
    await database.query('CREATE TABLE stages.forgotten (id uuid)');
    expect(await unguarded(database, 'stages')).toEqual(['forgotten']);
    await database.query('ALTER TABLE stages.forgotten ENABLE ROW LEVEL SECURITY');
    expect(await unguarded(database, 'stages')).toEqual(['forgotten']);
    await database.query('DROP TABLE stages.forgotten');
  });

  it('no view, and no function but those that were weighed, shows rows with the rights of another', async () => {
    const found = await database.query<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm') AND n.nspname = ANY ($1::text[])
       UNION ALL
       SELECT n.nspname || '.' || p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE p.prosecdef AND n.nspname = ANY ($1::text[]) AND n.nspname || '.' || p.proname <> ALL ($2)`,
      [schemaNames, [...audited, ...Object.keys(deliberate)]],
    );
    expect(found).toEqual([]);
  });

  it.each(schemaNames)(
    '%s: the role that services sign in with is powerless and owns nothing',
    async (schema) => {
      const [role] = await database.query(
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname = $1`,
        [`zi_${schema}`],
      );
      expect(role).toEqual({
        ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 },
      });
    },
  );

  it('every column with personal data stands in docs/privacy.md, and no other does', async () => {
    const marked = await database.query<{ name: string }>(
      `SELECT table_schema || '.' || table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = ANY ($1::text[])
         AND col_description(format('%I.%I', table_schema, table_name)::regclass, ordinal_position) ~ '^personal data: '
       ORDER BY 1`,
      [schemaNames],
    );
    const page = readFileSync(join(__dirname, '../../docs/privacy.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([a-z_]+\.[a-z_]+\.[a-z_]+)`/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(marked.map(({ name }) => name));
  });
});
