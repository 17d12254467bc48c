import { type Actor, EndMembership, type Membership } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { type Employee, actorOf, dayFromToday, employ } from '../fixtures/employment';
import { Rig, nobody, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld } from '../fixtures/world';

let rig: Rig;
let world: World;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
  world = await foundWorld(rig);
});
afterAll(() => rig?.stop());

const why = 'Moved to another unit';
const end = (actor: Actor, { id, version }: Membership) =>
  rig.ask(actor, EndMembership, { id, version, why });
const refused = (actor: Actor, { id, version }: Membership) =>
  rig.refusal(actor, EndMembership, { id, version, why });
const employInUnit = (role: 'unit_member' | 'unit_head' | 'tpi_member' = 'unit_member') =>
  employ(rig, world, { role, unitId: world.unit.id });

describe('the end of a role', () => {
  it('takes it away at once, is said, and stands in the trail with its reason', async () => {
    const { membership, subject } = await employInUnit();
    const { actor: head } = await employInUnit('unit_head');
    const input = { id: membership.id, version: 1, why };
    const ended = await rig.ask(head, EndMembership, input, 'end once');
    expect(await rig.ask(head, EndMembership, input, 'end once')).toEqual(ended);
    expect(ended).toEqual({ ...membership, endedAt: expect.any(String), version: 2 });
    expect((await actorOf(rig, subject)).grants).toEqual([]);
    expect((await rig.said(membership.id)).at(-1)).toEqual({
      type: 'zi.stages.membership.ended.v1',
      data: ended,
    });
    expect((await rig.trail(membership.id)).at(-1)).toMatchObject({
      ...{ action: 'membership.end', unit_id: world.unit.id, before: membership, after: ended, why },
    });
  });

  it('comes once, and not over a newer version', async () => {
    const { membership } = await employInUnit();
    const newer = { ...membership, version: 2 };
    expect(await refused(world.admin, newer)).toMatchObject({
      code: 'conflict',
      details: { yourVersion: 2, currentVersion: 1 },
    });
    await end(world.admin, membership);
    expect(await refused(world.admin, newer)).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^The role was ended on \d{4}-\d\d-\d\d\.$/),
    });
  });

  it('may be brought to a role that is still to come', async () => {
    const post = { role: 'unit_member', unitId: world.unit.id, startsOn: dayFromToday(3) } as const;
    const { membership } = await employ(rig, world, post);
    expect((await end(world.admin, membership)).endedAt).toEqual(expect.any(String));
  });

  it('is brought by who could give the role, in the own part of the tree', async () => {
    const { membership: member } = await employInUnit();
    const { membership: assessor } = await employInUnit('tpi_member');
    const { actor: head } = await employInUnit('unit_head');
    const { actor: colleague } = await employInUnit();
    const { actor: stranger } = await employ(rig, world, { role: 'unit_head', unitId: world.sibling.id });
    const codeOf = async (actor: Actor, membership: Membership) => (await refused(actor, membership)).code;
    expect(await codeOf(colleague, member)).toBe('forbidden');
    expect(await codeOf(head, assessor)).toBe('forbidden');
    expect(await codeOf(stranger, member)).toBe('not_found');
    expect(await codeOf(nobody, member)).toBe('not_found');
    expect(await codeOf(head, { ...member, id: v7() })).toBe('not_found');
    await end(head, member);
  });

  it('is brought to a role for all cycles by who holds for all cycles', async () => {
    const { membership } = await employInUnit();
    const inCycle = { role: 'unit_head', unitId: world.unit.id, cycleId: world.cycle.id } as const;
    const { actor } = await employ(rig, world, inCycle);
    expect(await refused(actor, membership)).toMatchObject({ code: 'forbidden' });
  });

  it('may be brought to every own role, and to no other by that', async () => {
    const { actor, membership } = await employInUnit('tpi_member');
    const other = await employInUnit('tpi_member');
    expect(await refused(actor, other.membership)).toMatchObject({ code: 'forbidden' });
    expect((await end(actor, membership)).version).toBe(2);
  });

  it('is not brought by a role that the message still names but that is not held any more', async () => {
    const { actor: former, membership } = await employInUnit('unit_head');
    const { membership: member } = await employInUnit();
    await end(world.admin, membership);
    expect(await refused(former, member)).toMatchObject({ code: 'forbidden' });
    await end(world.admin, member);
  });
});

describe('the last administrator of the ministry', () => {
  const lastWords =
    'This is the last administrator of the ministry who can sign in: appoint another one first.';
  const appoint = (more: object = {}) =>
    employ(rig, world, { role: 'ministry_admin', unitId: world.ministry.id, ...more });
  const founders = async () => {
    const [row] = await rig.query<{ id: string; version: number }>(
      `SELECT id, version FROM stages.membership WHERE person_id = $1 AND role = 'ministry_admin'`,
      [world.administrator.id],
    );
    return row as Membership;
  };
  const administrators = async () => {
    const [row] = await rig.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM stages.membership m WHERE role = 'ministry_admin' AND unit_id = $1
         AND cycle_id IS NULL AND ends_on IS NULL AND ended_at IS NULL`,
      [world.ministry.id],
    );
    return row?.n;
  };

  it('stays, also when there are others for a part, a cycle, a while, later, or without a sign-in', async () => {
    const others = [
      await employ(rig, world, { role: 'ministry_admin', unitId: world.directorate.id }),
      await appoint({ cycleId: world.cycle.id }),
      await appoint({ endsOn: dayFromToday(300) }),
      await appoint({ startsOn: dayFromToday(1) }),
      await appoint(),
    ];
    const mute = others.at(-1) as Employee;
    await rig.query('UPDATE stages.person SET subject = NULL WHERE id = $1', [mute.actor.id]);
    expect(await refused(world.admin, await founders())).toMatchObject({
      code: 'conflict',
      message: lastWords,
    });
    for (const { membership } of others) await end(world.admin, membership);
  });

  it('may go once there is another', async () => {
    const { actor, membership } = await appoint();
    await end(world.admin, membership);
    const second = await appoint();
    await end(second.actor, await founders());
    expect(await refused(second.actor, second.membership)).toMatchObject({ message: lastWords });
    // Back to where the others begin.
    await rig.query('UPDATE stages.membership SET ended_at = NULL WHERE person_id = $1', [
      world.administrator.id,
    ]);
    await end(world.admin, second.membership);
    expect(actor.grants).toHaveLength(1);
    expect(await administrators()).toBe(1);
  });

  it('is one of two who end each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await appoint(), await appoint()];
      await rig.query('UPDATE stages.membership SET ended_at = now() WHERE person_id = $1', [
        world.administrator.id,
      ]);
      const outcomes = await Promise.allSettled([
        end(one.actor, other.membership),
        end(other.actor, one.membership),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await administrators()).toBe(1);
      await rig.query('UPDATE stages.membership SET ended_at = NULL WHERE person_id = $1', [
        world.administrator.id,
      ]);
      await rig.query('UPDATE stages.membership SET ended_at = now() WHERE person_id = ANY ($1)', [
        [one.actor.id, other.actor.id],
      ]);
    }
  });

  it('is one of many who all lay it down at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const group = [await appoint(), await appoint(), await appoint(), await appoint()];
      const outcomes = await Promise.allSettled([
        ...group.map(({ actor, membership }) => end(actor, membership)),
        end(world.admin, await founders()),
      ]);
      const refusals = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refusals).toMatchObject([{ reason: { code: 'conflict', message: lastWords } }]);
      expect(await administrators()).toBe(1);
      await rig.query('UPDATE stages.membership SET ended_at = NULL, version = 1 WHERE person_id = $1', [
        world.administrator.id,
      ]);
      await rig.query('UPDATE stages.membership SET ended_at = now() WHERE person_id = ANY ($1)', [
        group.map(({ actor }) => actor.id),
      ]);
    }
  });
});
