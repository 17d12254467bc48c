import {
  type Actor,
  AddNote,
  CloseRound,
  type Layer,
  ProgrammeAdvanced,
  SubmitAssessment,
  duties,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, edits, holding, system } from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';

const { ListDuties } = duties.scoring;
const { unit, cycle } = ProgrammeAdvanced.example;
const code = 'P.1.i.a';

describe('what waits in worksheets', () => {
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

  /** A unit of its own under a directorate, with its assessment. */
  const opened = async ({
    directorate = v7(),
    closesOn = '2026-05-31',
    to = 'development' as const,
  } = {}) => {
    const unitId = v7();
    const place = { ...unit, id: unitId, path: [unit.path[0]!, directorate, unitId] };
    const { id, programmeId } = await scoring.open({ unit: place, cycle: { ...cycle, closesOn }, to });
    return { id, programmeId, unitId, directorate };
  };
  const list = async (actor: Actor, rest: object = {}) => {
    const page = await scoring.ask(actor, ListDuties, rest);
    expect(ListDuties.output.parse(page)).toEqual(page);
    return page;
  };
  const waits = async (actor: Actor) =>
    (await list(actor)).items.map(({ kind, layer, count }) => [kind, layer, count]);
  const answer = (id: string, layer: Layer, answers = goodAnswers()) =>
    scoring.save(system, id, layer, edits(answers));
  const version = async (programmeId: string) => (await scoring.assessmentOf(programmeId)).version;
  const submit = async ({ id, programmeId }: { id: string; programmeId: string }, layer: Layer) => {
    await answer(id, layer);
    await scoring.ask(system, SubmitAssessment, { id, layer, version: await version(programmeId) });
  };
  const coordinator = (unitId: string, area: 'MP' | 'PW') => {
    const actor = holding('unit_coordinator', unitId);
    return { ...actor, grants: [{ ...actor.grants[0]!, area }] };
  };

  it('is for the unit to answer, then for its head to submit, and then for those who check it', async () => {
    const { id, programmeId, unitId } = await opened();
    const [team, boss] = [holding('unit_member', unitId), holding('unit_head', unitId)];
    const [checker, lead] = [holding('tpi_member', unitId), holding('tpi_lead', unitId)];
    expect((await list(team)).items).toEqual([
      {
        ...{ kind: 'answer', unitId, unitName: unit.name, programmeId, cycleId: cycle.id, objectId: id },
        ...{ title: null, layer: 'self', count: 113, dueOn: '2026-05-31' },
      },
    ]);
    expect(await waits(checker)).toEqual([]);

    await answer(id, 'self', { [code]: goodAnswers()[code]! });
    expect(await waits(boss)).toEqual([['answer', 'self', 112]]);
    const { [code]: _, ...others } = goodAnswers();
    await answer(id, 'self', others);
    expect([await waits(team), await waits(boss)]).toEqual([[], [['submit', 'self', null]]]);

    await submitOnly({ id, programmeId }, 'self');
    expect([await waits(team), await waits(boss)]).toEqual([[], []]);
    expect(await waits(checker)).toEqual([['review', 'tpi_member', 113]]);
    await scoring.save(checker, id, 'tpi_member', edits({ [code]: goodAnswers()[code]! }));
    expect(await waits(checker)).toEqual([['review', 'tpi_member', 112]]);

    await submit({ id, programmeId }, 'tpi_lead');
    expect(await waits(lead)).toEqual([['close_round', null, null]]);
    expect(await waits(checker)).toEqual([['review', 'tpi_member', 112]]);
    await scoring.ask(lead, CloseRound, { id, version: await version(programmeId) });
    expect([await waits(lead), await waits(checker)]).toEqual([[], []]);
    expect(await waits(boss)).toEqual([['submit', 'self', null]]);
  });

  const submitOnly = async ({ id, programmeId }: { id: string; programmeId: string }, layer: Layer) =>
    scoring.ask(system, SubmitAssessment, { id, layer, version: await version(programmeId) });

  it('is a reply for the side that did not write last, question by question', async () => {
    const { id, unitId } = await opened();
    await answer(id, 'self');
    const [team, checker] = [holding('unit_member', unitId), holding('tpi_member', unitId)];
    const note = (actor: Actor, about: string) =>
      scoring.ask(actor, AddNote, { assessmentId: id, code: about, body: 'x' });
    await note(checker, code);
    await note(holding('tpi_lead', unitId), code);
    await note(checker, 'P.6.i.a');
    expect(await waits(team)).toEqual([['reply', 'self', 2]]);
    expect(await waits(coordinator(unitId, 'MP'))).toEqual([['reply', 'self', 1]]);
    expect(await waits(coordinator(unitId, 'PW'))).toEqual([]);
    expect(await waits(checker)).toEqual([]);

    await note(team, code);
    expect(await waits(team)).toEqual([['reply', 'self', 1]]);
    expect(await waits(checker)).toEqual([['reply', 'tpi_member', 1]]);
  });

  it('is counted by area for who answers for one, page by page past units where that is done', async () => {
    const directorate = v7();
    const units = [];
    for (let n = 0; n < 3; n += 1) units.push(await opened({ directorate }));
    const areaDone = Object.entries(goodAnswers()).filter(([one]) => /^[PR]\.1\./.test(one));
    await answer(units[0]!.id, 'self', Object.fromEntries(areaDone));
    await answer(units[1]!.id, 'self', Object.fromEntries(areaDone));
    const page = await list(coordinator(directorate, 'MP'), { limit: 1 });
    expect(page).toMatchObject({ items: [{ objectId: units[2]!.id, count: areaDone.length }], next: null });
  });

  it('is listed the next due first, without a due day last, page by page', async () => {
    const directorate = v7();
    const late = await opened({ directorate, closesOn: '2026-06-30' });
    const soon = await opened({ directorate, closesOn: '2026-03-31' });
    const never = await opened({ directorate });
    await database.query('UPDATE scoring.programme SET closes_on = NULL WHERE id = $1', [never.programmeId]);
    const twin = await opened({ directorate, closesOn: '2026-03-31' });
    await answer(twin.id, 'self');
    await scoring.ask(holding('tpi_member', directorate), AddNote, {
      ...{ assessmentId: twin.id, code, body: 'x' },
    });
    const boss = holding('unit_head', directorate);
    const all = (await list(boss)).items;
    expect(all.map(({ objectId, kind, dueOn }) => [objectId, kind, dueOn])).toEqual([
      [soon.id, 'answer', '2026-03-31'],
      [twin.id, 'reply', '2026-03-31'],
      [twin.id, 'submit', '2026-03-31'],
      [late.id, 'answer', '2026-06-30'],
      [never.id, 'answer', null],
    ]);
    const paged = [];
    for (let after: string | undefined; ;) {
      const page = await list(boss, { limit: 1, after });
      paged.push(...page.items);
      if (page.next === null) break;
      after = page.next;
    }
    expect(paged).toEqual(all);
    for (const after of ['x', v7(), '2026-02-30/x'])
      expect(await scoring.refusal(boss, ListDuties, { after })).toMatchObject({
        ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
      });
  });

  it('is nobody’s who has no work there: other units, readers, tied assessors, operators, the suite', async () => {
    const { id, programmeId, unitId } = await opened();
    await submit({ id, programmeId }, 'self');
    const open = await opened();
    const other = holding('unit_member', v7());
    const tied = { ...holding('tpi_member', unitId), ties: [unitId] };
    const otherCycle = holding('tpi_member', unitId, v7());
    for (const actor of [other, tied, otherCycle, system]) expect(await waits(actor)).toEqual([]);
    for (const role of ['leader', 'directorate_viewer', 'national_viewer', 'operator'] as const)
      for (const place of [unitId, open.unitId]) expect(await waits(holding(role, place))).toEqual([]);
  });

  it('is nothing in a programme whose answers do not change at its stage', async () => {
    const { programmeId, unitId } = await opened();
    const place = { ...unit, id: unitId, path: [unit.path[0]!, unitId] };
    await scoring.deliver(ProgrammeAdvanced, {
      ...{ ...ProgrammeAdvanced.example, programmeId, unit: place, to: 'designation' as const, version: 99 },
    });
    expect(await waits(holding('unit_member', unitId))).toEqual([]);
  });
});
