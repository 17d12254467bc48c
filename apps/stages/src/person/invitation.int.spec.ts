import {
  type Actor,
  BeginSession,
  ChangePerson,
  GetPerson,
  IdentifyCaller,
  InvitePerson,
  ListPeople,
  type PersonInvited,
  type DataOf,
} from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { dayFromToday, employ } from '../fixtures/employment';
import { pathsOf } from '../fixtures/refusal';
import { Rig, holding, nobody, stagesSchema, system } from '../fixtures/rig';
import { type World, foundWorld, registerPerson } from '../fixtures/world';

let rig: Rig;
let world: World;
let head: Actor;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
  world = await foundWorld(rig);
  ({ actor: head } = await employ(rig, world, { role: 'unit_head', unitId: world.unit.id }));
});
afterAll(() => rig?.stop());

const formFor = (email: string) => ({
  ...{ name: 'Yusuf Maulana', email, phone: null },
  ...{ role: 'unit_member' as const, unitId: world.unit.id },
});
const invite = async (email: string, by = head) => {
  const answer = await rig.ask(by, InvitePerson, formFor(email));
  const said = await rig.said(answer.person.id);
  const { code } = said.at(-1)?.data as DataOf<typeof PersonInvited>;
  return { ...answer, code };
};
const arrival = (subject: string, more: object = {}) => ({
  ...{ subject, email: null, emailVerified: true, invitation: null, address: '192.0.2.9' },
  ...{ idleMinutes: 60, hours: 12 },
  ...more,
});
const arrive = (subject: string, more: object = {}) => rig.ask(system, BeginSession, arrival(subject, more));
const refused = (subject: string, more: object = {}) =>
  rig.refusal(system, BeginSession, arrival(subject, more));

describe('an invitation', () => {
  it('by a unit head makes a person with a role in the own unit, once for one key', async () => {
    const input = formFor('yusuf@kkp.example');
    const answer = await rig.ask(head, InvitePerson, input, 'invite once');
    expect(await rig.ask(head, InvitePerson, input, 'invite once')).toEqual(answer);
    const { person, membership, expiresAt } = answer;
    expect(person).toEqual({
      id: person.id,
      name: input.name,
      email: input.email,
      phone: null,
      subject: null,
      version: 1,
    });
    expect(membership).toMatchObject({ personId: person.id, role: 'unit_member', unitId: world.unit.id });
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(13.99 * 86_400_000);
    expect(await rig.ask(head, GetPerson, { id: person.id })).toEqual(person);

    expect(await rig.said(person.id)).toEqual([
      { type: 'zi.stages.person.registered.v1', data: person },
      {
        type: 'zi.stages.person.invited.v1',
        data: {
          ...{ personId: person.id, role: 'unit_member', expiresAt, version: 1 },
          unit: { id: world.unit.id, name: world.unit.name },
          code: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        },
      },
    ]);
    expect(await rig.said(membership.id)).toEqual([
      { type: 'zi.stages.membership.granted.v1', data: membership },
    ]);
  });

  it('keeps its code nowhere but in what is said: not in the answer, the trail or the tables', async () => {
    const { code, person } = await invite('kode@kkp.example');
    const kept = await rig.query(
      `SELECT 1 FROM stages.idempotency WHERE answer::text LIKE $1
       UNION ALL SELECT 1 FROM stages.audit_entry WHERE audit_entry::text LIKE $1
       UNION ALL SELECT 1 FROM stages.invitation WHERE invitation::text LIKE $1`,
      [`%${code}%`],
    );
    expect(kept).toEqual([]);
    expect(await rig.trail(person.id)).toEqual([
      expect.objectContaining({
        action: 'person.invite',
        unit_id: world.unit.id,
        after: { id: person.id, given: ['name', 'email'], version: 1 },
      }),
    ]);
  });

  it('reaches no further than the own subtree and roles, and leaves nobody behind when refused', async () => {
    const before = await rig.count('person');
    const asked = async (change: object, by = head) =>
      (await rig.refusal(by, InvitePerson, { ...formFor('x@kkp.example'), ...change })).code;
    expect(await asked({ unitId: world.sibling.id })).toBe('not_found');
    expect(await asked({ unitId: world.directorate.id })).toBe('not_found');
    expect(await asked({ role: 'tpi_member' })).toBe('forbidden');
    expect(await asked({ role: 'ministry_admin' })).toBe('forbidden');
    expect(await asked({ cycleId: v7() })).toBe('not_found');
    expect(await asked({}, nobody)).toBe('not_found');
    const { actor: member } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
    const { actor: controller } = await employ(rig, world, {
      role: 'tpi_controller',
      unitId: world.unit.id,
    });
    expect(await asked({}, member)).toBe('forbidden');
    expect(await asked({ role: 'tpi_member' }, controller)).toBe('forbidden');
    const wrong = await rig.refusal(head, InvitePerson, {
      ...formFor('x@kkp.example'),
      ...{ area: 'MP', endsOn: dayFromToday(-1) },
    });
    expect([wrong.code, pathsOf(wrong)]).toEqual(['invalid', ['/area', '/endsOn']]);
    expect(await rig.count('person')).toBe(before + 2);
  });

  it('to an address that is known here says to whom to give the role; elsewhere it betrays nothing', async () => {
    const known = await rig.ask(head, ListPeople, { query: 'Yusuf', limit: 1 });
    const refusal = await rig.refusal(head, InvitePerson, formFor('YUSUF@kkp.example'));
    expect(refusal).toMatchObject({
      code: 'conflict',
      message:
        'Somebody with this mail address is registered already: grant the role to that person instead.',
      details: { personId: known.items[0]?.id },
    });
    const { actor: stranger } = await employ(rig, world, { role: 'unit_head', unitId: world.sibling.id });
    const input = { ...formFor('yusuf@kkp.example'), unitId: world.sibling.id };
    const elsewhere = await rig.ask(stranger, InvitePerson, input);
    expect(elsewhere.person.id).not.toBe(known.items[0]?.id);
  });
});

describe('the first sign-in with an invitation', () => {
  it('links the subject to the person, whatever the case of the mail address', async () => {
    const { person, membership, code } = await invite('siti@kkp.example');
    const { caller } = await arrive('siti', { invitation: code, email: 'Siti@KKP.example' });
    expect(caller).toMatchObject({
      ...{ kind: 'person', id: person.id, name: person.name },
      grants: [{ role: membership.role, unitId: membership.unitId, cycleId: null }],
    });
    expect((await rig.ask(system, IdentifyCaller, { subject: 'siti' })).id).toBe(person.id);
    expect((await rig.said(person.id)).at(-1)).toEqual({
      type: 'zi.stages.person.changed.v1',
      data: { ...person, subject: 'siti', version: 2 },
    });
    const link = (await rig.trail(person.id)).at(-1);
    expect(link).toMatchObject({
      ...{ action: 'person.link', actor: `person:${person.id}`, address: '192.0.2.9' },
      after: { changed: ['subject'], version: 2 },
    });
    expect(JSON.stringify(link)).not.toContain('siti');
    // From then on the subject is enough.
    expect((await arrive('siti')).caller.id).toBe(person.id);
  });

  it('sent twice at once is one and the same', async () => {
    const { person, code } = await invite('dua@kkp.example');
    const once = () => arrive('dua', { invitation: code, email: 'dua@kkp.example' });
    const both = await Promise.all([once(), once()]);
    expect(both.map(({ caller }) => caller.id)).toEqual([person.id, person.id]);
    expect((await rig.trail(person.id)).filter(({ action }) => action === 'person.link')).toHaveLength(1);
  });

  it('is refused in the same words whatever was wrong', async () => {
    const { code, person } = await invite('agus@kkp.example');
    const right = { invitation: code, email: 'agus@kkp.example' };
    const used = await invite('bekas@kkp.example');
    await arrive('bekas', { invitation: used.code, email: 'bekas@kkp.example' });
    const expired = await invite('lewat@kkp.example');
    await rig.query('UPDATE stages.invitation SET expires_at = now() WHERE person_id = $1', [
      expired.person.id,
    ]);
    const corrected = await invite('salah@kkp.example');
    const { id, name, version } = corrected.person;
    await rig.ask(world.admin, ChangePerson, {
      ...{ id, name, version, email: 'benar@kkp.example', phone: null, subject: null },
    });

    const refusals = await Promise.all([
      refused('nobody knows'),
      refused('agus', { email: 'agus@kkp.example' }),
      refused('agus', { ...right, invitation: 'x'.repeat(43) }),
      refused('agus', { ...right, email: 'lain@kkp.example' }),
      refused('agus', { ...right, email: null }),
      refused('agus', { ...right, emailVerified: false }),
      refused('another', { invitation: used.code, email: 'bekas@kkp.example' }),
      refused('lewat', { invitation: expired.code, email: 'lewat@kkp.example' }),
      refused('salah', { invitation: corrected.code, email: 'salah@kkp.example' }),
    ]);
    const told = refusals.map(({ code: reason, message, details }) => ({ reason, message, details }));
    expect(told[0]).toMatchObject({ reason: 'not_found', details: { noun: 'sign-in' } });
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    // None of it has used the invitation up.
    expect((await arrive('agus', right)).caller.id).toBe(person.id);
  });

  it('gives a subject that is known already no second person', async () => {
    const { code, person } = await invite('kedua@kkp.example');
    const { caller } = await arrive('siti', { invitation: code, email: 'kedua@kkp.example' });
    expect(caller.id).not.toBe(person.id);
    expect((await arrive('kedua', { invitation: code, email: 'kedua@kkp.example' })).caller.id).toBe(
      person.id,
    );
  });

  it('by one subject with two invitations at once links one of them', async () => {
    const invitations = [await invite('satu@kkp.example'), await invite('dua-lagi@kkp.example')];
    const results = await Promise.allSettled(
      invitations.map(({ code, person }) => arrive('kembar', { invitation: code, email: person.email })),
    );
    const linked = await rig.query(`SELECT id FROM stages.person WHERE subject = 'kembar'`);
    expect(linked).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'not_found' });
  });

  it('is for the gateway only', async () => {
    for (const actor of [world.admin, nobody, holding('operator', world.ministry.id)])
      expect(await rig.refusal(actor, BeginSession, arrival('siti'))).toMatchObject({ code: 'forbidden' });
  });

  it('works without any role too: who is known may sign in and sees nothing', async () => {
    const { id } = await registerPerson(rig, world.admin, 'Roleless', world.unit.id);
    await rig.query(`UPDATE stages.person SET subject = 'roleless' WHERE id = $1`, [id]);
    expect((await arrive('roleless')).caller).toMatchObject({ id, grants: [], ties: [], scopes: [] });
  });
});
