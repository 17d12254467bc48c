import { ListPacts, type Person, type Programme, SignPact } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { Steps } from '../fixtures/programme-steps';
import { pathsOf } from '../fixtures/refusal';
import { Rig, holding, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, registerPerson, thisDay, thisYear } from '../fixtures/world';

describe('integrity pacts', () => {
  let rig: Rig;
  let world: World;
  let steps: Steps;
  let programme: Programme;
  let people: Person[];
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    steps = new Steps(rig, world);
    programme = await steps.start(world.unit.id);
    const register = (name: string) => registerPerson(rig, world.admin, name, world.unit.id);
    people = await Promise.all(['A', 'B', 'C'].map(register));
  });
  afterAll(() => rig?.stop());
  const pactOf = (index: number) => ({
    programmeId: programme.id,
    personId: people[index]?.id ?? '',
    signedOn: thisDay,
    documentNumber: `PI-${index}`,
  });

  it('are recorded by anyone of the unit, once for one key, and counted', async () => {
    const member = holding('unit_member', world.unit.id);
    const pact = await rig.ask(member, SignPact, pactOf(0), 'one key');
    expect(await rig.ask(member, SignPact, pactOf(0), 'one key')).toEqual(pact);
    expect(pact).toMatchObject({ ...pactOf(0), version: 1 });
    expect((await steps.read(programme.id)).pactsSigned).toBe(1);
    expect(await rig.said(pact.id)).toEqual([{ type: 'zi.stages.pact.signed.v1', data: pact }]);
    expect(await rig.trail(pact.id)).toEqual([
      expect.objectContaining({ action: 'pact.sign', unit_id: world.unit.id, after: pact }),
    ]);
  });

  it('are one per person and programme, of a known person', async () => {
    expect(await rig.refusal(world.head, SignPact, pactOf(0))).toMatchObject({
      code: 'conflict',
      message: 'The person has signed a pact in this programme already.',
    });
    const unknown = { ...pactOf(0), personId: v7() };
    expect(await rig.refusal(world.head, SignPact, unknown)).toMatchObject({
      code: 'not_found',
      details: { noun: 'person' },
    });
  });

  it('are not recorded by those who only look on, nor by strangers', async () => {
    const viewer = holding('directorate_viewer', world.directorate.id);
    expect(await rig.refusal(viewer, SignPact, pactOf(1))).toMatchObject({ code: 'forbidden' });
    expect(await rig.refusal(world.stranger, SignPact, pactOf(1))).toMatchObject({ code: 'not_found' });
  });

  it('are not older than the year before the cycle', async () => {
    const refusal = await rig.refusal(world.head, SignPact, {
      ...pactOf(1),
      signedOn: `${thisYear - 2}-12-31`,
    });
    expect([refusal.code, pathsOf(refusal)]).toEqual(['invalid', ['/signedOn']]);
  });

  it('may still be signed after the declaration, and are listed in the order of recording', async () => {
    programme = await steps.advance(await steps.declare(programme), 'designation');
    await rig.ask(world.head, SignPact, pactOf(1));
    await rig.ask(world.head, SignPact, pactOf(2));
    const { pactsSigned, version, gates } = await steps.read(programme.id);
    expect([pactsSigned, version]).toEqual([3, programme.version]);
    expect(gates.find(({ code }) => code === 'pacts_signed')?.detail).toBe(
      '3 of 42 employees signed, 39 may still follow',
    );
    const first = await rig.ask(world.head, ListPacts, { programmeId: programme.id, limit: 2 });
    const rest = await rig.ask(world.head, ListPacts, {
      programmeId: programme.id,
      limit: 2,
      after: first.next ?? '',
    });
    expect([...first.items, ...rest.items].map(({ personId }) => personId)).toEqual(
      people.map(({ id }) => id),
    );
    expect(await rig.refusal(world.stranger, ListPacts, { programmeId: programme.id })).toMatchObject({
      code: 'not_found',
    });
  });
});
