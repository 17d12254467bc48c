import { RUBRIC_IDS, checkRubricDocument } from '@zi/rubric';
import fc from 'fast-check';
import { loaded } from './fixtures/exchanges';
import { anyRubric, rubricDocument } from './fixtures/rubric-documents';
import { readRubricJson } from './rubric-json';
import { readRubricWorkbook, writeRubricWorkbook } from './rubric-sheet';

describe('a rubric written as a workbook', () => {
  it.each(RUBRIC_IDS)('and read again is the same document: %s', async (id) => {
    const document = rubricDocument(id);
    expect(await readRubricWorkbook(await writeRubricWorkbook(document))).toEqual({
      ok: true,
      value: document,
    });
  });

  it('and read again is the same document, whatever its texts, lists and origins', async () => {
    await fc.assert(
      fc.asyncProperty(anyRubric, async (document) => {
        const checked = checkRubricDocument(document);
        expect(checked.ok ? [] : checked.problems).toEqual([]);
        const read = await readRubricWorkbook(await writeRubricWorkbook(document));
        expect(read).toEqual({ ok: true, value: document });
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('is to be read by people: a sheet for each kind of thing, one row for each of them', async () => {
    const workbook = await loaded(await writeRubricWorkbook(rubricDocument()));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...['Petunjuk', 'Identitas', 'Peraturan', 'Bagian', 'Pertanyaan', 'Pilihan', 'Hitungan', 'Skala'],
      ...['Tingkat', 'Penjumlahan', 'Minimal', 'Gerbang', 'Pengaturan', 'Nilai', 'Sumber', 'Asal', 'Terbuka'],
    ]);
    const row = (sheet: string, number: number, count: number) =>
      (workbook.getWorksheet(sheet)!.getRow(number).values as unknown[]).slice(1, count + 1);
    expect(workbook.getWorksheet('Pertanyaan')!.actualRowCount).toBe(114);
    expect(row('Bagian', 4, 6)).toEqual([
      ...['P.1', 'area', 'P', 'Manajemen Perubahan', 'Change Management', 4],
    ]);
    expect(row('Gerbang', 4, 1)).toEqual(['indeks_rb']);
    expect(row('Gerbang', 4, 10).slice(8)).toEqual(['kl: B; pemda: CC', 'kl: BB; pemda: B']);
    expect(row('Minimal', 5, 7).slice(5)).toEqual([expect.any(Number), 'pengaturan: wbbmBirokrasiBersih']);
  });

  it('is refused with a text that no cell can hold', async () => {
    const document = rubricDocument();
    document.title.en = 'x'.repeat(32_767);
    await expect(writeRubricWorkbook(document)).resolves.toBeInstanceOf(Buffer);
    document.title.en = 'x'.repeat(32_768);
    await expect(writeRubricWorkbook(document)).rejects.toThrow(
      'Identitas!B6 would have more than the 32767 characters of a cell',
    );
  });
});

describe('a rubric as JSON', () => {
  const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

  it.each(RUBRIC_IDS)('is read as the same document: %s', (id) => {
    const document = rubricDocument(id);
    expect(readRubricJson(bytesOf(document))).toEqual({ ok: true, value: document });
  });

  it('tells what is wrong with its place in the document', () => {
    const document = rubricDocument();
    document.components[0]!.weight = 61;
    expect(readRubricJson(bytesOf(document))).toMatchObject({
      ok: false,
      problems: [{ path: 'components.0' }, { path: '' }],
    });
  });

  it('is refused when it has no form as a workbook, and when it is beyond the limits of a file', () => {
    const document = rubricDocument();
    document.regulation['history'] = 'x'.repeat(40_000);
    expect(readRubricJson(bytesOf(document))).toMatchObject({ problems: [{ path: 'Peraturan!B7' }] });
    document.regulation['history'] = JSON.parse('['.repeat(31) + ']'.repeat(31));
    expect(() => readRubricJson(bytesOf(document))).toThrow('nests 33 deep; the limit is 32');
  });

  it('tells at most 500 of its problems, and how many there are more', () => {
    const components = Array.from({ length: 300 }, () => ({}));
    const read = readRubricJson(bytesOf({ ...rubricDocument(), components }));
    const problems = read.ok ? [] : read.problems;
    expect(problems).toHaveLength(501);
    expect(problems[500]!.message).toBe('700 more problems are not listed');
  });
});
