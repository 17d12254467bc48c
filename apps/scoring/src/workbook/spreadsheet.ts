import { columnLetters, columnNumber } from './address';
import { isDateFormat, shownDate } from './date-format';
import { type Package, type WorkbookLimits } from './package';
import { refuse } from './refusal';
import { type RawCell, type RawSheet, SheetReader, type Window } from './sheet-reader';
import { readXml } from './xml';

/**
 * A cell as a person sees it. A formula has the value that its program stored with it; `unevaluated` is one without.
 * A number is text as it is written in the file; a boolean is `TRUE` or `FALSE`; an error `#REF!`; a date `17/08/2026`.
 */
export interface Cell {
  readonly kind: 'number' | 'text' | 'boolean' | 'error' | 'date' | 'unevaluated';
  readonly text: string;
}

/** The cells of a sheet that hold something, by place, e.g. `K17`. */
export interface Sheet {
  readonly cells: ReadonlyMap<string, Cell>;
  /** The first cell of the merged range that hides this place; undefined where nothing hides it. */
  hiddenBy(column: string, row: number): string | undefined;
}

interface Workbook {
  /** Part of each sheet by its name. */
  readonly parts: ReadonlyMap<string, string>;
  readonly epoch1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

/** Reads windows of some sheets by their names. A sheet that the workbook lacks is not in the result. */
export async function readSheets(
  file: Package,
  windows: Readonly<Record<string, Window>>,
  limits: WorkbookLimits,
): Promise<{ sheets: ReadonlyMap<string, Sheet>; names: readonly string[] }> {
  const workbook = await readWorkbookPart(file, limits);
  const raw = await readRawSheets(file, workbook, windows, limits);
  const texts = await readSharedStrings(file, workbook, [...raw.values()]);
  const dates = await readDateStyles(file, workbook);
  const cellOf = (cell: RawCell) => interpret(cell, { texts, dates, epoch1904: workbook.epoch1904 });
  const sheets = [...raw].map(([name, sheet]): [string, Sheet] => [name, sheetOf(sheet, cellOf)]);
  return { sheets: new Map(sheets), names: [...workbook.parts.keys()] };
}

async function readRawSheets(
  file: Package,
  workbook: Workbook,
  windows: Readonly<Record<string, Window>>,
  limits: WorkbookLimits,
): Promise<ReadonlyMap<string, RawSheet>> {
  const raw = new Map<string, RawSheet>();
  const read = new Set<string>();
  let filled = 0;
  for (const [name, window] of Object.entries(windows)) {
    const part = workbook.parts.get(name);
    if (part === undefined) continue;
    if (read.has(part)) throw refuse('damaged', `The sheet ${name} has the part ${part} of another sheet.`);
    read.add(part);
    const reader = new SheetReader(name, window, limits, filled);
    await readXml(await file.read(part), reader);
    filled = reader.sheet.filled;
    raw.set(name, reader.sheet);
  }
  return raw;
}

function sheetOf({ cells, merges }: RawSheet, cellOf: (cell: RawCell) => Cell): Sheet {
  return {
    cells: new Map([...cells].map(([place, cell]) => [place, cellOf(cell)])),
    hiddenBy: (letters, row) => {
      const column = columnNumber(letters);
      const merge = merges.find(
        ([first, last]) =>
          row >= first.row && row <= last.row && column >= first.column && column <= last.column,
      );
      if (!merge || (merge[0].row === row && merge[0].column === column)) return undefined;
      return `${columnLetters(merge[0].column)}${merge[0].row}`;
    },
  };
}

// --- Values ------------------------------------------------------------------------------------------------------

interface Context {
  readonly texts: ReadonlyMap<number, string>;
  readonly dates: ReadonlySet<number>;
  readonly epoch1904: boolean;
}

type Interpreter = (cell: RawCell, context: Context) => Cell;

/** By the type of a cell (ECMA-376 part 1, 18.18.11). */
const interpreters = new Map<string, Interpreter>([
  ['s', ({ content }, { texts }) => ({ kind: 'text', text: texts.get(Number(content)) ?? '' })],
  ['str', ({ content }) => ({ kind: 'text', text: unescaped(content) })],
  ['inlineStr', ({ content }) => ({ kind: 'text', text: unescaped(content) })],
  ['b', ({ content }) => ({ kind: 'boolean', text: content === '1' ? 'TRUE' : 'FALSE' })],
  ['e', ({ content }) => ({ kind: 'error', text: content })],
  ['d', ({ content }) => ({ kind: 'date', text: content })],
]);

const interpretNumber: Interpreter = ({ content, style }, { dates, epoch1904 }) =>
  dates.has(style)
    ? { kind: 'date', text: shownDate(Number(content), epoch1904) }
    : { kind: 'number', text: content };

function interpret(cell: RawCell, context: Context): Cell {
  if (cell.formula && cell.content === '') return { kind: 'unevaluated', text: '' };
  return (interpreters.get(cell.type) ?? interpretNumber)(cell, context);
}

/** `_x000D_` is how a workbook writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

// --- Parts -------------------------------------------------------------------------------------------------------

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function readRelations(file: Package, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  await readXml(await file.read(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open: (name, { Id, Type, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      const target = Target.startsWith('/') ? Target.slice(1) : folder + Target;
      relations.set(Id, { type: Type?.split('/').at(-1) ?? '', target });
      if (relations.size > maxRelations) throw refuse('damaged', `${part} refers to too many parts.`);
    },
  });
  return relations;
}

/** More than a workbook within its limits has. */
const maxRelations = 1_000;

const byType = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type === type)?.target;

async function readWorkbookPart(file: Package, limits: WorkbookLimits): Promise<Workbook> {
  if (!file.has('[Content_Types].xml') || !file.has('_rels/.rels')) {
    throw refuse('not_a_workbook', 'The file is an archive, but not an .xlsx workbook.');
  }
  await requireNoMacros(file);
  const part = byType(await readRelations(file, ''), 'officeDocument');
  if (part === undefined || !file.has(part) || !part.endsWith('.xml')) {
    throw refuse('not_a_workbook', 'The file is an Office document, but not an .xlsx workbook.');
  }
  const relations = await readRelations(file, part);
  const sheets: [name: string, id: string][] = [];
  let epoch1904 = false;
  await readXml(await file.read(part), {
    open: (element, { name, id, date1904 }) => {
      if (element === 'workbookPr') epoch1904 = date1904 === '1' || date1904 === 'true';
      if (element !== 'sheet' || name === undefined || id === undefined) return;
      sheets.push([name, id]);
      if (sheets.length <= limits.sheets) return;
      throw refuse('too_many_sheets', `The workbook has more than ${limits.sheets} sheets.`);
    },
  });
  const parts = sheets.map(([name, id]): [string, string] => [name, relations.get(id)?.target ?? '']);
  return {
    parts: new Map(parts),
    epoch1904,
    sharedStrings: byType(relations, 'sharedStrings'),
    styles: byType(relations, 'styles'),
  };
}

async function requireNoMacros(file: Package): Promise<void> {
  await readXml(await file.read('[Content_Types].xml'), {
    open: (_, { ContentType }) => {
      if (!/macroEnabled/i.test(ContentType ?? '')) return;
      throw refuse('macros', 'The workbook is of a kind with macros (.xlsm). Save it as .xlsx.');
    },
  });
}

/** The shared strings that the cells refer to. */
async function readSharedStrings(
  file: Package,
  { sharedStrings }: Workbook,
  sheets: readonly RawSheet[],
): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set<number>();
  for (const { cells } of sheets) {
    for (const { type, content } of cells.values()) if (type === 's') wanted.add(Number(content));
  }
  const texts = new Map<number, string>();
  if (sharedStrings === undefined || wanted.size === 0) return texts;
  let index = -1;
  let collecting = false;
  let phonetic = false;
  let text = '';
  await readXml(await file.read(sharedStrings), {
    open: (name) => {
      if (name === 'si') {
        index += 1;
        text = '';
      }
      if (name === 'rPh') phonetic = true;
      collecting = name === 't' && !phonetic && wanted.has(index);
    },
    text: (part) => {
      if (collecting) text += part;
    },
    close: (name) => {
      collecting = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si' && wanted.has(index)) texts.set(index, unescaped(text));
    },
  });
  return texts;
}

/** As many as Excel allows. */
const maxStyles = 65_490;
const maxFormats = 5_000;

/** The styles of cells whose number is shown as a date or a time. */
async function readDateStyles(file: Package, { styles }: Workbook): Promise<ReadonlySet<number>> {
  const custom = new Set<string>();
  const dates = new Set<number>();
  if (styles === undefined) return dates;
  let isCellFormat = false;
  let style = -1;
  const openFormat = (id: string) => {
    style += 1;
    if (style > maxStyles) throw refuse('damaged', `The workbook has more than ${maxStyles} cell styles.`);
    if (custom.has(id) || isDateFormat(Number(id), undefined)) dates.add(style);
  };
  const openCustom = (id: string) => {
    custom.add(id);
    if (custom.size > maxFormats)
      throw refuse('damaged', `The workbook has more than ${maxFormats} formats.`);
  };
  await readXml(await file.read(styles), {
    open: (name, { numFmtId = '', formatCode }) => {
      if (name === 'numFmt' && isDateFormat(undefined, formatCode)) openCustom(numFmtId);
      if (name === 'cellXfs') isCellFormat = true;
      if (name === 'xf' && isCellFormat) openFormat(numFmtId);
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormat = false;
    },
  });
  return dates;
}
