import { type Action, AddAction, ListActions, type Programme, RealiseAction } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { Steps, actionForm } from '../fixtures/programme-steps';
import { Rig, holding, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld } from '../fixtures/world';

describe('actions of the work plan', () => {
  let rig: Rig;
  let world: World;
  let steps: Steps;
  let programme: Programme;
  let action: Action;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    steps = new Steps(rig, world);
    programme = await steps.toDevelopment(world.unit.id);
  });
  afterAll(() => rig?.stop());
  const plan = (change: Partial<Action> = {}) => ({
    programmeId: programme.id,
    ...actionForm(world.employee.id),
    ...change,
  });

  it('are planned by the people of the unit, once for one key, with a known person in charge', async () => {
    const member = holding('unit_member', world.unit.id);
    action = await rig.ask(member, AddAction, plan(), 'one key');
    expect(await rig.ask(member, AddAction, plan(), 'one key')).toEqual(action);
    expect(action).toMatchObject({ ...plan(), realisation: null, version: 1 });
    expect(await rig.said(action.id)).toEqual([{ type: 'zi.stages.action.changed.v1', data: action }]);
    expect(await rig.refusal(member, AddAction, plan({ personId: v7() }))).toMatchObject({
      code: 'not_found',
      details: { noun: 'person' },
    });
  });

  it('are planned neither by assessors nor by strangers', async () => {
    expect(await rig.refusal(holding('tpi_member', world.unit.id), AddAction, plan())).toMatchObject({
      code: 'forbidden',
    });
    expect(await rig.refusal(world.stranger, AddAction, plan())).toMatchObject({ code: 'not_found' });
  });

  it('are not planned before development', async () => {
    const early = await steps.start(world.sibling.id);
    expect(await rig.refusal(world.stranger, AddAction, plan({ programmeId: early.id }))).toMatchObject({
      code: 'conflict',
      details: { stage: 'declaration', accepted: ['development', 'monitoring'] },
    });
  });

  it('tell what they have reached, with the reason in the trail', async () => {
    const input = { id: action.id, version: 1, realisation: 40.25, note: 'First quarter' };
    const realised = await rig.ask(world.head, RealiseAction, input, 'realise once');
    expect(await rig.ask(world.head, RealiseAction, input, 'realise once')).toEqual(realised);
    expect(realised).toEqual({ ...action, realisation: 40.25, version: 2 });
    expect((await rig.said(action.id)).map(({ data }) => data)).toEqual([action, realised]);
    expect(await rig.trail(action.id)).toEqual([
      expect.objectContaining({ action: 'action.add', after: action, why: null }),
      expect.objectContaining({
        action: 'action.realise',
        before: action,
        after: realised,
        why: 'First quarter',
        unit_id: world.unit.id,
      }),
    ]);
  });

  it('are not realised over a newer version, nor by those who may not', async () => {
    const input = { id: action.id, version: 1, realisation: 50 };
    expect(await rig.refusal(world.head, RealiseAction, input)).toMatchObject({
      code: 'conflict',
      details: { noun: 'action', yourVersion: 1, currentVersion: 2 },
    });
    expect(await rig.refusal(holding('leader', world.ministry.id), RealiseAction, input)).toMatchObject({
      code: 'forbidden',
    });
    expect(await rig.refusal(world.stranger, RealiseAction, input)).toMatchObject({
      code: 'not_found',
      details: { noun: 'action', id: action.id },
    });
    expect(await rig.refusal(world.head, RealiseAction, { ...input, id: v7() })).toMatchObject({
      code: 'not_found',
    });
  });

  it('are listed the next due first, page by page, by area', async () => {
    await rig.ask(world.head, AddAction, plan({ dueOn: '2099-01-01', area: 'MP', title: 'Last' }));
    await rig.ask(world.head, AddAction, plan({ dueOn: '2000-01-01', area: 'MP', title: 'First' }));
    const titles = async (filter: { area?: 'MP'; limit?: number; after?: string } = {}) => {
      const page = await rig.ask(world.head, ListActions, { programmeId: programme.id, ...filter });
      return { titles: page.items.map(({ title }) => title), next: page.next };
    };
    const first = await titles({ limit: 2 });
    const rest = await titles({ limit: 2, after: first.next ?? '' });
    expect([first.titles, rest.titles, rest.next]).toEqual([['First', action.title], ['Last'], null]);
    expect((await titles({ area: 'MP' })).titles).toEqual(['First', 'Last']);
    expect(await rig.refusal(world.stranger, ListActions, { programmeId: programme.id })).toMatchObject({
      code: 'not_found',
    });
  });
});
