import { type Worksheet } from 'exceljs';
import { destinationOf, edited, mixedExchange, workbookOf } from './fixtures/exchanges';
import { readWorkbook } from './workbook-reader';
import { writeWorkbook } from './workbook-writer';

const exchange = mixedExchange();
const exported = writeWorkbook(workbookOf(exchange));

/** Reads the workbook after an edit of its sheet `Jawaban`. */
async function readEdited(edit: (sheet: Worksheet) => void) {
  const bytes = await edited(await exported, (workbook) => edit(workbook.getWorksheet('Jawaban')!));
  return readWorkbook(bytes, destinationOf(exchange.origin));
}

describe('a cell that holds no answer is told with its address, what stands there and what is accepted', () => {
  const cases: [what: string, place: string, value: unknown, expected: object][] = [
    [
      'an option that there is not',
      'K17',
      'Mungkin',
      {
        address: 'Jawaban!K17',
        code: 'P.1.iv.a',
        shown: 'Mungkin',
        accepted: 'Ya, Tidak',
        message: 'Jawaban!K17 ("Mungkin") is not an option of this question; accepted: Ya, Tidak',
      },
    ],
    ['an option of another question', 'K7', 'D', { code: 'P.1.i.b', accepted: 'A, B, C' }],
    ['a number for an option', 'K7', 1, { shown: '1', accepted: 'A, B, C' }],
    ['a truth value', 'K6', true, { message: expect.stringContaining('holds the truth value TRUE') }],
    ['an error', 'K6', { error: '#REF!' }, { message: expect.stringContaining('holds the error #REF!') }],
    [
      'a formula that was never calculated',
      'K6',
      { formula: 'A1' },
      { message: expect.stringContaining('without a stored result') },
    ],
    [
      'a number that the program took for a date',
      'K126',
      new Date('2026-03-04T00:00:00Z'),
      { shown: '04/03/2026', message: expect.stringContaining('holds a date (04/03/2026)') },
    ],
    ['part of a whole', 'K126', 3.5, { accepted: 'a whole number from 0 to 9007199254740991' }],
    ['less than nothing', 'K126', -1, { message: expect.stringContaining('is not a whole number') }],
    [
      'a mark between thousands',
      'K126',
      '1.234',
      { message: expect.stringContaining('is not a whole number') },
    ],
    ['an index above its scale', 'K199', 4.01, { code: 'H.1.a', accepted: 'a number from 0 to 4' }],
    ['two decimal marks', 'K199', '1.2,3', { shown: '1.2,3' }],
    ['words for an index', 'K199', 'baik', { shown: 'baik' }],
    ['a note that is too long', 'L6', 'x'.repeat(4001), { accepted: 'a text of at most 4000 characters' }],
  ];

  it.each(cases)('%s', async (_, place, value, expected) => {
    const { problems } = await readEdited((sheet) => {
      const cell = sheet.getCell(place);
      cell.value = value as string;
      if (value instanceof Date) cell.style = { ...cell.style, numFmt: 'dd/mm/yyyy' };
    });
    expect(problems).toEqual([expect.objectContaining({ address: `Jawaban!${place}`, ...expected })]);
  });

  it('a count that is missing beside others', async () => {
    const { problems, answers } = await readEdited((sheet) => void (sheet.getCell('K127').value = null));
    expect(problems).toMatchObject([
      {
        address: 'Jawaban!K127',
        code: 'R.1.i.a',
        message: expect.stringContaining('jumlah_perubahan is missing'),
      },
    ]);
    expect(answers.get('R.1.i.a')).not.toHaveProperty('value');
  });

  it('a total that does not fit its parts', async () => {
    const { problems } = await readEdited((sheet) => void (sheet.getCell('K175').value = 7));
    expect(problems).toMatchObject([{ address: 'Jawaban!K175', shown: '7', accepted: '3 to 6' }]);
  });

  it('a cell that was merged into another', async () => {
    const { problems, answers } = await readEdited((sheet) => sheet.mergeCells('K6:K7'));
    expect(problems).toMatchObject([{ address: 'Jawaban!K7', shown: 'Ya', accepted: 'a cell of its own' }]);
    expect(answers.get('P.1.i.a')?.value?.content).toBe('Ya');
  });

  it('each of them, while all other cells are read', async () => {
    const { problems, answers } = await readEdited((sheet) => {
      for (const place of ['K6', 'K7', 'K9']) sheet.getCell(place).value = '?';
    });
    expect(problems.map(({ address }) => address)).toEqual(['Jawaban!K6', 'Jawaban!K7', 'Jawaban!K9']);
    expect([...answers.values()].filter(({ value }) => value)).toHaveLength(110);
  });

  it('but a note may be a date', async () => {
    const { problems, answers } = await readEdited((sheet) => {
      const cell = sheet.getCell('L6');
      cell.value = new Date('2026-03-04T00:00:00Z');
      cell.style = { ...cell.style, numFmt: 'dd/mm/yyyy' };
    });
    expect(problems).toEqual([]);
    expect(answers.get('P.1.i.a')?.note?.content).toBe('04/03/2026');
  });
});

describe('a workbook is refused', () => {
  const refusal = (bytes: Uint8Array, destination = destinationOf(exchange.origin)) =>
    readWorkbook(bytes, destination).then(
      () => 'read',
      (error: { details: { reason: string }; message: string }) => [error.details.reason, error.message],
    );

  it('without the sheet Jawaban, naming those it has', async () => {
    const bytes = await edited(await exported, (workbook) => {
      workbook.getWorksheet('Jawaban')!.name = 'Lembar1';
    });
    expect(await refusal(bytes)).toEqual([
      'sheet_missing',
      'The workbook has no sheet "Jawaban", only "Petunjuk", "Lembar1", "_zi".',
    ]);
  });

  it('when a column was removed', async () => {
    const bytes = await edited(await exported, (workbook) => {
      workbook.getWorksheet('Jawaban')!.spliceColumns(11, 1);
    });
    expect(await refusal(bytes)).toEqual([
      'column_missing',
      expect.stringContaining('expected "Jawaban unit"'),
    ]);
  });

  it('when a row was added, naming the first that is out of place', async () => {
    const bytes = await edited(await exported, (workbook) => {
      workbook.getWorksheet('Jawaban')!.spliceRows(10, 0, []);
    });
    expect(await refusal(bytes)).toEqual([
      'rows_moved',
      expect.stringMatching(/^Row 10 .* expected P\.1\.ii\.b/),
    ]);
  });

  it('when it was exported from another assessment, layer or rubric', async () => {
    const bytes = await exported;
    const destination = destinationOf(exchange.origin);
    const other = '0190a000-0000-7000-8000-000000000042';
    expect(await refusal(bytes, { ...destination, assessmentId: other })).toEqual([
      'other_assessment',
      `The file belongs to the assessment ${exchange.origin.assessmentId}.`,
    ]);
    expect(await refusal(bytes, { ...destination, layer: 'tpi_lead' })).toEqual([
      'other_layer',
      'The file holds answers of the layer self, not tpi_lead.',
    ]);
    const rubric = { ...destination.rubric, version: '2027.1' };
    expect(await refusal(bytes, { ...destination, rubric })).toEqual([
      'other_rubric',
      expect.stringContaining('permenpanrb-90-2021 2021.1'),
    ]);
  });

  it('when its hidden sheet was changed, or is of a later format', async () => {
    for (const header of ['?', JSON.stringify({ format: 'zi-lke', version: 2, origin: exchange.origin })]) {
      const bytes = await edited(await exported, (workbook) => {
        workbook.getWorksheet('_zi')!.getCell('B1').value = header;
      });
      expect(await refusal(bytes)).toEqual([
        'other_format',
        expect.stringContaining('Export the workbook anew'),
      ]);
    }
  });
});

describe('a national workbook, which does not tell where it comes from', () => {
  const national = async () =>
    edited(await exported, (workbook) => {
      workbook.removeWorksheet('_zi');
      const sheet = workbook.getWorksheet('Jawaban')!;
      for (let row = 1; row <= 202; row += 1) sheet.getCell(`A${row}`).value = null;
      sheet.getCell('K1').value = 'JAWABAN';
    });

  it('is read by its rows and columns', async () => {
    const { origin, answers, problems } = await readWorkbook(
      await national(),
      destinationOf(exchange.origin),
    );
    expect(origin).toBeUndefined();
    expect(problems).toEqual([]);
    expect(answers.get('P.1.i.b')).toEqual({
      code: 'P.1.i.b',
      value: { address: 'Jawaban!K7', content: 'B' },
      note: { address: 'Jawaban!L7', content: null },
    });
  });

  it('is refused when nothing at all stands in the column of the layer', async () => {
    const bytes = await edited(await national(), (workbook) => {
      const sheet = workbook.getWorksheet('Jawaban')!;
      for (let row = 1; row <= 202; row += 1) sheet.getCell(`K${row}`).value = null;
    });
    await expect(readWorkbook(bytes, destinationOf(exchange.origin))).rejects.toThrow(
      'Column K (Jawaban unit) of the sheet Jawaban is empty from its heading to row 202.',
    );
  });
});
