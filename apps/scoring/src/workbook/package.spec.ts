import { columnLetters } from './address';
import { type Part, archiveOf, workbookParts } from './fixtures/archive';
import { destinationOf, originOf } from './fixtures/exchanges';
import { type WorkbookLimits, workbookLimits } from './package';
import { type RefusalReason } from './refusal';
import { readWorkbook } from './workbook-reader';

const destination = destinationOf(originOf());
const read = (bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}) =>
  readWorkbook(bytes, destination, { ...workbookLimits, ...limits });
const refusal = (bytes: Uint8Array, limits?: Partial<WorkbookLimits>) =>
  read(bytes, limits).then(
    () => ['read'],
    (error: { details: { reason: RefusalReason }; message: string }) => [error.details.reason, error.message],
  );
const withPart = (name: string, content = 'x') => archiveOf([...workbookParts(), { name, content }]);
const sheet = (sheetData: string) => archiveOf(workbookParts({}, sheetData));
const row = (number: number) => `<row r="${number}"><c r="K${number}" t="str"><v>Ya</v></c></row>`;

describe('a workbook within the limits', () => {
  it('is read, also with a prefix before its elements and without places of its cells', async () => {
    const cells = '<x:c/>'.repeat(10);
    const { answers } = await read(
      sheet(
        `<x:row>${'</x:row><x:row>'.repeat(5)}${cells}<x:c t="inlineStr"><x:is><x:t>Ya</x:t><x:rPh><x:t>y</x:t></x:rPh></x:is></x:c></x:row>`,
      ),
    );
    expect(answers.get('P.1.i.a')?.value?.content).toBe('Ya');
  });
});

describe('a file is refused with the reason', () => {
  const cases: [what: string, bytes: Uint8Array, reason: RefusalReason, message: string][] = [
    ['empty', new Uint8Array(), 'not_a_workbook', 'not a workbook (.xlsx)'],
    ['a text', Buffer.from('kode;jawaban'), 'not_a_workbook', 'not a workbook (.xlsx)'],
    ['an archive of other things', archiveOf([{ name: 'a.txt', content: 'a' }]), 'not_a_workbook', 'archive'],
    [
      'a text document',
      archiveOf(workbookParts({ '_rels/.rels': '<Relationships/>' })),
      'not_a_workbook',
      'Office document',
    ],
    [
      'of the old format',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'not_a_workbook',
      '.xls',
    ],
    [
      'with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted',
      'has a password',
    ],
    [
      'with a part that has a password',
      archiveOf(workbookParts().map((part) => ({ ...part, isEncrypted: true }))),
      'encrypted',
      'has a password',
    ],
    ['with macros', withPart('xl/vbaProject.bin'), 'macros', 'xl/vbaProject.bin'],
    ['with macros of the old kind', withPart('xl/macrosheets/sheet1.xml'), 'macros', 'macrosheets'],
    [
      'of a kind that may have macros',
      archiveOf(
        workbookParts({
          '[Content_Types].xml':
            '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        }),
      ),
      'macros',
      '.xlsm',
    ],
    [
      'with links to other files',
      withPart('xl/externalLinks/externalLink1.xml'),
      'external_links',
      'Break its links',
    ],
    ['with connections to data', withPart('xl/connections.xml'), 'external_links', 'connections'],
    [
      'with entities',
      archiveOf(
        workbookParts({
          'xl/worksheets/sheet1.xml':
            '<!DOCTYPE x [<!ENTITY a "Ya">]><worksheet><sheetData><row r="6"><c r="K6" t="str"><v>&a;</v></c></row></sheetData></worksheet>',
        }),
      ),
      'document_type',
      'document type',
    ],
    ['cut off', archiveOf(workbookParts()).subarray(0, -30), 'damaged', 'damaged'],
    [
      'with a part that is no XML',
      archiveOf(workbookParts({ 'xl/workbook.xml': '<workbook>' })),
      'damaged',
      'damaged',
    ],
    [
      'with a part that is not in UTF-8',
      archiveOf([
        ...workbookParts().filter(({ name }) => name !== 'xl/workbook.xml'),
        { name: 'xl/workbook.xml', content: Buffer.from('<workbook name="\xff"/>', 'latin1') },
      ]),
      'damaged',
      'damaged',
    ],
    [
      'that lacks a part',
      archiveOf(workbookParts().slice(0, -1)),
      'damaged',
      'lacks its part xl/worksheets/sheet1.xml',
    ],
    ['nested too deeply', sheet('<a>'.repeat(60) + '</a>'.repeat(60)), 'damaged', 'nests deeper than 50'],
    [
      'with an element of too many attributes',
      sheet(`<row ${Array.from({ length: 101 }, (_, index) => `a${index}="1"`).join(' ')}/>`),
      'damaged',
      'more than 100 attributes',
    ],
  ];

  it.each(cases)('%s', async (_, bytes, reason, message) => {
    expect(await refusal(bytes)).toEqual([reason, expect.stringContaining(message)]);
  });
});

describe('a limit of a workbook', () => {
  const bytes = archiveOf(workbookParts());
  const inflated = workbookParts().reduce((sum, { content }) => sum + content.length, 0);
  const pad = (length: number): Part => ({ name: 'xl/media/image1.png', content: Buffer.alloc(length) });

  it('holds for the size of the file, to the byte', async () => {
    expect(await refusal(bytes, { bytes: bytes.length })).toEqual(['read']);
    expect(await refusal(bytes, { bytes: bytes.length - 1 })).toEqual([
      'too_large',
      `The file has ${bytes.length} bytes; the limit is ${bytes.length - 1}.`,
    ]);
  });

  it('holds for all parts inflated together, to the byte', async () => {
    expect(await refusal(bytes, { inflatedBytes: inflated })).toEqual(['read']);
    expect(await refusal(bytes, { inflatedBytes: inflated - 1 })).toEqual([
      'too_large_inside',
      expect.stringContaining(`${inflated - 1} bytes in all its parts`),
    ]);
  });

  it('holds for how far a part swells', async () => {
    const bomb = archiveOf([...workbookParts(), pad(100_000)]);
    expect(await refusal(bomb, { ratio: 1_000 })).toEqual(['read']);
    expect(await refusal(bomb)).toEqual(['too_large_inside', expect.stringContaining('xl/media/image1.png')]);
  });

  it('holds for a part that hides its size', async () => {
    const [first, ...others] = workbookParts({
      '[Content_Types].xml': `<Types>${' '.repeat(100_000)}</Types>`,
    });
    const lying = archiveOf([{ ...first!, declaredSize: 100 }, ...others]);
    expect(await refusal(lying)).toEqual(['damaged', expect.stringContaining('too many bytes')]);
  });

  it('holds for the number of parts', async () => {
    const parts = [
      ...workbookParts(),
      ...Array.from({ length: 95 }, (_, index) => ({ name: `p${index}`, content: '' })),
    ];
    expect(await refusal(archiveOf(parts), { parts: 100 })).toEqual(['read']);
    expect(await refusal(archiveOf(parts), { parts: 99 })).toEqual([
      'too_large_inside',
      'The workbook holds 100 parts; the limit is 99.',
    ]);
  });

  it('holds for the number of sheets', async () => {
    const sheets = (count: number) =>
      archiveOf(
        workbookParts({
          'xl/workbook.xml': `<workbook><sheets>${Array.from({ length: count }, (_, index) => `<sheet name="${index === 0 ? 'Jawaban' : index}" sheetId="${index}" r:id="r1"/>`).join('')}</sheets></workbook>`,
        }),
      );
    expect(await refusal(sheets(50))).toEqual(['read']);
    expect(await refusal(sheets(51))).toEqual(['too_many_sheets', 'The workbook has more than 50 sheets.']);
  });

  it('holds for the last row with a value; empty rows below do not count', async () => {
    expect(
      await refusal(sheet(row(6) + row(5_000) + '<row r="1048576"><c r="A1048576" s="0"/></row>')),
    ).toEqual(['read']);
    expect(await refusal(sheet(row(6) + row(5_001)))).toEqual([
      'too_many_rows',
      'The sheet Jawaban has a value in row 5001; the limit is 5000 rows.',
    ]);
  });

  it('holds for the cells with a value, of all sheets that are read together', async () => {
    const cells = (count: number) =>
      Array.from({ length: count }, (_, index) => `<c r="${columnLetters(index + 1)}6"><v>1</v></c>`).join(
        '',
      );
    const two = (count: number) =>
      archiveOf([
        ...workbookParts(
          {
            'xl/workbook.xml':
              '<workbook><sheets><sheet name="Jawaban" sheetId="1" r:id="r1"/><sheet name="_zi" sheetId="2" r:id="r2"/></sheets></workbook>',
            'xl/_rels/workbook.xml.rels':
              '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
          },
          `<row r="6">${cells(count)}</row>`,
        ),
        {
          name: 'xl/worksheets/sheet2.xml',
          content: `<worksheet><sheetData><row r="6">${cells(10)}</row></sheetData></worksheet>`,
        },
      ]);
    // The hidden sheet of the suite holds something else; what matters here is that both were counted.
    expect(await refusal(two(90), { cells: 100 })).toEqual(['other_format', expect.anything()]);
    expect(await refusal(two(91), { cells: 100 })).toEqual([
      'too_large_inside',
      'The workbook has values in more than 100 cells, the limit.',
    ]);
  });

  it('holds for columns, up to the last that a sheet has', async () => {
    const at = (place: string) =>
      sheet(`<row r="6"><c r="K6" t="str"><v>Ya</v></c><c r="${place}"><v>1</v></c></row>`);
    expect(await refusal(at('XFD6'))).toEqual(['read']);
    expect(await refusal(at('XFE6'))).toEqual(['damaged', expect.stringContaining('column 16385')]);
  });

  it('is not raised by what a sheet claims to be as large as', async () => {
    const claiming = archiveOf(
      workbookParts({
        'xl/worksheets/sheet1.xml': `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${row(6)}</sheetData></worksheet>`,
      }),
    );
    expect((await read(claiming)).answers.get('P.1.i.a')?.value?.content).toBe('Ya');
  });

  it('holds for one part as two sheets', async () => {
    const names = ['Jawaban', '_zi'].map((name) => `<sheet name="${name}" sheetId="1" r:id="r1"/>`).join('');
    const twice = workbookParts({ 'xl/workbook.xml': `<workbook><sheets>${names}</sheets></workbook>` });
    expect(await refusal(archiveOf(twice))).toEqual(['damaged', expect.stringContaining('of another sheet')]);
  });

  it('holds for formats of dates', async () => {
    const styled = (formats: number) =>
      archiveOf(
        workbookParts({
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>',
          'xl/styles.xml': `<styleSheet>${Array.from({ length: formats }, (_, id) => `<numFmt numFmtId="${id}" formatCode="d"/>`).join('')}</styleSheet>`,
        }),
      );
    expect(await refusal(styled(5_000))).toEqual(['read']);
    expect(await refusal(styled(5_001))).toEqual(['damaged', expect.stringContaining('5000 formats')]);
  });

  it('holds for merged ranges, of which a huge one costs nothing', async () => {
    const merged = (ranges: string) =>
      archiveOf(
        workbookParts({
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row(6)}</sheetData><mergeCells>${ranges}</mergeCells></worksheet>`,
        }),
      );
    const whole = await read(merged('<mergeCell ref="L1:XFD1048576"/>'));
    expect(whole.answers.get('P.1.i.a')?.value?.content).toBe('Ya');
    const many = merged('<mergeCell ref="A1:B1"/>'.repeat(5_001));
    expect(await refusal(many, { ratio: 1_000 })).toEqual([
      'damaged',
      expect.stringContaining('5000 merged ranges'),
    ]);
  });
});
