import { GrantMembership, IdentifyCaller, type Role } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { dayFromToday, employ } from '../fixtures/employment';
import { Rig, nobody, stagesSchema, system } from '../fixtures/rig';
import { type World, foundWorld, registerPerson } from '../fixtures/world';

describe('who stands behind a subject', () => {
  let rig: Rig;
  let world: World;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
  });
  afterAll(() => rig?.stop());

  it('comes with every role held today, with its area, or with none', async () => {
    const unitId = world.unit.id;
    const post = { role: 'unit_coordinator', unitId, area: 'MP' } as const;
    const { actor, subject } = await employ(rig, world, post);
    const give = (role: Role, more: object) =>
      rig.ask(world.admin, GrantMembership, { personId: actor.id, role, unitId, ...more });
    await give('unit_member', { cycleId: world.cycle.id });
    await give('unit_head', { startsOn: dayFromToday(1) });
    expect(await rig.ask(system, IdentifyCaller, { subject })).toEqual({
      ...{ kind: 'person', id: actor.id, name: actor.name, ties: [], scopes: [] },
      grants: [
        { role: 'unit_coordinator', unitId, cycleId: null, area: 'MP' },
        { role: 'unit_member', unitId, cycleId: world.cycle.id },
      ],
    });
    const { id } = await registerPerson(rig, world.admin, 'Roleless');
    await rig.query(`UPDATE stages.person SET subject = 'roleless' WHERE id = $1`, [id]);
    expect(await rig.ask(system, IdentifyCaller, { subject: 'roleless' })).toMatchObject({ id, grants: [] });
  });

  it('is told to the suite only, and nobody’s subject is not repeated', async () => {
    for (const actor of [world.admin, world.head, nobody])
      expect(await rig.refusal(actor, IdentifyCaller, { subject: 'admin' })).toMatchObject({
        code: 'forbidden',
      });
    const refusal = await rig.refusal(system, IdentifyCaller, { subject: 'rahasia' });
    expect(refusal.code).toBe('not_found');
    expect(JSON.stringify([refusal.message, refusal.details])).not.toContain('rahasia');
  });
});
