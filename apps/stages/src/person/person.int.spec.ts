import { type Actor, ChangePerson, GetPerson, ListPeople, type Person, RegisterPerson } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { actorOf, employ } from '../fixtures/employment';
import { Rig, holding, nobody, stagesSchema, system } from '../fixtures/rig';
import { type World, foundWorld, registerPerson } from '../fixtures/world';

const form = {
  name: 'Rudi Hartono',
  email: 'rudi@kkp.example',
  phone: '+62 812 0000 0000',
  subject: 'kepala',
};

let rig: Rig;
let world: World;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
  world = await foundWorld(rig);
});
afterAll(() => rig?.stop());

const homeOf = async (id: string) => {
  const [row] = await rig.query<{ home: string }>(
    'SELECT home_unit_id AS home FROM stages.person WHERE id = $1',
    [id],
  );
  return row?.home;
};

describe('people of the ministry', () => {
  let person: Person;

  it('are registered by an administrator, once for one key', async () => {
    person = await rig.ask(world.admin, RegisterPerson, form, 'one key');
    expect(await rig.ask(world.admin, RegisterPerson, form, 'one key')).toEqual(person);
    expect(await rig.ask(world.admin, GetPerson, { id: person.id })).toEqual(person);
    expect(await rig.said(person.id)).toEqual([{ type: 'zi.stages.person.registered.v1', data: person }]);
  });

  it('stand in the trail, which is never erased, without any of their personal data', async () => {
    const [entry] = await rig.trail(person.id);
    expect(entry).toMatchObject({
      action: 'person.register',
      unit_id: world.ministry.id,
      after: { id: person.id, given: ['name', 'email', 'phone', 'subject'], version: 1 },
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

  it('join the named unit, or the first one in which who registers may', async () => {
    const free = { name: 'Free', email: null, phone: null };
    const named = await rig.ask(world.admin, RegisterPerson, { ...free, unitId: world.sibling.id });
    const ofHead = await rig.ask(world.head, RegisterPerson, free);
    const ofSuite = await rig.ask(system, RegisterPerson, free);
    expect(await Promise.all([named, ofHead, ofSuite].map(({ id }) => homeOf(id)))).toEqual([
      world.sibling.id,
      world.unit.id,
      world.ministry.id,
    ]);
  });

  it('are registered only by those whose roles say so, in their part of the tree', async () => {
    const free = { name: 'Free', email: null, phone: null };
    const refused = async (actor: Actor, unitId?: string) =>
      (await rig.refusal(actor, RegisterPerson, { ...free, ...(unitId && { unitId }) })).code;
    expect(await refused(nobody)).toBe('forbidden');
    expect(await refused(holding('unit_member', world.unit.id))).toBe('forbidden');
    expect(await refused(holding('unit_member', world.unit.id), world.unit.id)).toBe('forbidden');
    expect(await refused(world.head, world.sibling.id)).toBe('not_found');
    expect(await refused(world.admin, v7())).toBe('not_found');
    await rig.query(`UPDATE stages.unit SET active_until = '2020-12-31' WHERE id = $1`, [world.sibling.id]);
    expect(await refused(world.admin, world.sibling.id)).toBe('conflict');
    await rig.query('UPDATE stages.unit SET active_until = NULL WHERE id = $1', [world.sibling.id]);
  });

  it('are seen where they belong or hold a role, by who reads people there, and oneself always', async () => {
    const [near, far] = [
      await registerPerson(rig, world.admin, 'Near', world.unit.id),
      await registerPerson(rig, world.admin, 'Far', world.sibling.id),
    ];
    const guest = await employ(rig, world, { role: 'unit_member', unitId: world.directorate.id });
    await rig.query(
      `INSERT INTO stages.membership (id, person_id, role, unit_id, unit_path, granted_at, version, ended_at)
       VALUES ($1, $2, 'unit_member', $3, $4, now(), 2, now())`,
      [v7(), guest.actor.id, world.unit.id, world.unit.path],
    );
    const sees = async (actor: Actor, { id }: { id: string }) =>
      (await rig.ask(actor, ListPeople, { limit: 200 })).items.some((one) => one.id === id);
    const reads = (actor: Actor, { id }: { id: string }) =>
      rig.ask(actor, GetPerson, { id }).then(
        () => true,
        () => false,
      );
    for (const look of [sees, reads]) {
      expect(await look(world.head, near)).toBe(true);
      expect(await look(world.head, far)).toBe(false);
      expect(await look(world.head, guest.actor)).toBe(true);
      expect(await look(world.stranger, guest.actor)).toBe(false);
      expect(await look(world.admin, far)).toBe(true);
      expect(await look({ ...world.head, id: far.id }, far)).toBe(true);
      expect(await look(nobody, near)).toBe(false);
      expect(await look(holding('national_viewer', world.ministry.id), near)).toBe(false);
      expect(await look(holding('operator', world.ministry.id), near)).toBe(false);
    }
    expect(await rig.refusal(world.head, GetPerson, { id: far.id })).toMatchObject({ code: 'not_found' });
  });

  it('are listed by name, page by page, also those of the same name, and searched by it', async () => {
    await Promise.all([1, 2, 3].map(() => registerPerson(rig, world.admin, 'Budi', world.sibling.id)));
    const names: string[] = [];
    const ids = new Set<string>();
    let after: string | undefined;
    do {
      const page = await rig.ask(world.stranger, ListPeople, { limit: 2, ...(after ? { after } : {}) });
      for (const { id, name } of page.items) {
        names.push(name);
        ids.add(id);
      }
      after = page.next ?? undefined;
    } while (after);
    expect(names).toEqual(['Budi', 'Budi', 'Budi', 'Far', 'Free']);
    expect(ids.size).toBe(5);
    const { items } = await rig.ask(world.admin, ListPeople, { query: 'dewi' });
    expect(items.map(({ name }) => name)).toEqual(['Dewi Lestari']);
    expect(await rig.refusal(world.admin, ListPeople, { after: 'Budi' })).toMatchObject({ code: 'invalid' });
  });
});

describe('a look at personal data', () => {
  interface Look {
    readonly actor: string;
    readonly object_id: string;
    readonly unit_id: string | null;
    readonly after: { ids: string[] } | null;
    readonly address: string;
  }
  const looks = (actor: Actor) =>
    rig.query<Look>(
      `SELECT * FROM stages.audit_entry WHERE action = 'person.read' AND actor = $1 ORDER BY id`,
      [`person:${actor.id}`],
    );

  it('at one person stands in the trail of the unit whose role let it happen', async () => {
    const { id } = await registerPerson(rig, world.admin, 'Seen', world.sibling.id);
    const reader: Actor = {
      ...holding('unit_head', world.unit.id),
      grants: [
        { role: 'operator', unitId: world.ministry.id, cycleId: null },
        { role: 'unit_head', unitId: world.unit.id, cycleId: null },
        { role: 'directorate_viewer', unitId: world.directorate.id, cycleId: null },
      ],
    };
    await rig.ask(reader, GetPerson, { id });
    expect(await looks(reader)).toMatchObject([
      { object_id: id, unit_id: world.directorate.id, after: null, address: '192.0.2.7' },
    ]);
  });

  it('at a list stands there once, with whom it showed', async () => {
    const reader = holding('directorate_viewer', world.directorate.id);
    const { items } = await rig.ask(reader, ListPeople, { limit: 3 });
    const entries = await looks(reader);
    expect(entries).toMatchObject([{ object_id: reader.id, unit_id: world.directorate.id }]);
    expect(entries[0]?.after).toEqual({ ids: items.map(({ id }) => id) });
  });

  it('at oneself, at nobody or in vain does not', async () => {
    const { actor } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
    await rig.ask(actor, GetPerson, { id: actor.id });
    await rig.ask(actor, ListPeople, { query: actor.name ?? '' });
    await rig.ask(actor, ListPeople, { query: 'nobody of this name' });
    await rig.refusal(actor, GetPerson, { id: world.administrator.id });
    expect(await looks(actor)).toEqual([]);
    const { items } = await rig.ask(actor, ListPeople, { limit: 200 });
    const [entry] = await looks(actor);
    expect(entry?.after?.ids).toEqual(items.map(({ id }) => id).filter((id) => id !== actor.id));
  });

  it('leaves no copy behind a key that is meant for commands', async () => {
    await rig.ask(world.admin, GetPerson, { id: world.administrator.id }, 'a key');
    await rig.ask(world.admin, ListPeople, {}, 'another key');
    const kept = await rig.query(`SELECT key FROM stages.idempotency WHERE key IN ('a key', 'another key')`);
    expect(kept).toEqual([]);
  });
});

describe('a correction of personal data', () => {
  it('is made by an administrator and said, the trail telling only what was touched', async () => {
    const before = await registerPerson(rig, world.admin, 'Sri Mulyani', world.unit.id);
    const change = { name: 'Sri Mulyati', email: 'sri@kkp.example', phone: null, subject: 'sri' };
    const input = { id: before.id, version: 1, ...change };
    const after = await rig.ask(world.admin, ChangePerson, input, 'change once');
    expect(await rig.ask(world.admin, ChangePerson, input, 'change once')).toEqual(after);
    expect(after).toEqual({ id: before.id, ...change, version: 2 });
    expect((await rig.said(before.id)).at(-1)).toEqual({
      type: 'zi.stages.person.changed.v1',
      data: after,
    });
    const entry = (await rig.trail(before.id)).find(({ action }) => action === 'person.change');
    expect(entry).toMatchObject({
      unit_id: world.unit.id,
      after: { changed: ['name', 'email', 'subject'], version: 2 },
    });
    for (const value of ['Mulya', 'sri@', '"sri"']) expect(JSON.stringify(entry)).not.toContain(value);
    expect((await actorOf(rig, 'sri')).id).toBe(before.id);
  });

  it('is not made over a newer version, nor takes the sign-in of another', async () => {
    const { id } = await registerPerson(rig, world.admin, 'Tono', world.unit.id);
    const change = { id, version: 1, name: 'Tono', email: null, phone: null, subject: null };
    expect(await rig.refusal(world.admin, ChangePerson, { ...change, version: 2 })).toMatchObject({
      code: 'conflict',
      details: { yourVersion: 2, currentVersion: 1 },
    });
    expect(await rig.refusal(world.admin, ChangePerson, { ...change, subject: 'sri' })).toMatchObject({
      code: 'conflict',
    });
  });

  it('is not made by oneself, nor by a unit head, nor where one sees nothing', async () => {
    const { actor } = await employ(rig, world, { role: 'unit_head', unitId: world.unit.id });
    const change = { id: actor.id, version: 1, name: 'Boss', email: null, phone: null, subject: null };
    const refused = async (by: Actor) => (await rig.refusal(by, ChangePerson, change)).code;
    expect(await refused(actor)).toBe('forbidden');
    expect(await refused(world.head)).toBe('forbidden');
    expect(await refused(world.stranger)).toBe('not_found');
    expect(await refused(holding('ministry_admin', world.sibling.id))).toBe('not_found');
  });

  it('does not keep the last administrator of the ministry from signing in', async () => {
    const { id, name, email, phone, version } = world.administrator;
    const change = { id, version, name, email, phone, subject: null };
    expect(await rig.refusal(world.admin, ChangePerson, change)).toMatchObject({
      code: 'conflict',
      details: { personId: id },
    });
    await employ(rig, world, { role: 'ministry_admin', unitId: world.ministry.id });
    expect(await rig.ask(world.admin, ChangePerson, change)).toMatchObject({ subject: null });
  });
});
