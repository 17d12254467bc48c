import {
  type Actor,
  BeginSession,
  DeclareTie,
  ErasePerson,
  GetPerson,
  GrantMembership,
  InvitePerson,
  ListMemberships,
  type Person,
  ResumeSession,
} from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { dayFromToday, employ } from '../fixtures/employment';
import { Rig, holding, nobody, stagesSchema, system } from '../fixtures/rig';
import { type World, foundWorld, registerPerson } from '../fixtures/world';

let rig: Rig;
let world: World;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
  world = await foundWorld(rig);
});
afterAll(() => rig?.stop());

const why = 'Asked for by the person, letter 4/2026';
const erase = (actor: Actor, { id, version }: Pick<Person, 'id' | 'version'>) =>
  rig.ask(actor, ErasePerson, { id, version, why });
const refused = (actor: Actor, { id, version }: Pick<Person, 'id' | 'version'>) =>
  rig.refusal(actor, ErasePerson, { id, version, why });
const life = { idleMinutes: 60, hours: 12 };
const arrival = { email: null, emailVerified: false, address: '198.51.100.77', ...life };

describe('erasing a person', () => {
  it('takes everything personal away and leaves what was done, without a name', async () => {
    const form = { name: 'Bambang Sutrisno', email: 'bambang@kkp.example', phone: '+62 811 2222' };
    const post = { role: 'tpi_member' as const, unitId: world.unit.id };
    const { person, membership } = await rig.ask(world.admin, InvitePerson, { ...form, ...post });
    await rig.query(`UPDATE stages.person SET subject = 'bambang' WHERE id = $1`, [person.id]);
    const coming = await rig.ask(world.admin, GrantMembership, {
      ...{ personId: person.id, role: 'leader', unitId: world.ministry.id, startsOn: dayFromToday(3) },
    });
    const { session } = await rig.ask(system, BeginSession, { subject: 'bambang', ...arrival });
    const self: Actor = { kind: 'person', id: person.id, address: null, grants: [] };
    await rig.ask(self, DeclareTie, {
      ...{
        personId: person.id,
        unitId: world.sibling.id,
        kind: 'business',
        reason: 'Owns a share of a supplier',
      },
    });

    const input = { id: person.id, version: 1, why };
    const erased = await rig.ask(world.admin, ErasePerson, input, 'erase once');
    expect(await rig.ask(world.admin, ErasePerson, input, 'erase once')).toEqual(erased);
    expect(erased).toEqual({
      ...{ id: person.id, name: '(dihapus)', email: null, phone: null, subject: null, version: 2 },
      erasedAt: expect.any(String),
    });
    expect(await rig.ask(world.admin, GetPerson, { id: person.id })).toEqual(erased);
    expect((await rig.said(person.id)).at(-1)).toEqual({
      type: 'zi.stages.person.changed.v1',
      data: erased,
    });
    for (const { id } of [membership, coming]) {
      expect((await rig.said(id)).at(-1)?.type).toBe('zi.stages.membership.ended.v1');
    }
    const { items } = await rig.ask(world.admin, ListMemberships, { personId: person.id });
    expect(items.filter(({ endedAt }) => !endedAt)).toEqual([]);

    const { id, token } = session;
    expect(await rig.refusal(system, ResumeSession, { id, token, ...life })).toMatchObject({
      code: 'not_found',
    });
    expect(await rig.refusal(system, BeginSession, { subject: 'bambang', ...arrival })).toMatchObject({
      code: 'not_found',
    });

    // Facts that were said are kept for two weeks; nothing else of it is anywhere in the schema.
    const tables = await rig.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'stages'::regnamespace AND relkind = 'r'
         AND relname NOT IN ('outbox', 'idempotency')`,
    );
    const traces = ['Bambang', 'bambang', '2222', '198.51.100.77', 'supplier'];
    for (const { name } of tables) {
      const [row] = await rig.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM stages.${name} t WHERE t::text ~ $1`,
        [
          name === 'audit_entry'
            ? traces.filter((one) => !one.startsWith('198')).join('|')
            : traces.join('|'),
        ],
      );
      expect([name, row?.n]).toEqual([name, 0]);
    }
  });

  it('stands in the trail with who and why', async () => {
    const { id, version } = await registerPerson(rig, world.admin, 'Ani', world.unit.id);
    await erase(world.admin, { id, version });
    expect((await rig.trail(id)).at(-1)).toMatchObject({
      ...{ action: 'person.erase', actor: `person:${world.admin.id}`, unit_id: world.unit.id, why },
      ...{ before: { given: ['name'] }, after: { given: [], version: 2 } },
    });
  });

  it('is done once, and nobody gives that person a role any more', async () => {
    const person = await registerPerson(rig, world.admin, 'Ani', world.unit.id);
    const erased = await erase(world.admin, person);
    expect(await refused(world.admin, erased)).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^The data of this person was erased on/),
    });
    const wish = { personId: person.id, role: 'unit_member', unitId: world.unit.id } as const;
    expect(await rig.refusal(world.admin, GrantMembership, wish)).toMatchObject({ code: 'conflict' });
    const tie = { personId: person.id, unitId: world.unit.id, kind: 'other', reason: 'x' } as const;
    expect(await rig.refusal(world.admin, DeclareTie, tie)).toMatchObject({ code: 'conflict' });
  });

  it('is not done over a newer version', async () => {
    const person = await registerPerson(rig, world.admin, 'Ani', world.unit.id);
    expect(await refused(world.admin, { ...person, version: 2 })).toMatchObject({
      details: { currentVersion: 1 },
    });
  });

  it('is done by an administrator of where the person belongs, not by others or oneself', async () => {
    const { actor } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
    const person = { id: actor.id, version: 1 };
    const codeOf = async (by: Actor) => (await refused(by, person)).code;
    expect(await codeOf(actor)).toBe('forbidden');
    expect(await codeOf(world.head)).toBe('forbidden');
    expect(await codeOf(world.stranger)).toBe('not_found');
    expect(await codeOf(holding('ministry_admin', world.sibling.id))).toBe('not_found');
    expect(await codeOf(nobody)).toBe('not_found');
    expect(await codeOf({ ...world.admin, id: v7() })).toBe('forbidden');
    await erase(world.admin, person);
  });

  it('is not done by who may not end every role of the person, and then ends none', async () => {
    const { actor: local } = await employ(rig, world, { role: 'ministry_admin', unitId: world.unit.id });
    const { actor, membership } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
    const wider = await rig.ask(world.admin, GrantMembership, {
      ...{ personId: actor.id, role: 'leader', unitId: world.directorate.id },
    });
    const refusal = await refused(local, { id: actor.id, version: 1 });
    expect(refusal).toMatchObject({
      code: 'forbidden',
      message: 'The person holds a role that you may not end: ask who administers both.',
    });
    expect(JSON.stringify(refusal.details)).not.toContain(wider.id);
    expect(await rig.said(membership.id)).toHaveLength(1);
    await erase(world.admin, { id: actor.id, version: 1 });
  });

  it('never takes the last administrator of the ministry, two of whom cannot erase each other', async () => {
    const { id } = world.administrator;
    expect(await refused(world.admin, { id, version: 1 })).toMatchObject({
      code: 'conflict',
      details: { personId: id },
    });
    const { actor: other } = await employ(rig, world, { role: 'ministry_admin', unitId: world.ministry.id });
    const outcomes = await Promise.allSettled([
      erase(world.admin, { id: other.id, version: 1 }),
      erase(other, { id, version: 1 }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
