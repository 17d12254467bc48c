import {
  type Actor,
  ChangeUnit,
  CloseUnit,
  ListUnitHistory,
  ListUnits,
  RegisterUnit,
  StartProgramme,
  type Unit,
} from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { Steps } from '../fixtures/programme-steps';
import { pathsOf } from '../fixtures/refusal';
import { Rig, nobody, stagesSchema } from '../fixtures/rig';
import { Tree, adminOf, at, why } from '../fixtures/tree';
import { type World, foundWorld } from '../fixtures/world';

let rig: Rig;
let world: World;
let steps: Steps;
let tree: Tree;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
});
afterAll(() => rig?.stop());
beforeEach(async () => {
  await rig.query('TRUNCATE stages.unit, stages.person, stages.cycle, stages.outbox CASCADE');
  world = await foundWorld(rig);
  steps = new Steps(rig, world);
  tree = new Tree(rig, world);
});

describe('closing a unit', () => {
  it('keeps what it did, and takes nothing new', async () => {
    const programme = await steps.start(world.unit.id);
    const closed = await tree.close(world.unit, '2020-12-31');
    expect(closed).toEqual({ ...world.unit, activeUntil: '2020-12-31', version: 2 });
    expect((await rig.said(closed.id)).at(-1)).toEqual({ type: 'zi.stages.unit.changed.v1', data: closed });
    expect((await rig.trail(closed.id)).at(-1)).toMatchObject({ action: 'unit.close', after: closed, why });
    expect(await rig.said(programme.id)).toHaveLength(1);
    expect(await steps.read(programme.id)).toEqual(programme);
    for (const refusal of [
      await rig.refusal(world.admin, StartProgramme, {
        unitId: closed.id,
        cycleId: world.cycle.id,
        target: 'wbk',
      }),
      await rig.refusal(world.admin, RegisterUnit, {
        ...{ code: 'NEW', name: 'New', kind: 'directorate', parentId: closed.id, activeFrom: '2021-01-01' },
      }),
    ])
      expect(refusal).toMatchObject({
        code: 'conflict',
        message: 'The unit BPSPL-PDG was closed on 2020-12-31.',
      });
    const codes = async (state: 'active' | 'closed') =>
      (await rig.ask(world.admin, ListUnits, { state })).items.map(({ code }) => code);
    expect(await codes('closed')).toEqual(['BPSPL-PDG']);
    expect(await codes('active')).toEqual(['BPSPL-DPS', 'DJPRL', 'KKP']);
    const opened = await tree.close(closed, null);
    expect(opened).toEqual({ ...world.unit, version: 3 });
    expect(await tree.close(opened, null)).toEqual(opened);
  });

  it('is refused while units below it go on, naming them, and goes from below upward', async () => {
    const directorate = at(world.directorate);
    expect(
      await rig.refusal(world.admin, CloseUnit, { ...directorate, activeUntil: '2026-12-31' }),
    ).toMatchObject({
      code: 'conflict',
      details: { children: 2, codes: ['BPSPL-DPS', 'BPSPL-PDG'] },
    });
    for (const unit of [world.unit, world.sibling]) await tree.close(unit, '2026-12-31');
    const closed = await tree.close(world.directorate, '2026-12-31');
    expect(closed.activeUntil).toBe('2026-12-31');
    const early = { ...at({ ...world.unit, version: 2 }), activeUntil: null };
    expect(await rig.refusal(world.admin, CloseUnit, early)).toMatchObject({
      code: 'conflict',
      message: 'The unit BPSPL-PDG cannot be active longer than the unit above it, which ends on 2026-12-31.',
    });
    // The same for who does not see the unit above.
    expect(await rig.refusal(adminOf(world.unit), CloseUnit, early)).toMatchObject({ code: 'conflict' });
  });

  it('is refused before its first day, for the ministry itself, and to who may not', async () => {
    const refusal = (actor: Actor, unit: Unit, activeUntil: string) =>
      rig.refusal(actor, CloseUnit, { ...at(unit), activeUntil });
    expect(pathsOf(await refusal(world.admin, world.unit, '2008-12-31'))).toEqual(['/activeUntil']);
    expect(await refusal(world.admin, world.ministry, '2026-12-31')).toMatchObject({ code: 'conflict' });
    expect(await refusal(world.head, world.unit, '2026-12-31')).toMatchObject({ code: 'forbidden' });
    expect(await refusal(world.stranger, world.unit, '2026-12-31')).toMatchObject({ code: 'not_found' });
  });
});

describe('the history of a unit', () => {
  it('tells what it was since when, by whom and why, the newest first, page by page', async () => {
    const other = await tree.register(world.ministry.id, 'DJPT');
    const moved = await tree.move(world.unit, other);
    const { code, kind } = moved;
    const renamed = await rig.ask(world.admin, ChangeUnit, { ...at(moved), code, kind, name: 'New name' });
    const closed = await tree.close(renamed, '2030-12-31');
    const by = `person:${world.admin.id}`;
    const { items: told } = await rig.ask(world.admin, ListUnitHistory, { id: world.unit.id });
    expect(told).toEqual([
      ...[closed, renamed, moved].map((unit) => ({ ...unit, at: expect.any(String), by, why })),
      { ...world.unit, at: expect.any(String), by, why: null },
    ]);
    const pages: number[][] = [];
    let after: string | undefined;
    do {
      const page = await rig.ask(world.head, ListUnitHistory, {
        id: moved.id,
        limit: 3,
        ...(after && { after }),
      });
      pages.push(page.items.map(({ version }) => version));
      after = page.next ?? undefined;
    } while (after);
    expect(pages).toEqual([[4, 3, 2], [1]]);
    expect(pathsOf(await rig.refusal(world.head, ListUnitHistory, { id: moved.id, after: 'x' }))).toEqual([
      '/after',
    ]);
  });

  it('is read by who reads the unit, and cannot be rewritten by the service', async () => {
    const { id } = world.unit;
    expect(await rig.refusal(world.stranger, ListUnitHistory, { id })).toMatchObject({ code: 'not_found' });
    expect(await rig.refusal(nobody, ListUnitHistory, { id })).toMatchObject({ code: 'not_found' });
    const rights = await rig.query<{ right: string }>(`
      SELECT DISTINCT privilege_type AS right FROM information_schema.table_privileges
      WHERE table_schema = 'stages' AND table_name = 'unit_revision' AND grantee <> 'zi_stages_owner' ORDER BY 1`);
    expect(rights.map(({ right }) => right)).toEqual(['INSERT', 'SELECT']);
  });
});
