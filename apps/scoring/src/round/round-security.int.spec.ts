import {
  type Actor,
  AddNote,
  type Assessment,
  CloseRound,
  CycleOpened,
  ProgrammeAdvanced,
  RecordFact,
  SubmitAssessment,
} from '@zi/contracts';
import { type Database } from '@zi/database';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { as, ownDatabase } from '../fixtures/own-database';
import {
  ScoringUnderTest,
  assessor,
  edits,
  head,
  holding,
  member,
  system,
} from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';

const { unit, cycle } = ProgrammeAdvanced.example;
const tables = ['score_point', 'closed_round', 'closed_layer', 'note', 'requirement_fact'];
const lead = holding('tpi_lead');
const viewer = holding('national_viewer', unit.path[0]);
const refused = /row-level security/;

describe('rounds, notes, history and facts in the database, where the service has not checked', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;
  let own: Database;
  let assessment: Assessment;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
    own = await ownDatabase(database.urlOf('scoring'));
    await scoring.deliver(CycleOpened, { ...CycleOpened.example, id: cycle.id, year: cycle.year });
    assessment = await scoring.open();
    const { id } = assessment;
    await scoring.ask(lead, RecordFact, {
      ...{ unitId: unit.id, cycleId: cycle.id, requirement: 'tlhp', value: 100 },
      ...{ asOf: '2026-03-31', source: 'Surat APIP 12/2026' },
    });
    await scoring.ask(assessor, AddNote, { assessmentId: id, code: 'P.1.i.a', body: 'x' });
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Tidak' }));
    const { assessmentVersion } = await scoring.save(member, id, 'self', edits(goodAnswers()));
    await scoring.ask(head, SubmitAssessment, { id, layer: 'self', version: assessmentVersion });
    await scoring.ask(lead, CloseRound, { id, version: assessmentVersion + 1 });
  });
  afterAll(async () => {
    await own?.source.destroy();
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const read = <T = Record<string, unknown>>(actor: Actor, sql: string) =>
    as(actor, () => own.read((manager) => manager.query<T[]>(sql)));
  const write = (actor: Actor, sql: string) =>
    as(actor, () => own.command(({ manager }) => manager.query(sql)));
  const counts = async (actor: Actor) => {
    const counted: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await read<{ n: number }>(actor, `SELECT count(*)::int AS n FROM ${table}`);
      counted[table] = row?.n ?? -1;
    }
    return counted;
  };
  const nothing = Object.fromEntries(tables.map((table) => [table, 0]));
  const strangers = () => [
    ...[holding('unit_head', v7()), holding('unit_head', unit.id, v7()), holding('operator')],
    { ...assessor, ties: [unit.id] },
  ];

  it('are seen by who reads there, and by nobody else', async () => {
    const whole = await counts(system);
    expect(Object.values(whole).every((n) => n > 0)).toBe(true);
    for (const reader of [member, assessor, holding('leader', unit.path[0])]) {
      expect(await counts(reader)).toEqual(whole);
    }
    for (const stranger of strangers()) expect(await counts(stranger)).toEqual(nothing);
    for (const table of tables) expect(await own.source.query(`SELECT FROM ${table}`)).toEqual([]);
  });

  it('open to the national viewer the closed round and the layer that was submitted in it, nothing else', async () => {
    expect(await counts(viewer)).toEqual({ ...nothing, closed_round: 1, closed_layer: 1 });
    expect(await read(viewer, 'SELECT round, layer FROM closed_layer')).toEqual([
      { round: 1, layer: 'self' },
    ]);
    const sheet = (layer: string) =>
      read(viewer, `SELECT code FROM closed_sheet('${assessment.id}', '${layer}', 1)`);
    expect(await sheet('self')).toHaveLength(113);
    expect(await sheet('tpi_member')).toEqual([]);
    expect(await read(viewer, 'SELECT FROM answer')).toEqual([]);
  });

  it('keep the sheet of a closed round from strangers', async () => {
    const sheet = `SELECT code FROM closed_sheet('${assessment.id}', 'self', 1)`;
    expect(await read(system, sheet)).toHaveLength(113);
    expect(await read(lead, sheet)).toHaveLength(113);
    for (const stranger of strangers()) expect(await read(stranger, sheet)).toEqual([]);
    expect(await own.source.query(sheet)).toEqual([]);
  });

  it('are changed and taken away by nobody, not by who closed the round, not by the suite', async () => {
    for (const actor of [lead, system]) {
      for (const table of tables) {
        for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET ${firstColumn(table)}`]) {
          await expect(write(actor, sql)).rejects.toThrow(/permission denied/);
        }
      }
    }
  });

  it('are added by who works there only', async () => {
    const { id } = assessment;
    const note = () =>
      `INSERT INTO note VALUES ('${v7()}', '${id}', 'P.1.i.a', 2, NULL, NULL, 'person:x', 'x', now())`;
    const round = `INSERT INTO closed_round (assessment_id, round, version, evidence, facts, why, closed_by, closed_at)
      VALUES ('${id}', 50, 1, '{}', '[]', NULL, 'person:x', now())`;
    const fact = () => `INSERT INTO requirement_fact VALUES
      ('${v7()}', '${unit.id}', '${cycle.id}', 'tlhp', '1', '2026-01-01', 'x', 'person:x', now())`;
    const point = `INSERT INTO score_point VALUES ('${id}', 'self', 900, 2, 0, '0', 'none', '{}', 'person:x', now())`;
    const readers = [holding('directorate_viewer', unit.path[1]), viewer];
    for (const actor of [...readers, ...strangers()]) {
      for (const sql of [note(), round, fact(), point]) {
        await expect(write(actor, sql)).rejects.toThrow(refused);
      }
    }
    for (const sql of [note(), round, fact(), point]) await write(lead, sql);
  });
});

const firstColumn = (table: string) =>
  ({
    ...{ score_point: `total = '100'`, closed_round: `why = 'x'`, closed_layer: `total = '100'` },
    ...{ note: `body = 'x'`, requirement_fact: `value = '1'` },
  })[table] ?? '';
