import { ListAssessments, SurveyClosed } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, assessor, edits, member, system } from '../fixtures/scoring-under-test';

const ipak = (exact: string) => ({ ipak: { ...SurveyClosed.example.ipak, index: { exact, rounded: '' } } });

describe('a survey that was closed', () => {
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

  it('puts the exact indices into every layer, one fact each, in order', async () => {
    const { id, programmeId } = await scoring.open();
    await scoring.save(member, id, 'self', edits({ 'H.1.a': 4 }));
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Ya' }));
    const surveyId = v7();
    const factId = await scoring.closeSurvey(programmeId, { surveyId });

    for (const layer of ['self', 'tpi_member'] as const) {
      const byCode = new Map((await scoring.answers(id, layer)).map((answer) => [answer.code, answer]));
      const taken = { origin: 'survey', author: `survey:${surveyId}` };
      expect(byCode.get('H.1.a')).toMatchObject({
        value: '56/15',
        version: layer === 'self' ? 2 : 1,
        ...taken,
      });
      expect(byCode.get('H.2.a')).toMatchObject({ value: '18/5', version: 1, ...taken });
    }
    const facts = (await scoring.said(id)).filter(({ cause }) => cause.kind === 'survey');
    expect(facts.map(({ layer, version }) => [layer, version]).sort()).toEqual([
      ['self', expect.any(Number)],
      ['tpi_member', expect.any(Number)],
    ]);
    expect(facts.map(({ version }) => version)).toEqual([4, 5]);
    expect(facts[0]).toMatchObject({ cause: { kind: 'survey', codes: ['H.1.a', 'H.2.a'], factId } });
    expect((await scoring.trail(id)).slice(-2)).toMatchObject([
      { action: 'assessment.take_survey' },
      { action: 'assessment.take_survey' },
    ]);
  });

  it('is taken by a layer that begins later, together with its first answer', async () => {
    const { id, programmeId } = await scoring.open();
    await scoring.closeSurvey(programmeId);
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Ya' }));
    const codes = (await scoring.answers(id, 'tpi_member')).map(({ code }) => code);
    expect(codes).toEqual(['P.1.i.a', 'H.1.a', 'H.2.a']);
    const last = (await scoring.said(id)).at(-1);
    expect(last).toMatchObject({ layer: 'tpi_member', previousTotal: null });
    expect([...(last?.cause.codes ?? [])].sort()).toEqual(['H.1.a', 'H.2.a', 'P.1.i.a']);
  });

  it('waits when it comes before the programme, and is taken when the assessment is opened', async () => {
    const programmeId = v7();
    await scoring.closeSurvey(programmeId);
    const { id, scores } = await scoring.open({ programmeId });
    expect(scores).toMatchObject([{ layer: 'self', answered: 2 }]);
    const [opened] = await scoring.said(id);
    expect(opened).toMatchObject({ version: 1, cause: { kind: 'opened', codes: ['H.1.a', 'H.2.a'] } });
    expect(opened?.changedNodes.map(({ code }) => code)).toContain('H.1.a');
  });

  it('and a programme that opens at the same moment miss each other never', async () => {
    const programmes = Array.from({ length: 12 }, () => v7());
    await Promise.all(
      programmes.flatMap((programmeId) => [scoring.open({ programmeId }), scoring.closeSurvey(programmeId)]),
    );
    for (const programmeId of programmes) {
      expect(await assessmentsOf(programmeId)).toMatchObject([{ scores: [{ answered: 2 }] }]);
    }
  });

  it('and a layer that begins at the same moment miss each other never', async () => {
    const opened = await Promise.all(Array.from({ length: 12 }, () => scoring.open()));
    await Promise.all(
      opened.flatMap(({ id, programmeId }) => [
        scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Ya' })),
        scoring.closeSurvey(programmeId),
      ]),
    );
    for (const { programmeId } of opened) {
      const [{ scores } = { scores: [] }] = await assessmentsOf(programmeId);
      expect(scores).toMatchObject([
        { layer: 'self', answered: 2 },
        { layer: 'tpi_member', answered: 3 },
      ]);
    }
  });

  it('holds until a later survey is closed; one that was closed earlier and comes late changes nothing', async () => {
    const { id, programmeId } = await scoring.open();
    const index = async () => (await scoring.answers(id, 'self'))[0]?.value;
    await scoring.closeSurvey(programmeId, { ...ipak('3'), closedAt: '2026-04-02T00:00:00.000Z' });
    await scoring.closeSurvey(programmeId, { ...ipak('2'), closedAt: '2026-04-01T00:00:00.000Z' });
    expect(await index()).toBe('3');
    await scoring.closeSurvey(programmeId, { ...ipak('7/2'), closedAt: '2026-05-01T00:00:00.000Z' });
    expect(await index()).toBe('7/2');
  });

  it('changes nothing when the same fact, or a fact of an older version, comes again', async () => {
    const { id, programmeId } = await scoring.open();
    const surveyId = v7();
    const factId = await scoring.closeSurvey(programmeId, { surveyId, version: 3 });
    await scoring.closeSurvey(programmeId, { surveyId, version: 3, ...ipak('1') }, factId);
    await scoring.closeSurvey(programmeId, { surveyId, version: 2, ...ipak('1') });
    expect((await scoring.answers(id, 'self'))[0]).toMatchObject({ value: '56/15', version: 1 });
    expect(await scoring.said(id)).toHaveLength(2);
  });
});
