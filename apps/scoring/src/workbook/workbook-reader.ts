import { AnswerReader } from './answer-reader';
import { type Destination, type ReadExchange, requireDestination } from './exchange';
import {
  type Layout,
  type LayerColumns,
  allColumns,
  answerSheet,
  columns,
  columnsOf,
  layoutOf,
  originSheet,
} from './layout';
import { originWindow, readOriginSheet } from './origin-sheet';
import { type WorkbookLimits, openPackage, workbookLimits } from './package';
import { refuse } from './refusal';
import { type Sheet, readSheets } from './spreadsheet';

/**
 * Reads the answers of a layer from a workbook with the sheet `Jawaban` of the national layout. Throws `invalid` with
 * `details.reason` (RefusalReason) for a file that is not to be read; cells that hold no answer are listed as problems.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  destination: Destination,
  limits: WorkbookLimits = workbookLimits,
): Promise<ReadExchange> {
  const layout = layoutOf(destination.rubric);
  const layer = columnsOf(destination.layer);
  const file = await openPackage(bytes, limits);
  const windows = {
    [answerSheet]: { columns: allColumns, lastRow: layout.lastRow },
    [originSheet]: originWindow,
  };
  const { sheets, names } = await readSheets(file, windows, limits);
  const sheet = sheets.get(answerSheet);
  if (!sheet) {
    const seen = names.map((name) => `"${name}"`).join(', ');
    throw refuse('sheet_missing', `The workbook has no sheet "${answerSheet}", only ${seen || 'none'}.`);
  }
  const hidden = sheets.get(originSheet);
  const exchange = hidden && readOriginSheet(hidden);
  if (exchange) {
    requireDestination(exchange.origin, destination);
    requireOwnLayout(sheet, layout, layer);
  }
  requireColumns(sheet, layout, layer);
  const answers = new AnswerReader(destination.rubric, sheet, layer, exchange?.answers);
  return { origin: exchange?.origin, ...answers.read(layout.questions) };
}

/** A workbook of ours tells its codes and headings, so that rows and columns that were moved are noticed. */
function requireOwnLayout(sheet: Sheet, { questions }: Layout, layer: LayerColumns): void {
  for (const { column, heading } of [layer.answer, layer.note]) {
    const seen = sheet.cells.get(`${column}1`)?.text ?? '';
    if (seen.startsWith(heading)) continue;
    throw refuse(
      'column_missing',
      `Column ${column} of the sheet ${answerSheet} begins with "${seen}", expected "${heading}": columns were moved or removed.`,
    );
  }
  for (const { node, row } of questions) {
    const seen = sheet.cells.get(`${columns.code}${row}`)?.text ?? '';
    if (seen === node.code) continue;
    throw refuse(
      'rows_moved',
      `Row ${row} of the sheet ${answerSheet} holds "${seen}", expected ${node.code}: rows were moved, added or removed.`,
    );
  }
}

function requireColumns(sheet: Sheet, { questions }: Layout, { answer }: LayerColumns): void {
  const rows = questions.flatMap(({ row, inputs }) => [row, ...inputs.map((input) => input.row)]);
  if (sheet.cells.has(`${answer.column}1`)) return;
  if (rows.some((row) => sheet.cells.has(`${answer.column}${row}`))) return;
  throw refuse(
    'column_missing',
    `Column ${answer.column} (${answer.heading}) of the sheet ${answerSheet} is empty from its heading to row ${Math.max(...rows)}.`,
  );
}
