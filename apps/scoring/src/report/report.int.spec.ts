import {
  GetTemplate,
  ListTemplates,
  ProgrammeAdvanced,
  RenderReport,
  ReplaceTemplate,
  SaveAnswers,
  UnitRegistered,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, driftOf, startTestBus } from '@zi/testing';
import PizZip from 'pizzip';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, edits, holding, member } from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';
import { docxText, packed, pdfText } from './fixtures/document-text';
import { TemplateRow } from './template.entities';

const rootId = ProgrammeAdvanced.example.unit.path[0] ?? '';
const administrator = holding('ministry_admin', rootId);
const bytesOf = ({ content }: { content: string }) => Buffer.from(content, 'base64');
const recap = { kind: 'recap', format: 'docx', language: 'en' } as const;

describe('reports', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
    await scoring.deliver(UnitRegistered, { ...UnitRegistered.example, id: rootId, parentId: null });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const replace = (content: string | null, version: number, actor = administrator) =>
    scoring.ask(actor, ReplaceTemplate, { ...recap, content, version });
  const refused = (content: string | null, version: number, actor = administrator) =>
    scoring.refusal(actor, ReplaceTemplate, { ...recap, content, version });

  /** The template in force, with other words at its end. */
  const withWords = async (words: string): Promise<string> => {
    const zip = new PizZip(bytesOf(await scoring.ask(administrator, GetTemplate, recap)));
    const xml = zip.file('word/document.xml')!.asText();
    zip.file(
      'word/document.xml',
      xml.replace('<w:sectPr>', `<w:p><w:r><w:t>${words}</w:t></w:r></w:p><w:sectPr>`),
    );
    return zip.generate({ type: 'base64', compression: 'DEFLATE' });
  };

  it('of an assessment say what its score says, in both formats', async () => {
    const { id: assessmentId } = await scoring.open();
    const note = 'SK tim kerja <belum> lengkap';
    const answers = edits({ ...goodAnswers(), 'P.1.i.a': 'Tidak' });
    await scoring.ask(member, SaveAnswers, {
      assessmentId,
      layer: 'self',
      answers: answers.map((answer) => (answer.code === 'P.1.i.a' ? { ...answer, note } : answer)),
    });
    const render = (format: 'docx' | 'pdf') =>
      scoring.ask(member, RenderReport, { assessmentId, layer: 'self', kind: 'lhe', format, language: 'id' });
    const [docx, pdf] = [await render('docx'), await render('pdf')];
    expect([docx.filename, pdf.filename]).toEqual([
      expect.stringMatching(/^lhe-2026-[a-z0-9-]+-self\.docx$/),
      expect.stringMatching(/^lhe-2026-[a-z0-9-]+-self\.pdf$/),
    ]);
    for (const text of [packed(docxText(bytesOf(docx))), pdfText(bytesOf(pdf))]) {
      expect(text).toContain(packed('97,13 / 100,00'));
      expect(text).toContain(packed(note));
      expect(text).toContain('KONSEP');
    }
  });

  it('of a layer that one may not read, or that has not begun, are not given', async () => {
    const { id: assessmentId } = await scoring.open();
    const ask = { ...recap, assessmentId, layer: 'self' } as const;
    expect(await scoring.refusal(holding('unit_member', v7()), RenderReport, ask)).toMatchObject({
      code: 'not_found',
    });
    expect(await scoring.refusal(member, RenderReport, { ...ask, layer: 'tpn' })).toMatchObject({
      code: 'not_found',
    });
    expect(await scoring.refusal(member, RenderReport, { ...ask, round: 1 })).toMatchObject({
      code: 'not_found',
    });
  });

  it('follow the template that the ministry put in the place of the one of the suite, until it takes that again', async () => {
    const { id: assessmentId } = await scoring.open();
    const text = async () =>
      docxText(bytesOf(await scoring.ask(member, RenderReport, { ...recap, assessmentId, layer: 'self' })));
    expect(await text()).not.toContain('Kop surat');
    const by = `person:${administrator.id}`;
    expect(await replace(await withWords('Kop surat {unit_name}'), 0)).toEqual({
      ...{ ...recap, version: 1, builtIn: false, by, at: expect.any(String) },
    });
    expect(await text()).toContain(`Kop surat ${ProgrammeAdvanced.example.unit.name}`);
    expect(await replace(null, 1)).toMatchObject({ version: 2, builtIn: true });
    expect(await text()).not.toContain('Kop surat');
    const trail = await scoring.trail('recap/docx/en');
    expect(trail).toMatchObject([
      { action: 'template.replace', actor: by, unit_id: rootId, after: { version: 1, builtIn: false } },
      { action: 'template.replace', actor: by, unit_id: rootId, after: { version: 2, builtIn: true } },
    ]);
    const { items } = await scoring.ask(member, ListTemplates, {});
    expect(items).toHaveLength(8);
    expect(items).toContainEqual({ ...recap, version: 2, builtIn: true, by, at: expect.any(String) });
    expect(items.filter(({ version }) => version === 0)).toHaveLength(7);
  });

  it('keep their template when another is refused: unknown fields, a stale version, or no right', async () => {
    const { items } = await scoring.ask(administrator, ListTemplates, {});
    const { version } = items.find(
      ({ kind, format, language }) => `${kind}${format}${language}` === 'recapdocxen',
    )!;
    const unknown = await refused(await withWords('{nomor_surat} {tanggal}'), version);
    expect(unknown).toMatchObject({ code: 'invalid', message: expect.stringContaining('{nomor_surat}') });
    expect(unknown.details['problems']).toMatchObject([
      { path: '/content', accepted: expect.stringContaining('unit_name') },
      { path: '/content', message: expect.stringContaining('{tanggal}') },
    ]);
    expect(await refused(Buffer.from('teks').toString('base64'), version)).toMatchObject({ code: 'invalid' });
    expect(await refused(null, version + 1)).toMatchObject({ code: 'conflict' });
    expect(await refused(null, version, member)).toMatchObject({ code: 'forbidden' });
    expect(await scoring.ask(administrator, ListTemplates, {})).toMatchObject({ items });
  });

  it('have templates that the service itself can add and never change', async () => {
    const rights = ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'].map(
      (right) =>
        `has_table_privilege('zi_scoring', 'scoring.template', '${right}') AS ${right.toLowerCase()}`,
    );
    const [held] = await database.query(`SELECT ${rights.join(', ')}`);
    expect(held).toEqual({ insert: true, update: false, delete: false, truncate: false });
    expect(await driftOf(database, 'scoring', [TemplateRow])).toEqual([]);
  });
});
