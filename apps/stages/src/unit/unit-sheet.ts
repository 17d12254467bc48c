import { type ImportUnits, type InputOf, importLimits, invalid } from '@zi/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import { type CellValue, type Worksheet } from 'exceljs';
import { fromBufferPromise } from 'yauzl';
import { type SheetRow } from '../domain/unit-import';

/** A workbook is a packed file: what it may hold unpacked. */
const unpackedBytes = 16 * importLimits.bytes;
const columnsRead = 50;
/** With those that hold nothing but separators; the parser is slow where rows differ in length. */
const rowsRead = 5 * importLimits.rows;

/** The rows of an imported file that hold anything. Refuses what is too large, damaged, or not of its format. */
export async function readSheet({ format, content }: InputOf<typeof ImportUnits>): Promise<SheetRow[]> {
  const file = Buffer.from(content, 'base64');
  if (file.length > importLimits.bytes) {
    throw unreadable(`is ${file.length} bytes long`, `at most ${importLimits.bytes} bytes`);
  }
  const rows = format === 'csv' ? readCsv(file) : await readWorkbook(file);
  const wide = rows.find(({ cells }) => cells.length > columnsRead);
  if (wide) throw unreadable(`has too many columns in row ${wide.row}`, `at most ${columnsRead} columns`);
  return rows;
}

/** A record of the parser and what it has seen until then. */
interface Parsed {
  readonly info: { readonly records: number; readonly empty_lines: number };
  readonly record: string[];
}

const unreadable = (message: string, accepted: string) =>
  invalid('The file cannot be read.', [{ path: '/content', message, accepted }]);

function readCsv(file: Buffer): SheetRow[] {
  const text = utf8(file);
  const [header = ''] = text.split(/\r?\n/, 1);
  const semicolons = header.split(';').length > header.split(',').length;
  const rows = recordsOf(text, semicolons ? ';' : ',');
  if (rows.length > rowsRead)
    throw unreadable(`has more than ${rowsRead} rows`, `at most ${importLimits.rows} rows`);
  return rows.filter(holdsAnything);
}

function recordsOf(text: string, delimiter: string): SheetRow[] {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, info: true } as const;
  try {
    const records = parse(text, { ...options, record_delimiter: ['\r\n', '\n', '\r'], to: rowsRead + 1 });
    return (records as unknown as Parsed[]).map(({ info, record }) => ({
      ...{ row: info.records + info.empty_lines, cells: record },
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(`is not CSV: ${error.message}`, 'CSV with commas or semicolons');
  }
}

const holdsAnything = ({ cells }: SheetRow) => cells.some((cell) => cell.trim() !== '');

/** Without the mark that some programs put before UTF-8. */
function utf8(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw unreadable('is not UTF-8 text', 'a file saved as “CSV UTF-8”');
  }
}

// A range of a whole column is nothing unusual in these, and the library would unfold every cell of it.
const ignoreNodes = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'picture',
];

/** Its first sheet. The library is large: it is loaded by the first import that needs it. */
async function readWorkbook(file: Buffer): Promise<SheetRow[]> {
  try {
    await requireBounded(file);
    const { default: excel } = await import('exceljs');
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(file as unknown as ArrayBuffer & Buffer, { ignoreNodes });
    return rowsOf(workbook.worksheets[0]);
  } catch (error) {
    throw unreadable(`is not a workbook: ${(error as Error).message}`, `an XLSX file`);
  }
}

/** Unpacks every part as far as the limit, whatever the file says of their sizes. */
async function requireBounded(file: Buffer): Promise<void> {
  let bytes = 0;
  const zip = await fromBufferPromise(file);
  for await (const entry of zip.eachEntry()) {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      bytes += (chunk as Buffer).length;
      if (bytes > unpackedBytes) throw new Error(`it holds more than ${unpackedBytes} bytes unpacked`);
    }
  }
}

function rowsOf(sheet: Worksheet | undefined): SheetRow[] {
  const rows: SheetRow[] = [];
  sheet?.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      while (cells.length < Math.min(column - 1, columnsRead)) cells.push('');
      cells.push(textIn(cell.value));
    });
    rows.push({ row: number, cells });
  });
  return rows.filter(holdsAnything);
}

/** What a cell shows: of a formula its last result, of a date the day. */
function textIn(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textIn(value.text);
  if ('error' in value) return value.error;
  return textIn(value.result);
}
