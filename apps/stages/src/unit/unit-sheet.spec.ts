import { type DomainError, type Problem, importLimits } from '@zi/contracts';
import { Workbook } from 'exceljs';
import { readSheet } from './unit-sheet';

const csv = (content: string | Buffer) =>
  readSheet({ format: 'csv', content: Buffer.from(content).toString('base64') });
const xlsx = (content: Buffer) => readSheet({ format: 'xlsx', content: content.toString('base64') });
const problemOf = async (reading: Promise<unknown>): Promise<Problem> => {
  const refusal = await reading.then(
    () => undefined,
    (error: unknown) => error as DomainError,
  );
  expect(refusal?.code).toBe('invalid');
  const [problem] = refusal?.details['problems'] as [Problem];
  expect(problem.path).toBe('/content');
  return problem;
};

describe('a CSV file of units', () => {
  const lines = (separator: string) => [
    ['code', 'name'].join(separator),
    ['A', '"Balai, ""Utama""\nPadang"'].join(separator),
    '',
    ['', ' '].join(separator),
    ['B', '"Loka; Serang"', 'more'].join(separator),
  ];
  const read = [
    { row: 1, cells: ['code', 'name'] },
    { row: 2, cells: ['A', 'Balai, "Utama"\nPadang'] },
    { row: 5, cells: ['B', 'Loka; Serang', 'more'] },
  ];

  it.each([
    ['commas', lines(',').join('\n')],
    ['semicolons, as Excel writes in Indonesia', lines(';').join('\n')],
    ['lines that end as on Windows', lines(',').join('\r\n')],
    ['a byte order mark', `\uFEFF${lines(';').join('\r\n')}\r\n`],
  ])('may have %s; rows that hold nothing count and are left out', async (_, text) => {
    expect(await csv(text)).toEqual(read);
  });

  it.each([
    ['is not UTF-8', Buffer.from([0x63, 0xe9, 0x2c]), 'is not UTF-8 text'],
    ['leaves a quote open', 'code\n"A,b', 'is not CSV: '],
    ['has 51 columns', `code\n${','.repeat(50)}x`, 'has too many columns in row 2'],
    ['has rows without end', `code,name\n${',\n'.repeat(100_000)}`, 'has more than 10000 rows'],
  ])('is refused when it %s', async (_, content, message) => {
    expect((await problemOf(csv(content))).message).toContain(message);
  });

  it('holds as many bytes as the limit, and not one more', async () => {
    const fill = (bytes: number) => csv('code\n'.padEnd(bytes, '\n'));
    expect(await fill(importLimits.bytes)).toEqual([{ row: 1, cells: ['code'] }]);
    expect(await problemOf(fill(importLimits.bytes + 1))).toMatchObject({
      message: 'is 524289 bytes long',
      accepted: 'at most 524288 bytes',
    });
  });
});

describe('a workbook of units', () => {
  const write = async (rows: unknown[][], change: (workbook: Workbook) => void = () => undefined) => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Units');
    for (const cells of rows) sheet.addRow(cells);
    change(workbook);
    return Buffer.from(await workbook.xlsx.writeBuffer({ zip: { compression: 'DEFLATE' } } as object));
  };

  it('is read as it shows itself: numbers, formatted text, links, results of formulas, days', async () => {
    const file = await write([
      ['code', 'name'],
      [4021, { richText: [{ text: 'Balai ' }, { text: 'Padang' }] }, null, true],
      [],
      ['B', { text: 'Loka', hyperlink: 'https://contoh.invalid' }, { formula: 'A1', result: 'KKP' }],
      [new Date('2010-01-01'), { formula: 'A5', result: new Date('2010-02-03') }],
      [{ formula: '1/0', result: { error: '#DIV/0!' } }, { formula: 'X1' }],
    ]);
    expect(await xlsx(file)).toEqual([
      { row: 1, cells: ['code', 'name'] },
      { row: 2, cells: ['4021', 'Balai Padang', '', 'true'] },
      { row: 4, cells: ['B', 'Loka', 'KKP'] },
      { row: 5, cells: ['2010-01-01', '2010-02-03'] },
      { row: 6, cells: ['#DIV/0!', ''] },
    ]);
  });

  it('is read by its first sheet, and may check and format whole columns', async () => {
    const file = await write([['code'], ['A']], (workbook) => {
      const check = { type: 'list', allowBlank: true, formulae: ['"A,B"'] };
      Object.assign(workbook.getWorksheet('Units') ?? {}, {
        dataValidations: {
          model: Object.fromEntries('BCDEFGHIJKLMNOPQ'.split('').map((at) => [`${at}2:${at}1048576`, check])),
        },
      });
      workbook.addWorksheet('Notes').addRow(['other']);
    });
    expect(await xlsx(file)).toEqual([
      { row: 1, cells: ['code'] },
      { row: 2, cells: ['A'] },
    ]);
  });

  it('may be wide or long as long as it holds little; beyond 50 columns it is refused', async () => {
    const far = await write([['code']], (workbook) => {
      const sheet = workbook.getWorksheet('Units');
      if (sheet) sheet.getCell('A1048576').value = 'last';
    });
    expect(await xlsx(far)).toEqual([
      { row: 1, cells: ['code'] },
      { row: 1_048_576, cells: ['last'] },
    ]);
    const wide = await write([['code']], (workbook) => {
      const sheet = workbook.getWorksheet('Units');
      if (sheet) sheet.getCell('XFD2').value = 'far';
    });
    expect((await problemOf(xlsx(wide))).message).toBe('has too many columns in row 2');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('code,name')],
    ['the first bytes of one', Buffer.from('UEsDBBQAAAA=', 'base64')],
  ])('is refused when it is %s', async (_, content) => {
    expect((await problemOf(xlsx(content))).message).toContain('is not a workbook');
  });

  it('is refused before it is read when it unpacks to more than it may', async () => {
    const packed = await write([['x'.repeat(9 * 1024 * 1024)]]);
    expect(packed.length).toBeLessThan(importLimits.bytes);
    expect((await problemOf(xlsx(packed))).message).toContain('holds more than 8388608 bytes unpacked');
  });
});
