/** A cell of a sheet: `column` as letters, `row` from 1. */
export const addressOf = (sheet: string, column: string, row: number): string => `${sheet}!${column}${row}`;

/** `A` is 1, `AA` 27. */
export const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const columnLetters = (column: number): string =>
  column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

export interface Place {
  readonly column: number;
  readonly row: number;
}

/** `K17` as numbers; undefined for anything else. */
export function parsePlace(text: string): Place | undefined {
  const [match, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  return match === undefined ? undefined : { column: columnNumber(letters!), row: Number(row) };
}

/** As many columns as a sheet has, up to XFD. */
export const maxColumns = 16_384;
