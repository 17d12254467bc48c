import { type Actor, GrantMembership, ListMemberships, type Person } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { type z } from 'zod';
import { actorOf, dayFromToday, employ } from '../fixtures/employment';
import { pathsOf } from '../fixtures/refusal';
import { Rig, holding, nobody, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, registerPerson } from '../fixtures/world';

type Wish = Partial<z.input<typeof GrantMembership.input>>;

let rig: Rig;
let world: World;
let person: Person;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
  world = await foundWorld(rig);
  person = await registerPerson(rig, world.admin, 'Wati Lestari', world.unit.id);
});
afterAll(() => rig?.stop());

const wish = (change: Wish = {}) => ({
  personId: person.id,
  role: 'unit_coordinator' as const,
  unitId: world.unit.id,
  ...change,
});
const grant = (actor: Actor, change: Wish = {}) => rig.ask(actor, GrantMembership, wish(change));
const refused = (actor: Actor, change: Wish = {}) => rig.refusal(actor, GrantMembership, wish(change));
const anybody = async (name = 'Anybody') => (await registerPerson(rig, world.admin, name, world.unit.id)).id;

describe('roles in the tree', () => {
  it('are granted by an administrator of that part of the tree, once for one key', async () => {
    const membership = await rig.ask(world.admin, GrantMembership, wish(), 'one key');
    expect(await rig.ask(world.admin, GrantMembership, wish(), 'one key')).toEqual(membership);
    expect(membership).toMatchObject({
      ...wish(),
      ...{ cycleId: null, area: null, startsOn: null, endsOn: null, endedAt: null, version: 1 },
    });
    expect(await rig.said(membership.id)).toEqual([
      { type: 'zi.stages.membership.granted.v1', data: membership },
    ]);
    expect(await rig.trail(membership.id)).toEqual([
      expect.objectContaining({ action: 'membership.grant', unit_id: world.unit.id, after: membership }),
    ]);
  });

  it('are held once per unit, cycle and area; for one cycle or area is another thing than for all', async () => {
    expect(await refused(world.admin)).toMatchObject({
      code: 'conflict',
      message: 'The person holds the role unit_coordinator in this unit for all cycles already.',
    });
    for (const narrower of [{ cycleId: world.cycle.id }, { area: 'MP' as const }, { area: 'TT' as const }]) {
      await grant(world.admin, narrower);
      expect(await refused(world.admin, narrower)).toMatchObject({ code: 'conflict' });
    }
  });

  it('are granted to known people, in known units, for known cycles', async () => {
    for (const change of [{ personId: v7() }, { unitId: v7() }, { cycleId: v7() }]) {
      const [id] = Object.values(change);
      expect(await refused(world.admin, change)).toMatchObject({ code: 'not_found', details: { id } });
    }
  });

  it('the operator of the whole suite is appointed in the root, not in a part', async () => {
    expect(await refused(world.admin, { role: 'operator' })).toMatchObject({
      code: 'conflict',
      details: { rootId: world.ministry.id },
    });
    await grant(world.admin, { role: 'operator', unitId: world.ministry.id });
  });

  it('one area is for a coordinator only, and the days of a role make sense', async () => {
    const wrong = await refused(world.admin, { role: 'unit_head', area: 'MP', endsOn: dayFromToday(-1) });
    expect([wrong.code, pathsOf(wrong)]).toEqual(['invalid', ['/area', '/endsOn']]);
    const turned = { startsOn: dayFromToday(5), endsOn: dayFromToday(4) };
    expect(pathsOf(await refused(world.admin, turned))).toEqual(['/endsOn']);
  });
});

describe('the days of a role', () => {
  it('let it begin on its first and end with its last day, and it is said at once', async () => {
    const days = { startsOn: dayFromToday(0), endsOn: dayFromToday(0) };
    const today = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id, ...days });
    expect(today.actor.grants).toHaveLength(1);
    const later = { startsOn: dayFromToday(1), endsOn: dayFromToday(9) };
    const coming = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id, ...later });
    expect(coming.actor.grants).toEqual([]);
    expect(await rig.said(coming.membership.id)).toEqual([
      { type: 'zi.stages.membership.granted.v1', data: expect.objectContaining(later) },
    ]);
    await rig.query(
      `UPDATE stages.membership SET starts_on = starts_on - 10, ends_on = ends_on - 10 WHERE id = $1`,
      [coming.membership.id],
    );
    expect((await actorOf(rig, coming.subject)).grants).toEqual([]);
  });

  it('that have passed do not stand in the way of the same role again', async () => {
    const personId = await anybody();
    const first = await grant(world.admin, { personId, endsOn: dayFromToday(0) });
    expect(await refused(world.admin, { personId })).toMatchObject({ code: 'conflict' });
    await rig.query('UPDATE stages.membership SET ends_on = ends_on - 1 WHERE id = $1', [first.id]);
    await grant(world.admin, { personId });
    expect((await rig.said(first.id)).map(({ type }) => type)).toEqual([
      'zi.stages.membership.granted.v1',
      'zi.stages.membership.ended.v1',
    ]);
    expect((await rig.trail(first.id)).at(-1)).toMatchObject({
      action: 'membership.end',
      why: 'Its last day has passed',
    });
  });

  it('that are still to come do', async () => {
    const personId = await anybody();
    await grant(world.admin, { personId, startsOn: dayFromToday(30) });
    expect(await refused(world.admin, { personId })).toMatchObject({ code: 'conflict' });
  });
});

describe('nobody grants more than they hold', () => {
  it('neither other roles, nor elsewhere, nor in another cycle', async () => {
    const codeOf = async (actor: Actor, change: Wish) => (await refused(actor, change)).code;
    const { actor: head } = await employ(rig, world, { role: 'unit_head', unitId: world.unit.id });
    const personId = await anybody();
    await grant(head, { personId, role: 'unit_member' });
    expect(await codeOf(head, { role: 'tpi_member' })).toBe('forbidden');
    expect(await codeOf(head, { role: 'ministry_admin' })).toBe('forbidden');
    expect(await codeOf(head, { unitId: world.directorate.id })).toBe('not_found');
    expect(await codeOf(head, { unitId: world.sibling.id })).toBe('not_found');
    const { actor: member } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
    expect(await codeOf(member, { role: 'unit_member' })).toBe('forbidden');
    expect(await codeOf(nobody, {})).toBe('not_found');

    const inCycle = { role: 'unit_head', unitId: world.unit.id, cycleId: world.cycle.id } as const;
    const { actor: yearly } = await employ(rig, world, inCycle);
    await grant(yearly, { personId, role: 'unit_head', cycleId: world.cycle.id });
    expect(await refused(yearly, { personId, role: 'unit_head' })).toMatchObject({
      code: 'forbidden',
      message: 'Your roles do not let you give the role unit_head here for all cycles.',
    });
  });

  it('nor people of whom they know nothing', async () => {
    const { actor: head } = await employ(rig, world, { role: 'unit_head', unitId: world.unit.id });
    const far = await registerPerson(rig, world.admin, 'Far', world.sibling.id);
    const asked = { personId: far.id, role: 'unit_member' as const };
    expect(await refused(head, asked)).toMatchObject({
      code: 'not_found',
      details: { noun: 'person', id: far.id },
    });
  });

  it('nor for longer than their own role lasts, the longest of several', async () => {
    const until = (days: number) => ({
      ...{ role: 'unit_head' as const, unitId: world.unit.id, endsOn: dayFromToday(days) },
    });
    const { actor } = await employ(rig, world, until(10));
    const personId = await anybody();
    const give = (days: number | null) => ({
      ...{ personId, role: 'unit_member' as const, endsOn: days === null ? null : dayFromToday(days) },
    });
    expect(await refused(actor, give(null))).toMatchObject({
      code: 'forbidden',
      message: `You hold your own role until ${dayFromToday(10)}: give this one no longer than that.`,
    });
    expect(await refused(actor, give(11))).toMatchObject({ code: 'forbidden' });
    await grant(actor, give(10));
    await grant(world.admin, { personId: actor.id, ...until(20), cycleId: world.cycle.id });
    const again = await anybody();
    expect(await refused(actor, { ...give(20), personId: again })).toMatchObject({ code: 'forbidden' });
    await grant(actor, { ...give(20), personId: again, cycleId: world.cycle.id });
  });

  it('nor by a role that the message still names but that is not held any more', async () => {
    const { actor, membership } = await employ(rig, world, { role: 'unit_head', unitId: world.unit.id });
    const personId = await anybody();
    await rig.query('UPDATE stages.membership SET ended_at = now() WHERE id = $1', [membership.id]);
    expect(await refused(actor, { personId, role: 'unit_member' })).toMatchObject({ code: 'forbidden' });
  });
});

describe('a list of roles', () => {
  it('is cut to a unit or a person, as far as one reads people, and shows one’s own always', async () => {
    const { id: personId } = await registerPerson(rig, world.admin, 'Listed', world.unit.id);
    await grant(world.admin, { personId, role: 'unit_member' });
    await grant(world.admin, { personId, role: 'leader', unitId: world.ministry.id });
    const list = async (actor: Actor, filter: { unitId?: string; personId?: string }) =>
      (await rig.ask(actor, ListMemberships, { limit: 200, ...filter })).items
        .filter((one) => one.personId === personId)
        .map(({ role }) => role);
    expect(await list(world.admin, { unitId: world.unit.id })).toEqual(['unit_member']);
    expect(await list(world.admin, { personId })).toEqual(['unit_member', 'leader']);
    expect(await list(world.head, { personId })).toEqual(['unit_member']);
    expect(await list(world.stranger, { personId })).toEqual([]);
    expect(await list(nobody, { personId })).toEqual([]);
    expect(await list(holding('operator', world.ministry.id), { personId })).toEqual([]);
    const self: Actor = { kind: 'person', id: personId, address: null, grants: [] };
    expect(await list(self, {})).toEqual(['unit_member', 'leader']);
  });

  it('shows by wish what is held now, was held, or will be', async () => {
    const personId = await anybody();
    await grant(world.admin, { personId, role: 'unit_member' });
    await grant(world.admin, { personId, role: 'unit_head', startsOn: dayFromToday(1) });
    const past = await grant(world.admin, { personId, role: 'tpi_member', endsOn: dayFromToday(0) });
    await rig.query('UPDATE stages.membership SET ends_on = ends_on - 1 WHERE id = $1', [past.id]);
    const ended = await grant(world.admin, { personId, role: 'tpi_lead' });
    await rig.query('UPDATE stages.membership SET ended_at = now() WHERE id = $1', [ended.id]);
    const list = async (state?: 'current' | 'past' | 'coming') =>
      (await rig.ask(world.admin, ListMemberships, { personId, ...(state && { state }) })).items.map(
        ({ role }) => role,
      );
    expect(await list('current')).toEqual(['unit_member']);
    expect(await list('coming')).toEqual(['unit_head']);
    expect(await list('past')).toEqual(['tpi_member', 'tpi_lead']);
    expect(await list()).toEqual(['unit_member', 'unit_head', 'tpi_member', 'tpi_lead']);
  });

  it('comes page by page', async () => {
    const whole = await rig.ask(world.admin, ListMemberships, { unitId: world.unit.id, limit: 200 });
    const first = await rig.ask(world.admin, ListMemberships, { unitId: world.unit.id, limit: 3 });
    const rest = await rig.ask(world.admin, ListMemberships, {
      ...{ unitId: world.unit.id, limit: 200, after: first.next ?? '' },
    });
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(rest.next).toBeNull();
  });
});
