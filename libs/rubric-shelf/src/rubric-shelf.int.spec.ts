import { type DataOf, type EventOf, RubricPublished } from '@zi/contracts';
import { Database, createDataSource } from '@zi/database';
import { RUBRIC_IDS, type RubricDocument } from '@zi/rubric';
import { systemContext, withContext } from '@zi/service-kit';
import { type TestDatabase, createTestDatabase, driftOf, importedRubric } from '@zi/testing';
import { v7 } from 'uuid';
import { RubricShelf, type RubricKey } from './rubric-shelf';
import { PublishedRubricRow } from './rubric.entities';
import { ShelveRubrics1770000002000 } from './rubric.migration';

const id = 'permenpanrb-90-2021';

function publicationOf(
  document: RubricDocument,
  change: Partial<DataOf<typeof RubricPublished>> = {},
): EventOf<typeof RubricPublished> {
  const data = {
    ...{ rubricId: document.rubric_id, rubricVersion: document.rubric_version, document },
    ...{ publishedAt: '2027-01-02T03:00:00.000Z', version: 1 },
    ...change,
  };
  return {
    ...{ id: v7(), type: RubricPublished.type, source: '/zi/scoring', subject: document.rubric_id, data },
    ...{ time: data.publishedAt, actor: 'person:admin', correlationId: 'c', causationId: null },
  };
}

describe('the published rubrics of a service', () => {
  let server: TestDatabase;
  let database: Database;
  let shelf: RubricShelf;

  beforeAll(async () => {
    server = await createTestDatabase([{ name: 'stages', migrations: [ShelveRubrics1770000002000] }]);
    const url = server.urlOf('stages');
    const source = createDataSource({ url, schema: 'stages', entities: [PublishedRubricRow], pool: 3 });
    database = new Database(await source.initialize());
  });
  beforeEach(async () => {
    await server.query('TRUNCATE stages.published_rubric');
    shelf = await started();
  });
  afterAll(async () => {
    await database?.source.destroy();
    await server?.drop();
  });

  const started = async () => {
    const one = new RubricShelf(database);
    await one.onModuleInit();
    return one;
  };
  const get = (key: RubricKey, from = shelf) => database.asSuite((manager) => from.get(manager, key));
  const versions = () => database.asSuite((manager) => shelf.versions(manager));
  const rows = () => server.query('SELECT * FROM stages.published_rubric ORDER BY rubric_id, rubric_version');

  it('entity and migration agree', async () => {
    expect(await driftOf(server, 'stages', [PublishedRubricRow])).toEqual([]);
  });

  it('are those of the suite from the first start on, and the next start changes nothing', async () => {
    expect((await versions()).map((key) => key.id)).toEqual(RUBRIC_IDS.toSorted());
    const before = await rows();
    expect(before).toHaveLength(3);
    await started();
    expect(await rows()).toEqual(before);
  });

  it('are as many when two instances start at the same time', async () => {
    await server.query('TRUNCATE stages.published_rubric');
    await Promise.all([started(), started()]);
    expect(await rows()).toHaveLength(3);
  });

  it('grow by what was imported elsewhere, which another instance and the next start read whole', async () => {
    const document = importedRubric();
    const fact = publicationOf(document);
    await shelf.keep(fact);
    const [kept] = await server.query(
      'SELECT origin, published_by, published_at FROM stages.published_rubric WHERE rubric_version = $1',
      ['2027.1'],
    );
    expect(kept).toEqual({
      ...{ origin: 'imported', published_by: 'person:admin' },
      published_at: new Date(fact.data.publishedAt),
    });
    const again = await get({ id, version: '2027.1' }, await started());
    expect(again.document).toEqual(document);
    expect(again.questions).toHaveLength(114);
    expect((await get({ id, version: '2021.1' })).questions).toHaveLength(113);
  });

  it('are listed with the version that was published last first', async () => {
    await shelf.keep(publicationOf(importedRubric('2027.1'), { publishedAt: '2127-01-02T03:00:00.000Z' }));
    await shelf.keep(publicationOf(importedRubric('2026.9'), { publishedAt: '2127-01-03T03:00:00.000Z' }));
    const ofRegulation = (await versions()).filter((key) => key.id === id);
    expect(ofRegulation.map(({ version }) => version)).toEqual(['2026.9', '2027.1', '2021.1']);
  });

  it('do not hold a version that was not told yet: it is on its way', async () => {
    await expect(get({ id, version: '2099.1' })).rejects.toMatchObject({
      code: 'unavailable',
      message: `The rubric ${id} 2099.1 is not known here yet.`,
    });
    await shelf.keep(publicationOf(importedRubric('2099.1')));
    expect((await get({ id, version: '2099.1' })).version).toBe('2099.1');
  });

  it('keep one text of a version: it is kept once, and another text of it is refused and used nowhere', async () => {
    const document = importedRubric();
    const fact = publicationOf(document);
    await shelf.keep(fact);
    await shelf.keep(fact);
    await shelf.keep(publicationOf(reordered(document)));
    expect(await rows()).toHaveLength(4);
    const other = { ...document, title: { id: 'Lain', en: 'Other' } };
    await expect(shelf.keep(publicationOf(other))).rejects.toMatchObject({
      code: 'conflict',
      details: { id, version: '2027.1' },
    });
    expect((await get({ id, version: '2027.1' })).document.title).toEqual(document.title);
  });

  it('refuse what is no rubric, with what is wrong with it', async () => {
    const [broken, empty] = [importedRubric(), publicationOf(importedRubric(), { document: {} })];
    broken.components[0]!.weight = 61;
    await expect(shelf.keep(publicationOf(broken))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/is no rubric: .*61/),
    });
    await expect(shelf.keep(empty)).rejects.toMatchObject({ code: 'invalid' });
    expect(await rows()).toHaveLength(3);
  });

  it('keep a service from starting when it comes with another text of a version that was published', async () => {
    await server.query(
      `UPDATE stages.published_rubric SET sha256 = 'of another text', document = '{}' WHERE rubric_id = $1`,
      [id],
    );
    await expect(started()).rejects.toMatchObject({
      code: 'conflict',
      message:
        `The rubric ${id} 2021.1 is published with another text, and a published version never changes: ` +
        'give this one a version of its own.',
    });
    expect((await rows()).map(({ document }) => document)).toContainEqual({});
  });

  describe('in the database', () => {
    const admin = {
      ...systemContext('spec'),
      actor: { kind: 'person' as const, id: v7(), address: null, grants: [] },
    };
    const asPerson = (sql: string) =>
      withContext(admin, () => database.command(({ manager }) => manager.query<object[]>(sql)));
    const asSuite = (sql: string) => database.asSuite((manager) => manager.query<object[]>(sql));
    const adding = `INSERT INTO published_rubric (rubric_id, rubric_version, document, sha256, origin, published_by, published_at)
      VALUES ('x', '1', '{}', '', 'imported', 'person:x', now())`;

    it.each([
      ['UPDATE', `UPDATE published_rubric SET document = '{}'`],
      ['DELETE', 'DELETE FROM published_rubric'],
      ['TRUNCATE', 'TRUNCATE published_rubric'],
    ])('nobody may %s a published version, not even the suite itself', async (_, sql) => {
      const before = await rows();
      for (const run of [asPerson, asSuite]) await expect(run(sql)).rejects.toThrow(/permission denied/);
      expect(await rows()).toEqual(before);
    });

    it('everyone reads them, and the suite alone adds them', async () => {
      expect(await asPerson('SELECT rubric_id FROM published_rubric')).toHaveLength(3);
      await expect(asPerson(adding)).rejects.toThrow(/row-level security/);
      await asSuite(adding);
      expect(await rows()).toHaveLength(4);
    });
  });
});

/** The same document with the keys of every object the other way round. */
function reordered<T>(part: T): T {
  if (Array.isArray(part)) return part.map(reordered) as T;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, reordered(value)] as const);
  return Object.fromEntries(entries.reverse()) as T;
}
