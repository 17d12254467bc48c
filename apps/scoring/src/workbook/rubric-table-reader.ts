import { type Problem } from '@zi/rubric';
import { addressOf, columnLetters, parsePlace } from './address';
import { isBlankCell, readCell } from './rubric-cell';
import { type Column, type Table } from './rubric-table';
import { type Window } from './sheet-reader';
import { type Cell, type Sheet } from './spreadsheet';

/** A place of a rubric's workbook: what stands there, and what may. */
export interface Place {
  readonly address: string;
  readonly shown: string;
  readonly accepted: string;
}

/** What a row says, by the paths of its columns; blank cells are left out. */
export interface Row {
  readonly table: Table;
  readonly values: ReadonlyMap<string, unknown>;
  place(path: string): Place;
}

/** The cells of a table that are read. */
export const windowOf = ({ columns, isUpright }: Table, lastRow: number): Window => ({
  columns: isUpright ? ['A', 'B'] : columns.map((_, index) => columnLetters(index + 1)),
  lastRow,
});

export function problemAt({ address, shown, accepted }: Place, why: string): Problem {
  const found = shown === '' ? 'blank' : `"${shown}"`;
  return {
    path: address,
    message: `${address} (${found}) ${why}; accepted: ${accepted}`,
    value: shown,
    accepted,
  };
}

/** Headings that are not where they stand when the suite writes the sheet: columns were moved or removed. */
export const misplacedHeadings = (table: Table, sheet: Sheet): Problem[] =>
  table.columns
    .map((column, index) => headingPlace(table, column, index, sheet))
    .filter(({ shown, accepted }) => shown !== accepted)
    .map((place) => problemAt(place, 'is not the heading that belongs here'));

/** The rows of a sheet that hold something; cells that cannot be read are problems. */
export const readTable = (table: Table, sheet: Sheet, problems: Problem[]): Row[] =>
  rowNumbers(table, sheet).flatMap((number) => readRow(table, sheet, number, problems));

function headingPlace(table: Table, { heading }: Column, index: number, sheet: Sheet): Place {
  const position: [string, number] = table.isUpright ? ['A', index + 2] : [columnLetters(index + 1), 1];
  const shown = cut(sheet.cells.get(position.join(''))?.text ?? '');
  return { address: addressOf(table.name, ...position), shown, accepted: heading };
}

function rowNumbers({ isUpright }: Table, { cells }: Sheet): number[] {
  if (isUpright) return [2];
  const rows = new Set([...cells.keys()].map((place) => parsePlace(place)!.row));
  return [...rows].filter((row) => row > 1).toSorted((a, b) => a - b);
}

function readRow(table: Table, sheet: Sheet, number: number, problems: Problem[]): Row[] {
  const values = new Map<string, unknown>();
  const positionOf = (index: number): [letters: string, row: number] =>
    table.isUpright ? ['B', number + index] : [columnLetters(index + 1), number];
  const cellOf = (index: number): Cell | undefined => sheet.cells.get(positionOf(index).join(''));
  const placeOf = (index: number): Place => ({
    address: addressOf(table.name, ...positionOf(index)),
    shown: isBlankCell(cellOf(index)) ? '' : cut(cellOf(index)!.text),
    accepted: table.columns[index]!.form.accepted,
  });
  for (const [index, { path, form }] of table.columns.entries()) {
    const read = readCell(cellOf(index), form);
    if (!read.ok) problems.push(problemAt(placeOf(index), read.reason));
    else if (read.content !== undefined) values.set(path, read.content);
  }
  if (!table.isUpright && table.columns.every((_, index) => isBlankCell(cellOf(index)))) return [];
  const place = (path: string) => placeOf(table.columns.findIndex((column) => column.path === path));
  return [{ table, values, place }];
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);
