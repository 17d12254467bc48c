import {
  type DataOf,
  GetAssessment,
  ListAssessments,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, holding, system } from '../fixtures/scoring-under-test';

const advanced = ProgrammeAdvanced.example;
const changed = ProgrammeUnitChanged.example;

describe('a unit that was renamed or moved', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const assessmentsOf = async (programmeId: string) =>
    (await scoring.ask(system, ListAssessments, { programmeId })).items;
  const moved = { ...changed.unit, name: 'Nama baru', path: [v7(), changed.unit.id] };
  const move = (programmeId: string, facts: Partial<DataOf<typeof ProgrammeUnitChanged>> = {}, id?: string) =>
    scoring.deliver(ProgrammeUnitChanged, { ...changed, unit: moved, programmeId, version: 7, ...facts }, id);
  const whereIs = async (programmeId: string) => {
    const rows = await database.query(
      `SELECT p.unit_path AS programme, a.unit_path AS assessment, c.path AS trail FROM scoring.programme p
       JOIN scoring.assessment a ON a.programme_id = p.id JOIN scoring.audit_chain c ON c.unit_id = p.unit_id
       WHERE p.id = $1`,
      [programmeId],
    );
    return rows[0];
  };

  it('takes its assessment and its trail along; who reads there now, reads it', async () => {
    const { id, programmeId } = await scoring.open();
    await move(programmeId);
    const { path } = moved;
    expect(await whereIs(programmeId)).toEqual({ programme: path, assessment: path, trail: path });
    const [before, after] = [advanced.unit.path[0], path[0]].map((unit) => holding('leader', unit));
    expect(await scoring.ask(after!, GetAssessment, { id })).toMatchObject({
      unitName: 'Nama baru',
      version: 1,
    });
    expect(await scoring.refusal(before!, GetAssessment, { id })).toMatchObject({ code: 'not_found' });
    expect(await scoring.said(id)).toHaveLength(1);
  });

  it('opens the assessment when it is heard first; the stage that comes late changes nothing', async () => {
    const programmeId = v7();
    const factId = await move(programmeId, { stage: 'development' });
    await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, version: 6 });
    const [assessment, ...more] = await assessmentsOf(programmeId);
    expect(more).toEqual([]);
    expect(assessment).toMatchObject({ unitName: 'Nama baru', version: 1 });
    expect(await scoring.said(assessment?.id ?? '')).toMatchObject([{ cause: { kind: 'opened', factId } }]);
    expect(await whereIs(programmeId)).toMatchObject({ programme: moved.path, assessment: moved.path });
  });

  it('opens none before development, and is overtaken by what is newer', async () => {
    const programmeId = v7();
    await move(programmeId, { stage: 'designation', version: 3 });
    expect(await assessmentsOf(programmeId)).toEqual([]);
    await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, version: 8 });
    await move(programmeId, { version: 7 });
    expect(await assessmentsOf(programmeId)).toMatchObject([{ unitName: advanced.unit.name }]);
  });

  it('is heard once: the same fact again changes nothing', async () => {
    const { programmeId } = await scoring.open();
    const factId = await move(programmeId);
    const back = { ...advanced, programmeId, version: 8 };
    await scoring.deliver(ProgrammeAdvanced, back);
    await database.query('UPDATE scoring.programme SET version = 1 WHERE id = $1', [programmeId]);
    await move(programmeId, {}, factId);
    expect(await whereIs(programmeId)).toMatchObject({ assessment: advanced.unit.path });
  });
});
