import {
  CompareRubrics,
  ExportRubric,
  GetRubric,
  ImportRubric,
  ListRubrics,
  ProgrammeAdvanced,
  PublishRubric,
  RubricPublished,
  UnitRegistered,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, edits, head, holding } from '../fixtures/scoring-under-test';
import { rubric } from '../fixtures/worksheet';

const root = UnitRegistered.example.id;
const admin = holding('ministry_admin', root);
const key = { id: 'permenpanrb-90-2021', version: '2027.1' };

interface Document {
  rubric_version: string;
  components: {
    aspects: { areas: { sub_areas: { questions: { code: string; text: { id: string } }[] }[] }[] }[];
  }[];
}
const firstQuestions = ({ components }: Document) =>
  components[0]!.aspects[0]!.areas[0]!.sub_areas[0]!.questions;

/** The rubric of the suite as another version, in which something is different. */
function changed(version: string, change: (document: Document) => void = () => undefined): string {
  const document = JSON.parse(JSON.stringify(rubric.document)) as Document;
  document.rubric_version = version;
  change(document);
  return Buffer.from(JSON.stringify(document)).toString('base64');
}
const importing = (content: string, format: 'json' | 'xlsx' = 'json') => ({ format, content });

describe('a rubric', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
    await scoring.deliver(UnitRegistered, {
      ...UnitRegistered.example,
      id: root,
      parentId: null,
      path: [root],
    });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const keysIn = async (actor = admin) => {
    const { items } = await scoring.ask(actor, ListRubrics, {});
    return items.map(({ id, version, state }) => `${id} ${version} ${state}`);
  };

  it('of the suite is there from the start, published, for who holds a role and nobody else', async () => {
    expect(await keysIn(head)).toEqual([
      'permenpanrb-90-2021 2021.1 published',
      'permenpanrb-10-2019 2019.1 published',
      'permenpanrb-52-2014 2014.1 published',
    ]);
    const first = await scoring.ask(head, ListRubrics, { limit: 2 });
    const second = await scoring.ask(head, ListRubrics, { limit: 2, after: first.next! });
    expect([...first.items, ...second.items].map(({ questions }) => questions)).toEqual([
      113,
      expect.any(Number),
      expect.any(Number),
    ]);
    expect(second.next).toBeNull();
    const stranger = { ...head, grants: [] };
    expect(await scoring.ask(stranger, ListRubrics, {})).toEqual({ items: [], next: null });
    expect(await scoring.refusal(stranger, GetRubric, { ...key, version: '2021.1' })).toMatchObject({
      code: 'not_found',
    });
    expect(await scoring.refusal(head, ListRubrics, { after: 'x' })).toMatchObject({ code: 'invalid' });
  });

  it('is imported as a draft that only who may publish sees, compared, published, and told whole', async () => {
    const draft = await scoring.ask(
      admin,
      ImportRubric,
      importing(changed(key.version, renameFirst)),
      idempotent(),
    );
    expect(draft).toMatchObject({ ...key, state: 'draft', origin: 'imported', questions: 113, why: null });
    expect(await keysIn(admin)).toContain('permenpanrb-90-2021 2027.1 draft');
    expect((await keysIn(head)).join()).not.toContain('2027.1');
    expect(await scoring.refusal(head, GetRubric, key)).toMatchObject({ code: 'not_found' });

    const { differences } = await scoring.ask(admin, CompareRubrics, {
      left: { ...key, version: '2021.1' },
      right: key,
    });
    expect(differences).toEqual([
      {
        ...{ part: 'node', code: expect.any(String), name: 'Diganti', change: 'changed' },
        fields: [
          { field: 'name', left: expect.anything(), right: expect.stringContaining('"id":"Diganti"') },
        ],
      },
    ]);

    const published = await scoring.ask(admin, PublishRubric, { ...key, why: 'Keputusan 1/2027' });
    expect(published).toMatchObject({ ...key, state: 'published', why: 'Keputusan 1/2027' });
    expect((await keysIn(head))[0]).toBe('permenpanrb-90-2021 2027.1 published');
    const said = await database.query<{ data: { rubricVersion: string; document: Document } }>(
      'SELECT data FROM scoring.outbox WHERE type = $1',
      [RubricPublished.type],
    );
    expect(said.map(({ data }) => data.rubricVersion)).toEqual(['2027.1']);
    expect(said[0]?.data.document).toEqual((await scoring.ask(head, GetRubric, key)).document);
    const trail = await database.query<{ action: string }>(
      `SELECT action FROM scoring.audit_entry WHERE object_type = 'rubric' ORDER BY id`,
    );
    expect(trail.map(({ action }) => action)).toEqual(['rubric.import', 'rubric.publish']);
  });

  it('that is published never changes: not by an import, not by a second publication, not by SQL', async () => {
    const other = importing(changed('2021.1', renameFirst));
    expect(await scoring.refusal(admin, ImportRubric, other)).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('never changes'),
    });
    const again = await scoring.refusal(admin, PublishRubric, { ...key, version: '2021.1', why: 'x' });
    expect(again).toMatchObject({ code: 'conflict' });
    const { document } = await scoring.ask(head, GetRubric, { ...key, version: '2021.1' });
    expect(document).toEqual(JSON.parse(JSON.stringify(rubric.document)));
  });

  it('there and back through Excel is the same', async () => {
    const { content, filename } = await scoring.ask(head, ExportRubric, { ...key, version: '2021.1' });
    expect(filename).toBe('permenpanrb-90-2021_2021.1.xlsx');
    const before = (await keysIn()).length;
    const refusal = await scoring.refusal(admin, ImportRubric, importing(content, 'xlsx'));
    // The workbook is read whole; only that its version is published stands in the way.
    expect(refusal).toMatchObject({ code: 'conflict', details: { id: key.id, version: '2021.1' } });
    expect(await keysIn()).toHaveLength(before);
  });

  it('with mistakes is refused with every place, and nothing is kept', async () => {
    const broken = changed('2028.1', (document) => {
      const questions = firstQuestions(document);
      questions[1]!.code = questions[0]!.code;
    });
    const refusal = await scoring.refusal(admin, ImportRubric, importing(broken));
    expect(refusal).toMatchObject({ code: 'invalid', details: { problems: expect.any(Array) } });
    expect(JSON.stringify(refusal.details)).toContain('already used');
    expect((await keysIn()).join()).not.toContain('2028.1');
    const noWorkbook = await scoring.refusal(admin, ImportRubric, importing(broken, 'xlsx'));
    expect(noWorkbook).toMatchObject({ code: 'invalid', details: { reason: 'not_a_workbook' } });
  });

  it('is imported and published by who may do so in the root of the ministry only', async () => {
    const draft = importing(changed('2029.1'));
    for (const other of [
      head,
      holding('ministry_admin', v7()),
      holding('leader', root),
      holding('tpi_controller', root),
    ]) {
      expect(await scoring.refusal(other, ImportRubric, draft)).toMatchObject({ code: 'forbidden' });
    }
    await scoring.ask(admin, ImportRubric, draft);
    const refusal = await scoring.refusal(head, PublishRubric, { ...key, version: '2029.1', why: 'x' });
    expect(refusal).toMatchObject({ code: 'forbidden' });
    const missing = await scoring.refusal(admin, PublishRubric, { ...key, version: '2030.1', why: 'x' });
    expect(missing).toMatchObject({ code: 'not_found' });
  });

  it('of a cycle is the one that its assessments are scored by, whatever is published later', async () => {
    const { cycle } = ProgrammeAdvanced.example;
    const newer = await scoring.open({ cycle: { ...cycle, id: v7(), rubricVersion: key.version } });
    const older = await scoring.open({ cycle: { ...cycle, id: v7() } });
    expect([newer.rubric, older.rubric]).toEqual([key, { ...key, version: '2021.1' }]);
    await scoring.save(head, newer.id, 'self', edits({ 'P.1.i.a': 'Ya' }));
    expect((await scoring.said(newer.id)).map(({ rubric: by }) => by)).toEqual([key, key]);
  });
});

const idempotent = () => ({ idempotencyKey: v7() });

function renameFirst(document: Document): void {
  firstQuestions(document)[0]!.text.id = 'Diganti';
}
