import { grantable } from '@zi/access';
import { type Actor, EndMembership, GrantMembership, type Membership, type Role } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import fc from 'fast-check';
import { actorOf, dayFromToday, employ } from '../fixtures/employment';
import { Rig, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld } from '../fixtures/world';

/** A row as it stands, not as the service sees it. */
interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly role: Role;
  readonly unit_path: string[];
  readonly cycle_id: string | null;
  readonly ends_on: string | null;
  readonly version: number;
}

describe('whatever people try with the roles of others', () => {
  let rig: Rig;
  let world: World;
  let subjects: string[];
  let people: string[];
  /** What everybody holds at the beginning. */
  let beginning: string[];
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    const staff = [
      await employ(rig, world, { role: 'ministry_admin', unitId: world.ministry.id }),
      await employ(rig, world, { role: 'ministry_admin', unitId: world.directorate.id }),
      await employ(rig, world, { role: 'unit_head', unitId: world.unit.id, endsOn: dayFromToday(30) }),
      await employ(rig, world, { role: 'unit_head', unitId: world.directorate.id, cycleId: world.cycle.id }),
      await employ(rig, world, { role: 'tpi_controller', unitId: world.directorate.id }),
    ];
    subjects = ['admin', ...staff.map(({ subject }) => subject)];
    people = [world.admin.id, ...staff.map(({ actor }) => actor.id)];
    beginning = (await held()).map(({ id }) => id);
  });
  afterAll(() => rig?.stop());

  const held = () =>
    rig.query<Row>(
      `SELECT id, person_id, role, unit_path, cycle_id, ends_on::text, version FROM stages.membership
       WHERE ended_at IS NULL AND (ends_on IS NULL OR ends_on >= $1) ORDER BY id`,
      [dayFromToday(0)],
    );

  const steps = fc.array(
    fc.record({
      by: fc.nat({ max: 5 }),
      to: fc.nat({ max: 5 }),
      grants: fc.boolean(),
      stale: fc.boolean(),
      role: fc.constantFrom<Role[]>(
        ...([
          'unit_member',
          'unit_head',
          'tpi_member',
          'tpi_controller',
          'ministry_admin',
          'leader',
        ] as const),
      ),
      unit: fc.nat({ max: 3 }),
      inCycle: fc.boolean(),
      days: fc.constantFrom(null, 10, 60),
      which: fc.nat(),
    }),
    { minLength: 5, maxLength: 14 },
  );
  type Step = (typeof steps extends fc.Arbitrary<infer T> ? T : never)[number];

  const give = (actor: Actor, { to, role, unit, inCycle, days }: Step): Promise<Membership> =>
    rig.ask(actor, GrantMembership, {
      ...{ personId: people[to] as string, role, unitId: units()[unit] as string },
      ...{ cycleId: inCycle ? world.cycle.id : null, endsOn: days === null ? null : dayFromToday(days) },
    });
  const units = () => [world.ministry, world.directorate, world.unit, world.sibling].map(({ id }) => id);

  /** Whether one of these roles is at least as wide in place, cycles and time, and gives that one. */
  const covers = (
    own: readonly Row[],
    { role, unit_path, cycle_id, ends_on }: Omit<Row, 'id' | 'person_id' | 'version'>,
  ) =>
    own.some(
      (one) =>
        (grantable[one.role] ?? []).includes(role) &&
        unit_path.includes(one.unit_path.at(-1) as string) &&
        (one.cycle_id === null || one.cycle_id === cycle_id) &&
        (one.ends_on === null || (ends_on !== null && ends_on <= one.ends_on)),
    );

  /** Tries one step; returns what is held then. */
  async function attempt(step: Step, actor: Actor, before: readonly Row[]): Promise<readonly Row[]> {
    const own = before.filter(({ person_id }) => person_id === actor.id);
    if (step.grants) {
      const granted = await give(actor, step).catch(() => undefined);
      const after = await held();
      const row = after.find(({ id }) => id === granted?.id);
      if (row) expect([step, covers(own, row)]).toEqual([step, true]);
      return after;
    }
    const target = before[step.which % before.length] as Row;
    const input = { id: target.id, version: target.version, why: 'Tried' };
    const ended = await rig.ask(actor, EndMembership, input).catch(() => undefined);
    const mayEnd = target.person_id === actor.id || covers(own, { ...target, ends_on: dayFromToday(0) });
    if (ended) expect([step, mayEnd]).toEqual([step, true]);
    return held();
  }

  const isLastingAdministrator = ({ role, unit_path, cycle_id, ends_on }: Row) =>
    role === 'ministry_admin' && unit_path.length === 1 && cycle_id === null && ends_on === null;

  it('nobody gives or takes beyond the own subtree, cycle and time, and the ministry keeps an administrator', async () => {
    let effects = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        await rig.query('DELETE FROM stages.membership WHERE NOT id = ANY ($1)', [beginning]);
        await rig.query('UPDATE stages.membership SET ended_at = NULL, version = 1');
        const atFirst = await Promise.all(subjects.map((subject) => actorOf(rig, subject)));
        let rows: readonly Row[] = await held();
        for (const step of sequence) {
          const actor = step.stale
            ? (atFirst[step.by] as Actor)
            : await actorOf(rig, subjects[step.by] as string);
          const after = await attempt(step, actor, rows);
          if (after.length !== rows.length) effects += 1;
          rows = after;
          expect(rows.filter(isLastingAdministrator).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 12 },
    );
    // Otherwise nothing was tried at all.
    expect(effects).toBeGreaterThan(5);
  }, 120_000);
});
