import { type Actor, type Assessment, ProgrammeAdvanced, SubmitAssessment } from '@zi/contracts';
import { type Database } from '@zi/database';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../migrations';
import { as, ownDatabase } from './fixtures/own-database';
import {
  ScoringUnderTest,
  assessor,
  edits,
  head,
  holding,
  member,
  system,
} from './fixtures/scoring-under-test';
import { goodAnswers } from './fixtures/worksheet';

const { unit, cycle } = ProgrammeAdvanced.example;
const tables = ['assessment', 'programme', 'survey', 'evidence', 'score', 'answer', 'answer_revision'];
const refused = /row-level security/;

describe('the database, where the service has not checked', () => {
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
    assessment = await scoring.open();
    await scoring.closeSurvey(assessment.programmeId);
    await scoring.verifyEvidence(assessment.programmeId, ['P.1.i.a']);
    await scoring.save(member, assessment.id, 'self', edits({ 'P.1.i.a': 'Ya' }));
    await scoring.save(assessor, assessment.id, 'tpi_member', edits({ 'P.1.i.a': 'Tidak' }));
  });
  afterAll(async () => {
    await own?.source.destroy();
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const read = <T = Record<string, unknown>>(actor: Actor, sql: string) =>
    as(actor, () => own.read((manager) => manager.query<T[]>(sql)));
  /** Number of rows that were changed. */
  const write = (actor: Actor, sql: string) =>
    as(actor, () => own.command(async ({ manager }) => (await manager.query<[unknown[], number]>(sql))[1]));
  const counts = async (actor: Actor) => {
    const rows = tables.map((table) => read<{ n: number }>(actor, `SELECT count(*)::int AS n FROM ${table}`));
    return Object.fromEntries(
      (await Promise.all(rows)).map(([row], index) => [tables[index] ?? '', row?.n ?? -1]),
    );
  };
  const nothing = Object.fromEntries(tables.map((table) => [table, 0]));
  const newAnswer = () =>
    `INSERT INTO answer VALUES ('${assessment.id}', 'self', 'P.1.i.b', '"Ya"', NULL, 'person', 'x', now(), 1)`;
  const newRevision = () =>
    `INSERT INTO answer_revision VALUES ('${assessment.id}', 'self', 'P.1.i.b', 9, NULL, NULL, 'person', 'x', now(), 1, 9)`;

  it('shows every table to who reads there, and none to anybody else', async () => {
    const whole = await counts(system);
    expect(Object.values(whole).every((n) => n > 0)).toBe(true);
    for (const reader of [
      member,
      assessor,
      holding('leader', unit.path[0]),
      holding('unit_head', unit.id, cycle.id),
    ]) {
      expect(await counts(reader)).toEqual(whole);
    }
    const tied = { ...assessor, ties: [unit.id] };
    const unheard = holding('national_viewer', unit.path[0]);
    const others = [holding('unit_head', v7()), holding('unit_head', unit.id, v7()), holding('operator')];
    for (const stranger of [...others, tied, unheard]) expect(await counts(stranger)).toEqual(nothing);
    expect(await own.source.query('SELECT FROM assessment')).toEqual([]);
  });

  it('gives the answers of a layer to who reads it and to the suite, to nobody else', async () => {
    const sheet = `SELECT code FROM sheet('${assessment.id}', 'tpi_member')`;
    expect(await read(system, sheet)).toHaveLength(3);
    expect(await read(member, sheet)).toHaveLength(3);
    expect(await read(holding('unit_head', v7()), sheet)).toEqual([]);
    expect(await read(holding('national_viewer', unit.path[0]), sheet)).toEqual([]);
    expect(await own.source.query(sheet)).toEqual([]);
  });

  it('lets who answers there write what a save writes, and nothing else', async () => {
    const { id } = await scoring.open();
    expect(await write(member, `UPDATE assessment SET version = version WHERE id = '${id}'`)).toBe(1);
    expect(await write(member, `UPDATE score SET version = version WHERE assessment_id = '${id}'`)).toBe(1);
    const opening = `INSERT INTO assessment (id, programme_id, unit_path, cycle_id, rubric_id, rubric_version, settings,
        settings_version, round, submitted, version)
      SELECT '${v7()}', p.id, p.unit_path, p.cycle_id, 'x', 'x', '{}', 0, 1, false, 1 FROM programme p LIMIT 1`;
    await expect(write(member, opening)).rejects.toThrow(refused);
    for (const table of ['programme', 'survey', 'evidence']) {
      await expect(write(member, `UPDATE ${table} SET version = version`)).rejects.toThrow(refused);
    }
    for (const table of tables.filter((name) => name !== 'answer_revision')) {
      expect(await write(member, `DELETE FROM ${table}`)).toBe(0);
    }
    await expect(write(member, 'DELETE FROM answer_revision')).rejects.toThrow(/permission denied/);
    await expect(write(member, 'UPDATE answer_revision SET note = NULL')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('refuses to write to who reads only, and leaves alone what lies elsewhere', async () => {
    const reader = holding('directorate_viewer', unit.path[1]);
    const stranger = holding('unit_member', v7());
    for (const table of ['assessment', 'score', 'answer']) {
      await expect(write(reader, `UPDATE ${table} SET version = version`)).rejects.toThrow(refused);
      expect(await write(stranger, `UPDATE ${table} SET version = version`)).toBe(0);
    }
    for (const actor of [reader, stranger]) {
      await expect(write(actor, newAnswer())).rejects.toThrow(refused);
      await expect(write(actor, newRevision())).rejects.toThrow(refused);
    }
    await write(member, newAnswer());
    await write(member, newRevision());
  });

  it('lets nobody take an assessment out of the own reach', async () => {
    const elsewhere = `UPDATE assessment SET unit_path = ARRAY['${v7()}'::uuid]`;
    await expect(write(member, elsewhere)).rejects.toThrow(refused);
  });

  it('opens to the national viewer the layer that was submitted, without what its answers were before', async () => {
    const { id } = await scoring.open();
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Tidak' }));
    const { assessmentVersion: version } = await scoring.save(member, id, 'self', edits(goodAnswers()));
    await scoring.ask(head, SubmitAssessment, { id, layer: 'self', version });
    const viewer = holding('national_viewer', unit.path[0]);
    expect(await read(viewer, 'SELECT id FROM assessment')).toEqual([{ id }]);
    expect(await read(viewer, 'SELECT assessment_id AS id, layer FROM score')).toEqual([
      { id, layer: 'self' },
    ]);
    expect(await read(viewer, 'SELECT DISTINCT assessment_id AS id, layer FROM answer')).toEqual([
      { id, layer: 'self' },
    ]);
    expect(await read(viewer, 'SELECT FROM answer_revision')).toEqual([]);
    await expect(write(viewer, 'UPDATE score SET version = version')).rejects.toThrow(refused);
  });
});
