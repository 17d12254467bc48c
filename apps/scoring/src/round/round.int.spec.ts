import {
  AssessmentSubmitted,
  CloseRound,
  CycleOpened,
  type DataOf,
  type Event,
  ExplainScore,
  GetAssessment,
  GetScore,
  type Layer,
  ListAnswers,
  ListRounds,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
  RecordFact,
  RoundClosed,
  SaveAnswers,
  SubmitAssessment,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, assessor, edits, head, holding, member } from '../fixtures/scoring-under-test';
import { codes, goodAnswers } from '../fixtures/worksheet';

const { unit, cycle } = ProgrammeAdvanced.example;
const lead = holding('tpi_lead');
const viewer = holding('national_viewer', unit.path[0]);

describe('a round', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
    await scoring.deliver(CycleOpened, { ...CycleOpened.example, id: cycle.id, year: cycle.year });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const versionOf = async (id: string) => (await scoring.ask(lead, GetAssessment, { id })).version;
  const submit = async (id: string) =>
    scoring.ask(head, SubmitAssessment, { id, layer: 'self', version: await versionOf(id) });
  const close = async (id: string, why: string | null = null) =>
    scoring.ask(lead, CloseRound, { id, version: await versionOf(id), why });
  /** An assessment that its unit has filled in and submitted, with an answer of TPI beside. */
  const submitted = async () => {
    const { id, programmeId } = await scoring.open();
    const evidenceId = v7();
    await scoring.verifyEvidence(programmeId, ['P.1.i.a'], { evidenceId });
    await scoring.save(member, id, 'self', edits(goodAnswers()));
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Tidak' }));
    await submit(id);
    return { id, programmeId, evidenceId };
  };
  const saidOf = async <E extends Event>(event: E, id: string): Promise<DataOf<E>[]> => {
    const rows = await database.query<{ data: DataOf<E> }>(
      'SELECT data FROM scoring.outbox WHERE subject = $1 AND type = $2 ORDER BY position',
      [id, event.type],
    );
    return rows.map(({ data }) => data);
  };
  /** Everything that is shown of a layer. */
  const shown = async (assessmentId: string, layer: Layer, round?: number) => {
    const ask = { assessmentId, layer, round };
    const explain = (code: string) => scoring.ask(lead, ExplainScore, { ...ask, code });
    return {
      score: await scoring.ask(lead, GetScore, ask),
      answers: (await scoring.ask(lead, ListAnswers, { ...ask, limit: 200 })).items,
      explained: [await explain('TOTAL'), await explain('P.1.i.a'), await explain('H.1.a')],
    };
  };
  const roundsOf = async (assessmentId: string) =>
    (await scoring.ask(lead, ListRounds, { assessmentId })).items;
  const traces = async (id: string) => ({
    rounds: (await roundsOf(id)).length,
    version: await versionOf(id),
    said: (await saidOf(RoundClosed, id)).length,
    trail: (await scoring.trail(id)).length,
  });

  it('that is closed freezes every layer as it was, and opens all for repair', async () => {
    const { id } = await submitted();
    const before = await shown(id, 'tpi_member');
    const closed = await close(id, 'Area PW needs repair');
    expect(closed).toMatchObject({ round: 2 });
    expect(closed.scores.map(({ layer, submittedAt }) => [layer, submittedAt])).toEqual([
      ['self', null],
      ['tpi_member', null],
    ]);
    expect(await shown(id, 'tpi_member', 1)).toEqual(before);

    const [round] = await roundsOf(id);
    expect(round).toMatchObject({ round: 1, closedBy: `person:${lead.id}`, why: 'Area PW needs repair' });
    expect(round?.layers.map(({ layer, verdict }) => [layer, verdict])).toEqual([
      ['self', 'wbbm'],
      ['tpi_member', 'none'],
    ]);
    const [fact] = await saidOf(RoundClosed, id);
    expect(RoundClosed.data.parse(fact)).toEqual(fact);
    expect(fact).toMatchObject({ round: 1, version: closed.version, layers: round?.layers });
    const entry = (await scoring.trail(id)).at(-1);
    expect(entry).toMatchObject({ action: 'assessment.close_round', after: { round: 2 } });
  });

  it('carries its answers on: the unit repairs what was wanted, and submits again', async () => {
    const { id } = await submitted();
    await close(id);
    expect((await shown(id, 'self')).score.round).toBe(2);
    expect(await scoring.answers(id, 'self')).toHaveLength(113);
    await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Tidak' }, 1));
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.b': 'A' }));
    await submit(id);
    await close(id);
    expect((await saidOf(AssessmentSubmitted, id)).map(({ round }) => round)).toEqual([1, 2]);
    const values = [1, 2].map(async (round) => (await shown(id, 'self', round)).answers[0]?.value);
    expect(await Promise.all(values)).toEqual(['Ya', 'Tidak']);
    expect((await roundsOf(id)).map(({ round }) => round)).toEqual([2, 1]);
    const page = await scoring.ask(lead, ListRounds, { assessmentId: id, limit: 1 });
    expect([page.items[0]?.round, page.next]).toEqual([2, '2']);
    const rest = await scoring.ask(lead, ListRounds, { assessmentId: id, limit: 1, after: '2' });
    expect([rest.items[0]?.round, rest.next]).toEqual([1, null]);
    expect(await scoring.refusal(lead, ListRounds, { assessmentId: id, after: 'x' })).toMatchObject({
      code: 'invalid',
    });
  });

  it('stays as it was closed, whatever comes later: edits, surveys, files, facts, another name and place', async () => {
    const { id, programmeId, evidenceId } = await submitted();
    const tlhp = {
      ...{ unitId: unit.id, cycleId: cycle.id, requirement: 'tlhp', source: 'Surat APIP 12/2026' },
      ...{ asOf: '2026-03-31' },
    };
    await scoring.ask(lead, RecordFact, { ...tlhp, value: 90 });
    await close(id);
    const frozen = async () => ({
      self: await shown(id, 'self', 1),
      tpi: await shown(id, 'tpi_member', 1),
      rounds: (await roundsOf(id)).filter(({ round }) => round === 1),
    });
    const before = await frozen();
    expect(before.self.explained[1]?.answer?.evidenceIds).toEqual([evidenceId]);
    expect(before.self.score.requirements.find(({ code }) => code === 'tlhp')).toMatchObject({
      ...{ status: 'unmet', found: 90 },
    });

    await scoring.save(member, id, 'self', edits({ 'P.1.i.a': null }, 1));
    await scoring.closeSurvey(programmeId);
    await scoring.verifyEvidence(programmeId, ['P.1.i.a']);
    await scoring.verifyEvidence(programmeId, ['P.1.i.b'], { evidenceId, version: 99 });
    await scoring.ask(lead, RecordFact, { ...tlhp, value: 100 });
    const moved = { ...unit, name: 'BPSPL Bukittinggi', path: [unit.path[0]!, unit.id] };
    const change = { ...ProgrammeUnitChanged.example, unit: moved, programmeId, version: 90 };
    await scoring.deliver(ProgrammeUnitChanged, change);
    await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Ya' }, 2));
    await submit(id);
    await close(id);

    expect(await frozen()).toEqual(before);
    const now = await shown(id, 'self');
    expect(now.answers).not.toEqual(before.self.answers);
    expect(now.score.requirements.find(({ code }) => code === 'tlhp')).toMatchObject({ status: 'met' });
  });

  it('is closed only when the unit has submitted in it', async () => {
    const { id } = await scoring.open();
    await scoring.save(member, id, 'self', edits(goodAnswers()));
    const refused = () => scoring.refusal(lead, CloseRound, { id, version: 2 });
    expect(await refused()).toMatchObject({ code: 'conflict', details: { layer: 'self', round: 1 } });
    await submit(id);
    await close(id);
    expect(await scoring.refusal(lead, CloseRound, { id, version: 4 })).toMatchObject({
      ...{ code: 'conflict', details: { layer: 'self', round: 2 } },
    });
  });

  it('is closed by who leads the assessment there, not by the unit nor by who only reads', async () => {
    const { id } = await submitted();
    const version = await versionOf(id);
    for (const actor of [head, assessor, holding('leader', unit.path[0]), viewer]) {
      expect(await scoring.refusal(actor, CloseRound, { id, version })).toMatchObject({ code: 'forbidden' });
    }
    for (const actor of [holding('tpi_lead', v7()), { ...lead, ties: [unit.id] }]) {
      expect(await scoring.refusal(actor, CloseRound, { id, version })).toMatchObject({ code: 'not_found' });
      expect(await scoring.refusal(actor, ListRounds, { assessmentId: id })).toMatchObject({
        code: 'not_found',
      });
    }
    for (const role of ['tpi_controller', 'ministry_admin'] as const) {
      const { id: other } = await submitted();
      const ask = { id: other, version: await versionOf(other) };
      expect((await scoring.ask(holding(role), CloseRound, ask)).round).toBe(2);
    }
  });

  it('is closed once by two at the same moment: the other is told', async () => {
    const { id } = await submitted();
    const ask = { id, version: await versionOf(id) };
    const both = await Promise.allSettled([1, 2].map(() => scoring.ask(lead, CloseRound, ask)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await traces(id)).toMatchObject({ rounds: 1, said: 1 });
  });

  it('is closed once by a request that comes again after a cut: the same answer, and nothing twice', async () => {
    const { id } = await submitted();
    const ask = { id, version: await versionOf(id) };
    const options = { idempotencyKey: v7() };
    const first = await scoring.ask(lead, CloseRound, ask, options);
    const before = await traces(id);
    await scoring.stop();
    await scoring.start();
    expect(await scoring.ask(lead, CloseRound, ask, options)).toEqual(first);
    expect(await traces(id)).toEqual(before);
  });

  it('is the last when it is the hundredth', async () => {
    const { id } = await submitted();
    await database.query('UPDATE scoring.assessment SET round = 99 WHERE id = $1', [id]);
    expect((await close(id)).round).toBe(100);
    await submit(id);
    const refused = await scoring.refusal(lead, CloseRound, { id, version: await versionOf(id) });
    expect(refused).toMatchObject({ code: 'conflict', details: { round: 100, most: 100 } });
  });

  it('that was submitted and closed is what the national viewer reads, not the open one', async () => {
    const { id } = await submitted();
    await close(id);
    await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Tidak' }, 1));
    const self = { assessmentId: id, layer: 'self' as const };
    expect(await scoring.refusal(viewer, GetScore, self)).toMatchObject({ code: 'not_found' });
    expect(await scoring.refusal(viewer, ListAnswers, self)).toMatchObject({ code: 'not_found' });
    const closed = { ...self, round: 1 };
    expect((await scoring.ask(viewer, GetScore, closed)).verdict).toBe('wbbm');
    const { items } = await scoring.ask(viewer, ListAnswers, { ...closed, limit: 200 });
    expect(items.map(({ code }) => code)).toEqual(codes);
    expect(items[0]?.value).toBe('Ya');
    const unsubmitted = { ...closed, layer: 'tpi_member' as const };
    for (const ask of [GetScore, ListAnswers]) {
      expect(await scoring.refusal(viewer, ask, unsubmitted)).toMatchObject({ code: 'not_found' });
    }
    const [round] = (await scoring.ask(viewer, ListRounds, { assessmentId: id })).items;
    expect(round?.layers.map(({ layer }) => layer)).toEqual(['self']);
    expect(await scoring.ask(viewer, GetAssessment, { id })).toMatchObject({ round: 2, scores: [] });
  });

  it('shows the national viewer no other layer where the database would', async () => {
    const { id } = await submitted();
    await close(id);
    const setSecurity = (state: 'DISABLE' | 'ENABLE') =>
      database.query(`ALTER TABLE scoring.closed_layer ${state} ROW LEVEL SECURITY`);
    await setSecurity('DISABLE');
    const hidden = { assessmentId: id, layer: 'tpi_member' as const, round: 1 };
    const refusals = [GetScore, ListAnswers].map((ask) => scoring.refusal(viewer, ask, hidden));
    const { items } = await scoring.ask(viewer, ListRounds, { assessmentId: id });
    const told = await Promise.all(refusals);
    await setSecurity('ENABLE');
    expect(items[0]?.layers.map(({ layer }) => layer)).toEqual(['self']);
    for (const { code } of told) expect(code).toBe('not_found');
  });

  it('that is not closed yet, or had no such layer, is not read as a closed one', async () => {
    const { id } = await submitted();
    const open = { assessmentId: id, layer: 'self' as const, round: 1 };
    for (const ask of [GetScore, ListAnswers]) {
      expect(await scoring.refusal(lead, ask, open)).toMatchObject({
        ...{ code: 'not_found', message: expect.stringContaining('Round 1 of the assessment') },
      });
    }
    await close(id);
    await scoring.save(lead, id, 'tpi_lead', edits({ 'P.1.i.a': 'Ya' }));
    const later = { ...open, layer: 'tpi_lead' as const };
    expect(await scoring.refusal(lead, GetScore, later)).toMatchObject({ code: 'not_found' });
    expect(await scoring.ask(lead, ListAnswers, later)).toEqual({ items: [], next: null });
  });

  it('takes no save that was based on what another round changed since', async () => {
    const { id } = await submitted();
    await close(id);
    await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Tidak' }, 1));
    const stale = { assessmentId: id, layer: 'self' as const, answers: edits({ 'P.1.i.a': null }, 1) };
    expect(await scoring.refusal(member, SaveAnswers, stale)).toMatchObject({ code: 'conflict' });
  });
});
