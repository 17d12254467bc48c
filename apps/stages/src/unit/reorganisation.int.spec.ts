import {
  type Actor,
  ChangeUnit,
  GetUnit,
  ListUnits,
  MoveUnit,
  type Programme,
  type Unit,
} from '@zi/contracts';
import { createDataSource } from '@zi/database';
import { type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { Steps } from '../fixtures/programme-steps';
import { pathsOf } from '../fixtures/refusal';
import { Rig, holding, nobody, stagesSchema } from '../fixtures/rig';
import { Tree, adminOf, at, why } from '../fixtures/tree';
import { type World, foundWorld } from '../fixtures/world';

let database: TestDatabase;
let rig: Rig;
let world: World;
let steps: Steps;
let tree: Tree;
beforeAll(async () => {
  database = await createTestDatabase([stagesSchema]);
  rig = await Rig.start(await startTestBus(), database);
});
afterAll(() => rig?.stop());
beforeEach(async () => {
  await rig.query('TRUNCATE stages.unit, stages.person, stages.cycle, stages.outbox CASCADE');
  world = await foundWorld(rig);
  steps = new Steps(rig, world);
  tree = new Tree(rig, world);
});

/** Runs SQL in a transaction that stays open until it is released. */
async function hold(sql: string): Promise<() => Promise<void>> {
  const options = { url: database.adminUrl, schema: 'stages', entities: [], pool: 1 };
  const source = await createDataSource(options).initialize();
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  await runner.query(sql);
  return async () => {
    await runner.commitTransaction();
    await source.destroy();
  };
}

const chainPath = async (unitId: string) => {
  const sql = 'SELECT path FROM stages.audit_chain WHERE unit_id = $1';
  const [chain] = await rig.query<{ path: string[] }>(sql, [unitId]);
  return chain?.path;
};

describe('correcting a unit', () => {
  const form = { code: 'BPSPL-SBR', name: 'BPSPL Sumatera Barat', kind: 'technical_unit' as const };

  it('is said, also of its programme, and stands in the trail and the history', async () => {
    const programme = await steps.start(world.unit.id);
    const input = { ...at(world.unit), ...form };
    const unit = await rig.ask(world.admin, ChangeUnit, input, 'one key');
    expect(await rig.ask(world.admin, ChangeUnit, input, 'one key')).toEqual(unit);
    expect(unit).toEqual({ ...world.unit, ...form, version: 2 });
    expect(await tree.read(unit.id)).toEqual(unit);
    expect((await rig.said(unit.id)).at(-1)).toEqual({ type: 'zi.stages.unit.changed.v1', data: unit });
    expect((await rig.trail(unit.id)).at(-1)).toMatchObject({
      ...{ action: 'unit.change', actor: `person:${world.admin.id}`, unit_id: unit.id, why },
      ...{ before: world.unit, after: unit },
    });
    const { id, code, name, path } = unit;
    expect(await rig.said(programme.id)).toEqual([
      expect.objectContaining({ type: 'zi.stages.programme.advanced.v1' }),
      {
        type: 'zi.stages.programme.unit_changed.v1',
        data: expect.objectContaining({ unit: { id, code, name, path }, stage: 'declaration', version: 2 }),
      },
    ]);
    expect((await steps.read(programme.id)).version).toBe(2);
  });

  it('of its kind alone concerns no programme, and of nothing is no change', async () => {
    const programme = await steps.start(world.unit.id);
    const { code, name, kind } = world.unit;
    expect(await rig.ask(world.admin, ChangeUnit, { ...at(world.unit), code, name, kind })).toEqual(
      world.unit,
    );
    await rig.ask(world.admin, ChangeUnit, { ...at(world.unit), code, name, kind: 'directorate' });
    expect(await rig.said(programme.id)).toHaveLength(1);
    expect((await rig.said(world.unit.id)).map(({ type }) => type)).toEqual([
      'zi.stages.unit.registered.v1',
      'zi.stages.unit.changed.v1',
    ]);
  });

  it('is refused for the code of another unit, an older version, and a kind that it cannot have', async () => {
    const refusal = (change: object) =>
      rig.refusal(world.admin, ChangeUnit, { ...at(world.unit), ...form, ...change });
    expect(await refusal({ code: 'BPSPL-DPS' })).toMatchObject({
      code: 'conflict',
      message: 'The code BPSPL-DPS is taken by another unit.',
    });
    expect(await refusal({ version: 9 })).toMatchObject({
      code: 'conflict',
      details: { yourVersion: 9, currentVersion: 1 },
    });
    expect(pathsOf(await refusal({ kind: 'ministry' }))).toEqual(['/kind']);
  });

  it('is for who administers it for good; others may or may not know of it', async () => {
    const refused = async (actor: Actor) =>
      (await rig.refusal(actor, ChangeUnit, { ...at(world.unit), ...form })).code;
    expect(await refused(world.head)).toBe('forbidden');
    expect(await refused(adminOf(world.unit, world.cycle.id))).toBe('forbidden');
    expect(await refused(adminOf(world.sibling))).toBe('not_found');
    expect(await refused(nobody)).toBe('not_found');
    await rig.ask(adminOf(world.unit), ChangeUnit, { ...at(world.unit), ...form });
  });
});

describe('moving a unit', () => {
  it('takes everything below it along: places, programmes, roles, and who reads their trail', async () => {
    const other = await tree.register(world.ministry.id, 'DJPT');
    const part = await tree.register(world.unit.id, 'SATKER');
    const programmes: Programme[] = [];
    for (const { id } of [world.unit, part]) programmes.push(await steps.start(id));
    const seen = (actor: Actor, id: string) => rig.ask(actor, GetUnit, { id });
    await expect(seen(holding('leader', other.id), part.id)).rejects.toMatchObject({ code: 'not_found' });

    const moved = await tree.move(world.unit, other);
    expect(moved).toEqual({ ...world.unit, parentId: other.id, path: [...other.path, moved.id], version: 2 });
    const below = await tree.read(part.id);
    expect(below).toEqual({ ...part, path: [...other.path, moved.id, part.id], version: 2 });
    expect(await seen(holding('leader', other.id), part.id)).toEqual(below);
    expect(
      await rig.refusal(holding('leader', world.directorate.id), GetUnit, { id: part.id }),
    ).toMatchObject({
      code: 'not_found',
    });

    for (const unit of [moved, below]) {
      expect((await rig.said(unit.id)).at(-1)).toEqual({ type: 'zi.stages.unit.changed.v1', data: unit });
      expect((await rig.trail(unit.id)).at(-1)).toMatchObject({ action: 'unit.move', after: unit, why });
      expect(await chainPath(unit.id)).toEqual(unit.path);
    }
    for (const [index, unit] of [moved, below].entries()) {
      const { id } = programmes[index] as Programme;
      expect((await rig.said(id)).at(-1)).toMatchObject({
        type: 'zi.stages.programme.unit_changed.v1',
        data: { programmeId: id, unit: { id: unit.id, path: unit.path }, version: 2 },
      });
      expect((await rig.trail(id)).at(-1)).toMatchObject({
        action: 'programme.follow_unit',
        unit_id: unit.id,
        why,
      });
    }
    const copies = await rig.query<{ path: string[] }>(`
      SELECT unit_path AS path FROM stages.programme UNION ALL SELECT home_path FROM stages.person WHERE name = 'Rina Wahyuni'`);
    expect(copies.map(({ path }) => path.slice(0, 3))).toEqual([moved.path, moved.path, moved.path]);
    expect(await rig.ask(world.head, ListUnits, {})).toMatchObject({ items: [moved, below] });
  });

  it('leaves every copy of a place as it is that the unit’s own says', async () => {
    const other = await tree.register(world.ministry.id, 'DJPT');
    await tree.register(world.unit.id, 'SATKER');
    for (const { id } of [world.unit, world.sibling]) await steps.start(id);
    await tree.move(world.directorate, other);
    const strays = await rig.query(`
      SELECT 1 FROM stages.programme p JOIN stages.unit u ON u.id = p.unit_id WHERE p.unit_path <> u.path
      UNION ALL SELECT 1 FROM stages.membership m JOIN stages.unit u ON u.id = m.unit_id WHERE m.unit_path <> u.path
      UNION ALL SELECT 1 FROM stages.person p JOIN stages.unit u ON u.id = p.home_unit_id WHERE p.home_path <> u.path
      UNION ALL SELECT 1 FROM stages.unit u JOIN stages.unit p ON p.id = u.parent_id WHERE u.path <> p.path || u.id`);
    expect(strays).toEqual([]);
    const forgotten = await rig.query<{ name: string }>(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'stages' AND udt_name = '_uuid' AND column_name NOT LIKE '%\\_path' ORDER BY 1`);
    expect(forgotten.map(({ name }) => name)).toEqual([
      'audit_chain.path',
      'unit.path',
      'unit_revision.path',
    ]);
  });

  it('to where it lies already is no move', async () => {
    expect(await tree.move(world.unit, world.directorate)).toEqual(world.unit);
    expect(await rig.said(world.unit.id)).toHaveLength(1);
  });

  it('goes neither below itself, nor below what lies below it, nor below what is closed or not there', async () => {
    const part = await tree.register(world.unit.id, 'SATKER');
    const closed = await tree.close(world.sibling, '2020-12-31');
    const refusal = (unit: Unit, parentId: string) =>
      rig.refusal(world.admin, MoveUnit, { ...at(unit), parentId });
    for (const parent of [world.unit, part, closed])
      expect(await refusal(world.unit, parent.id)).toMatchObject({ code: 'conflict' });
    expect(await refusal(world.ministry, world.unit.id)).toMatchObject({ code: 'conflict' });
    expect(await refusal(world.unit, v7())).toMatchObject({ code: 'not_found' });
    expect(await refusal({ ...world.unit, version: 2 }, world.ministry.id)).toMatchObject({
      code: 'conflict',
      details: { yourVersion: 2, currentVersion: 1 },
    });
  });

  it('takes the right to change both the unit and what it comes below', async () => {
    const other = await tree.register(world.ministry.id, 'DJPT');
    const refusal = (actor: Actor) => rig.refusal(actor, MoveUnit, { ...at(world.unit), parentId: other.id });
    expect(await refusal(world.head)).toMatchObject({
      code: 'forbidden',
      details: { noun: 'unit', id: world.unit.id },
    });
    expect(await refusal(adminOf(other))).toMatchObject({
      code: 'not_found',
      details: { id: world.unit.id },
    });
    expect(await refusal(adminOf(world.unit))).toMatchObject({
      code: 'not_found',
      details: { id: other.id },
    });
    const both = adminOf(world.unit);
    const reading = { ...both, grants: [...both.grants, ...holding('leader', other.id).grants] };
    expect(await refusal(reading)).toMatchObject({ code: 'forbidden', details: { id: other.id } });
    const moving = { ...both, grants: [...both.grants, ...adminOf(other).grants] };
    expect((await tree.move(world.unit, other, moving)).parentId).toBe(other.id);
  });

  it('of two units below each other at once makes no loop', async () => {
    const [left, right] = [
      await tree.register(world.ministry.id, 'LEFT'),
      await tree.register(world.ministry.id, 'RIGHT'),
    ];
    const outcomes = await Promise.allSettled([tree.move(left, right), tree.move(right, left)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const units = [await tree.read(left.id), await tree.read(right.id)].sort(
      (a, b) => a.path.length - b.path.length,
    );
    expect(units.map(({ path }) => path.length)).toEqual([2, 3]);
    expect(units[1]?.path).toEqual([...(units[0]?.path ?? []), units[1]?.id]);
  });

  it('waits for what is being added below it, and takes it along', async () => {
    const other = await tree.register(world.ministry.id, 'DJPT');
    const waiting = (count: number) =>
      until(`${count} asks wait`, async () => {
        const waiters = await rig.query(
          `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return waiters.length >= count;
      });
    // Held up at its history, the last but one thing that a registration writes.
    const release = await hold('LOCK TABLE stages.unit_revision IN SHARE MODE');
    const adding = tree.register(world.unit.id, 'SATKER');
    await waiting(1);
    const moving = tree.move(world.directorate, other);
    await waiting(2);
    await release();
    const [added] = await Promise.all([adding, moving]);
    const { path } = await tree.read(added.id);
    expect(path).toEqual([...other.path, ...added.path.slice(1)]);
    expect((await rig.trail(added.id)).at(-1)).toMatchObject({ action: 'unit.move', before: added });
  });

  it('misses nothing that is added below it meanwhile', async () => {
    const homes = [world.ministry, await tree.register(world.ministry.id, 'DJPT')] as const;
    const grow = async (name: string) => {
      let below: Unit = world.unit;
      for (let depth = 0; depth < 6; depth += 1) {
        below = await tree.register(below.id, `${name}-${depth}`);
        if (depth % 3 === 0) await steps.start(below.id);
      }
    };
    const wander = async () => {
      let unit = world.directorate;
      for (let turn = 0; turn < 8; turn += 1) unit = await tree.move(unit, homes[(turn + 1) % 2] as Unit);
    };
    await Promise.all([grow('A'), grow('B'), wander()]);
    const strays = await rig.query(`
      SELECT u.code FROM stages.unit u JOIN stages.unit p ON p.id = u.parent_id WHERE u.path <> p.path || u.id
      UNION ALL SELECT u.code FROM stages.programme p JOIN stages.unit u ON u.id = p.unit_id WHERE p.unit_path <> u.path
      UNION ALL SELECT u.code FROM stages.audit_chain c JOIN stages.unit u ON u.id = c.unit_id WHERE c.path <> u.path`);
    expect(strays).toEqual([]);
  });
});
