import { ListScoreHistory, ProgrammeAdvanced, SubmitAssessment } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, assessor, edits, head, holding, member } from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';

const { unit } = ProgrammeAdvanced.example;

describe('the history of a score', () => {
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

  it('tells every total that a layer had, the newest first, with what caused it and who', async () => {
    const { id, programmeId } = await scoring.open();
    const ask = { assessmentId: id, layer: 'self' as const };
    await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Ya' }));
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Tidak' }));
    const factId = await scoring.closeSurvey(programmeId);
    const page = await scoring.ask(member, ListScoreHistory, ask);
    expect(ListScoreHistory.output.parse(page)).toEqual(page);
    const said = (await scoring.said(id)).filter(({ layer }) => layer === 'self').reverse();
    expect(page.items.map(({ version, total, verdict }) => ({ version, total, verdict }))).toEqual(
      said.map(({ version, total, verdict }) => ({ version, total, verdict })),
    );
    expect(page.items.map(({ cause }) => cause)).toMatchObject([
      { kind: 'survey', codes: ['H.1.a', 'H.2.a'], factId, by: expect.stringMatching(/^system:/) },
      { kind: 'answer', codes: ['P.1.i.a'], factId: null, by: `person:${member.id}` },
      { kind: 'opened', codes: [], by: expect.stringMatching(/^system:/) },
    ]);
    const first = await scoring.ask(member, ListScoreHistory, { ...ask, limit: 2 });
    expect(first).toEqual({ items: page.items.slice(0, 2), next: '2' });
    const rest = await scoring.ask(member, ListScoreHistory, { ...ask, limit: 2, after: '2' });
    expect(rest).toEqual({ items: page.items.slice(2), next: null });
  });

  it('is none of a layer that has not begun, and takes no foreign cursor', async () => {
    const { id } = await scoring.open();
    const ask = { assessmentId: id, layer: 'tpn' as const };
    expect(await scoring.ask(member, ListScoreHistory, ask)).toEqual({ items: [], next: null });
    for (const after of ['x', '0', '-1', v7()]) {
      expect(await scoring.refusal(member, ListScoreHistory, { ...ask, after })).toMatchObject({
        ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
      });
    }
  });

  it('shows nothing to strangers, nor to who reads only what was submitted', async () => {
    const { id } = await scoring.open();
    const { assessmentVersion: version } = await scoring.save(member, id, 'self', edits(goodAnswers()));
    await scoring.ask(head, SubmitAssessment, { id, layer: 'self', version });
    const ask = { assessmentId: id, layer: 'self' as const };
    for (const actor of [holding('unit_head', v7()), holding('national_viewer', unit.path[0])]) {
      expect(await scoring.refusal(actor, ListScoreHistory, ask)).toMatchObject({ code: 'not_found' });
    }
    const leader = holding('leader', unit.path[0]);
    expect((await scoring.ask(leader, ListScoreHistory, ask)).items).toHaveLength(2);
  });
});
