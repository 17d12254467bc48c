import { type Workbook } from 'exceljs';
import { edited } from './fixtures/exchanges';
import { rubricDocument } from './fixtures/rubric-documents';
import { readRubricWorkbook, writeRubricWorkbook } from './rubric-sheet';

const written = writeRubricWorkbook(rubricDocument());

async function problemsAfter(edit: (workbook: Workbook) => void) {
  const read = await readRubricWorkbook(await edited(await written, edit));
  return read.ok ? [] : read.problems;
}

/** Puts a value into a cell, `Bagian!F4`. */
const set = (address: string, value: unknown) => (workbook: Workbook) => {
  const [sheet, place] = address.split('!') as [string, string];
  workbook.getWorksheet(sheet)!.getCell(place).value = value as string;
};

describe('what is wrong in the workbook of a rubric is told with its cell, what stands there and what is accepted', () => {
  const cases: [what: string, address: string, value: unknown, at: string, message: string][] = [
    [
      'weights that do not add up to their parent',
      ...(['Bagian!F5', 1.25, 'Bagian!F4'] as const),
      'Bagian!F4 ("4") is refused: weights below P.1 add up to 19/4, expected its weight 4; accepted: a number above 0',
    ],
    [
      'components that do not add up to the total',
      ...(['Identitas!B10', 99, 'Identitas!B10'] as const),
      'Identitas!B10 ("99") is refused: weights below TOTAL add up to 100, expected its weight 99',
    ],
    [
      'a doubled code',
      ...(['Pertanyaan!A3', 'P.1.i.a', 'Pertanyaan!A3'] as const),
      'Pertanyaan!A3 ("P.1.i.a") already stands at Pertanyaan!A2',
    ],
    [
      'a code of a question that a part has',
      ...(['Pertanyaan!A2', 'P.1', 'Pertanyaan!A2'] as const),
      'already stands at Bagian!A4',
    ],
    [
      'an unknown scale',
      ...(['Pertanyaan!E2', 'bintang', 'Pertanyaan!E2'] as const),
      'Pertanyaan!E2 ("bintang") is refused: scale "bintang" is unknown; known: yes_no, abc, abcd, abcde, count_ratio, index',
    ],
    [
      'an unknown parent',
      ...(['Pertanyaan!B2', 'P.9', 'Pertanyaan!B2'] as const),
      'Pertanyaan!B2 ("P.9") is not the code of a part; accepted: the code of a sub-area',
    ],
    [
      'a parent of another kind',
      ...(['Bagian!C5', 'P', 'Bagian!C5'] as const),
      'is of the kind aspect, below which area stands, not sub_area',
    ],
    [
      'an unknown kind of part',
      ...(['Bagian!B5', 'bab', 'Bagian!B5'] as const),
      '("bab") is not a kind of part; accepted: component, aspect, area, sub_area, result_area',
    ],
    [
      'a missing text',
      ...(['Pertanyaan!D14', null, 'Pertanyaan!D14'] as const),
      'Pertanyaan!D14 (blank) must not be blank; accepted: a text',
    ],
    ['a missing name of a part', 'Bagian!E4', '  ', 'Bagian!E4', 'must not be blank'],
    ['a missing title', 'Identitas!B6', null, 'Identitas!B6', 'must not be blank'],
    ['a missing kind of gate', 'Gerbang!F2', null, 'Gerbang!F2', 'must not be blank'],
    ['a missing status of a source', 'Minimal!H2', null, 'Minimal!H2', 'must not be blank'],
    [
      'a number out of range',
      ...(['Tingkat!C2', 1.5, 'Tingkat!C2'] as const),
      'Tingkat!C2 ("1.5") is refused: Too big: expected number to be <=1; accepted: a number from 0 to 1',
    ],
    ['a weight that is not above 0', 'Pertanyaan!F112', -5, 'Pertanyaan!F112', 'weight -5 must be above 0'],
    ['a minimum above its node', 'Minimal!F2', 101, 'Minimal!F2', '101 is outside 0 to 100'],
    [
      'a row of the worksheet twice',
      'Pertanyaan!J2',
      7,
      'Pertanyaan!J3',
      'row 7 is already used at Pertanyaan!',
    ],
    ['a row far below', 'Hitungan!E2', 5_001, 'Hitungan!E2', 'Too big'],
    [
      'an error of a formula',
      ...(['Bagian!F4', { error: '#REF!' }, 'Bagian!F4'] as const),
      'Bagian!F4 ("#REF!") holds the error #REF!',
    ],
    [
      'a formula that was never calculated',
      ...(['Bagian!F4', { formula: 'F5+F6' }, 'Bagian!F4'] as const),
      'Bagian!F4 (blank) holds a formula without a stored result',
    ],
    [
      'a text where a number is wanted',
      ...(['Tingkat!C2', 'satu', 'Tingkat!C2'] as const),
      'Tingkat!C2 ("satu") is refused: Invalid input: expected number, received string',
    ],
    [
      'a text for a weight',
      ...(['Bagian!F4', 'empat', 'Bagian!F4'] as const),
      'Bagian!F4 ("empat") is refused: expected a decimal number or a fraction "n/d"',
    ],
    [
      'options that differ from their scale',
      'Pilihan!C2',
      0.9,
      'Pertanyaan!E2',
      'options: are Ya=0.9 Tidak=0',
    ],
    ['an option of no question', 'Pilihan!A2', 'P.0', 'Pilihan!A2', '("P.0") does not exist'],
    [
      'a formula over no count',
      'Pertanyaan!N89',
      'jumlah_lain',
      'Pertanyaan!N89',
      'is not an input of this ratio',
    ],
    ['a scale twice', 'Skala!A3', 'yes_no', 'Skala!A3', 'already stands at Skala!A2'],
    ['a source that is not listed', 'Minimal!I2', 'S77', 'Minimal!I2', 'source "S77" is not listed'],
    ['a source of a fact that is not listed', 'Asal!E2', 'S77', 'Asal!E2', 'source "S77" is not listed'],
    ['a profile that there is not', 'Bagian!L4', 'kabar', 'Bagian!L4', 'profile "kabar" does not exist'],
    ['a grade that there is not', 'Gerbang!I2', 'AAA', 'Gerbang!I2', 'grade "AAA" is unknown; known: WTP'],
    [
      'a setting that there is not',
      ...(['Minimal!F2', 'pengaturan: lain', 'Minimal!F2'] as const),
      'expected the name of a setting with numbers',
    ],
    ['a node for what holds for each area', 'Minimal!C4', 'P.1', 'Minimal!C4', 'Unrecognized key'],
    ['facts of a node that has none', 'Asal!B18', 'P.1.i.a', 'Asal!B18', 'does not say "sendiri"'],
    ['a heading that was changed', 'Skala!B1', 'Nilai', 'Skala!B1', 'accepted: Status'],
  ];

  it.each(cases)('%s', async (_, address, value, at, message) => {
    expect(await problemsAfter(set(address, value))).toContainEqual({
      path: at,
      message: expect.stringContaining(message),
      value: expect.any(String),
      accepted: expect.any(String),
    });
  });

  it('all of it at once', async () => {
    const problems = await problemsAfter((workbook) => {
      set('Bagian!F2', 61)(workbook);
      set('Pertanyaan!E2', 'bintang')(workbook);
      set('Minimal!F2', 101)(workbook);
      set('Pertanyaan!J2', 7)(workbook);
    });
    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      ...['Bagian!F2', 'Identitas!B10', 'Minimal!F2', 'Pertanyaan!E2', 'Pertanyaan!J3'],
    ]);
  });

  it('also a code that the total has, which is where the code is used a second time', async () => {
    const problems = await problemsAfter((workbook) => {
      for (const place of ['Identitas!B7', 'Bagian!C2', 'Bagian!C59']) set(place, 'P.1.i.a')(workbook);
    });
    expect(problems).toContainEqual(
      expect.objectContaining({
        path: 'Pertanyaan!A2',
        message: expect.stringContaining('code "P.1.i.a" is already used at Identitas!B7'),
      }),
    );
  });

  it('once, where a cell that cannot be read is missing as well', async () => {
    const problems = await problemsAfter(set('Pertanyaan!D14', { error: '#N/A' }));
    expect(problems.map(({ path }) => path)).toEqual(['Pertanyaan!D14']);
  });

  it('and a setting or rule that is missing, at the head of its sheet', async () => {
    const problems = await problemsAfter((workbook) => {
      const sheet = workbook.getWorksheet('Penjumlahan')!;
      sheet.spliceRows(2, 1);
    });
    expect(problems).toMatchObject([
      { path: 'Penjumlahan!A1', message: expect.stringContaining('has no rule for sub_area') },
    ]);
  });
});

it('a workbook without one of the sheets of a rubric is refused', async () => {
  const bytes = await edited(await written, (workbook) => workbook.removeWorksheet('Skala'));
  await expect(readRubricWorkbook(bytes)).rejects.toMatchObject({
    details: { reason: 'sheet_missing' },
    message: expect.stringContaining('The workbook has no sheet "Skala", only "Petunjuk", "Identitas"'),
  });
});

it('rows may be sorted, and columns to the right used freely', async () => {
  const bytes = await edited(await written, (workbook) => {
    const sheet = workbook.getWorksheet('Sumber')!;
    const [first, second] = [sheet.getRow(2).values, sheet.getRow(3).values];
    sheet.getRow(2).values = second;
    sheet.getRow(3).values = first;
    sheet.getCell('F2').value = 'sudah diperiksa';
  });
  expect(await readRubricWorkbook(bytes)).toEqual({ ok: true, value: rubricDocument() });
});
