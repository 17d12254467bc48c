import {
  type Assessment,
  type Cycle,
  type DataOf,
  type Note,
  type OutputOf,
  type Page,
  type RankedUnit,
  type RubricPublished,
  type Score,
  type Unit,
  type CompareScores,
  type GetHeatMap,
  type GetRubric,
  type ListProfiles,
  type ListRounds,
  type ListRubrics,
  type ListScoreHistory,
  type PlanScore,
  type PreviewWorksheet,
  type SimulateScore,
} from '@zi/contracts';
import { type Api } from '@zi/demo';
import { until } from '@zi/testing';
import { type Suite, startSuite } from './suite';

type Rubric = OutputOf<typeof GetRubric>;
type Document = DataOf<typeof RubricPublished>['document'] & {
  rubric_version: string;
  title: { id: string };
};

describe('the worksheet of BPSPL Padang after its first verdict', () => {
  let suite: Suite;
  let [admin, head, member, assessor, leader] = [] as unknown as Api[];
  let assessment: Assessment;
  let layer: string;

  beforeAll(async () => {
    suite = await startSuite({ ZI_LOCAL_SEED: 'verdict' });
    [admin, head, member, assessor, leader] = await Promise.all(
      ['admin', 'kepala', 'anggota', 'penilai', 'pimpinan'].map((person) => suite.as(person)),
    );
    const { items } = await admin!.get<Page<Assessment>>('/assessments');
    assessment = items[0]!;
    layer = `/assessments/${assessment.id}/layers/self`;
  }, 180_000);
  afterAll(() => suite?.stop(), 60_000);

  const scoreOf = (api: Api, query = '') => api.get<Score>(`${layer}/scores${query}`);
  const key = () => ({ key: crypto.randomUUID() });

  it('the assessors ask and the unit answers in the thread of a question', async () => {
    const notes = `/assessments/${assessment.id}/notes`;
    const asked = await assessor!.post<Note>(
      notes,
      { code: 'P.1.i.a', body: 'SK belum ditandatangani' },
      key(),
    );
    await member!.post<Note>(notes, { code: 'P.1.i.a', body: 'Sudah diperbaiki', replyTo: asked.id }, key());
    const { items } = await head!.get<Page<Note>>(`${notes}?code=P.1.i.a`);
    expect(items.map(({ layer: by, body }) => [by, body])).toEqual([
      ['tpi_member', 'SK belum ditandatangani'],
      ['self', 'Sudah diperbaiki'],
    ]);
  });

  it('a closed round stays as it was, while the unit repairs its answers in the next one', async () => {
    const before = await scoreOf(head!);
    const { version } = await admin!.get<Assessment>(`/assessments/${assessment.id}`);
    const refused = await member!.send(
      'POST',
      `/assessments/${assessment.id}/rounds/closing`,
      { why: null },
      { version, ...key() },
    );
    expect(refused.status).toBe(403);
    const next = await admin!.post<Assessment>(
      `/assessments/${assessment.id}/rounds/closing`,
      { why: 'Perbaikan area MP' },
      { version, ...key() },
    );
    expect([next.round, next.scores.map(({ submittedAt }) => submittedAt)]).toEqual([2, [null, null]]);

    const answer = { value: 'Tidak' };
    const [present] = (await member!.get<Page<{ code: string; version: number }>>(`${layer}/answers?limit=1`))
      .items;
    await member!.put(`${layer}/answers/${present!.code}`, answer, { version: present!.version });
    const frozen = await scoreOf(head!, '?round=1');
    expect([frozen.total, frozen.nodes]).toEqual([before.total, before.nodes]);
    expect((await scoreOf(head!)).total).not.toEqual(before.total);
    const rounds = await head!.get<OutputOf<typeof ListRounds>>(`/assessments/${assessment.id}/rounds`);
    expect(rounds.items).toMatchObject([{ round: 1, why: 'Perbaikan area MP' }]);
  });

  it('two rounds compare node by node, and the way of the score tells what caused each step', async () => {
    const compared = await head!.post<OutputOf<typeof CompareScores>>(`${layer}/comparison`, {
      round: 1,
      with: {},
    });
    expect(compared.answers).toHaveLength(1);
    expect(compared.total.difference.exact).toMatch(/^-/);
    const history = await head!.get<OutputOf<typeof ListScoreHistory>>(`${layer}/history`);
    expect(history.items[0]).toMatchObject({
      round: 2,
      cause: { kind: 'answer', codes: [compared.answers[0]!.code] },
    });
    expect(history.items.map(({ cause }) => cause.kind)).toEqual(
      expect.arrayContaining(['opened', 'survey']),
    );
  });

  it('a simulation saves nothing and tells what a save then gives; a plan names what is missing', async () => {
    const { items } = await member!.get<Page<{ code: string; version: number }>>(`${layer}/answers?limit=1`);
    const { code, version } = items[0]!;
    const before = await scoreOf(head!);
    const simulated = await member!.post<OutputOf<typeof SimulateScore>>(`${layer}/simulation`, {
      answers: [{ code, value: 'Ya' }],
    });
    expect(await scoreOf(head!)).toEqual(before);
    const plan = await head!.post<OutputOf<typeof PlanScore>>(`${layer}/plan`, {
      target: 'wbbm',
      assumeIndices: true,
    });
    expect(plan.sets.length + plan.unmet.length).toBeGreaterThan(0);
    await member!.put(`${layer}/answers/${code}`, { value: 'Ya' }, { version });
    expect((await scoreOf(head!)).total).toEqual(simulated.total);
  });

  it('the worksheet goes out as Excel and comes back unchanged; what was typed in comes as changes', async () => {
    const files = await Promise.all(
      ['jawaban', 'live', 'json'].map((format) =>
        member!.send<ArrayBuffer>('GET', `${layer}/worksheet?format=${format}`),
      ),
    );
    expect(files.map(({ headers }) => headers.get('content-disposition'))).toEqual([
      'attachment; filename="lke-2026-bpspl-padang-self.xlsx"',
      'attachment; filename="lke-hitung-2026-bpspl-padang-self.xlsx"',
      'attachment; filename="lke-2026-bpspl-padang-self.json"',
    ]);
    const preview = (content: string, format: string) =>
      member!.post<OutputOf<typeof PreviewWorksheet>>(`${layer}/worksheet/preview`, { format, content });
    const excel = Buffer.from(files[0]!.body).toString('base64');
    expect(await preview(excel, 'jawaban')).toMatchObject({ changes: [], problems: [] });

    const json = files[2]!.body as unknown as { answers: { code: string; value: unknown }[] };
    json.answers[0]!.value = 'Tidak';
    const typed = Buffer.from(JSON.stringify(json)).toString('base64');
    const { changes } = await preview(typed, 'json');
    expect(changes).toMatchObject([
      { code: json.answers[0]!.code, cell: '/answers/0/value', old: 'Ya', new: 'Tidak', conflict: null },
    ]);
  });

  it('the evaluation report is a document and a page to print, in two languages', async () => {
    for (const [query, start] of [
      ['lhe?format=docx&language=id', 'PK'],
      ['lhe?format=pdf&language=en', '%PDF'],
      ['recap?format=pdf&language=id', '%PDF'],
    ] as const) {
      const { status, body } = await head!.send<ArrayBuffer>('GET', `${layer}/reports/${query}`);
      expect([query, status, Buffer.from(body).subarray(0, start.length).toString()]).toEqual([
        query,
        200,
        start,
      ]);
    }
  });

  it('what no score shows is recorded with day and source, and seen beside the minimums', async () => {
    const { unitId, cycleId } = assessment;
    const fact = {
      unitId,
      cycleId,
      requirement: 'tlhp',
      value: 98,
      asOf: '2026-03-31',
      source: 'Surat APIP 12/2026',
    };
    await admin!.post('/facts', fact, key());
    const { requirements } = await scoreOf(head!);
    expect(requirements.find(({ code }) => code === 'tlhp')).toMatchObject({
      ...{ status: 'unmet', found: 98, source: 'Surat APIP 12/2026', gap: { rounded: '2.00' } },
    });
  });

  it('leaders see the ranking and the heat map of the ministry', async () => {
    const { cycleId, id } = assessment;
    const { items } = await leader!.get<Page<RankedUnit>>(`/cycles/${cycleId}/ranking/self`);
    expect(items).toMatchObject([{ rank: 1, assessmentId: id, ready: false }]);
    const none = await leader!.get<Page<RankedUnit>>(`/cycles/${cycleId}/ranking/self?ready=true`);
    expect(none.items).toEqual([]);
    const root = (await admin!.get<Page<Unit>>('/units')).items.find(({ parentId }) => parentId === null)!;
    const heat = await leader!.get<OutputOf<typeof GetHeatMap>>(
      `/cycles/${cycleId}/heat-map/self?under=${root.id}`,
    );
    expect(heat.branches).toMatchObject([{ assessments: 1, areas: { MP: items[0]!.areas.MP } }]);
  });

  it('another answer to an undecided rule scores the cycle again, under a version of its own', async () => {
    const { cycleId } = assessment;
    const before = await scoreOf(head!);
    const settings = { ...before.settings, areaMinimum: 'split' };
    await admin!.put(`/cycles/${cycleId}/profile`, { settings, why: 'Arahan TPN' }, { version: 0, ...key() });
    await until('the score has the new rules', async () => (await scoreOf(head!)).settingsVersion === 1);
    const after = await scoreOf(head!);
    expect(after).toMatchObject({ total: before.total, settings: { areaMinimum: 'split' } });
    expect(after.minimums.length).toBeGreaterThan(before.minimums.length);
    expect((await scoreOf(head!, '?round=1')).settingsVersion).toBe(0);
    const profiles = await leader!.get<OutputOf<typeof ListProfiles>>(`/cycles/${cycleId}/profiles`);
    expect(profiles.items).toMatchObject([{ version: 1, why: 'Arahan TPN' }]);
  });

  it('a new version of the rubric is imported, published, and taken by the cycle of the next year', async () => {
    const { id, version } = assessment.rubric;
    const { document } = await admin!.get<Rubric>(`/rubrics/${id}/${version}`);
    const changed = { ...(document as Document), rubric_version: '2027.1' };
    const content = Buffer.from(JSON.stringify(changed)).toString('base64');
    await admin!.post('/rubrics', { format: 'json', content }, key());
    await admin!.post(`/rubrics/${id}/2027.1/publication`, { why: 'Keputusan 1/2027' }, key());
    const { items } = await leader!.get<OutputOf<typeof ListRubrics>>('/rubrics');
    expect(items[0]).toMatchObject({ id, version: '2027.1', state: 'published' });

    const year = {
      year: 2027,
      rubricId: id,
      rubricVersion: '2027.1',
      opensOn: '2027-01-02',
      closesOn: '2027-05-31',
    };
    let cycle: Cycle | undefined;
    await until('the cycle can be opened with it', async () => {
      const reply = await admin!.send<Cycle>('POST', '/cycles', year, key());
      cycle = reply.status === 201 ? reply.body : undefined;
      return cycle !== undefined;
    });
    expect(cycle).toMatchObject({ rubricVersion: '2027.1' });
    expect((await scoreOf(head!)).rubric).toEqual({ id, version });
  });
});
