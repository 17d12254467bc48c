import {
  type Actor,
  EndClient,
  IdentifyCaller,
  ListClients,
  RegisterClient,
  RegisterPerson,
} from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { dayFromToday, employ } from '../fixtures/employment';
import { Rig, holding, nobody, stagesSchema, system } from '../fixtures/rig';
import { type World, foundWorld } from '../fixtures/world';

describe('another system’s client', () => {
  let rig: Rig;
  let world: World;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
  });
  afterAll(() => rig?.stop());

  const form = (more: object = {}) => ({
    ...{ subject: 'e-office', name: 'e-Office', unitId: world.directorate.id },
    scopes: ['unit.read' as const, 'assessment.read' as const],
    ...more,
  });
  const register = (more: object = {}, by = world.admin) => rig.ask(by, RegisterClient, form(more));
  const refused = (by: Actor, more: object = {}) => rig.refusal(by, RegisterClient, form(more));
  const end = ({ id, version }: { id: string; version: number }) => ({ id, version, why: 'Replaced' });

  it('is registered by an administrator, once for one key, and then is somebody', async () => {
    const client = await rig.ask(world.admin, RegisterClient, form(), 'register once');
    expect(await rig.ask(world.admin, RegisterClient, form(), 'register once')).toEqual(client);
    expect(client).toEqual({
      ...{ id: client.id, ...form(), registeredAt: expect.any(String), endedAt: null, version: 1 },
    });
    expect(await rig.trail(client.id)).toEqual([
      expect.objectContaining({
        ...{ action: 'client.register', unit_id: world.directorate.id, after: client },
      }),
    ]);
    expect(await rig.ask(system, IdentifyCaller, { subject: 'e-office' })).toEqual({
      ...{ kind: 'service', id: client.id, name: 'e-Office', ties: [], scopes: form().scopes },
      grants: [{ role: 'service_client', unitId: world.directorate.id, cycleId: null }],
    });
  });

  it('has a subject of its own, which no person takes over', async () => {
    expect(await refused(world.admin)).toMatchObject({
      code: 'conflict',
      message: 'A client with this subject is registered already.',
    });
    const person = { name: 'Mallory', email: null, phone: null, subject: 'e-office', unitId: world.unit.id };
    await rig.ask(world.head, RegisterPerson, person);
    expect((await rig.ask(system, IdentifyCaller, { subject: 'e-office' })).kind).toBe('service');
  });

  it('names each scope once, however often it was asked for', async () => {
    const { scopes } = await register({ subject: 'twice', scopes: ['unit.read', 'unit.read'] });
    expect(scopes).toEqual(['unit.read']);
  });

  it('is registered in one’s own part of the tree, by who administers it for all time', async () => {
    const codeOf = async (by: Actor, more: object = {}) => (await refused(by, more)).code;
    expect(await codeOf(world.head, { unitId: world.unit.id })).toBe('forbidden');
    expect(await codeOf(holding('leader', world.ministry.id))).toBe('forbidden');
    expect(await codeOf(world.head)).toBe('not_found');
    expect(await codeOf(nobody)).toBe('not_found');
    expect(await codeOf(world.admin, { unitId: v7() })).toBe('not_found');
    const post = { role: 'ministry_admin', unitId: world.unit.id } as const;
    for (const limit of [{ cycleId: world.cycle.id }, { endsOn: dayFromToday(100) }]) {
      const { actor } = await employ(rig, world, { ...post, ...limit });
      expect(await codeOf(actor, { unitId: world.unit.id })).toBe('forbidden');
    }
    const { actor } = await employ(rig, world, post);
    await register({ subject: 'local', unitId: world.unit.id }, actor);
  });

  it('is let in no longer once it was ended, and its subject may come again', async () => {
    const client = await register({ subject: 'old' });
    const ended = await rig.ask(world.admin, EndClient, end(client), 'end once');
    expect(await rig.ask(world.admin, EndClient, end(client), 'end once')).toEqual(ended);
    expect(ended).toEqual({ ...client, endedAt: expect.any(String), version: 2 });
    expect(await rig.refusal(system, IdentifyCaller, { subject: 'old' })).toMatchObject({
      code: 'not_found',
    });
    expect((await rig.trail(client.id)).at(-1)).toMatchObject({
      ...{ action: 'client.end', before: client, after: ended, why: 'Replaced' },
    });
    expect(await rig.refusal(world.admin, EndClient, end(client))).toMatchObject({
      details: { currentVersion: 2 },
    });
    expect(await rig.refusal(world.admin, EndClient, end(ended))).toMatchObject({ code: 'conflict' });
    await register({ subject: 'old' });
  });

  it('is ended by an administrator only', async () => {
    const client = await register({ subject: 'lasting' });
    const codeOf = async (by: Actor) => (await rig.refusal(by, EndClient, end(client))).code;
    expect(await codeOf(holding('leader', world.ministry.id))).toBe('forbidden');
    expect(await codeOf(holding('ministry_admin', world.unit.id))).toBe('not_found');
    expect(await codeOf(world.head)).toBe('not_found');
    expect(await codeOf(nobody)).toBe('not_found');
  });

  it('is listed to who reads clients, in their part of the tree, page by page', async () => {
    const list = async (by: Actor) =>
      (await rig.ask(by, ListClients, { limit: 200 })).items.map(({ subject }) => subject);
    const all = ['e-office', 'twice', 'local', 'old', 'old', 'lasting'];
    expect(await list(world.admin)).toEqual(all);
    expect(await list(holding('leader', world.unit.id))).toEqual(['local']);
    expect(await list(world.head)).toEqual([]);
    expect(await list(nobody)).toEqual([]);
    const first = await rig.ask(world.admin, ListClients, { limit: 4 });
    const rest = await rig.ask(world.admin, ListClients, { limit: 4, after: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ subject }) => subject)).toEqual(all);
  });
});
