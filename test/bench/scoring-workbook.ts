import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type SheetScore, judge } from '@zi/rubric';
import excel, { type Cell } from 'exceljs';
import { type RawSheet, type Value, rubric } from './scoring-sheets';

/** Cells by row and column from 0; a formula begins with `=`. */
export type Grid = readonly (readonly (string | number | null)[])[];
export type Grids = Readonly<Record<'Ringkasan' | 'Nilai' | 'Aturan', Grid>>;

/** Columns of the sheet Nilai, from 0. */
export const columns = { code: 0, answer: 3, shown: 4, score: 9 };

/** The live workbook of the suite without answers, as its program writes it. */
export async function liveWorkbook(): Promise<Grids> {
  const program = join(process.cwd(), 'dist/apps/scoring/src/workbook/fixtures/live-workbook.main.js');
  const bytes = execFileSync(process.execPath, [program], { maxBuffer: 2 ** 24 });
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const gridOf = (name: string): Grid => {
    const sheet = workbook.getWorksheet(name)!;
    return Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => contentOf(sheet.getCell(row + 1, column + 1))),
    );
  };
  return { Ringkasan: gridOf('Ringkasan'), Nilai: gridOf('Nilai'), Aturan: gridOf('Aturan') };
}

function contentOf(cell: Cell): string | number | null {
  if (cell.formula) return `=${cell.formula}`;
  return typeof cell.value === 'number' || typeof cell.value === 'string' ? cell.value : null;
}

export const rowsOf = ({ Nilai }: Grids): ReadonlyMap<string, number> =>
  new Map(Nilai.map((cells, row) => [String(cells[columns.code] ?? ''), row]));

export type AnswerCell = readonly [row: number, content: string | number | null];

/** The cells of one answer: its own, or those of its counts, which stand below it in the order of the rubric. */
export function answerCells(rows: ReadonlyMap<string, number>, code: string, value: Value): AnswerCell[] {
  const row = rows.get(code)!;
  const form = rubric.nodes.get(code)!.form!;
  if (typeof value !== 'object') return [[row, value]];
  if (form.type !== 'ratio') throw new Error(`${code} has no counts`);
  return form.inputs.map(({ key }, index) => [row + 1 + index, value[key] ?? null]);
}

export const sheetCells = (rows: ReadonlyMap<string, number>, raw: RawSheet): AnswerCell[] =>
  [...raw].flatMap(([code, value]) => answerCells(rows, code, value));

/** What a peer computed. */
export interface Computed {
  scoreOf(code: string): number;
  readonly shownTotal: number;
  readonly predicate: string;
}

/** Row of the predicate on the sheet Ringkasan, from 0; it stands in column B. */
export const predicateRow = ({ Ringkasan }: Grids): number =>
  Ringkasan.findIndex(([label]) => label === 'Predikat menurut nilai');

/** Peers compute in doubles. */
const tolerance = 1e-9;

/** Throws unless a peer has the score of every node, the total as it is shown, and the predicate. */
export function requireSame(peer: string, computed: Computed, sheet: SheetScore): void {
  for (const [code, { score }] of sheet.nodes) {
    const off = Math.abs(computed.scoreOf(code) - Number(score.toFixed(15)));
    if (!(off < tolerance)) throw new Error(`${peer}: ${code} is ${computed.scoreOf(code)}, not ${score}`);
  }
  const shown = sheet.total.score.toFixed(2);
  if (computed.shownTotal.toFixed(2) !== shown)
    throw new Error(`${peer} shows the total ${computed.shownTotal}, not ${shown}`);
  const { reached } = judge(sheet);
  const predicate = reached === 'none' ? 'Belum' : reached.toUpperCase();
  if (computed.predicate !== predicate)
    throw new Error(`${peer}: predicate ${computed.predicate}, not ${predicate}`);
}
