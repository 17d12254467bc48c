import { DomainError } from '@zi/contracts';
import { type Checked, type Problem, type RubricDocument, checkRubricDocument } from '@zi/rubric';
import { bytesOf, newWorkbook } from './excel';
import { type WorkbookLimits, openPackage, workbookLimits } from './package';
import { refuse } from './refusal';
import { type Assembled, assemble } from './rubric-assembly';
import { addRubricSheets, overlongCells } from './rubric-layout';
import { placesOf, translated } from './rubric-place';
import { fewProblems } from './rubric-problem';
import { type Table, type TableKey, tables } from './rubric-table';
import { type Row, misplacedHeadings, readTable, windowOf } from './rubric-table-reader';
import { type Sheet, readSheets } from './spreadsheet';

const keys = Object.keys(tables) as TableKey[];

/**
 * A rubric as a workbook (.xlsx) that {@link readRubricWorkbook} reads again as the same document. Throws `invalid` for
 * a rubric with a text that no cell can hold.
 */
export async function writeRubricWorkbook(
  document: RubricDocument,
  exportedAt = new Date(),
): Promise<Buffer> {
  const [overlong] = overlongCells(document);
  if (overlong) throw new DomainError('invalid', overlong.message, { problems: [overlong] });
  const workbook = await newWorkbook(exportedAt);
  addRubricSheets(workbook, document);
  const bytes = await bytesOf(workbook);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reads a rubric from a workbook. Its problems have the addresses of cells as paths, e.g. `Pertanyaan!E14`, with what
 * stands there and what is accepted. Throws `invalid` with `details.reason` (RefusalReason) for a file that is not read.
 */
export async function readRubricWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
): Promise<Checked<RubricDocument>> {
  const file = await openPackage(bytes, limits);
  const windows = keys.map((key) => [tables[key].name, windowOf(tables[key], limits.rows)] as const);
  const { sheets, names } = await readSheets(file, Object.fromEntries(windows), limits);
  const found = keys.map((key) => [key, sheetOf(tables[key], sheets, names)] as const);
  const misplaced = found.flatMap(([key, sheet]) => misplacedHeadings(tables[key], sheet));
  if (misplaced.length > 0) return fewProblems(misplaced);
  const unreadable: Problem[] = [];
  const rows = found.map(([key, sheet]) => [key, readTable(tables[key], sheet, unreadable)] as const);
  return checked(assemble(Object.fromEntries(rows) as Record<TableKey, Row[]>), unreadable);
}

function sheetOf({ name }: Table, sheets: ReadonlyMap<string, Sheet>, names: readonly string[]): Sheet {
  const sheet = sheets.get(name);
  if (sheet) return sheet;
  const seen = names.map((one) => `"${one}"`).join(', ');
  throw refuse('sheet_missing', `The workbook has no sheet "${name}", only ${seen || 'none'}.`);
}

/** A document whose rows are not all in place is not judged: it would lack what the rows mean. */
function checked(assembled: Assembled, unreadable: readonly Problem[]): Checked<RubricDocument> {
  const told = new Set(unreadable.map(({ path }) => path));
  const untold = (problems: readonly Problem[]) => problems.filter(({ path }) => !told.has(path));
  const misplaced = untold(assembled.problems);
  if (misplaced.length > 0) return fewProblems([...unreadable, ...misplaced]);
  const result = checkRubricDocument(assembled.document);
  if (result.ok && unreadable.length === 0) return result;
  const places = placesOf(assembled);
  const wrong = result.ok ? [] : result.problems.map((problem) => translated(problem, places));
  return fewProblems([...unreadable, ...untold(wrong)]);
}
