import { FoundMinistry, GetUnit, IdentifyCaller, ListUnits, RegisterUnit } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { pathsOf } from '../fixtures/refusal';
import { Rig, holding, nobody, system, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, ministryForm } from '../fixtures/world';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
});
afterAll(() => rig?.stop());

describe('founding the ministry', () => {
  it('is not for people, whatever they hold', async () => {
    const refusal = await rig.refusal(holding('ministry_admin', v7()), FoundMinistry, ministryForm);
    expect(refusal).toMatchObject({ code: 'forbidden' });
    expect(await rig.count('unit')).toBe(0);
  });

  it('happens once, also when it is asked for twice at once', async () => {
    const answers = await Promise.allSettled([
      rig.ask(system, FoundMinistry, ministryForm),
      rig.ask(system, FoundMinistry, ministryForm),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rig.refusal(system, FoundMinistry, ministryForm)).toMatchObject({
      code: 'conflict',
      message: `The ministry ${ministryForm.name} is founded already.`,
    });
    expect([await rig.count('unit'), await rig.count('person'), await rig.count('membership')]).toEqual([
      1, 1, 1,
    ]);
  });

  it('makes the root and an administrator who can sign in, and leaves facts and a trail', async () => {
    const { items } = await rig.ask(system, ListUnits, {});
    const [root] = items;
    expect(root).toMatchObject({ code: 'KKP', kind: 'ministry', parentId: null, path: [root?.id] });
    const actor = await rig.ask(system, IdentifyCaller, { subject: 'admin' });
    expect(actor.grants).toEqual([
      expect.objectContaining({ role: 'ministry_admin', unitId: root?.id, cycleId: null }),
    ]);
    expect((await rig.said(root?.id ?? '')).map(({ type }) => type)).toEqual([
      'zi.stages.unit.registered.v1',
    ]);
    expect((await rig.said(actor.id)).map(({ type }) => type)).toEqual(['zi.stages.person.registered.v1']);
    const trail = await rig.query<{ object_type: string }>(
      `SELECT object_type FROM stages.audit_entry WHERE action = 'ministry.found' AND unit_id = $1 ORDER BY id`,
      [root?.id],
    );
    expect(trail.map(({ object_type }) => object_type)).toEqual(['unit', 'person', 'membership']);
  });
});

describe('the tree of units', () => {
  let world: World;
  const form = { name: 'Loka PSPL', kind: 'technical_unit' as const, activeFrom: '2010-01-01' };

  beforeAll(async () => {
    await rig.query('TRUNCATE stages.unit, stages.person, stages.membership, stages.cycle CASCADE');
    world = await foundWorld(rig);
  });

  it('grows below an active unit, by its administrator, once for one key', async () => {
    const input = { ...form, code: 'LPSPL-SRG', parentId: world.directorate.id };
    const unit = await rig.ask(world.admin, RegisterUnit, input, 'one key');
    expect(await rig.ask(world.admin, RegisterUnit, input, 'one key')).toEqual(unit);
    expect(unit.path).toEqual([world.ministry.id, world.directorate.id, unit.id]);
    expect(await rig.ask(world.admin, GetUnit, { id: unit.id })).toEqual(unit);
    expect(await rig.said(unit.id)).toEqual([{ type: 'zi.stages.unit.registered.v1', data: unit }]);
    expect(await rig.trail(unit.id)).toEqual([
      expect.objectContaining({
        action: 'unit.register',
        actor: `person:${world.admin.id}`,
        unit_id: unit.id,
        after: unit,
      }),
    ]);
  });

  it('has no second root, and each code once', async () => {
    const rootless = await rig.refusal(world.admin, RegisterUnit, { ...form, code: 'X', parentId: null });
    expect([rootless.code, pathsOf(rootless)]).toEqual(['invalid', ['/parentId']]);
    const twin = { ...form, code: 'BPSPL-PDG', parentId: world.directorate.id };
    expect(await rig.refusal(world.admin, RegisterUnit, twin)).toMatchObject({
      code: 'conflict',
      message: 'The code BPSPL-PDG is taken by another unit.',
    });
  });

  it('does not grow by those who may only read it, nor where one sees nothing', async () => {
    const input = { ...form, code: 'NEW', parentId: world.unit.id };
    expect(await rig.refusal(world.head, RegisterUnit, input)).toMatchObject({ code: 'forbidden' });
    expect(await rig.refusal(world.stranger, RegisterUnit, input)).toMatchObject({ code: 'not_found' });
    const nowhere = { ...input, parentId: v7() };
    expect(await rig.refusal(world.admin, RegisterUnit, nowhere)).toMatchObject({ code: 'not_found' });
  });

  it('does not grow below a closed unit', async () => {
    const closed = await rig.ask(world.admin, RegisterUnit, {
      ...form,
      code: 'OLD',
      parentId: world.directorate.id,
    });
    await rig.query(`UPDATE stages.unit SET active_until = '2020-12-31' WHERE id = $1`, [closed.id]);
    const input = { ...form, code: 'NEW', parentId: closed.id };
    expect(await rig.refusal(world.admin, RegisterUnit, input)).toMatchObject({
      code: 'conflict',
      message: 'The unit OLD was closed on 2020-12-31.',
    });
  });

  it('is seen as far as a role reaches: no unit beside or above one’s own', async () => {
    const seen = async (actor = world.head) =>
      (await rig.ask(actor, ListUnits, {})).items.map(({ code }) => code);
    expect(await seen()).toEqual(['BPSPL-PDG']);
    expect(await seen(nobody)).toEqual([]);
    expect(await seen(holding('directorate_viewer', world.directorate.id))).toEqual([
      'BPSPL-DPS',
      'BPSPL-PDG',
      'DJPRL',
      'LPSPL-SRG',
      'OLD',
    ]);
    expect(await rig.refusal(world.head, GetUnit, { id: world.sibling.id })).toMatchObject({
      code: 'not_found',
    });
  });

  it('is listed by code page by page, searched by code and name, and cut to a subtree', async () => {
    const codes: string[] = [];
    let after: string | undefined;
    do {
      const page = await rig.ask(world.admin, ListUnits, { limit: 2, ...(after ? { after } : {}) });
      codes.push(...page.items.map(({ code }) => code));
      after = page.next ?? undefined;
    } while (after);
    expect(codes).toEqual(['BPSPL-DPS', 'BPSPL-PDG', 'DJPRL', 'KKP', 'LPSPL-SRG', 'OLD']);

    const search = async (input: { query?: string; under?: string }) =>
      (await rig.ask(world.admin, ListUnits, input)).items.map(({ code }) => code);
    expect(await search({ query: 'pdg' })).toEqual(['BPSPL-PDG']);
    expect(await search({ query: 'kelautan' })).toEqual(['KKP']);
    expect(await search({ query: '%' })).toEqual([]);
    expect(await search({ under: world.unit.id })).toEqual(['BPSPL-PDG']);
    expect(await search({ under: world.directorate.id, query: 'loka' })).toEqual(['LPSPL-SRG', 'OLD']);
  });

  it('is searched in full, however much or little a search finds among many units', async () => {
    const codeOf = (number: number) => `N-${String(number).padStart(4, '0')}`;
    await rig.query(
      `INSERT INTO stages.unit
         SELECT id, 'N-' || lpad(n::text, 4, '0'), 'Balai ' || n, 'technical_unit', $1, $2::uuid[] || id, '2010-01-01',
                CASE WHEN n = 1100 THEN date '2020-12-31' END, 1
         FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 1100) n) planned`,
      [world.directorate.id, world.directorate.path],
    );
    const search = async (input: object) => {
      const codes: string[] = [];
      let after: string | undefined;
      do {
        const ask = { limit: 200, ...input, ...(after && { after }) };
        const page = await rig.ask(world.admin, ListUnits, ask);
        codes.push(...page.items.map(({ code }) => code));
        after = page.next ?? undefined;
      } while (after);
      return codes;
    };
    const all = Array.from({ length: 1_100 }, (_, index) => codeOf(index + 1));
    expect(await search({ query: 'BALAI' })).toEqual(all);
    expect(await search({ query: 'balai', state: 'closed', limit: 1 })).toEqual([codeOf(1_100)]);
    expect(await search({ query: 'n-1100', limit: 1 })).toEqual([codeOf(1_100)]);
    expect(await search({ query: '09', limit: 10 })).toEqual(all.filter((code) => code.includes('09')));
    expect(await search({ under: world.directorate.id, query: 'balai 1100', limit: 1 })).toEqual([
      codeOf(1_100),
    ]);
    expect(await search({ query: 'balai 1101' })).toEqual([]);
  });
});
