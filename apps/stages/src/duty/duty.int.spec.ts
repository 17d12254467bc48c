import { type Actor, type Duty, ListActions, type Programme, RealiseAction, duties } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { today } from '../domain/day';
import { lingeringDays } from '../domain/duty';
import { Steps, actionForm } from '../fixtures/programme-steps';
import { Rig, holding, nobody, stagesSchema, system } from '../fixtures/rig';
import { Tree } from '../fixtures/tree';
import { type World, foundWorld, openCycleOf, thisDay, thisYear } from '../fixtures/world';

const { ListDuties } = duties.stages;
const assessment = {
  assessmentId: v7(),
  questions: 113,
  questionsWithEvidence: 90,
  total: '86.00',
  version: 115,
};
const survey = {
  surveyId: v7(),
  respondents: 32,
  ipak: '3.73',
  ipkp: '3.60',
  closedAt: '2026-02-20T02:00:00Z',
  version: 2,
};

/** A day so many days from today, as duties count them. */
const dayFromToday = (days: number) => today(new Date(Date.now() + days * 86_400_000));

describe('the work that waits', () => {
  let rig: Rig;
  let world: World;
  let steps: Steps;
  let programme: Programme;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    steps = new Steps(rig, world);
    await closeCycleOn(dayFromToday(10));
    programme = await steps.start(world.unit.id);
  });
  afterAll(() => rig?.stop());

  const closeCycleOn = (day: string) =>
    rig.query('UPDATE stages.cycle SET opens_on = $1::date - 90, closes_on = $1::date WHERE id = $2', [
      ...[day, world.cycle.id],
    ]);
  const all = async (actor: Actor) => (await rig.ask(actor, ListDuties, {})).items;
  const waiting = async (actor: Actor) =>
    (await all(actor)).map(({ kind, count }) => (count === null ? kind : `${kind} ${count}`));
  const inUnit = (role: Parameters<typeof holding>[0]) => holding(role, world.unit.id);
  const member = () => inUnit('unit_member');
  const pic = () => ({ ...member(), id: world.employee.id });

  /** Those of another unit, and roles that only look on or run the system. */
  const expectNoneForOthers = async () => {
    const others = [
      ...[world.stranger, nobody, holding('operator', world.ministry.id), inUnit('directorate_viewer')],
      ...[
        inUnit('tpi_lead'),
        holding('leader', world.ministry.id),
        holding('unit_head', world.unit.id, v7()),
      ],
    ];
    for (const actor of others) expect(await all(actor)).toEqual([]);
  };

  it('is the declaration for the head of the unit, until the last day of the cycle', async () => {
    expect(await all(world.head)).toEqual([
      {
        ...{ kind: 'declare', unitId: world.unit.id, unitName: world.unit.name, programmeId: programme.id },
        ...{ cycleId: world.cycle.id, objectId: programme.id, title: null, layer: null, count: null },
        dueOn: dayFromToday(10),
      },
    ]);
    expect(await all(member())).toEqual([]);
    expect(await all(world.admin)).toEqual([]);
    await expectNoneForOthers();
  });

  it('is to collect the pacts for everybody of the unit, and to advance for the head and the ministry', async () => {
    programme = await steps.declare(programme);
    expect(await waiting(member())).toEqual(['collect_pacts 42']);
    await steps.sign(programme);
    expect(await waiting(member())).toEqual(['collect_pacts 41']);
    expect(await waiting(world.head)).toEqual(['advance', 'collect_pacts 41']);
    expect(await waiting(world.admin)).toEqual(['advance']);
    await expectNoneForOthers();
  });

  it('is the designation for the ministry alone', async () => {
    programme = await steps.advance(programme, 'designation');
    expect(await waiting(world.admin)).toEqual(['designate']);
    expect(await waiting(world.head)).toEqual(['collect_pacts 41']);
    await expectNoneForOthers();
  });

  it('is the work team for the head alone', async () => {
    programme = await steps.advance(await steps.designate(programme), 'development');
    expect(await waiting(world.head)).toEqual(['collect_pacts 41', 'form_team']);
    expect(await waiting(member())).toEqual(['collect_pacts 41']);
    expect(await waiting(world.admin)).toEqual([]);
    await expectNoneForOthers();
  });

  it('is the first action, also for who may plan those of one area only', async () => {
    programme = await steps.formTeam(programme);
    const coordinator: Actor = {
      ...member(),
      grants: [{ role: 'unit_coordinator', unitId: world.unit.id, cycleId: null, area: 'PP' }],
    };
    for (const actor of [world.head, member(), coordinator])
      expect(await waiting(actor)).toEqual(['collect_pacts 41', 'plan_action']);
    await expectNoneForOthers();
  });

  describe('when an action is planned', () => {
    const { title, target } = actionForm('');
    const realise = async (realisation: number) => {
      const [action] = (await rig.ask(world.head, ListActions, { programmeId: programme.id })).items;
      return rig.ask(world.head, RealiseAction, {
        id: action?.id ?? '',
        version: action?.version ?? 0,
        realisation,
      });
    };
    const areaOf = (area: 'PP' | 'MP'): Actor => ({
      ...{ ...pic(), grants: [{ role: 'unit_coordinator', unitId: world.unit.id, cycleId: null, area }] },
    });

    it('is to realise it, for the person who answers for it, by its own day', async () => {
      const { id } = await steps.plan(programme);
      const [first, ...rest] = await all(pic());
      expect(first).toMatchObject({
        kind: 'realise_action',
        objectId: id,
        title,
        dueOn: thisDay,
        count: null,
      });
      expect(first).toMatchObject({ unitName: world.unit.name, programmeId: programme.id });
      expect(rest.map(({ kind }) => kind)).toEqual(['collect_pacts']);
      expect(await waiting(member())).toEqual(['collect_pacts 41']);
      expect(await waiting(world.head)).toEqual(['collect_pacts 41']);
    });

    it('waits for nobody whose roles do not let them realise it', async () => {
      const { id } = world.employee;
      for (const actor of [
        ...[
          holding('leader', world.ministry.id, null, id),
          holding('unit_member', world.sibling.id, null, id),
        ],
        { ...world.admin, id },
      ])
        expect(await all(actor)).toEqual([]);
      expect(await waiting(areaOf('PP'))).toEqual(['realise_action', 'collect_pacts 41']);
      expect(await waiting(areaOf('MP'))).toEqual(['collect_pacts 41']);
    });

    it('goes on below the target and ends with it', async () => {
      await realise(target - 0.5);
      expect(await waiting(pic())).toEqual(['realise_action', 'collect_pacts 41']);
      await realise(target);
      expect(await waiting(pic())).toEqual(['collect_pacts 41']);
      await rig.query('UPDATE stages.action SET realisation = NULL');
    });

    it('is to advance again once survey and LKE are there, and in monitoring the action alone', async () => {
      await rig.query('UPDATE stages.programme SET survey = $1, assessment = $2 WHERE id = $3', [
        ...[survey, assessment, programme.id],
      ]);
      expect(await waiting(world.admin)).toEqual(['advance']);
      programme = await steps.advance(await steps.read(programme.id), 'monitoring');
      expect(await waiting(world.head)).toEqual([]);
      expect(await waiting(pic())).toEqual(['realise_action']);
    });

    it('ends 30 days after the cycle closed', async () => {
      await closeCycleOn(dayFromToday(-lingeringDays));
      expect(await waiting(pic())).toEqual(['realise_action']);
      await closeCycleOn(dayFromToday(-lingeringDays - 1));
      expect(await all(pic())).toEqual([]);
      await closeCycleOn(dayFromToday(10));
    });
  });

  it('is listed page by page, the next due first, for who works for many units as for the suite itself', async () => {
    const later = await openCycleOf(rig, world.admin, thisYear + 1);
    await rig.query('UPDATE stages.programme SET stage = $1, declaration = NULL', ['declaration']);
    await steps.start(world.sibling.id);
    const last = await steps.start(world.sibling.id, later.id);
    const head = holding('unit_head', world.ministry.id, null, world.employee.id);
    const expected = await all(head);
    expect(expected.map(({ kind }) => kind)).toEqual(['realise_action', 'declare', 'declare', 'declare']);
    expect(expected.map(({ dueOn }) => dueOn)).toEqual(expected.map(({ dueOn }) => dueOn).sort());
    expect(expected.at(-1)).toMatchObject({ objectId: last.id });
    const seen: Duty[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { items, next } = await rig.ask(head, ListDuties, { limit: 1, ...(after && { after }) });
      seen.push(...items);
      after = next ?? undefined;
      more = next !== null;
    }
    expect(seen).toEqual(expected);
    expect((await rig.ask(head, ListDuties, { limit: 4 })).next).toBeNull();
    expect((await all(system)).map(({ kind }) => kind)).toEqual(['declare', 'declare', 'declare']);
  });

  it('is not listed from a cursor of another list', async () => {
    expect(await rig.refusal(world.head, ListDuties, { after: v7() })).toMatchObject({
      ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
    });
  });

  it('is looked for in 1,000 programmes at a time: a page that finds nothing in them has a next one', async () => {
    const unit = await new Tree(rig, world).register(world.directorate.id, 'LARGE');
    const admin = holding('ministry_admin', unit.id);
    await rig.query(
      `WITH units AS (INSERT INTO stages.unit
         SELECT id, 'L' || id, 'Unit', 'technical_unit', $1::uuid, $2::uuid[] || id, '2010-01-01', NULL, 1
         FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 1000)) AS one RETURNING id, path)
       INSERT INTO stages.programme (id, unit_id, unit_path, cycle_id, target, stage, version)
         SELECT gen_random_uuid(), id, path, $3, 'wbk', 'declaration', 1 FROM units`,
      [unit.id, unit.path, world.cycle.id],
    );
    expect(await rig.ask(admin, ListDuties, {})).toEqual({ items: [], next: null });
    const later = await openCycleOf(rig, world.admin, thisYear + 2);
    const { id } = await steps.start(unit.id, later.id);
    await rig.query('UPDATE stages.programme SET stage = $1 WHERE id = $2', ['designation', id]);
    const { items, next } = await rig.ask(admin, ListDuties, {});
    expect([items, typeof next]).toEqual([[], 'string']);
    expect(await rig.ask(admin, ListDuties, { after: next ?? '' })).toMatchObject({
      ...{ items: [{ kind: 'designate', objectId: id }], next: null },
    });
  });
});
