import { type Actor, BeginSession, ChangePerson, EndSession, ResumeSession } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { type Employee, employ } from '../fixtures/employment';
import { Rig, nobody, stagesSchema, system } from '../fixtures/rig';
import { type World, foundWorld } from '../fixtures/world';

const life = { idleMinutes: 60, hours: 12 };
const gateway: Actor = { ...system, id: 'gateway', address: '192.0.2.50' };

describe('a session', () => {
  let rig: Rig;
  let world: World;
  let employee: Employee;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    employee = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
  });
  afterAll(() => rig?.stop());

  const begin = async (more: object = {}) => {
    const { session } = await rig.ask(gateway, BeginSession, {
      ...{ subject: employee.subject, email: null, emailVerified: false, address: '192.0.2.9' },
      ...life,
      ...more,
    });
    return session;
  };
  type Held = Pick<Awaited<ReturnType<typeof begin>>, 'id' | 'token'>;
  const resume = ({ id, token }: Held) => rig.ask(gateway, ResumeSession, { id, token, ...life });
  const isOver = async ({ id, token }: Held) => {
    const refusal = await rig.refusal(gateway, ResumeSession, { id, token, ...life });
    return refusal.code === 'not_found';
  };
  /** Lets time pass for one session. */
  const age = ({ id }: Held, seconds: number) =>
    rig.query(
      `UPDATE stages.session SET rotated_at = rotated_at - $2 * interval '1 second',
         idle_until = idle_until - $2 * interval '1 second', expires_at = expires_at - $2 * interval '1 second'
       WHERE id = $1`,
      [id, seconds],
    );
  const rowOf = async ({ id }: Held) => {
    const [row] = await rig.query<Record<string, unknown> & { idle_until: Date; expires_at: Date }>(
      'SELECT * FROM stages.session WHERE id = $1',
      [id],
    );
    if (!row) throw new Error('There is no such session');
    return row;
  };
  const actionsOf = async ({ id }: Held) =>
    (await rig.trail(id)).map(({ action, actor }) => [action, actor.split(':')[0]]);

  it('says who holds it, with what is held now', async () => {
    const session = await begin();
    const { caller, renewed } = await resume(session);
    expect(caller).toEqual({
      ...{ kind: 'person', id: employee.actor.id, name: employee.actor.name, ties: [], scopes: [] },
      grants: [{ role: 'unit_member', unitId: world.unit.id, cycleId: null }],
    });
    expect(renewed).toBeNull();
    expect(Date.parse(session.expiresAt) - Date.parse(session.idleUntil)).toBe(11 * 3_600_000);
  });

  it('stands in the trail of the person’s unit, by the person and from its address', async () => {
    const session = await begin();
    await rig.ask(gateway, EndSession, { id: session.id, token: session.token });
    const who = { actor: `person:${employee.actor.id}`, unit_id: world.unit.id };
    expect(await rig.trail(session.id)).toMatchObject([
      { action: 'session.begin', ...who, address: '192.0.2.9', after: { personId: employee.actor.id } },
      { action: 'session.end', ...who, address: '192.0.2.50' },
    ]);
  });

  it('keeps no token, not behind a key either', async () => {
    const input = {
      ...{ subject: employee.subject, email: null, emailVerified: false, address: null },
      ...life,
    };
    const first = await rig.ask(gateway, BeginSession, input, 'a key');
    const second = await rig.ask(gateway, BeginSession, input, 'a key');
    expect(second.session.id).not.toBe(first.session.id);
    const kept = await rig.query(
      `SELECT 1 FROM stages.session WHERE session::text LIKE $1
       UNION ALL SELECT 1 FROM stages.idempotency WHERE answer::text LIKE $1`,
      [`%${first.session.token}%`],
    );
    expect(kept).toEqual([]);
  });

  it('is over when it was not used for its while', async () => {
    const session = await begin();
    await age(session, 59 * 60);
    await resume(session);
    await age(session, 61 * 60);
    expect(await isOver(session)).toBe(true);
  });

  it('is over at its end however much it is used, and is idle no longer than that', async () => {
    const session = await begin({ idleMinutes: 1_440, hours: 1 });
    expect(session.idleUntil).toBe(session.expiresAt);
    await age(session, 3_590);
    await resume(session);
    const { idle_until, expires_at } = await rowOf(session);
    expect(idle_until).toEqual(expires_at);
    await age(session, 10);
    expect(await isOver(session)).toBe(true);
  });

  it('is written at most once a minute for being used', async () => {
    const session = await begin();
    const { idle_until: first } = await rowOf(session);
    await age(session, 30);
    await resume(session);
    expect((await rowOf(session)).idle_until).toEqual(new Date(first.getTime() - 30_000));
    await age(session, 31);
    await resume(session);
    expect((await rowOf(session)).idle_until.getTime()).toBeGreaterThanOrEqual(first.getTime());
  });

  it('gets another token after fifteen minutes; the one before works a minute more', async () => {
    const session = await begin();
    await age(session, 14 * 60);
    expect((await resume(session)).renewed).toBeNull();
    await age(session, 61);
    const { renewed } = await resume(session);
    if (!renewed) throw new Error('It was not renewed');
    expect(renewed.token).not.toBe(session.token);
    expect(renewed.id).toBe(session.id);
    expect((await resume(session)).renewed).toBeNull();
    expect((await resume(renewed)).renewed).toBeNull();
    await age(session, 59);
    expect((await resume(session)).renewed).toBeNull();
    expect(await actionsOf(session)).toEqual([['session.begin', 'person']]);
  });

  it('is renewed once by requests side by side, which all get the same caller', async () => {
    const session = await begin();
    await age(session, 16 * 60);
    const answers = await Promise.all(Array.from({ length: 8 }, () => resume(session)));
    expect(new Set(answers.map(({ caller }) => JSON.stringify(caller))).size).toBe(1);
    const renewals = answers.flatMap(({ renewed }) => renewed ?? []);
    expect(renewals).toHaveLength(1);
    if (renewals[0]) await resume(renewals[0]);
  });

  it('ends for everybody when a token comes back that was replaced a while ago', async () => {
    const session = await begin();
    await age(session, 15 * 60);
    const { renewed } = await resume(session);
    await age(session, 61);
    expect(await isOver(session)).toBe(true);
    expect(renewed && (await isOver(renewed))).toBe(true);
    expect(await actionsOf(session)).toEqual([
      ['session.begin', 'person'],
      ['session.stolen', 'system'],
    ]);
    const [, stolen] = await rig.trail(session.id);
    expect(stolen).toMatchObject({ address: '192.0.2.50', after: { personId: employee.actor.id } });
  });

  it('ends too when the token was replaced more than once since', async () => {
    const session = await begin();
    await age(session, 15 * 60);
    const { renewed: second } = await resume(session);
    if (!second) throw new Error('It was not renewed');
    await age(session, 15 * 60);
    const { renewed: third } = await resume(second);
    expect(await isOver(session)).toBe(true);
    expect(third && (await isOver(third))).toBe(true);
  });

  it('is ended by who holds it, once, and is over then', async () => {
    const session = await begin();
    const end = (held: Held) => rig.ask(gateway, EndSession, { id: held.id, token: held.token });
    expect(await end({ ...session, token: 'x'.repeat(43) })).toEqual({ ended: false });
    await resume(session);
    expect(await end(session)).toEqual({ ended: true });
    expect(await end(session)).toEqual({ ended: false });
    expect(await end({ id: v7(), token: session.token })).toEqual({ ended: false });
    expect(await isOver(session)).toBe(true);
    expect(await actionsOf(session)).toEqual([
      ['session.begin', 'person'],
      ['session.end', 'person'],
    ]);
  });

  it('is over when the person signs in with another subject', async () => {
    const { actor, subject } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
    const session = await begin({ subject });
    const form = { id: actor.id, name: 'Somebody', email: null, phone: null };
    await rig.ask(world.admin, ChangePerson, { ...form, version: 1, subject });
    await resume(session);
    await rig.ask(world.admin, ChangePerson, { ...form, version: 2, subject: v7() });
    expect(await isOver(session)).toBe(true);
    await rig.ask(world.admin, ChangePerson, { ...form, version: 3, subject });
    expect(await isOver(session)).toBe(true);
  });

  it('is kept ninety days beyond its end, then goes when others begin', async () => {
    const [old, older] = [await begin(), await begin()];
    await rig.query(`UPDATE stages.session SET expires_at = now() - interval '89 days' WHERE id = $1`, [
      old.id,
    ]);
    await rig.query(`UPDATE stages.session SET expires_at = now() - interval '90 days' WHERE id = $1`, [
      older.id,
    ]);
    await begin();
    expect(
      await rig.query('SELECT id FROM stages.session WHERE id = ANY ($1)', [[old.id, older.id]]),
    ).toEqual([{ id: old.id }]);
  });

  it('is the gateway’s business only', async () => {
    const session = await begin();
    const { id, token } = session;
    for (const actor of [world.admin, nobody, employee.actor]) {
      expect(await rig.refusal(actor, ResumeSession, { id, token, ...life })).toMatchObject({
        code: 'forbidden',
      });
      expect(await rig.refusal(actor, EndSession, { id, token })).toMatchObject({ code: 'forbidden' });
    }
    await resume(session);
  });
});
