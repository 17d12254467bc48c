import {
  type Actor,
  DeclareTie,
  GrantMembership,
  ListTies,
  type Role,
  type Tie,
  WithdrawTie,
} from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { actorOf, dayFromToday, employ } from '../fixtures/employment';
import { Rig, holding, nobody, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, registerPerson } from '../fixtures/world';

let rig: Rig;
let world: World;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
  world = await foundWorld(rig);
});
afterAll(() => rig?.stop());

const reason = 'Her brother heads the unit';
const form = (personId: string, unitId: string) => ({ personId, unitId, kind: 'kinship' as const, reason });
const declare = (actor: Actor, unitId: string, personId = actor.id) =>
  rig.ask(actor, DeclareTie, form(personId, unitId));
const assess = (unitId: string, role: Role = 'tpi_member') => employ(rig, world, { role, unitId });

describe('a declared tie', () => {
  it('is declared by the person itself to any unit, once for one key and once at all', async () => {
    const { actor } = await assess(world.sibling.id);
    const input = form(actor.id, world.unit.id);
    const { tie, ended } = await rig.ask(actor, DeclareTie, input, 'declare once');
    expect(await rig.ask(actor, DeclareTie, input, 'declare once')).toEqual({ tie, ended });
    expect(tie).toEqual({
      ...{ id: tie.id, ...input, declaredAt: expect.any(String), withdrawnAt: null, version: 1 },
    });
    expect(await rig.refusal(actor, DeclareTie, input)).toMatchObject({
      code: 'conflict',
      message: 'The tie to this unit is declared already.',
    });
    expect(await rig.refusal(actor, DeclareTie, { ...input, unitId: v7() })).toMatchObject({
      code: 'not_found',
      details: { noun: 'unit' },
    });
  });

  it('of one person takes no key of another', async () => {
    const [one, other] = [await assess(world.sibling.id), await assess(world.sibling.id)];
    for (const { actor } of [one, other]) {
      const { tie } = await rig.ask(actor, DeclareTie, form(actor.id, world.unit.id), 'the same key');
      expect(tie.personId).toBe(actor.id);
    }
  });

  it('stands in the trail of the unit without its reason', async () => {
    const { actor } = await assess(world.sibling.id);
    const { tie } = await declare(actor, world.unit.id);
    const [entry] = await rig.trail(tie.id);
    expect(entry).toMatchObject({
      ...{ action: 'tie.declare', actor: `person:${actor.id}`, unit_id: world.unit.id },
      after: { id: tie.id, kind: 'kinship', personId: actor.id },
    });
    expect(JSON.stringify(entry)).not.toContain(reason);
  });

  it('is declared for others by an administrator of the unit only', async () => {
    const { actor: person } = await assess(world.unit.id);
    const asked = (by: Actor) => rig.refusal(by, DeclareTie, form(person.id, world.unit.id));
    expect(await asked(world.head)).toMatchObject({ code: 'forbidden' });
    expect(await asked(holding('tpi_controller', world.unit.id))).toMatchObject({ code: 'forbidden' });
    expect(await asked(world.stranger)).toMatchObject({ code: 'not_found' });
    expect(await asked(nobody)).toMatchObject({ code: 'not_found' });
    const far = await registerPerson(rig, world.admin, 'Far', world.sibling.id);
    const local = holding('ministry_admin', world.unit.id);
    expect(await rig.refusal(local, DeclareTie, form(far.id, world.unit.id))).toMatchObject({
      code: 'not_found',
      details: { noun: 'person' },
    });
    await declare(local, world.unit.id, person.id);
  });

  it('ends the assessor’s roles in the unit and below, and leaves every other', async () => {
    const { actor, membership, subject } = await assess(world.unit.id);
    const give = (role: Role, unitId: string, more: object = {}) =>
      rig.ask(world.admin, GrantMembership, { personId: actor.id, role, unitId, ...more });
    const coming = await give('tpi_lead', world.unit.id, { startsOn: dayFromToday(5) });
    const member = await give('unit_member', world.unit.id);
    const beside = await give('tpi_member', world.sibling.id);
    const above = await give('tpi_member', world.ministry.id);
    const { tie, ended } = await declare(actor, world.directorate.id);
    expect(ended.map(({ id }) => id).sort()).toEqual([membership.id, coming.id, beside.id].sort());
    for (const { id } of ended) {
      expect((await rig.said(id)).at(-1)?.type).toBe('zi.stages.membership.ended.v1');
      expect((await rig.trail(id)).at(-1)).toMatchObject({
        action: 'membership.end',
        why: `A tie to the unit was declared: ${tie.id}`,
      });
    }
    const now = await actorOf(rig, subject);
    expect(now.ties).toEqual([world.directorate.id]);
    expect(now.grants.map(({ role, unitId }) => [role, unitId])).toEqual([
      ['unit_member', member.unitId],
      ['tpi_member', above.unitId],
    ]);
  });
});

describe('an assessor’s role for a person with a tie', () => {
  const wish = (personId: string, role: Role, unitId: string) => ({ personId, role, unitId });

  it('is refused in the unit and below it; the refusal names the declaration', async () => {
    const { actor } = await employ(rig, world, { role: 'unit_member', unitId: world.directorate.id });
    const { tie } = await declare(actor, world.directorate.id);
    const { id: tieId, unitId, kind, declaredAt } = tie;
    for (const place of [world.directorate.id, world.unit.id]) {
      for (const role of ['tpi_member', 'tpi_lead', 'tpi_controller'] as const) {
        const refusal = await rig.refusal(world.admin, GrantMembership, wish(actor.id, role, place));
        expect(refusal).toMatchObject({
          code: 'conflict',
          message: `The person declared a tie to the unit on ${declaredAt.slice(0, 10)} and cannot assess it.`,
        });
        expect(refusal.details).toEqual({ tieId, unitId, kind, declaredAt, reason });
      }
    }
    await rig.ask(world.admin, GrantMembership, wish(actor.id, 'unit_head', world.unit.id));
    await rig.ask(world.admin, GrantMembership, wish(actor.id, 'tpi_member', world.ministry.id));
  });

  it('is refused without the reason to who reads no ties there', async () => {
    const { actor } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
    const { tie } = await declare(actor, world.directorate.id);
    const { actor: controller } = await assess(world.unit.id, 'tpi_controller');
    const refusal = await rig.refusal(
      controller,
      GrantMembership,
      wish(actor.id, 'tpi_member', world.unit.id),
    );
    expect(refusal.details).toEqual({
      ...{ tieId: tie.id, unitId: tie.unitId, kind: tie.kind, declaredAt: tie.declaredAt },
    });
  });

  it('is never both: declared and granted at the same moment, one of them sees the other', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { actor } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
      const [declared] = await Promise.allSettled([
        declare(actor, world.unit.id),
        rig.ask(world.admin, GrantMembership, wish(actor.id, 'tpi_member', world.unit.id)),
      ]);
      expect(declared.status).toBe('fulfilled');
      const open = await rig.query(
        `SELECT 1 FROM stages.membership WHERE person_id = $1 AND role = 'tpi_member' AND ended_at IS NULL`,
        [actor.id],
      );
      expect(open).toEqual([]);
    }
  });

  it('is possible again once the tie was withdrawn', async () => {
    const { actor } = await employ(rig, world, { role: 'unit_member', unitId: world.unit.id });
    const { tie } = await declare(actor, world.unit.id);
    const assessor = wish(actor.id, 'tpi_member', world.unit.id);
    expect(await rig.refusal(world.admin, GrantMembership, assessor)).toMatchObject({ code: 'conflict' });
    const withdraw = { id: tie.id, version: 1, why: 'Declared by mistake' };
    await rig.ask(world.admin, WithdrawTie, withdraw);
    await rig.ask(world.admin, GrantMembership, assessor);
    await declare(actor, world.unit.id);
  });
});

describe('withdrawing a tie', () => {
  const withdraw = ({ id, version }: Tie) => ({ id, version, why: 'He left the unit' });

  it('is done by an administrator with a reason, once', async () => {
    const { actor, subject } = await assess(world.sibling.id);
    const { tie } = await declare(actor, world.unit.id);
    const withdrawn = await rig.ask(world.admin, WithdrawTie, withdraw(tie), 'withdraw once');
    expect(await rig.ask(world.admin, WithdrawTie, withdraw(tie), 'withdraw once')).toEqual(withdrawn);
    expect(withdrawn).toEqual({ ...tie, withdrawnAt: expect.any(String), version: 2 });
    expect((await actorOf(rig, subject)).ties).toEqual([]);
    const entry = (await rig.trail(tie.id)).at(-1);
    expect(entry).toMatchObject({ action: 'tie.withdraw', unit_id: world.unit.id, why: 'He left the unit' });
    expect(JSON.stringify(entry)).not.toContain(reason);
    expect(await rig.refusal(world.admin, WithdrawTie, withdraw(tie))).toMatchObject({
      details: { currentVersion: 2 },
    });
    expect(await rig.refusal(world.admin, WithdrawTie, withdraw(withdrawn))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('was withdrawn on'),
    });
  });

  it('is not for the person itself, who may read it, nor for who only reads ties or none', async () => {
    const { actor } = await assess(world.sibling.id);
    const { tie } = await declare(actor, world.unit.id);
    const codeOf = async (by: Actor) => (await rig.refusal(by, WithdrawTie, withdraw(tie))).code;
    expect(await codeOf(actor)).toBe('forbidden');
    expect(await codeOf(holding('leader', world.ministry.id))).toBe('forbidden');
    expect(await codeOf(holding('tpi_controller', world.unit.id))).toBe('forbidden');
    expect(await codeOf(world.head)).toBe('not_found');
    expect(await codeOf(holding('ministry_admin', world.sibling.id))).toBe('not_found');
  });
});

describe('a list of ties', () => {
  it('is cut to a person or a unit, as far as one reads ties, and shows one’s own always', async () => {
    const { actor } = await assess(world.sibling.id);
    const near = (await declare(actor, world.unit.id)).tie;
    const wide = (await declare(actor, world.directorate.id)).tie;
    const list = async (by: Actor, filter: object = { personId: actor.id }) =>
      (await rig.ask(by, ListTies, { limit: 200, ...filter })).items
        .filter(({ personId }) => personId === actor.id)
        .map(({ id }) => id);
    expect(await list(world.admin)).toEqual([near.id, wide.id]);
    expect(await list(world.admin, { unitId: world.unit.id })).toEqual([near.id]);
    expect(await list(actor, {})).toEqual([near.id, wide.id]);
    expect(await list(holding('leader', world.unit.id))).toEqual([near.id]);
    expect(await list(world.head)).toEqual([]);
    expect(await list(holding('leader', world.sibling.id))).toEqual([]);
    expect(await list(nobody)).toEqual([]);
    const first = await rig.ask(world.admin, ListTies, { personId: actor.id, limit: 1 });
    const rest = await rig.ask(world.admin, ListTies, { personId: actor.id, after: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([near.id, wide.id]);
  });
});
