import { type TestDatabase, createTestDatabase, driftOf } from '@zi/testing';
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
});
