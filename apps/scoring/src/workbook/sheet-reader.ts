import { columnLetters, maxColumns, parsePlace, type Place } from './address';
import { type WorkbookLimits } from './package';
import { refuse } from './refusal';
import { type Attributes, type XmlHandler } from './xml';

/** What is kept of a sheet; the rest streams by. */
export interface Window {
  readonly columns: readonly string[];
  readonly lastRow: number;
}

/** A cell as it is written: `content` is a number, a text, or the number of a shared string, as `type` says. */
export interface RawCell {
  readonly type: string;
  readonly content: string;
  readonly style: number;
  readonly formula: boolean;
}

export interface RawSheet {
  readonly cells: Map<string, RawCell>;
  /** Merged ranges that touch the window, as first and last cell. */
  readonly merges: [first: Place, last: Place][];
  /** Cells with a value, in the window or not, of this sheet and of those that were read before. */
  filled: number;
}

const maxMerges = 5_000;

/** Collects the cells of a window from a worksheet part as it streams by; refuses one with values too far down. */
export class SheetReader implements XmlHandler {
  readonly sheet: RawSheet;
  private readonly columns: ReadonlySet<string>;
  private place: Place = { column: 0, row: 0 };
  private cell: { type: string; style: number; formula: boolean } | undefined;
  private content = '';
  /** Inside the element that holds the value: `v`, or `t` of an inline string. */
  private collecting = false;
  private phonetic = false;

  private readonly openers = new Map<string, (attributes: Attributes) => void>([
    ['row', ({ r }) => (this.place = { column: 0, row: numberOf(r) ?? this.place.row + 1 })],
    ['c', (attributes) => this.openCell(attributes)],
    ['f', () => this.cell && (this.cell.formula = true)],
    ['rPh', () => (this.phonetic = true)],
    ['v', () => (this.collecting = this.cell !== undefined)],
    ['t', () => (this.collecting = this.cell !== undefined && !this.phonetic)],
    ['mergeCell', ({ ref }) => this.keepMerge(ref ?? '')],
  ]);

  constructor(
    private readonly name: string,
    private readonly window: Window,
    private readonly limits: WorkbookLimits,
    filledBefore: number,
  ) {
    this.sheet = { cells: new Map(), merges: [], filled: filledBefore };
    this.columns = new Set(window.columns);
  }

  open(name: string, attributes: Attributes): void {
    this.openers.get(name)?.(attributes);
  }

  text(text: string): void {
    if (this.collecting) this.content += text;
  }

  close(name: string): void {
    this.collecting = false;
    if (name === 'rPh') this.phonetic = false;
    if (name === 'c') this.closeCell();
  }

  private openCell({ r, t, s }: Attributes): void {
    const { row, column } = this.place;
    this.place = parsePlace(r ?? '') ?? { row, column: column + 1 };
    this.cell = { type: t ?? 'n', style: numberOf(s) ?? 0, formula: false };
    this.content = '';
  }

  private closeCell(): void {
    const { cell, content, place } = this;
    this.cell = undefined;
    if (!cell || (content === '' && !cell.formula)) return;
    this.sheet.filled += 1;
    this.requireWithinLimits(place);
    const letters = columnLetters(place.column);
    if (!this.columns.has(letters) || place.row > this.window.lastRow) return;
    this.sheet.cells.set(`${letters}${place.row}`, { ...cell, content });
  }

  private requireWithinLimits({ row, column }: Place): void {
    const { rows, cells } = this.limits;
    if (row > rows) {
      throw refuse(
        'too_many_rows',
        `The sheet ${this.name} has a value in row ${row}; the limit is ${rows} rows.`,
      );
    }
    if (column > maxColumns) {
      throw refuse('damaged', `The sheet ${this.name} has a value in column ${column}, which no sheet has.`);
    }
    if (this.sheet.filled > cells) {
      throw refuse('too_large_inside', `The workbook has values in more than ${cells} cells, the limit.`);
    }
  }

  private keepMerge(reference: string): void {
    const [first, last] = reference.split(':').map(parsePlace);
    if (!first || !last || first.row > this.window.lastRow) return;
    this.sheet.merges.push([first, last]);
    if (this.sheet.merges.length > maxMerges) {
      throw refuse('damaged', `The sheet ${this.name} has more than ${maxMerges} merged ranges.`);
    }
  }
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
