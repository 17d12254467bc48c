import { ChangeUnit, GetProgramme, GetUnit, ShowUnit } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { dayFromToday } from '../fixtures/employment';
import { Steps } from '../fixtures/programme-steps';
import { Rig, holding, nobody, stagesSchema } from '../fixtures/rig';
import { Tree, at } from '../fixtures/tree';
import { type World, foundWorld, openCycleOf, thisYear } from '../fixtures/world';

describe('what everybody may know of a unit', () => {
  let rig: Rig;
  let world: World;
  let tree: Tree;
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    tree = new Tree(rig, world);
  });
  afterAll(() => rig?.stop());
  const show = (code: string) => rig.ask(nobody, ShowUnit, { code });
  const refusal = (code: string) => rig.refusal(nobody, ShowUnit, { code });

  it('is its name and how far it is in each cycle, the newest first, and nothing else', async () => {
    const { id, code, name } = world.unit;
    expect(await show(code)).toEqual({ id, code, name, programmes: [] });
    const steps = new Steps(rig, world);
    await steps.toDevelopment(id);
    const before = await openCycleOf(rig, world.admin, thisYear - 1);
    await steps.start(id, before.id);
    expect(await show(code)).toEqual({
      ...{ id, code, name },
      programmes: [
        { year: thisYear, target: 'wbbm', stage: 'development' },
        { year: thisYear - 1, target: 'wbbm', stage: 'declaration' },
      ],
    });
    expect(await rig.refusal(nobody, GetUnit, { id })).toMatchObject({ code: 'not_found' });
  });

  it('is found by its code in any case; where two differ in case only, by the one that is asked for', async () => {
    expect((await show('bpspl-pdg')).code).toBe('BPSPL-PDG');
    const lower = await tree.register(world.directorate.id, 'bpspl-pdg');
    expect((await show('bpspl-pdg')).id).toBe(lower.id);
    expect((await show('BPSPL-PDG')).id).toBe(world.unit.id);
    expect(['BPSPL-PDG', 'bpspl-pdg']).toContain((await show('Bpspl-Pdg')).code);
    await tree.close(lower, dayFromToday(-1));
    expect((await show('bpspl-pdg')).id).toBe(world.unit.id);
  });

  it('is nothing of a code that nobody has, or that is found in another one only', async () => {
    for (const code of ['NO-SUCH', 'BPSPL', 'BPSPL-PDG-1', '%'])
      expect(await refusal(code).then(({ code: why }) => why)).toBe(code === '%' ? 'invalid' : 'not_found');
    expect(await refusal('NO-SUCH')).toMatchObject({ details: { noun: 'unit', id: 'NO-SUCH' } });
  });

  it('ends with the last day of the unit', async () => {
    const closing = await tree.close(world.sibling, dayFromToday(1));
    expect(await show(closing.code)).toMatchObject({ id: closing.id });
    await tree.close(closing, dayFromToday(-2));
    expect(await refusal(closing.code)).toMatchObject({ code: 'not_found' });
  });

  it('of the cycles holds the 20 newest', async () => {
    const unit = await tree.register(world.directorate.id, 'MANY');
    await rig.query(
      `WITH cycles AS (INSERT INTO stages.cycle
         SELECT gen_random_uuid(), 2030 + n, 'r', '{}', '2026-01-01', '2026-05-31', 1, '1' FROM generate_series(1, 21) n
         RETURNING id)
       INSERT INTO stages.programme (id, unit_id, unit_path, cycle_id, target, stage, version)
         SELECT gen_random_uuid(), $1, $2, id, 'wbk', 'declaration', 1 FROM cycles`,
      [unit.id, unit.path],
    );
    const years = (await show('many')).programmes.map(({ year }) => year);
    expect(years).toEqual(Array.from({ length: 20 }, (_, index) => 2051 - index));
  });

  it('is its name also for a client that reads programmes and no units', async () => {
    const unit = await tree.read(world.unit.id);
    const form = { ...at(unit), code: unit.code, kind: unit.kind };
    await rig.ask(world.admin, ChangeUnit, { ...form, name: 'Balai Pengelolaan Padang' });
    const [row] = await rig.query<{ id: string }>(
      'SELECT id FROM stages.programme WHERE unit_id = $1 LIMIT 1',
      [unit.id],
    );
    const read = { id: row?.id ?? '' };
    const client = { ...holding('unit_member', world.ministry.id), kind: 'service' as const };
    client.grants = [{ role: 'service_client', unitId: world.ministry.id, cycleId: null }];
    const asClient = { ...client, scopes: ['programme.read'] };
    expect(await rig.ask(asClient, GetProgramme, read)).toMatchObject({
      unitName: 'Balai Pengelolaan Padang',
    });
    expect(await rig.refusal(asClient, GetUnit, { id: unit.id })).toMatchObject({ code: 'not_found' });
    expect(await rig.ask(world.head, GetProgramme, read)).toMatchObject({
      unitName: 'Balai Pengelolaan Padang',
    });
  });
});
