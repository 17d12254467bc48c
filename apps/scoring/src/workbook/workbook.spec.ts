import fc from 'fast-check';
import { changesOf } from './change';
import { type Exchange } from './exchange';
import { type ReadExchange, allAnswers } from './exchange';
import {
  anyExchange,
  destinationOf,
  edited,
  loaded,
  mixedExchange,
  originOf,
  rubric,
  workbookOf,
} from './fixtures/exchanges';
import { readWorkbook } from './workbook-reader';
import { writeWorkbook } from './workbook-writer';

const sheetOf = async (bytes: Uint8Array, name = 'Jawaban') => (await loaded(bytes)).getWorksheet(name)!;

/** What was read, in the form of what is exported. */
const exchangeOf = ({ origin, answers }: ReadExchange) => ({
  origin,
  answers: [...answers.values()].map(({ code, value, note, base }) => ({
    code,
    value: value?.content,
    note: note?.content,
    version: base?.version,
  })),
});
const whole = ({ origin, answers }: Exchange) => ({ origin, answers: allAnswers(rubric, answers) });

describe('a workbook', () => {
  it('read again gives what was written, for any answers, layer and round', async () => {
    await fc.assert(
      fc.asyncProperty(anyExchange(), async (exchange) => {
        const bytes = await writeWorkbook(workbookOf(exchange));
        const read = await readWorkbook(bytes, destinationOf(exchange.origin));
        expect(read.problems).toEqual([]);
        expect(exchangeOf(read)).toEqual(whole(exchange));
        const current = new Map(
          [...exchange.answers].map(([code, answer]) => [code, { ...answer, origin: 'person' as const }]),
        );
        expect(changesOf(rubric, read, current)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each(['', 'a'])(
    'keeps characters outside the basic plane, wherever its parts are cut: %j',
    async (before) => {
      const exchange = mixedExchange();
      const picture = (n: number) => String.fromCodePoint(0x1f300 + ((n * n) % 499));
      const noteOf = (place: number) =>
        before + Array.from({ length: 300 }, (_, n) => picture(place * 300 + n)).join('');
      const answers = new Map(
        [...exchange.answers].map(([code, answer], place) => [code, { ...answer, note: noteOf(place) }]),
      );
      const bytes = await writeWorkbook(workbookOf({ ...exchange, answers }));
      const read = await readWorkbook(bytes, destinationOf(exchange.origin));
      const notes = [...answers].map(([code]) => read.answers.get(code)?.note?.content);
      expect(notes).toEqual([...answers.values()].map(({ note }) => note));
    },
  );

  it('has the unit in K and L and an assessor in N and Q, each at the row of the national worksheet', async () => {
    const assessor = mixedExchange('tpi_lead');
    const evidence = new Map([['P.1.i.a', { text: 'SK tim', url: 'https://zi.example/evidence/1' }]]);
    const beside = { layer: 'self' as const, answers: mixedExchange().answers };
    const sheet = await sheetOf(await writeWorkbook(workbookOf(assessor, { beside, evidence })));
    const shown = (place: string) => sheet.getCell(place).text;
    expect(['K6', 'L6', 'M6', 'N6', 'Q6'].map(shown)).toEqual([
      'Ya',
      'Catatan P.1.i.a',
      'SK tim',
      'Ya',
      'Catatan P.1.i.a',
    ]);
    expect(['K126', 'K127', 'N126', 'N127'].map((place) => sheet.getCell(place).value)).toEqual([7, 3, 7, 3]);
    expect(sheet.getCell('K199').value).toBe(3.7);
    expect(shown('A202')).toBe('H.2.a');
  });

  it('lets only the cells of its layer be typed in, and of these not the index of a survey', async () => {
    const surveyed = new Set(['H.1.a']);
    const beside = { layer: 'tpi_lead' as const, answers: mixedExchange('tpi_lead').answers };
    const sheet = await sheetOf(await writeWorkbook(workbookOf(mixedExchange(), { beside, surveyed })));
    const isOpen = (place: string) => sheet.getCell(place).protection?.locked === false;
    expect(['K6', 'L6', 'K126', 'K202'].filter((place) => !isOpen(place))).toEqual([]);
    expect(['A6', 'F6', 'G6', 'M6', 'N6', 'Q6', 'N126', 'K125', 'K199', 'L199'].filter(isOpen)).toEqual([]);
    expect(sheet).toHaveProperty('sheetProtection.sheet', true);
  });

  it('offers the options as a list, counts as whole numbers and an index within its scale', async () => {
    const sheet = await sheetOf(await writeWorkbook(workbookOf(mixedExchange())));
    expect(sheet.getCell('K6').dataValidation).toMatchObject({ type: 'list', formulae: ['"Ya,Tidak"'] });
    expect(sheet.getCell('K24').dataValidation).toMatchObject({ type: 'list', formulae: ['"A,B,C,D,E"'] });
    expect(sheet.getCell('K126').dataValidation).toMatchObject({ type: 'whole', formulae: [0] });
    expect(sheet.getCell('K199').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 4] });
    expect(sheet.getCell('L6').dataValidation).toMatchObject({ type: 'textLength', formulae: [4000] });
  });

  it('stays legible: headings and code stay in sight, it prints on A4 with the headings on every page', async () => {
    const bytes = await writeWorkbook(workbookOf(mixedExchange()));
    const sheet = await sheetOf(bytes);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 6 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '1:1',
      printArea: 'A1:Q202',
    });
    expect((await sheetOf(bytes, '_zi')).state).toBe('veryHidden');
  });

  it('tells on its first sheet whose it is, how many questions are blank, and by which rules it is scored', async () => {
    const { origin } = mixedExchange();
    const sheet = await sheetOf(await writeWorkbook(workbookOf({ origin, answers: new Map() })), 'Petunjuk');
    const texts = sheet.getSheetValues().flatMap((row) => (row as unknown[]) ?? []);
    expect(texts).toEqual(expect.arrayContaining(['BPSPL Padang', 'Penilaian mandiri unit', '02/03/2026']));
    expect(texts).toEqual(expect.arrayContaining(['Rasio dengan penyebut nol', 'dihitung penuh (1)']));
    expect(texts).toContainEqual(expect.objectContaining({ result: 113 }));
  });

  it('of two layers that write into the same columns is not made', async () => {
    const beside = { layer: 'tpn' as const, answers: new Map() };
    await expect(writeWorkbook(workbookOf(mixedExchange('reviewer'), { beside }))).rejects.toThrow(
      'tpn and reviewer write into the same columns',
    );
  });

  it('keeps a text that looks like a formula a text', async () => {
    const note = '=HYPERLINK("http://x","y")';
    const answers = new Map([['P.1.i.a', { code: 'P.1.i.a', value: 'Ya', note, version: 1 }]]);
    const sheet = await sheetOf(await writeWorkbook(workbookOf({ origin: originOf(), answers })));
    expect(sheet.getCell('L6').value).toBe(note);
  });
});

describe('a workbook that was filled in', () => {
  it('gives what was typed, without asking for upper case or a dot', async () => {
    const { origin } = mixedExchange();
    const bytes = await edited(
      await writeWorkbook(workbookOf({ origin, answers: new Map() })),
      (workbook) => {
        const sheet = workbook.getWorksheet('Jawaban')!;
        sheet.getCell('K6').value = ' ya ';
        sheet.getCell('K7').value = 'b';
        sheet.getCell('L7').value = 2024;
        sheet.getCell('K126').value = '4';
        sheet.getCell('K127').value = 3;
        sheet.getCell('K199').value = '3,7';
        sheet.getCell('K202').value = '56/15';
        sheet.getCell('K9').value = { formula: 'IF(1=1,"Tidak","Ya")', result: 'Tidak' };
        sheet.getCell('K10').value = { richText: [{ text: 'A', font: { bold: true } }, { text: ' ' }] };
        sheet.getCell('L10').value = { text: 'tautan', hyperlink: 'https://zi.example/1' };
      },
    );
    const { answers, problems } = await readWorkbook(bytes, destinationOf(origin));
    const read = (code: string) => [answers.get(code)?.value?.content, answers.get(code)?.note?.content];
    expect(problems).toEqual([]);
    expect(read('P.1.i.a')).toEqual(['Ya', null]);
    expect(read('P.1.i.b')).toEqual(['B', '2024']);
    expect(read('R.1.i.a')).toEqual([{ jumlah_agen_perubahan: 4, jumlah_perubahan: 3 }, null]);
    expect(read('H.1.a')).toEqual([3.7, null]);
    expect(read('H.2.a')).toEqual(['56/15', null]);
    expect(read('P.1.ii.a')).toEqual(['Tidak', null]);
    expect(read('P.1.ii.b')).toEqual(['A', 'tautan']);
    expect(read('P.1.ii.c')).toEqual([null, null]);
  });
});
