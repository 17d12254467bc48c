import { sheetOf } from '../domain/answer';
import { docxText, packed, pdfText } from './fixtures/document-text';
import { answer, goodSource, reportSource } from './fixtures/report-source';
import { type ReportSource } from './report-source';
import {
  type ReportForm,
  builtInTemplate,
  pdfNoteCharacters,
  renderReport,
  requireTemplate,
} from './report-template';

const forms = (['lhe', 'recap'] as const).flatMap((kind) =>
  (['docx', 'pdf'] as const).flatMap((format) =>
    (['id', 'en'] as const).map((language): ReportForm => ({ kind, format, language })),
  ),
);
const named = forms.map((form) => [`${form.kind} ${form.format} ${form.language}`, form] as const);

/** The text of a report without white space: what both formats have in common. */
const textOf = async (form: ReportForm, source: ReportSource): Promise<string> => {
  const file = await renderReport(form, source);
  return form.format === 'docx' ? packed(docxText(file)) : pdfText(file);
};
const lhe = (format: ReportForm['format'], source: ReportSource) =>
  textOf({ kind: 'lhe', format, language: 'id' }, source);

const withNote = (note: string): ReportSource => {
  const source = reportSource();
  const { value } = source.answers.get('P.1.i.b')!;
  return { ...source, answers: sheetOf([...source.answers.values(), answer('P.1.i.b', value, note)]) };
};

describe('a report by the template of the suite', () => {
  it.each(named)('%s shows the numbers of the snapshot in its language', async (_, form) => {
    const text = await textOf(form, reportSource());
    const own =
      form.language === 'id'
        ? ['Ketua tim TPI', 'Nilai minimal', '68,86 / 100,00', 'Putaran 1, ditutup 20 Maret 2026']
        : ['TPI team lead', 'Minimum', '68.86 / 100.00', 'Round 1, closed on 20 March 2026'];
    const other = form.language === 'id' ? ['68.86', 'Score'] : ['68,86', 'Nilai'];
    for (const shown of own) expect(text).toContain(packed(shown));
    for (const hidden of other) expect(text).not.toContain(hidden);
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  it.each(named)(
    '%s is an accepted template, and gives the same bytes for the same data',
    async (_, form) => {
      const template = builtInTemplate(form);
      await expect(requireTemplate(form.format, template)).resolves.toBeUndefined();
      const [first, second] = [
        await renderReport(form, reportSource()),
        await renderReport(form, reportSource()),
      ];
      expect(Buffer.from(first).equals(second)).toBe(true);
    },
  );

  it.each(['docx', 'pdf'] as const)(
    'tells in %s what is missing, noted, to be improved and unanswered',
    async (format) => {
      const text = await lhe(format, reportSource());
      for (const shown of [
        'Nilai total: nilai 68,86, minimal 75,00, kurang 6,14',
        'Surat APIP 12/2026',
        'Catatan P.1.i.a: dokumen pendukung perlu dilengkapi',
        'Anggota TPI, 2 Maret 2026: SK belum ditandatangani.',
        'Tingkatkan hingga memenuhi: A – Prosedur jelas',
        'Pertanyaan yang belum dijawab',
        'Profil aturan siklus, versi 0',
      ]) {
        expect(text).toContain(packed(shown));
      }
    },
  );

  it.each(['docx', 'pdf'] as const)(
    'leaves out in %s what a unit in good order has none of',
    async (format) => {
      const text = await lhe(format, goodSource());
      expect(text).toContain(packed('Semua nilai minimal WBK terpenuhi.'));
      for (const hidden of ['KONSEP', 'tidak memberi nilai', 'belum terpenuhi:']) {
        expect(text).not.toContain(packed(hidden));
      }
      expect(await lhe(format, goodSource({ submittedAt: null }))).toContain('KONSEP');
    },
  );
});

describe('text that a person typed', () => {
  const hostile = '<w:br/> & "kutip" ]]> {unit_name} {#scores}\r\nbaris kedua\u0000\u000b\ud800 akhir';

  it.each(['docx', 'pdf'] as const)(
    'stands in %s as it was typed, without what no document can hold',
    async (format) => {
      const text = await lhe(format, withNote(hostile));
      expect(text).toContain(packed('<w:br/> & "kutip" ]]> {unit_name} {#scores}baris kedua akhir'));
    },
  );

  it('keeps its lines and its emoji in a DOCX', async () => {
    const file = await renderReport(
      { kind: 'lhe', format: 'docx', language: 'id' },
      withNote('satu\ndua 👍🏽 中文'),
    );
    expect(docxText(file)).toContain('satu\ndua 👍🏽 中文\n');
  });

  it('has one sign in a PDF for each character that the font lacks, and the PDF says so', async () => {
    const text = await lhe('pdf', withNote('bagus 👍🏽 中文 é'));
    expect(text).toContain('bagus\uFFFD\uFFFD\uFFFDé');
    expect(text).toContain(packed('Beberapa karakter tidak ada dalam fon PDF ini'));
    expect(await lhe('pdf', reportSource())).not.toContain(packed('Beberapa karakter'));
  });

  it('is whole however long a single note is', async () => {
    const note = Array.from({ length: 560 }, (_, index) => `kata${index}`).join(' ');
    for (const format of ['docx', 'pdf'] as const) {
      const text = await lhe(format, withNote(note));
      const missing = note.split(' ').filter((word) => !text.includes(word));
      expect(missing).toEqual([]);
    }
  });

  it('is cut in a PDF to an even share when all notes together are too long, and the PDF says so', async () => {
    const source = reportSource({ notes: [] });
    const ofLength = (length: number): ReportSource => ({
      ...source,
      answers: sheetOf(
        [...source.answers.values()].map(({ code, value }) => answer(code, value, 'm'.repeat(length))),
      ),
    });
    const share = Math.floor(pdfNoteCharacters / source.answers.size);
    const shortened = packed('Catatan yang panjang dipotong');
    expect(await lhe('pdf', ofLength(share))).not.toContain(shortened);
    const text = await lhe('pdf', ofLength(share + 1));
    expect(text).toContain(shortened);
    expect(text).toContain(`${'m'.repeat(10)}…`);
    expect(await lhe('docx', ofLength(share + 1))).not.toContain('m…');
  });
});
