import { type Problem, type RubricDocument } from '@zi/rubric';
import { type DataValidation, type Row, type Workbook, type Worksheet } from 'exceljs';
import { addressOf, columnLetters } from './address';
import { escapedText, isNumeric, longestCell, writtenCell } from './rubric-cell';
import { type Entry, rowsOf } from './rubric-rows';
import { type Column, type Table, type TableKey, partKinds, tables } from './rubric-table';
import * as styles from './sheet-style';

/** Rows below the last that are made ready for more. */
const spareRows = 50;

/** Adds the sheets of a rubric, the first of which says what the others hold. */
export function addRubricSheets(workbook: Workbook, document: RubricDocument): void {
  addGuide(workbook, document);
  const rows = rowsOf(document);
  for (const key of Object.keys(tables) as TableKey[]) {
    const sheet = workbook.addWorksheet(tables[key].name, {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    });
    if (tables[key].isUpright) writeUpright(sheet, tables[key], rows[key][0] ?? {});
    else writeRows(sheet, tables[key], rows[key]);
    styles.setUpPrint(sheet, `${document.rubric_id} ${document.rubric_version}`, true);
  }
}

/** Cells whose text would be longer than a cell can be; such a rubric has no workbook. */
export function overlongCells(document: RubricDocument): Problem[] {
  const rows = rowsOf(document);
  return (Object.keys(tables) as TableKey[]).flatMap((key) => {
    const { name, columns, isUpright } = tables[key];
    return rows[key].flatMap((entry, row) =>
      columns.flatMap(({ path, form }, index) => {
        const { length } = String(writtenCell(valueAt(entry, path), form));
        if (length <= longestCell) return [];
        const address = isUpright
          ? addressOf(name, 'B', index + 2)
          : addressOf(name, columnLetters(index + 1), row + 2);
        const message = `${address} would have more than the ${longestCell} characters of a cell`;
        return [{ path: address, message }];
      }),
    );
  });
}

function valueAt(entry: Entry, path: string): unknown {
  if (path.startsWith('@')) return entry[path];
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry);
}

function addGuide(
  workbook: Workbook,
  { title, rubric_id: id, rubric_version: version }: RubricDocument,
): void {
  const sheet = workbook.addWorksheet('Petunjuk', { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 16 }, { width: 110 }];
  sheet.addRow([escapedText(title.id)]).getCell(1).style = styles.title;
  sheet.addRow([escapedText(`${id}, versi ${version}`)]);
  sheet.addRow([]);
  styles.styleRow(sheet.addRow(['Lembar', 'Isi']), styles.columnHeading, 2);
  for (const { name, about } of Object.values(tables)) {
    styles.styleRow(sheet.addRow([name, about]), styles.plain, 2);
  }
  sheet.addRow([]);
  for (const line of [
    'Jangan mengubah nama lembar, baris judul, dan urutan kolom. Kolom di sebelah kanan bebas dipakai.',
    'Angka ditulis sebagai angka. Pecahan "n/d" ditulis sebagai teks, agar tidak menjadi tanggal.',
    'Sel kosong berarti tidak ada. Teks kosong ditulis "" (dua tanda kutip).',
    'Saat impor, setiap kesalahan ditunjukkan dengan alamat selnya.',
  ]) {
    sheet.addRow([line]);
  }
  styles.setUpPrint(sheet, `${id} ${version}`);
}

function writeUpright(sheet: Worksheet, { columns }: Table, entry: Entry): void {
  sheet.columns = [{ width: 26 }, { width: 90 }];
  styles.styleRow(sheet.addRow(['Kunci', 'Isi']), styles.columnHeading, 2);
  for (const column of columns) {
    const row = sheet.addRow([column.heading]);
    row.getCell(1).style = styles.bold;
    writeCell(row, 2, column, entry);
  }
}

function writeRows(sheet: Worksheet, { columns }: Table, entries: readonly Entry[]): void {
  sheet.columns = columns.map(({ width }) => ({ width }));
  const headings = sheet.addRow(columns.map(({ heading }) => heading));
  headings.height = 30;
  styles.styleRow(headings, styles.columnHeading, columns.length);
  for (const entry of entries) {
    const row = sheet.addRow([]);
    for (const [index, column] of columns.entries()) writeCell(row, index + 1, column, entry);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: entries.length + 1, column: columns.length } };
  for (const [index, column] of columns.entries()) addChoices(sheet, index + 1, column, entries.length + 1);
}

function writeCell(row: Row, index: number, { path, form }: Column, entry: Entry): void {
  const cell = row.getCell(index);
  const written = writtenCell(valueAt(entry, path), form);
  const level = partKinds.findIndex((kind) => kind === entry['@kind']);
  const style =
    level === -1 ? styles.plain : { ...styles.plain, fill: styles.groupHeadings[Math.min(level, 3)]!.fill! };
  cell.style = isNumeric(form) ? style : { ...style, numFmt: '@' };
  if (written !== '') cell.value = typeof written === 'number' ? written : escapedText(written);
}

/** A list to choose from, also in some rows below the last. */
function addChoices(sheet: Worksheet, index: number, { choices }: Column, lastRow: number): void {
  if (!choices) return;
  const validation: DataValidation = {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Pilihan',
    error: `Pilih salah satu: ${choices.join(', ')}.`,
    formulae: [`"${choices.join(',')}"`],
  };
  for (let row = 2; row <= lastRow + spareRows; row += 1) {
    sheet.getCell(row, index).dataValidation = validation;
  }
}
