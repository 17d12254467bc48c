import { Asker } from '@zi/bus';
import { ProgrammeAdvanced } from '@zi/contracts';
import {
  type TestBus,
  type TestDatabase,
  type TestObjectStore,
  createTestDatabase,
  driftOf,
  startTestBus,
  startTestObjectStore,
  until,
} from '@zi/testing';
import { v7 } from 'uuid';
import { evidenceMigrations } from '../migrations';
import { evidenceEntities } from './evidence.module';
import { EvidenceUnderTest } from './fixtures/evidence-under-test';

describe('what evidence knows of programmes', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let store: TestObjectStore;
  let evidence: EvidenceUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'evidence', migrations: evidenceMigrations }]);
    store = await startTestObjectStore();
    evidence = new EvidenceUnderTest(
      { ZI_DATABASE_URL: database.urlOf('evidence'), ...bus.access('evidence'), ...store.access() },
      new Asker(await bus.connect('gateway')),
      new Asker(await bus.connect('operator')),
    );
    await evidence.start();
  });
  afterAll(async () => {
    await evidence?.stop();
    await store?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const advanced = (id: string, to: 'designation' | 'development' | 'monitoring', version: number) => ({
    ...{ ...ProgrammeAdvanced.example, programmeId: id, to, version },
  });
  const known = async (id: string) => {
    const [row] = await database.query<{ stage: string; version: number }>(
      'SELECT stage, version FROM evidence.programme WHERE programme_id = $1',
      [id],
    );
    return row;
  };
  const heard = (factId: string) =>
    until(`the fact ${factId} was heard`, async () => {
      const rows = await database.query('SELECT 1 FROM evidence.inbox WHERE fact_id = $1', [factId]);
      return rows.length === 1;
    });

  it('entities and migrations agree', async () => {
    expect(await driftOf(database, 'evidence', evidenceEntities)).toEqual([]);
  });

  it('follows a programme from stage to stage', async () => {
    const id = v7();
    await bus.tell(ProgrammeAdvanced, id, advanced(id, 'development', 6));
    await until('the programme is known', async () => (await known(id))?.stage === 'development');
    await heard(await bus.tell(ProgrammeAdvanced, id, advanced(id, 'monitoring', 7)));
    expect(await known(id)).toEqual({ stage: 'monitoring', version: 7 });
  });

  it('an older fact that comes late changes nothing', async () => {
    const id = v7();
    await heard(await bus.tell(ProgrammeAdvanced, id, advanced(id, 'monitoring', 7)));
    await heard(await bus.tell(ProgrammeAdvanced, id, advanced(id, 'development', 6)));
    expect(await known(id)).toEqual({ stage: 'monitoring', version: 7 });
  });

  it('a fact that is delivered again changes nothing', async () => {
    const [id, factId] = [v7(), v7()];
    await heard(await bus.tell(ProgrammeAdvanced, id, advanced(id, 'development', 6), factId));
    await database.query(
      `UPDATE evidence.programme SET stage = 'designation', version = 5 WHERE programme_id = $1`,
      [id],
    );
    await bus.tell(ProgrammeAdvanced, id, advanced(id, 'development', 6), factId);
    const other = v7();
    await bus.tell(ProgrammeAdvanced, id, advanced(id, 'designation', 4), other);
    await heard(other); // Facts of one programme are heard in order: the one before is settled.
    expect(await known(id)).toEqual({ stage: 'designation', version: 5 });
  });

  it('a fact that is none is put aside with its reason, and those behind it are heard', async () => {
    const id = v7();
    const broken = await bus.tell(ProgrammeAdvanced, id, { programmeId: id });
    await heard(await bus.tell(ProgrammeAdvanced, id, advanced(id, 'development', 6)));
    const letter = await until('the dead letter', async () =>
      (await bus.deadLetters()).find((one) => one.id === broken),
    );
    expect(letter.reason).toMatch(/^undecodable: .*\/unit is missing/);
  });

  it('facts that were told while the service was down are heard when it is back', async () => {
    const id = v7();
    await evidence.stop();
    const factId = await bus.tell(ProgrammeAdvanced, id, advanced(id, 'development', 6));
    await evidence.start();
    await heard(factId);
    expect(await known(id)).toEqual({ stage: 'development', version: 6 });
  });
});
