import {
  ExplainScore,
  GetAssessment,
  GetScore,
  type Layer,
  ListAnswers,
  ListAssessments,
  ProgrammeAdvanced,
  SubmitAssessment,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { scoringMigrations } from '../migrations';
import { ScoringUnderTest, assessor, edits, head, holding, member } from './fixtures/scoring-under-test';
import { goodAnswers } from './fixtures/worksheet';

const { unit } = ProgrammeAdvanced.example;
const viewer = holding('national_viewer', unit.path[0]);

describe('who reads only what was submitted', () => {
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

  /** An assessment with answers of the unit and of TPI; `submitted` of the one layer. */
  const filled = async (submitted?: 'self' | 'tpi_member') => {
    const { id, programmeId } = await scoring.open();
    await scoring.save(assessor, id, 'tpi_member', edits(goodAnswers()));
    const { assessmentVersion: version } = await scoring.save(member, id, 'self', edits(goodAnswers()));
    const actor = submitted === 'self' ? head : assessor;
    if (submitted) await scoring.ask(actor, SubmitAssessment, { id, layer: submitted, version });
    return { id, programmeId };
  };
  const refusals = async (assessmentId: string, layer: Layer) => [
    await scoring.refusal(viewer, ListAnswers, { assessmentId, layer }),
    await scoring.refusal(viewer, GetScore, { assessmentId, layer }),
    await scoring.refusal(viewer, ExplainScore, { assessmentId, layer, code: 'TOTAL' }),
  ];

  it('knows nothing of an assessment before a layer of it was submitted', async () => {
    const { id, programmeId } = await filled();
    expect(await scoring.ask(viewer, ListAssessments, { programmeId })).toEqual({ items: [], next: null });
    const refused = [await scoring.refusal(viewer, GetAssessment, { id }), ...(await refusals(id, 'self'))];
    for (const { code, message } of refused) {
      expect([code, message]).toEqual(['not_found', `There is no assessment ${id}.`]);
    }
  });

  it.each([
    ['self', 'tpi_member'],
    ['tpi_member', 'self'],
  ] as const)('reads the layer %s once it was submitted, and of %s still nothing', async (open, hidden) => {
    const { id, programmeId } = await filled(open);
    const { items } = await scoring.ask(viewer, ListAssessments, { programmeId });
    expect(items.map(({ scores }) => scores.map(({ layer }) => layer))).toEqual([[open]]);
    const [read] = items;
    expect(await scoring.ask(viewer, GetAssessment, { id })).toEqual(read);

    const ask = { assessmentId: id, layer: open };
    expect((await scoring.ask(viewer, ListAnswers, { ...ask, limit: 200 })).items).toHaveLength(113);
    expect((await scoring.ask(viewer, GetScore, ask)).total).toEqual(read?.scores[0]?.total);
    const explained = await scoring.ask(viewer, ExplainScore, { ...ask, code: 'P.1.i.a' });
    expect(explained.answer?.value).toBe('Ya');

    const notBegun = await refusals(id, 'tpn');
    const secret = await refusals(id, hidden);
    for (const { code } of [...secret, ...notBegun]) expect(code).toBe('not_found');
    expect(secret.map(({ message }) => message.replace(hidden, ''))).toEqual(
      notBegun.map(({ message }) => message.replace('tpn', '')),
    );
  });

  it('reads no other layer where the database would show it', async () => {
    const { id, programmeId } = await filled('self');
    const setSecurity = (state: 'DISABLE' | 'ENABLE') =>
      database.query(`ALTER TABLE scoring.score ${state} ROW LEVEL SECURITY`);
    await setSecurity('DISABLE');
    const { scores } = await scoring.ask(viewer, GetAssessment, { id });
    const { items } = await scoring.ask(viewer, ListAssessments, { programmeId });
    const hidden = await refusals(id, 'tpi_member');
    await setSecurity('ENABLE');
    for (const shown of [scores, items[0]?.scores])
      expect(shown?.map(({ layer }) => layer)).toEqual(['self']);
    for (const { code } of hidden) expect(code).toBe('not_found');
  });

  it('changes nothing, and is told so once it may know', async () => {
    const { id } = await filled('self');
    const hidden = await filled();
    const submit = (assessment: string) => ({ id: assessment, layer: 'self' as const, version: 4 });
    expect(await scoring.refusal(viewer, SubmitAssessment, submit(id))).toMatchObject({ code: 'forbidden' });
    expect(await scoring.refusal(viewer, SubmitAssessment, submit(hidden.id))).toMatchObject({
      code: 'not_found',
    });
  });
});
