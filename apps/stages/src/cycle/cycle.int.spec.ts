import { GetCycle, ListCycles, OpenCycle } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { pathsOf } from '../fixtures/refusal';
import { Rig, holding, nobody, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, openCycleOf, thisYear } from '../fixtures/world';

describe('cycles', () => {
  let rig: Rig;
  let world: World;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
  });
  afterAll(() => rig?.stop());
  const next = thisYear + 1;
  const form = { year: next, opensOn: `${next}-01-02`, closesOn: `${next}-05-31` };

  it('are opened by an administrator of the whole ministry, once for one key', async () => {
    const input = { ...form, settings: { areaMinimum: 'split' } };
    const cycle = await rig.ask(world.admin, OpenCycle, input, 'one key');
    expect(await rig.ask(world.admin, OpenCycle, input, 'one key')).toEqual(cycle);
    expect(cycle).toMatchObject({
      ...form,
      rubricId: 'permenpanrb-90-2021',
      rubricVersion: '2021.1',
      version: 1,
    });
    expect(cycle.settings).toMatchObject({ areaMinimum: 'split', zeroDenominator: expect.any(Number) });
    expect(await rig.ask(world.head, GetCycle, { id: cycle.id })).toEqual(cycle);
    expect(await rig.said(cycle.id)).toEqual([{ type: 'zi.stages.cycle.opened.v1', data: cycle }]);
    expect(await rig.trail(cycle.id)).toEqual([
      expect.objectContaining({ action: 'cycle.open', after: cycle }),
    ]);
  });

  it('are not opened by those who administer a part, or nothing', async () => {
    const later = { ...form, year: next + 1 };
    for (const actor of [holding('ministry_admin', world.directorate.id), world.head, nobody])
      expect(await rig.refusal(actor, OpenCycle, later)).toMatchObject({ code: 'forbidden' });
  });

  it('are one per year', async () => {
    expect(await rig.refusal(world.admin, OpenCycle, form)).toMatchObject({
      code: 'conflict',
      message: `The cycle ${next} is open already.`,
    });
  });

  it('are refused with every problem of settings and days at once', async () => {
    const refusal = await rig.refusal(world.admin, OpenCycle, {
      ...form,
      year: next + 1,
      settings: { areaMinimum: 'both', blankAnswer: 'maybe' },
      closesOn: form.opensOn,
    });
    expect(refusal.code).toBe('invalid');
    expect(pathsOf(refusal)).toEqual(['/settings/areaMinimum', '/settings/blankAnswer', '/closesOn']);
  });

  it('are listed the newest first, page by page, to everyone with a role', async () => {
    await openCycleOf(rig, world.admin, thisYear - 1);
    const first = await rig.ask(world.head, ListCycles, { limit: 2 });
    const second = await rig.ask(world.head, ListCycles, { limit: 2, after: first.next ?? '' });
    expect([first.items, second.items].map((items) => items.map(({ year }) => year))).toEqual([
      [next, thisYear],
      [thisYear - 1],
    ]);
    expect(second.next).toBeNull();
  });

  it('are nobody else’s business', async () => {
    expect(await rig.ask(nobody, ListCycles, {})).toEqual({ items: [], next: null });
    expect(await rig.refusal(nobody, GetCycle, { id: world.cycle.id })).toMatchObject({ code: 'not_found' });
    expect(await rig.refusal(world.head, GetCycle, { id: v7() })).toMatchObject({ code: 'not_found' });
  });
});
