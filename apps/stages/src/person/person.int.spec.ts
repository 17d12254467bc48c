import { GetPerson, GrantMembership, ListPeople, RegisterPerson, ResolveActor } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { Rig, holding, nobody, system, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, registerPerson } from '../fixtures/world';

const form = {
  name: 'Rudi Hartono',
  email: 'rudi@kkp.example',
  phone: '+62 812 0000 0000',
  subject: 'kepala',
};

describe('people of the ministry', () => {
  let rig: Rig;
  let world: World;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
  });
  afterAll(() => rig?.stop());
  const grant = (personId: string, unitId: string) =>
    rig.ask(world.admin, GrantMembership, { personId, role: 'unit_member', unitId });

  it('are registered by an administrator, once for one key', async () => {
    const person = await rig.ask(world.admin, RegisterPerson, form, 'one key');
    expect(await rig.ask(world.admin, RegisterPerson, form, 'one key')).toEqual(person);
    expect(await rig.ask(world.admin, GetPerson, { id: person.id })).toEqual(person);
    expect(await rig.said(person.id)).toEqual([{ type: 'zi.stages.person.registered.v1', data: person }]);
  });

  it('stand in the trail, which is never erased, without any of their personal data', async () => {
    const { personId } = await rig.ask(system, ResolveActor, { subject: 'kepala' });
    const [entry] = await rig.trail(personId);
    expect(entry).toMatchObject({
      action: 'person.register',
      after: { id: personId, given: ['name', 'email', 'phone', 'subject'], version: 1 },
    });
    for (const value of Object.values(form)) expect(JSON.stringify(entry)).not.toContain(value);
  });

  it('have a sign-in that belongs to nobody else', async () => {
    const refusal = await rig.refusal(world.admin, RegisterPerson, { ...form, name: 'Another' });
    expect(refusal).toMatchObject({
      code: 'conflict',
      message: 'Another person signs in with this subject already.',
    });
  });

  it('are not registered by those whose roles do not say so', async () => {
    expect(await rig.refusal(world.head, RegisterPerson, form)).toMatchObject({ code: 'forbidden' });
    expect(await rig.refusal(nobody, RegisterPerson, form)).toMatchObject({ code: 'forbidden' });
  });

  it('are seen where one reads, oneself always, and those without a role by who registers people', async () => {
    const [near, far, fresh] = await Promise.all(
      ['Near', 'Far', 'Fresh'].map((name) => registerPerson(rig, world.admin, name)),
    );
    if (!near || !far || !fresh) throw new Error('not registered');
    await grant(near.id, world.unit.id);
    await grant(far.id, world.sibling.id);
    const sees = async (actor: Parameters<Rig['ask']>[0]) =>
      (await rig.ask(actor, ListPeople, {})).items.map(({ name }) => name);

    expect(await sees(world.head)).toEqual(['Near']);
    expect(await sees({ ...world.head, id: far.id })).toEqual(['Far', 'Near']);
    expect(await sees(holding('ministry_admin', world.unit.id))).toEqual(['Fresh', 'Near', 'Rudi Hartono']);
    expect(await sees(world.admin)).toEqual(['Dewi Lestari', 'Far', 'Fresh', 'Near', 'Rudi Hartono']);
    expect(await sees(nobody)).toEqual([]);
    expect(await rig.refusal(world.head, GetPerson, { id: far.id })).toMatchObject({ code: 'not_found' });
    expect(await rig.ask(world.head, GetPerson, { id: near.id })).toEqual(near);
  });

  it('are listed by name, page by page, also those of the same name, and searched by it', async () => {
    await Promise.all([1, 2, 3].map(() => registerPerson(rig, world.admin, 'Budi')));
    const names: string[] = [];
    const ids = new Set<string>();
    let after: string | undefined;
    do {
      const page = await rig.ask(world.admin, ListPeople, { limit: 2, ...(after ? { after } : {}) });
      for (const { id, name } of page.items) {
        names.push(name);
        ids.add(id);
      }
      after = page.next ?? undefined;
    } while (after);
    expect(names).toEqual(['Budi', 'Budi', 'Budi', 'Dewi Lestari', 'Far', 'Fresh', 'Near', 'Rudi Hartono']);
    expect(ids.size).toBe(8);
    const { items } = await rig.ask(world.admin, ListPeople, { query: 'dewi' });
    expect(items.map(({ name }) => name)).toEqual(['Dewi Lestari']);
    expect(await rig.refusal(world.admin, ListPeople, { after: 'Budi' })).toMatchObject({ code: 'invalid' });
  });
});

describe('the person behind a sign-in', () => {
  let rig: Rig;
  let world: World;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
  });
  afterAll(() => rig?.stop());

  it('comes with every role held now, or with none', async () => {
    const { id } = await rig.ask(world.admin, RegisterPerson, form);
    const resolved = () => rig.ask(system, ResolveActor, { subject: 'kepala' });
    expect(await resolved()).toEqual({ personId: id, name: form.name, grants: [] });
    const scope = { personId: id, unitId: world.unit.id };
    await rig.ask(world.admin, GrantMembership, { ...scope, role: 'unit_head' });
    await rig.ask(world.admin, GrantMembership, { ...scope, role: 'unit_member', cycleId: world.cycle.id });
    expect((await resolved()).grants).toEqual([
      { role: 'unit_head', unitId: world.unit.id, cycleId: null },
      { role: 'unit_member', unitId: world.unit.id, cycleId: world.cycle.id },
    ]);
  });

  it('is told to the system only, and a sign-in of nobody is not found', async () => {
    expect(await rig.refusal(world.admin, ResolveActor, { subject: 'kepala' })).toMatchObject({
      code: 'forbidden',
    });
    expect(await rig.refusal(system, ResolveActor, { subject: v7() })).toMatchObject({ code: 'not_found' });
  });
});
