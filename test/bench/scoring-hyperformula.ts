import { HyperFormula } from 'hyperformula';
import {
  type AnswerCell,
  type Computed,
  type Grid,
  type Grids,
  columns,
  predicateRow,
  rowsOf,
} from './scoring-workbook';

/** INDEX of one row by its only number is the column to Excel and LibreOffice; HyperFormula takes it for the row. */
const withRowOfIndex = (grid: Grid): Grid =>
  grid.map((cells) =>
    cells.map((cell) =>
      typeof cell === 'string' && cell.startsWith('=')
        ? cell.replace(/INDEX\((\$[A-Z]+\d+:\$[A-Z]+\d+),MATCH/g, 'INDEX($1,1,MATCH')
        : cell,
    ),
  );

/** The workbook in HyperFormula, without the undo that nobody asks for here. */
export class HyperFormulaPeer {
  private readonly rows: ReadonlyMap<string, number>;
  private readonly engine: HyperFormula;
  private readonly nilai: number;
  private readonly predicateCell: { sheet: number; row: number; col: number };

  constructor(workbook: Grids) {
    const sheets = Object.entries(workbook).map(([name, grid]) => [
      name,
      withRowOfIndex(grid).map((row) => [...row]),
    ]);
    const options = { licenseKey: 'gpl-v3', undoLimit: 0 };
    this.engine = HyperFormula.buildFromSheets(
      Object.fromEntries(sheets) as Record<string, (string | number | null)[][]>,
      options,
    );
    this.nilai = this.engine.getSheetId('Nilai')!;
    this.rows = rowsOf(workbook);
    this.predicateCell = {
      sheet: this.engine.getSheetId('Ringkasan')!,
      row: predicateRow(workbook),
      col: 1,
    };
  }

  /**
   * Sets all cells, then recalculates once. Of its ways to do so the fastest: `batch`, which is to be undone at once,
   * takes longer.
   */
  setAll(cells: readonly AnswerCell[]): void {
    this.engine.suspendEvaluation();
    for (const cell of cells) this.set(cell);
    this.engine.resumeEvaluation();
  }

  set([row, content]: AnswerCell): void {
    this.engine.setCellContents({ sheet: this.nilai, row, col: columns.answer }, content);
  }

  computed(): Computed {
    const at = (code: string, col: number) =>
      this.engine.getCellValue({ sheet: this.nilai, row: this.rows.get(code)!, col }) as number;
    return {
      scoreOf: (code) => at(code, columns.score),
      shownTotal: at('TOTAL', columns.shown),
      predicate: String(this.engine.getCellValue(this.predicateCell)),
    };
  }
}
