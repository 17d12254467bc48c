import {
  type Assessment,
  CountLayers,
  GetHeatMap,
  GetScore,
  ListRanking,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
  ScoreComputed,
  SubmitAssessment,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, edits, head, holding, system } from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';

const { unit, cycle } = ProgrammeAdvanced.example;
const root = unit.path[0]!;
const everyGate = {
  ...{
    opini_bpk: 'WTP',
    sakip_instansi: 'A',
    indeks_rb: 'A',
    maturitas_spip: 3,
    tlhp: 100,
    lhkpn: 100,
    lhkan: 100,
  },
  ...{ lama_pembangunan: '2024-01-02', sakip_unit: 'A', wbk_dahulu: true, usia_wbk: '2024-01-02' },
};

describe('how the units of a ministry stand', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  /** A unit of a directorate in a cycle of its own, with all answers but those left out. */
  const unitWith = async (cycleId: string, name: string, path: string[], leftOut: string[] = []) => {
    const id = v7();
    const assessment = await scoring.open({
      unit: { ...unit, id, name, path: [...path, id] },
      cycle: { ...cycle, id: cycleId },
    });
    const answers = Object.entries(goodAnswers()).filter(([code]) => !leftOut.includes(code));
    await scoring.save(system, assessment.id, 'tpn', edits(Object.fromEntries(answers)));
    return { ...assessment, unitId: id };
  };
  const ranking = (cycleId: string, rest: object = {}, actor = holding('leader', root)) =>
    scoring.ask(actor, ListRanking, { cycleId, layer: 'tpn', ...rest });
  const ranked = async (cycleId: string, count: number) => {
    await until('every unit is ranked', async () => (await ranking(cycleId)).items.length === count);
  };
  const settled = (assessment: Assessment) =>
    until('the standing is of now', async () => {
      const [row] = await database.query<{ now: boolean }>(
        `SELECT s.version = a.version AS now FROM scoring.standing s JOIN scoring.assessment a ON a.id = s.assessment_id
         WHERE a.id = $1 AND s.layer = 'tpn'`,
        [assessment.id],
      );
      return row?.now === true;
    });
  const record = (unitId: string, cycleId: string, facts: Record<string, unknown>) =>
    database.query(
      `INSERT INTO scoring.requirement_fact
       SELECT gen_random_uuid(), $1, $2, key, value, '2026-01-31', 'Surat 1/2026', 'person:x', now() FROM json_each($3)`,
      [unitId, cycleId, JSON.stringify(facts)],
    );

  it('are ranked by total, with the percentages of their score; equal totals share a rank, over pages too', async () => {
    const cycleId = v7();
    const best = await unitWith(cycleId, 'Terbaik', [root]);
    const twin = await unitWith(cycleId, 'Kembar', [root]);
    const third = await unitWith(cycleId, 'Ketiga', [root], ['P.1.i.a']);
    await ranked(cycleId, 3);

    const { items } = await ranking(cycleId);
    expect(ListRanking.output.parse({ items, next: null }).items).toEqual(items);
    expect(items.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(
      items
        .slice(0, 2)
        .map(({ assessmentId }) => assessmentId)
        .sort(),
    ).toEqual([best.id, twin.id].sort());
    const score = await scoring.ask(system, GetScore, { assessmentId: third.id, layer: 'tpn' });
    const [p1, r1] = [score.nodes['P.1'], score.nodes['R.1']];
    const reached = ((Number(p1?.rounded) + Number(r1?.rounded)) / 8) * 100;
    expect(items[2]).toMatchObject({
      unitName: 'Ketiga',
      total: score.total,
      verdict: 'wbbm',
      unmet: [],
      ready: false,
    });
    expect(Number(items[2]?.areas.MP)).toBeCloseTo(reached, 0);

    const first = await ranking(cycleId, { limit: 1 });
    const second = await ranking(cycleId, { limit: 1, after: first.next! });
    const last = await ranking(cycleId, { limit: 1, after: second.next! });
    expect([...first.items, ...second.items, ...last.items]).toEqual(items);
    expect(last.next).toBeNull();
  });

  it('are cut to a subtree, to a target, and to what one may read', async () => {
    const cycleId = v7();
    const [marine, forest] = [v7(), v7()];
    const here = await unitWith(cycleId, 'Laut', [root, marine]);
    await unitWith(cycleId, 'Hutan', [root, forest]);
    await ranked(cycleId, 2);

    const names = async (rest: object, actor = holding('leader', root)) =>
      (await ranking(cycleId, rest, actor)).items.map(({ unitName }) => unitName);
    expect(await names({ under: marine })).toEqual(['Laut']);
    expect(await names({ under: v7() })).toEqual([]);
    expect(await names({ target: 'wbk' })).toEqual([]);
    expect((await names({ target: 'wbbm' })).sort()).toEqual(['Hutan', 'Laut']);
    expect(await names({}, holding('directorate_viewer', forest))).toEqual(['Hutan']);
    expect(await names({}, holding('unit_head', v7()))).toEqual([]);
    expect(await names({}, holding('national_viewer', root))).toEqual([]);

    const { version } = await scoring.assessmentOf(here.programmeId);
    await scoring.ask(system, SubmitAssessment, { id: here.id, layer: 'tpn', version });
    await settled(here);
    expect(await names({}, holding('national_viewer', root))).toEqual(['Laut']);
  });

  it('can be proposed when submitted, with every minimum and every requirement of the target', async () => {
    const cycleId = v7();
    const sound = await unitWith(cycleId, 'Siap', [root]);
    const unknown = await unitWith(cycleId, 'Belum lengkap', [root]);
    const low = await unitWith(cycleId, 'Rendah', [root], ['H.1.a']);
    await record(root, cycleId, { opini_bpk: 'WTP', sakip_instansi: 'A', indeks_rb: 'A', maturitas_spip: 3 });
    await record(sound.unitId, cycleId, everyGate);
    await record(unknown.unitId, cycleId, { ...everyGate, tlhp: 98 });
    await record(low.unitId, cycleId, everyGate);
    for (const { id, programmeId } of [sound, unknown]) {
      const { version } = await scoring.assessmentOf(programmeId);
      await scoring.ask(system, SubmitAssessment, { id, layer: 'tpn', version });
    }
    for (const one of [sound, unknown, low]) await settled(one);

    const { items } = await ranking(cycleId, { ready: true });
    expect(items.map(({ unitName, ready }) => [unitName, ready])).toEqual([['Siap', true]]);
    const all = await ranking(cycleId);
    expect(all.items.find(({ unitName }) => unitName === 'Belum lengkap')).toMatchObject({
      ready: false,
      requirements: { unmet: ['tlhp'], unknown: [] },
    });
    expect(all.items.find(({ unitName }) => unitName === 'Rendah')).toMatchObject({
      ready: false,
      unmet: expect.arrayContaining(['ipak']),
      requirements: { unmet: [], unknown: [] },
    });
  });

  it('follow a unit that is renamed and moved, and are the same when they are made again by replayed facts', async () => {
    const cycleId = v7();
    const moved = await unitWith(cycleId, 'Lama', [root]);
    await ranked(cycleId, 1);
    const elsewhere = v7();
    await scoring.deliver(ProgrammeUnitChanged, {
      ...ProgrammeUnitChanged.example,
      ...{ programmeId: moved.programmeId, cycle: { ...cycle, id: cycleId }, version: 99 },
      unit: { ...unit, id: moved.unitId, name: 'Baru', path: [root, elsewhere, moved.unitId] },
    });
    const before = await ranking(cycleId, { under: elsewhere });
    expect(before.items.map(({ unitName }) => unitName)).toEqual(['Baru']);

    const [said] = (await scoring.said(moved.id)).filter(({ layer }) => layer === 'tpn');
    await database.query('DELETE FROM scoring.standing WHERE assessment_id = $1', [moved.id]);
    await scoring.deliver(ScoreComputed, said!);
    expect(await ranking(cycleId, { under: elsewhere })).toEqual(before);
  });

  it('a fact that comes late changes nothing that is newer', async () => {
    const cycleId = v7();
    const assessment = await unitWith(cycleId, 'Unit', [root], ['P.1.i.a']);
    await scoring.save(system, assessment.id, 'tpn', edits({ 'P.1.i.a': 'Ya' }));
    await settled(assessment);
    const now = await ranking(cycleId);
    const early = (await scoring.said(assessment.id)).find(({ layer }) => layer === 'tpn');
    await scoring.deliver(ScoreComputed, early!);
    expect(await ranking(cycleId)).toEqual(now);
  });

  it('show as a heat map the means of each area by the units right below one', async () => {
    const cycleId = v7();
    const [marine, forest] = [v7(), v7()];
    await unitWith(cycleId, 'Laut 1', [root, marine]);
    await unitWith(cycleId, 'Laut 2', [root, marine], ['P.1.i.a']);
    await unitWith(cycleId, 'Hutan', [root, forest]);
    await ranked(cycleId, 3);
    const { items } = await ranking(cycleId);
    const mean = items
      .filter(({ unitName }) => unitName.startsWith('Laut'))
      .reduce((sum, { areas }) => sum + Number(areas.MP) / 2, 0);

    const heat = await scoring.ask(holding('leader', root), GetHeatMap, {
      cycleId,
      layer: 'tpn',
      under: root,
    });
    expect(heat.branches.map(({ unitId, assessments }) => [unitId, assessments])).toEqual([
      [forest, 1],
      [marine, 2],
    ]);
    expect(Number(heat.branches[1]?.areas.MP)).toBeCloseTo(mean, 1);
    expect(heat.branches[0]).toMatchObject({
      areas: { MP: '100.00' },
      verdicts: { wbbm: 1, wbk: 0, none: 0 },
    });
    const within = await scoring.ask(holding('leader', root), GetHeatMap, {
      cycleId,
      layer: 'tpn',
      under: marine,
    });
    expect(within.branches).toHaveLength(2);
    expect(within.whole).toEqual({ ...heat.branches[1], unitId: undefined });
    expect(await scoring.ask(head, GetHeatMap, { cycleId, layer: 'tpn', under: root })).toEqual({
      branches: [],
      whole: null,
    });
  });

  it('show the means of the whole over its assessments, not over its branches', async () => {
    const cycleId = v7();
    const marine = v7();
    await unitWith(cycleId, 'Laut 1', [root, marine]);
    await unitWith(cycleId, 'Laut 2', [root, marine]);
    await unitWith(cycleId, 'Hutan', [root, v7()], ['P.1.i.a']);
    await ranked(cycleId, 3);
    const { items } = await ranking(cycleId);
    const mean = items.reduce((sum, { areas }) => sum + Number(areas.MP), 0) / 3;

    const map = (actor: Parameters<typeof ranking>[2], rest: object = {}) =>
      scoring.ask(actor!, GetHeatMap, { cycleId, layer: 'tpn', ...rest });
    const { whole } = await map(holding('leader', root), { under: root });
    expect(whole).toMatchObject({
      ...{ assessments: 3, submitted: 0, verdicts: { wbbm: 3, wbk: 0, none: 0 } },
      areas: { MP: mean.toFixed(2), TT: '100.00' },
    });
    const all = await map(holding('leader', root));
    expect(all).toEqual({ whole, branches: [{ ...whole, unitId: root }] });
    expect((await map(holding('directorate_viewer', marine))).whole).toMatchObject({ assessments: 2 });
  });

  it('say in how many assessments each layer has a score and is submitted, as far as one may read', async () => {
    const cycleId = v7();
    const [marine, forest] = [v7(), v7()];
    const here = await unitWith(cycleId, 'Laut', [root, marine]);
    await unitWith(cycleId, 'Hutan', [root, forest]);
    await ranked(cycleId, 2);
    const { version } = await scoring.assessmentOf(here.programmeId);
    await scoring.ask(system, SubmitAssessment, { id: here.id, layer: 'tpn', version });
    await settled(here);

    const counted = async (actor: Parameters<typeof ranking>[2], rest: object = {}) =>
      (await scoring.ask(actor!, CountLayers, { cycleId, ...rest })).layers;
    const leader = holding('leader', root);
    expect(await counted(leader)).toEqual([
      { layer: 'self', assessments: 2, submitted: 0 },
      { layer: 'tpn', assessments: 2, submitted: 1 },
    ]);
    expect((await counted(leader, { under: forest })).at(-1)).toMatchObject({ assessments: 1, submitted: 0 });
    expect((await counted(holding('directorate_viewer', marine))).at(-1)).toMatchObject({ assessments: 1 });
    expect(await counted(holding('national_viewer', root))).toEqual([
      { layer: 'tpn', assessments: 1, submitted: 1 },
    ]);
    expect(await counted(head)).toEqual([]);
  });

  it('refuses a cursor of another list', async () => {
    const refusal = await scoring.refusal(head, ListRanking, {
      cycleId: cycle.id,
      layer: 'self',
      after: v7(),
    });
    expect(refusal).toMatchObject({ code: 'invalid', details: { problems: [{ path: '/after' }] } });
  });
});
