import { ListMovements, ProgrammeAdvanced, SubmitAssessment } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, edits, head, holding, system } from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';

const { unit, cycle } = ProgrammeAdvanced.example;
const root = unit.path[0]!;
const day = '2026-02-28';
/** The last moment of that day in Jakarta, and the first of the next one. */
const [lastMoment, nextMoment] = ['2026-02-28T16:59:59.999Z', '2026-02-28T17:00:00.000Z'];

describe('movements of scores since a day', () => {
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

  /** A unit whose layer had a score with some answers at a moment, and has one with all of them now. */
  const unitOf = async (cycleId: string, path: string[], leftOut: string[], at: string) => {
    const id = v7();
    const assessment = await scoring.open({
      unit: { ...unit, id, name: `Unit ${leftOut.length}`, path: [...path, id] },
      cycle: { ...cycle, id: cycleId },
    });
    const answers = Object.entries(goodAnswers());
    const early = answers.filter(([code]) => !leftOut.includes(code));
    await scoring.save(system, assessment.id, 'tpn', edits(Object.fromEntries(early)));
    await database.query(`UPDATE scoring.score_point SET at = $2 WHERE assessment_id = $1`, [
      assessment.id,
      at,
    ]);
    const late = answers.filter(([code]) => leftOut.includes(code));
    if (late.length > 0) await scoring.save(system, assessment.id, 'tpn', edits(Object.fromEntries(late)));
    await until('the standing is of now', async () => {
      const [row] = await database.query<{ now: boolean }>(
        `SELECT s.version = a.version AS now FROM scoring.standing s JOIN scoring.assessment a ON a.id = s.assessment_id
         WHERE a.id = $1 AND s.layer = 'tpn'`,
        [assessment.id],
      );
      return row?.now === true;
    });
    return { ...assessment, unitId: id };
  };
  const moves = (cycleId: string, rest: object = {}, actor = holding('leader', root)) =>
    scoring.ask(actor, ListMovements, { cycleId, layer: 'tpn', since: day, ...rest });

  it('are from the last score of that day in Jakarta to the present one, the largest first, page by page', async () => {
    const cycleId = v7();
    const small = await unitOf(cycleId, [root], ['P.1.i.a'], lastMoment);
    const large = await unitOf(cycleId, [root], ['H.1.a', 'H.2.a'], lastMoment);
    const fresh = await unitOf(cycleId, [root], ['P.1.i.b'], nextMoment);
    await unitOf(cycleId, [root], [], lastMoment);

    const { items } = await moves(cycleId);
    expect(ListMovements.output.parse({ items, next: null }).items).toEqual(items);
    expect(items.map(({ assessmentId }) => assessmentId)).toEqual([fresh.id, large.id, small.id]);
    expect(items[0]).toMatchObject({ before: null, change: `+${items[0]!.now.total.rounded}` });
    for (const { before, now, change } of items.slice(1)) {
      const difference = Number(now.total.rounded) - Number(before!.total.rounded);
      expect(Math.abs(Number(change) - difference)).toBeLessThan(0.011);
      expect(change).toMatch(/^\+\d+\.\d\d$/);
    }
    const first = await moves(cycleId, { limit: 2 });
    const rest = await moves(cycleId, { limit: 2, after: first.next! });
    expect([...first.items, ...rest.items]).toEqual(items);
    expect(rest.next).toBeNull();
    expect((await moves(cycleId, { since: '2100-01-01' })).items).toEqual([]);
    expect((await moves(cycleId, { layer: 'tpi_lead' })).items).toEqual([]);
  });

  it('are cut to a subtree and to what one may read, also of what was before it was submitted', async () => {
    const cycleId = v7();
    const [marine, forest] = [v7(), v7()];
    const here = await unitOf(cycleId, [root, marine], ['P.1.i.a'], lastMoment);
    const there = await unitOf(cycleId, [root, forest], ['P.1.i.a', 'P.1.i.b'], lastMoment);
    const ids = async (rest: object = {}, actor = holding('leader', root)) =>
      (await moves(cycleId, rest, actor)).items.map(({ assessmentId }) => assessmentId);
    expect(await ids()).toEqual([there.id, here.id]);
    expect(await ids({ under: marine })).toEqual([here.id]);
    expect(await ids({}, holding('directorate_viewer', forest))).toEqual([there.id]);
    expect(await ids({}, holding('leader', root, v7()))).toEqual([]);
    expect(await ids({}, holding('unit_head', v7()))).toEqual([]);
    expect(await ids({}, holding('operator', root))).toEqual([]);

    const { version } = await scoring.assessmentOf(here.programmeId);
    await scoring.ask(system, SubmitAssessment, { id: here.id, layer: 'tpn', version });
    expect(await ids({}, holding('national_viewer', root))).toEqual([]);
  });

  it('refuse a cursor of another list', async () => {
    const ask = { cycleId: cycle.id, layer: 'self' as const, since: day, after: v7() };
    expect(await scoring.refusal(head, ListMovements, ask)).toMatchObject({
      ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
    });
  });
});
