import { type TestDatabase, createTestDatabase, driftOf } from '@zi/testing';
import { v7 } from 'uuid';
import { stagesMigrations } from '../migrations';
import { stagesEntities } from './stages.entities';

describe('the schema of stages', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([{ name: 'stages', migrations: stagesMigrations }]);
  });
  afterAll(() => database?.drop());

  it('entities and migrations agree', async () => {
    expect(await driftOf(database, 'stages', stagesEntities)).toEqual([]);
  });

  it('says of each column with personal data what it is for', async () => {
    const columns = await database.query<{ name: string; comment: string }>(`
      SELECT c.table_name || '.' || c.column_name AS name,
             col_description(format('stages.%I', c.table_name)::regclass, c.ordinal_position) AS comment
      FROM information_schema.columns c WHERE c.table_schema = 'stages' ORDER BY 1`);
    const marked = columns.filter(({ comment }) => comment?.startsWith('personal data: '));
    expect(marked.map(({ name }) => name)).toEqual([
      'person.email',
      'person.name',
      'person.phone',
      'person.subject',
      'programme.declaration',
      'session.address',
      'tie.reason',
    ]);
  });

  it('takes people and roles of before with it: into the root, and to where their units lie', async () => {
    const name = 'stages' as const;
    const old = await createTestDatabase([{ name, migrations: stagesMigrations.slice(0, 2) }]);
    try {
      const [root, unit, person] = [v7(), v7(), v7()];
      await old.query(
        `INSERT INTO stages.unit (id, code, name, kind, parent_id, path, active_from, version) VALUES
           ('${root}', 'KKP', 'KKP', 'ministry', NULL, ARRAY['${root}'::uuid], '1999-10-26', 1),
           ('${unit}', 'PDG', 'PDG', 'technical_unit', '${root}', ARRAY['${root}', '${unit}']::uuid[], '2009-01-01', 1);
         INSERT INTO stages.person (id, name, version) VALUES ('${person}', 'Rina', 1);
         INSERT INTO stages.membership (id, person_id, role, unit_id, granted_at, version)
           VALUES (gen_random_uuid(), '${person}', 'unit_head', '${unit}', now(), 1)`,
      );
      await old.provision({ name, migrations: stagesMigrations });
      const rows = await old.query(
        `SELECT p.home_unit_id, p.home_path, m.unit_path, m.area, m.starts_on, m.ends_on, m.ended_at
         FROM stages.person p JOIN stages.membership m ON m.person_id = p.id`,
      );
      const open = { area: null, starts_on: null, ends_on: null, ended_at: null };
      expect(rows).toEqual([{ home_unit_id: root, home_path: [root], unit_path: [root, unit], ...open }]);
    } finally {
      await old.drop();
    }
  });
});
