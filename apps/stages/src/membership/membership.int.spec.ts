import { type Actor, GrantMembership, ListMemberships, type Person, type Role } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { Rig, holding, nobody, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, registerPerson } from '../fixtures/world';

describe('roles in the tree', () => {
  let rig: Rig;
  let world: World;
  let person: Person;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    person = await registerPerson(rig, world.admin, 'Rina Wahyuni');
  });
  afterAll(() => rig?.stop());
  const wish = (
    change: { role?: Role; unitId?: string; cycleId?: string | null; personId?: string } = {},
  ) => ({
    personId: person.id,
    role: 'unit_coordinator' as Role,
    unitId: world.unit.id,
    ...change,
  });

  it('are granted by an administrator of that part of the tree, once for one key', async () => {
    const membership = await rig.ask(world.admin, GrantMembership, wish(), 'one key');
    expect(await rig.ask(world.admin, GrantMembership, wish(), 'one key')).toEqual(membership);
    expect(membership).toMatchObject({ ...wish(), cycleId: null, version: 1 });
    expect(await rig.said(membership.id)).toEqual([
      { type: 'zi.stages.membership.granted.v1', data: membership },
    ]);
    expect(await rig.trail(membership.id)).toEqual([
      expect.objectContaining({ action: 'membership.grant', unit_id: world.unit.id, after: membership }),
    ]);
  });

  it('are held once per unit and cycle; for one cycle is another thing than for all', async () => {
    expect(await rig.refusal(world.admin, GrantMembership, wish())).toMatchObject({
      code: 'conflict',
      message: 'The person holds the role unit_coordinator in this unit for all cycles already.',
    });
    const inCycle = wish({ cycleId: world.cycle.id });
    await rig.ask(world.admin, GrantMembership, inCycle);
    expect(await rig.refusal(world.admin, GrantMembership, inCycle)).toMatchObject({ code: 'conflict' });
  });

  it('are granted to known people, in known units, for known cycles', async () => {
    for (const change of [{ personId: v7() }, { unitId: v7() }, { cycleId: v7() }]) {
      const [id] = Object.values(change);
      expect(await rig.refusal(world.admin, GrantMembership, wish(change))).toMatchObject({
        code: 'not_found',
        details: { id },
      });
    }
  });

  it('nobody grants more than they hold', async () => {
    const refused = async (actor: Actor, change: Parameters<typeof wish>[0] = {}) =>
      (await rig.refusal(actor, GrantMembership, wish({ role: 'unit_member', ...change }))).code;
    expect(await refused(world.head)).toBe('forbidden');
    expect(await refused(world.stranger)).toBe('not_found');
    const below = holding('ministry_admin', world.unit.id);
    expect(await refused(below, { unitId: world.directorate.id })).toBe('not_found');
    const thisCycle = holding('ministry_admin', world.unit.id, world.cycle.id);
    expect(await refused(thisCycle, { cycleId: null })).toBe('forbidden');
    await rig.ask(thisCycle, GrantMembership, wish({ role: 'unit_member', cycleId: world.cycle.id }));
    await rig.ask(below, GrantMembership, wish({ role: 'unit_member' }));
  });

  it('the operator of the whole suite is appointed in the root, not in a part', async () => {
    const refusal = await rig.refusal(world.admin, GrantMembership, wish({ role: 'operator' }));
    expect(refusal).toMatchObject({ code: 'conflict', details: { rootId: world.ministry.id } });
    await rig.ask(world.admin, GrantMembership, wish({ role: 'operator', unitId: world.ministry.id }));
  });

  it('are listed by unit and by person, as far as one reads people, and one’s own always', async () => {
    const list = async (actor: Actor, filter: { unitId?: string; personId?: string } = {}) =>
      (await rig.ask(actor, ListMemberships, filter)).items.map(({ role, unitId }) => [role, unitId]);
    const inUnit = ['unit_coordinator', 'unit_coordinator', 'unit_member', 'unit_member'];
    expect((await list(world.admin, { unitId: world.unit.id })).map(([role]) => role)).toEqual(inUnit);
    expect((await list(world.head, { personId: person.id })).map(([role]) => role)).toEqual(inUnit);
    expect(await list(world.stranger)).toEqual([]);
    expect(await list(nobody)).toEqual([]);
    const herself = { ...nobody, kind: 'person' as const, id: person.id };
    expect((await list(herself)).map(([role]) => role)).toEqual([...inUnit, 'operator']);

    const first = await rig.ask(world.admin, ListMemberships, { personId: person.id, limit: 3 });
    const rest = await rig.ask(world.admin, ListMemberships, {
      personId: person.id,
      limit: 3,
      after: first.next ?? '',
    });
    expect([...first.items, ...rest.items].map(({ role }) => role)).toEqual([...inUnit, 'operator']);
    expect(rest.next).toBeNull();
  });
});
