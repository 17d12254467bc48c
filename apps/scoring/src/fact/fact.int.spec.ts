import { CycleOpened, GetScore, type InputOf, ListFacts, ProgrammeAdvanced, RecordFact } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, head, holding, member } from '../fixtures/scoring-under-test';

const { unit, cycle } = ProgrammeAdvanced.example;
const lead = holding('tpi_lead');
const admin = holding('ministry_admin', unit.path[0]);

describe('what is known of a requirement that no score shows', () => {
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

  const tlhp: InputOf<typeof RecordFact> = {
    ...{ unitId: unit.id, cycleId: cycle.id, requirement: 'tlhp', value: 100 },
    ...{ asOf: '2026-03-31', source: 'Surat APIP 12/2026' },
  };
  /** An assessment in a unit of its own below the ministry. */
  const elsewhere = async () => {
    const id = v7();
    const path = [unit.path[0]!, id];
    const assessment = await scoring.open({ unit: { ...unit, id, path } });
    return { id, assessment, leader: holding('tpi_lead', id) };
  };
  const judged = async (assessmentId: string, code: string) => {
    const { requirements } = await scoring.ask(admin, GetScore, {
      assessmentId,
      layer: 'self',
      target: 'wbk',
    });
    return requirements.find((one) => one.code === code);
  };

  it('is recorded with day and source, stands in the trail, and meets the requirement', async () => {
    const { id: assessmentId } = await scoring.open();
    const fact = await scoring.ask(lead, RecordFact, tlhp);
    expect(RecordFact.output.parse(fact)).toEqual(fact);
    expect(fact).toMatchObject({ ...tlhp, by: `person:${lead.id}` });
    expect(await judged(assessmentId, 'tlhp')).toMatchObject({
      ...{ status: 'met', found: 100, asOf: '2026-03-31', source: 'Surat APIP 12/2026', factId: fact.id },
      gap: { exact: '0' },
    });
    expect(await scoring.trail(fact.id)).toMatchObject([
      {
        ...{ action: 'assessment.record_fact', actor: `person:${lead.id}`, unit_id: unit.id },
        after: { requirement: 'tlhp', value: 100, source: 'Surat APIP 12/2026' },
      },
    ]);
  });

  it('is never overwritten: of the newest day the last one holds, and all are listed', async () => {
    const { id, assessment, leader } = await elsewhere();
    const record = (value: number, asOf: string) =>
      scoring.ask(leader, RecordFact, { ...tlhp, unitId: id, value, asOf });
    const late = await record(100, '2026-04-30');
    const early = await record(80, '2026-03-31');
    expect(await judged(assessment.id, 'tlhp')).toMatchObject({ factId: late.id, found: 100 });
    const again = await record(95, '2026-04-30');
    expect(await judged(assessment.id, 'tlhp')).toMatchObject({
      ...{ factId: again.id, status: 'unmet', gap: { exact: '5' } },
    });
    const ask = { assessmentId: assessment.id, requirement: 'tlhp' };
    expect((await scoring.ask(leader, ListFacts, ask)).items).toEqual([again, early, late]);
    const first = await scoring.ask(leader, ListFacts, { ...ask, limit: 1 });
    expect(first).toEqual({ items: [again], next: again.id });
    const rest = await scoring.ask(leader, ListFacts, { ...ask, limit: 2, after: again.id });
    expect(rest).toEqual({ items: [early, late], next: null });
    expect(await scoring.ask(leader, ListFacts, { ...ask, requirement: 'lhkpn' })).toMatchObject({
      items: [],
    });
  });

  it('of the institution is recorded at the ministry and holds for all units below', async () => {
    const [one, other] = [await elsewhere(), await elsewhere()];
    const opinion = { ...tlhp, unitId: unit.path[0]!, requirement: 'opini_bpk', value: 'WTP' };
    const fact = await scoring.ask(admin, RecordFact, opinion);
    for (const { assessment, leader } of [one, other]) {
      expect(await judged(assessment.id, 'opini_bpk')).toMatchObject({
        ...{ holder: 'institution', status: 'met', found: 'WTP', factId: fact.id },
      });
      const { items } = await scoring.ask(leader, ListFacts, { assessmentId: assessment.id });
      expect(items).toContainEqual(fact);
    }
  });

  it.each([
    ['tlhp', 101, '/value', 'a number from 0 to 100'],
    ['tlhp', -1, '/value', 'a number from 0 to 100'],
    ['tlhp', true, '/value', 'a number from 0 to 100'],
    ['maturitas_spip', 5.1, '/value', 'a number from 0 to 5'],
    ['opini_bpk', 'Baik', '/value', 'WTP, WDP, TW, TMP'],
    ['lama_pembangunan', '2026-02-30', '/value', 'a date such as 2026-05-31'],
    ['tax', 100, '/requirement', expect.stringContaining('tlhp, lhkpn')],
  ])('is refused where %s is %s, with what is accepted', async (requirement, value, path, accepted) => {
    await scoring.open();
    const fact = { ...tlhp, unitId: unit.path[0]!, requirement, value };
    const refused = await scoring.refusal(admin, RecordFact, fact);
    expect(refused).toMatchObject({ code: 'invalid', details: { problems: [{ path, accepted }] } });
  });

  it('takes the ends of a scale', async () => {
    const { id, leader } = await elsewhere();
    const root = unit.path[0]!;
    for (const [requirement, value, unitId, actor] of [
      ['tlhp', 0, id, leader],
      ['tlhp', 100, id, leader],
      ['maturitas_spip', 0, root, admin],
      ['maturitas_spip', 5, root, admin],
    ] as const) {
      const fact = await scoring.ask(actor, RecordFact, { ...tlhp, unitId, requirement, value });
      expect(fact).toMatchObject({ requirement, value });
    }
  });

  it('does not hold from a day that has not begun', async () => {
    const { id, leader } = await elsewhere();
    const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const refused = await scoring.refusal(leader, RecordFact, { ...tlhp, unitId: id, asOf: dayIn(2) });
    expect(refused).toMatchObject({ code: 'invalid', details: { problems: [{ path: '/asOf' }] } });
    const today = await scoring.ask(leader, RecordFact, { ...tlhp, unitId: id, asOf: dayIn(0) });
    expect(today.asOf).toBe(dayIn(0));
  });

  it('is recorded by who leads the assessment there, and nobody else', async () => {
    const { id: assessmentId } = await scoring.open();
    for (const actor of [member, head, holding('tpi_member'), holding('leader', unit.path[0])]) {
      expect(await scoring.refusal(actor, RecordFact, tlhp)).toMatchObject({ code: 'forbidden' });
    }
    const above = { ...tlhp, unitId: unit.path[0]! };
    expect(await scoring.refusal(lead, RecordFact, above)).toMatchObject({ code: 'not_found' });
    for (const actor of [holding('tpi_lead', v7()), { ...lead, ties: [unit.id] }]) {
      expect(await scoring.refusal(actor, RecordFact, tlhp)).toMatchObject({ code: 'not_found' });
      expect(await scoring.refusal(actor, ListFacts, { assessmentId })).toMatchObject({ code: 'not_found' });
    }
  });

  it('is of a unit with an assessment of that cycle in it or below', async () => {
    await scoring.open();
    for (const fields of [{ unitId: v7() }, { cycleId: v7() }]) {
      expect(await scoring.refusal(admin, RecordFact, { ...tlhp, ...fields })).toMatchObject({
        ...{ code: 'not_found', message: expect.stringContaining('no assessment of the cycle') },
      });
    }
  });

  it('is recorded once by a request that comes again', async () => {
    const { id, assessment, leader } = await elsewhere();
    const options = { idempotencyKey: v7() };
    const ask = { ...tlhp, unitId: id };
    const fact = await scoring.ask(leader, RecordFact, ask, options);
    expect(await scoring.ask(leader, RecordFact, ask, options)).toEqual(fact);
    const { items } = await scoring.ask(leader, ListFacts, {
      assessmentId: assessment.id,
      requirement: 'tlhp',
    });
    expect(items).toEqual([fact]);
  });
});
