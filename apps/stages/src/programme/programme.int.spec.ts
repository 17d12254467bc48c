import {
  AdvanceProgramme,
  DeclareProgramme,
  DesignateProgramme,
  FormTeam,
  type Gate,
  GetProgramme,
  ListProgrammes,
  type Programme,
  StartProgramme,
} from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { Steps, declarationForm, designationForm, teamForm } from '../fixtures/programme-steps';
import { pathsOf } from '../fixtures/refusal';
import { Rig, holding, nobody, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, openCycleOf, thisYear } from '../fixtures/world';

let rig: Rig;
let world: World;
let steps: Steps;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
  world = await foundWorld(rig);
  steps = new Steps(rig, world);
});
afterAll(() => rig?.stop());

const unmet = ({ details }: { details: Record<string, unknown> }) =>
  (details['gates'] as Gate[]).map(({ code }) => code);

describe('starting a programme', () => {
  it('is for the administrator, in a unit and a cycle that exist', async () => {
    const input = { unitId: world.unit.id, cycleId: world.cycle.id, target: 'wbk' as const };
    expect(await rig.refusal(world.head, StartProgramme, input)).toMatchObject({ code: 'forbidden' });
    expect(await rig.refusal(world.stranger, StartProgramme, input)).toMatchObject({ code: 'not_found' });
    for (const change of [{ unitId: v7() }, { cycleId: v7() }])
      expect(await rig.refusal(world.admin, StartProgramme, { ...input, ...change })).toMatchObject({
        code: 'not_found',
      });
  });

  it('says what other services need to serve it, and happens once per unit and cycle', async () => {
    const input = { unitId: world.unit.id, cycleId: world.cycle.id, target: 'wbbm' as const };
    const programme = await rig.ask(world.admin, StartProgramme, input, 'one key');
    expect(await rig.ask(world.admin, StartProgramme, input, 'one key')).toEqual(programme);
    expect(await rig.refusal(world.admin, StartProgramme, input)).toMatchObject({
      code: 'conflict',
      message: `The unit BPSPL-PDG has a programme in the cycle ${thisYear} already.`,
    });
    expect(programme).toMatchObject({ stage: 'declaration', target: 'wbbm', version: 1, pactsSigned: 0 });
    const { id, code, name, path } = world.unit;
    const { year, rubricId, rubricVersion, settings, closesOn } = world.cycle;
    expect(await rig.said(programme.id)).toEqual([
      {
        type: 'zi.stages.programme.advanced.v1',
        data: {
          programmeId: programme.id,
          unit: { id, code, name, path },
          cycle: { id: world.cycle.id, year, rubricId, rubricVersion, settings, closesOn },
          target: 'wbbm',
          from: null,
          to: 'declaration',
          version: 1,
        },
      },
    ]);
  });

  it('is refused in a closed unit', async () => {
    await rig.query(`UPDATE stages.unit SET active_until = '2020-12-31' WHERE id = $1`, [world.sibling.id]);
    const input = { unitId: world.sibling.id, cycleId: world.cycle.id, target: 'wbk' as const };
    expect(await rig.refusal(world.admin, StartProgramme, input)).toMatchObject({ code: 'conflict' });
    await rig.query('UPDATE stages.unit SET active_until = NULL WHERE id = $1', [world.sibling.id]);
  });
});

describe('a programme on its way', () => {
  let programme: Programme;
  beforeAll(async () => {
    const cycle = await openCycleOf(rig, world.admin, thisYear - 1);
    programme = await steps.start(world.unit.id, cycle.id);
  });
  const at = ({ id, version } = programme) => ({ id, version });

  it('is declared by its unit head, not by strangers, members or assessors', async () => {
    const input = { ...at(), ...declarationForm };
    expect(await rig.refusal(world.stranger, DeclareProgramme, input)).toMatchObject({ code: 'not_found' });
    for (const role of ['unit_member', 'tpi_lead', 'directorate_viewer'] as const)
      expect(await rig.refusal(holding(role, world.unit.id), DeclareProgramme, input)).toMatchObject({
        code: 'forbidden',
      });
    const declared = await rig.ask(world.head, DeclareProgramme, input, 'declare once');
    expect(await rig.ask(world.head, DeclareProgramme, input, 'declare once')).toEqual(declared);
    expect(declared).toMatchObject({ declaration: declarationForm, version: programme.version + 1 });
    programme = declared;
  });

  it('is changed by nobody who holds an older version of it', async () => {
    const input = { ...at(), ...declarationForm, version: 1 };
    expect(await rig.refusal(world.head, DeclareProgramme, input)).toMatchObject({
      code: 'conflict',
      details: { yourVersion: 1, currentVersion: programme.version },
    });
  });

  it('of two changes of one version at once, one is carried out and one refused', async () => {
    const attempts = [1, 2].map(() => rig.ask(world.head, DeclareProgramme, { ...at(), ...declarationForm }));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    programme = await steps.read(programme.id);
  });

  it('does not enter designation before a pact is signed, nor development before designation', async () => {
    const soon = await rig.refusal(world.head, AdvanceProgramme, { ...at(), to: 'designation' });
    expect([soon.code, unmet(soon)]).toEqual(['conflict', ['pacts_signed']]);
    const jump = await rig.refusal(world.head, AdvanceProgramme, { ...at(), to: 'development' });
    expect(jump).toMatchObject({
      code: 'conflict',
      message: 'The programme is in declaration: designation comes before development.',
    });
    await steps.sign(programme);
    programme = await steps.advance(programme, 'designation');
    expect(programme.stage).toBe('designation');
  });

  it('is designated by the ministry, not by the unit itself, and a criterion not met keeps its gate shut', async () => {
    const doubt = {
      ...designationForm,
      criteria: { ...designationForm.criteria, highRisk: { met: false, reason: 'Hands out no permits' } },
    };
    const refusal = await rig.refusal(world.head, DesignateProgramme, { ...at(), ...doubt });
    expect(refusal).toMatchObject({ code: 'forbidden' });
    programme = await rig.ask(world.admin, DesignateProgramme, { ...at(), ...doubt });
    const shut = await rig.refusal(world.admin, AdvanceProgramme, { ...at(), to: 'development' });
    expect(unmet(shut)).toEqual(['high_risk']);
    expect(shut.message).toContain('Not met: Hands out no permits');
    programme = await steps.designate(programme);
    programme = await steps.advance(programme, 'development');
  });

  it('has its records in the stage they belong to only', async () => {
    expect(await rig.refusal(world.head, DeclareProgramme, { ...at(), ...declarationForm })).toMatchObject({
      code: 'conflict',
      details: { stage: 'development', accepted: ['declaration'] },
    });
  });

  it('has a work team of known people', async () => {
    const stranger = v7();
    const refusal = await rig.refusal(world.head, FormTeam, { ...at(), ...teamForm(stranger) });
    expect(refusal.code).toBe('invalid');
    expect(pathsOf(refusal)).toHaveLength(6);
    expect(await rig.refusal(world.admin, FormTeam, { ...at(), ...teamForm(stranger) })).toMatchObject({
      code: 'forbidden',
    });
    programme = await steps.formTeam(programme);
    expect(programme.team?.members).toHaveLength(6);
    const shut = await rig.refusal(world.head, AdvanceProgramme, { ...at(), to: 'monitoring' });
    expect(unmet(shut)).toEqual(['action_planned', 'survey_closed', 'assessment_submitted']);
  });

  it('leaves a fact for every stage it entered and an entry in the trail for every change', async () => {
    const said = await rig.said(programme.id);
    const steps = said.map(({ data }) => data as { from: string; to: string; version: number });
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [null, 'declaration'],
      ['declaration', 'designation'],
      ['designation', 'development'],
    ]);
    const trail = await rig.trail(programme.id);
    expect(trail.map(({ action }) => action)).toEqual([
      'programme.start',
      'programme.declare',
      'programme.declare',
      'programme.advance',
      'programme.designate',
      'programme.designate',
      'programme.advance',
      'programme.form_team',
    ]);
    expect(trail.map(({ after }) => (after as Programme).version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(trail.every(({ unit_id }) => unit_id === world.unit.id)).toBe(true);
    expect(steps.map(({ version }) => version)).toEqual([1, 4, 7]);
  });
});

describe('programmes are listed', () => {
  it('the newest first, page by page, by cycle, unit and stage', async () => {
    await steps.start(world.sibling.id);
    const list = async (filter: Parameters<typeof rig.ask<typeof ListProgrammes>>[2] = {}) =>
      (await rig.ask(world.admin, ListProgrammes, filter)).items.map(({ unitId, cycleId, stage }) => [
        unitId === world.unit.id ? 'unit' : 'sibling',
        cycleId === world.cycle.id ? 'now' : 'before',
        stage,
      ]);
    const [sibling, before, now] = await list();
    expect([sibling, before, now]).toEqual([
      ['sibling', 'now', 'declaration'],
      ['unit', 'before', 'development'],
      ['unit', 'now', 'declaration'],
    ]);
    expect(await list({ cycleId: world.cycle.id })).toEqual([sibling, now]);
    expect(await list({ unitId: world.unit.id })).toEqual([before, now]);
    expect(await list({ stage: 'development' })).toEqual([before]);

    const first = await rig.ask(world.admin, ListProgrammes, { limit: 2 });
    const rest = await rig.ask(world.admin, ListProgrammes, { limit: 2, after: first.next ?? '' });
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
  });

  it('to each only those that single reads show, by unit and by cycle', async () => {
    const everyone = [
      ...[world.admin, world.head, world.stranger, nobody],
      ...[holding('leader', world.ministry.id), holding('operator', world.ministry.id)],
      ...[world.cycle.id, v7()].map((cycleId) => holding('unit_head', world.unit.id, cycleId)),
    ];
    const { items: all } = await rig.ask(world.admin, ListProgrammes, {});
    const counts = [];
    for (const actor of everyone) {
      const { items } = await rig.ask(actor, ListProgrammes, {});
      const readable = await Promise.allSettled(all.map(({ id }) => rig.ask(actor, GetProgramme, { id })));
      const shown = readable.flatMap((read) => (read.status === 'fulfilled' ? [read.value] : []));
      expect(items).toEqual(shown);
      counts.push(items.length);
    }
    expect(counts).toEqual([3, 2, 1, 0, 3, 0, 1, 0]);
  });
});
