import {
  type AnswerValue,
  ExportWorksheet,
  type Layer,
  PreviewWorksheet,
  SaveAnswers,
  SubmitAssessment,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { scoringMigrations } from '../../migrations';
import {
  ScoringUnderTest,
  assessor,
  edits,
  head,
  holding,
  member,
  system,
} from '../fixtures/scoring-under-test';
import { goodAnswers, mixedAnswers, rubric } from '../fixtures/worksheet';

interface Json {
  round: number;
  answers: { code: string; value: AnswerValue | null; note: string | null; version: number }[];
}

describe('a worksheet as a file', () => {
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

  const exported = async (
    assessmentId: string,
    format: 'jawaban' | 'live' | 'json',
    layer: Layer = 'self',
    actor = member,
  ) => scoring.ask(actor, ExportWorksheet, { assessmentId, layer, format });
  const preview = (
    assessmentId: string,
    format: 'jawaban' | 'json',
    content: string,
    layer: Layer = 'self',
  ) =>
    scoring.ask(layer === 'self' ? member : assessor, PreviewWorksheet, {
      assessmentId,
      layer,
      format,
      content,
    });
  const jsonOf = async (assessmentId: string): Promise<Json> =>
    JSON.parse(Buffer.from((await exported(assessmentId, 'json')).content, 'base64').toString()) as Json;
  const packed = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64');
  const fill = (id: string, answers = mixedAnswers()) => scoring.save(member, id, 'self', edits(answers));

  it.each(['jawaban', 'json'] as const)('that comes back as %s changes nothing', async (format) => {
    const { id } = await scoring.open();
    await fill(id);
    const { content, filename } = await exported(id, format);
    expect(filename).toMatch(/^lke-2026-bpspl-padang-self\.(?:xlsx|json)$/);
    const back = await preview(id, format, content);
    expect(back).toEqual({ changes: [], problems: [], unchanged: rubric.questions.length, warnings: [] });
  });

  it('as a readable workbook with live formulas is a file too', async () => {
    const { id } = await scoring.open();
    await fill(id);
    const { filename, content } = await exported(id, 'live');
    expect(filename).toBe('lke-hitung-2026-bpspl-padang-self.xlsx');
    expect(Buffer.from(content, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  it('lists each changed cell with old and new, saves nothing, and what is chosen is saved as answers', async () => {
    const { id } = await scoring.open();
    await fill(id, goodAnswers());
    const json = await jsonOf(id);
    const [first, second] = json.answers as [Json['answers'][0], Json['answers'][0]];
    first.value = 'Tidak';
    second.note = 'SK terlampir';
    const { changes, problems, unchanged } = await preview(id, 'json', packed(json));
    expect([problems, unchanged]).toEqual([[], rubric.questions.length - 2]);
    expect(changes).toEqual([
      {
        code: first.code,
        field: 'value',
        cell: '/answers/0/value',
        old: 'Ya',
        new: 'Tidak',
        version: 1,
        conflict: null,
      },
      {
        code: second.code,
        field: 'note',
        cell: '/answers/1/note',
        old: null,
        new: 'SK terlampir',
        version: 1,
        conflict: null,
      },
    ]);
    expect((await jsonOf(id)).answers[0]?.value).toBe('Ya');

    const answers = changes.map(({ code, field, new: wanted, version }) => ({
      code,
      [field]: wanted,
      version,
    }));
    const before = (await scoring.said(id)).length;
    await scoring.ask(member, SaveAnswers, { assessmentId: id, layer: 'self', answers });
    expect((await jsonOf(id)).answers.slice(0, 2)).toMatchObject([
      { value: 'Tidak' },
      { note: 'SK terlampir' },
    ]);
    expect(await scoring.said(id)).toHaveLength(before + 1);
  });

  it('tells a conflict where an answer was changed here after the export, with what it was then', async () => {
    const { id } = await scoring.open();
    await fill(id, goodAnswers());
    const json = await jsonOf(id);
    const code = 'P.2.i.a';
    await scoring.save(member, id, 'self', edits({ [code]: 'B' }, 1));
    json.answers.find((answer) => answer.code === code)!.value = 'C';
    const { changes } = await preview(id, 'json', packed(json));
    expect(changes).toEqual([
      expect.objectContaining({
        code,
        old: 'B',
        new: 'C',
        version: 2,
        conflict: { reason: 'changed', base: 'A' },
      }),
    ]);
  });

  it('lists what is no answer by its place, with what is accepted, beside what could be taken', async () => {
    const { id } = await scoring.open();
    const json = await jsonOf(id);
    json.answers[0]!.value = 'Mungkin';
    json.answers[1]!.value = 'A';
    const { changes, problems } = await preview(id, 'json', packed(json));
    expect(problems).toEqual([
      expect.objectContaining({
        cell: '/answers/0/value',
        code: 'P.1.i.a',
        accepted: expect.stringContaining('Ya'),
      }),
    ]);
    expect(changes.map(({ code }) => code)).toEqual([json.answers[1]!.code]);
  });

  it('of an assessor shows the unit beside it, and comes back into the assessor’s layer only', async () => {
    const { id } = await scoring.open();
    await fill(id);
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Ya' }));
    const { content } = await exported(id, 'jawaban', 'tpi_member', assessor);
    expect((await preview(id, 'jawaban', content, 'tpi_member')).changes).toEqual([]);
    const refusal = await scoring.refusal(member, PreviewWorksheet, {
      assessmentId: id,
      layer: 'self',
      content,
    });
    expect(refusal).toMatchObject({ code: 'invalid', details: { reason: 'other_layer' } });
  });

  it('is refused whole when it is no such file, of another assessment, or when its layer is not to be answered', async () => {
    const [one, other] = [await scoring.open(), await scoring.open()];
    await fill(one.id, goodAnswers());
    const { content } = await exported(one.id, 'jawaban');
    const refused = (assessmentId: string, file: string, actor = member) =>
      scoring.refusal(actor, PreviewWorksheet, { assessmentId, layer: 'self', content: file });
    expect(await refused(one.id, packed({}))).toMatchObject({ details: { reason: 'not_a_workbook' } });
    expect(await refused(other.id, content)).toMatchObject({ details: { reason: 'other_assessment' } });
    expect(await refused(one.id, content, assessor)).toMatchObject({ code: 'forbidden' });
    expect(await refused(one.id, content, holding('unit_head', one.id))).toMatchObject({ code: 'not_found' });
    const { version } = await scoring.assessmentOf(one.programmeId);
    await scoring.ask(head, SubmitAssessment, { id: one.id, layer: 'self', version });
    expect(await refused(one.id, content)).toMatchObject({ code: 'conflict' });
  });

  it('of a question whose index comes from a survey is not typed', async () => {
    const { id, programmeId } = await scoring.open();
    await scoring.closeSurvey(programmeId);
    const json = await jsonOf(id);
    json.answers.find(({ code }) => code === 'H.1.a')!.value = 1;
    const { changes } = await preview(id, 'json', packed(json));
    expect(changes).toEqual([
      expect.objectContaining({ code: 'H.1.a', conflict: expect.objectContaining({ reason: 'survey' }) }),
    ]);
    const survey = await scoring.ask(system, ExportWorksheet, { assessmentId: id, layer: 'self' });
    expect((await preview(id, 'jawaban', survey.content)).changes).toEqual([]);
  });
});
