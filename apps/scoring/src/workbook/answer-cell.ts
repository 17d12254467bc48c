import { type AnswerValue } from '@zi/contracts';
import { type AnswerForm, Fraction } from '@zi/rubric';
import { maxNote } from './exchange';
import { type Cell } from './spreadsheet';

/** What was read from a cell: its content, null when blank, or why it is none. */
export type Parsed<Content> = { ok: true; content: Content | null } | { ok: false; reason: string };

const blank = { ok: true, content: null } as const;
const found = <Content>(content: Content): Parsed<Content> => ({ ok: true, content });
const wrong = (reason: string): Parsed<never> => ({ ok: false, reason });

const isBlank = (cell: Cell | undefined): cell is undefined =>
  !cell || (cell.kind === 'text' && cell.text.trim() === '');

/** Why a cell cannot be an answer, whatever is asked; undefined for numbers and texts. */
export function unfit({ kind, text }: Cell): string | undefined {
  switch (kind) {
    case 'error':
      return `holds the error ${text}`;
    case 'unevaluated':
      return 'holds a formula without a stored result: open the workbook in a spreadsheet program and save it';
    case 'date':
      return `holds a date (${text}): the program took what was typed for one`;
    case 'boolean':
      return `holds the truth value ${text}`;
    case 'number':
    case 'text':
      return undefined;
  }
}

type Choice = AnswerForm & { type: 'choice' };

/** The key of an option, in upper or lower case. */
export function parseOption(cell: Cell | undefined, { options }: Choice): Parsed<string> {
  if (isBlank(cell)) return blank;
  const reason = unfit(cell);
  if (reason !== undefined) return wrong(reason);
  const text = cell.text.trim().toLowerCase();
  const key = [...options.keys()].find((option) => option.toLowerCase() === text);
  return key === undefined ? wrong('is not an option of this question') : found(key);
}

/** A number with a comma or a dot before its decimals, and no mark between thousands. */
function numberIn({ kind, text }: Cell): number {
  if (kind === 'number') return Number(text);
  const trimmed = text.trim();
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}

export const acceptedCount = `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`;

export function parseCount(cell: Cell | undefined): Parsed<number> {
  if (isBlank(cell)) return blank;
  const reason = unfit(cell);
  if (reason !== undefined) return wrong(reason);
  const count = numberIn(cell);
  return Number.isSafeInteger(count) && count >= 0 ? found(count) : wrong('is not a whole number');
}

/** A number, or the exact fraction of a survey as text, `56/15`. */
export function parseIndex(cell: Cell | undefined, max: Fraction): Parsed<AnswerValue> {
  if (isBlank(cell)) return blank;
  const reason = unfit(cell);
  if (reason !== undefined) return wrong(reason);
  const number = numberIn(cell);
  const index = Fraction.tryParse(Number.isNaN(number) ? cell.text.trim() : String(number));
  if (!index?.equals(index.clamp(Fraction.ZERO, max))) return wrong('is not a number on this scale');
  return found(Number.isNaN(number) ? index.toString() : number);
}

export const acceptedNote = `a text of at most ${maxNote} characters`;

/** Any text; numbers, dates and truth values as they are shown. */
export function parseNote(cell: Cell | undefined): Parsed<string> {
  if (isBlank(cell)) return blank;
  const { kind, text } = cell;
  const reason = kind === 'error' || kind === 'unevaluated' ? unfit(cell) : undefined;
  if (reason !== undefined) return wrong(reason);
  if (text.length > maxNote) return wrong(`has ${text.length} characters`);
  return found(text.replace(/\r\n?/g, '\n'));
}

// --- What is written -----------------------------------------------------------------------------------------------

/** An index as the number of a cell; a fraction that no decimal shows is rounded to what a cell can hold. */
export const indexCell = (value: AnswerValue): number =>
  Number(Fraction.from(value as number | string).toFixed(15));

/** As exact as spreadsheet programs keep a number. */
const cellPrecision = 1e-9;

export const isSameIndexCell = (one: AnswerValue, other: AnswerValue): boolean =>
  Math.abs(indexCell(one) - indexCell(other)) < cellPrecision;

/** A text as a cell can hold it: without characters that XML has no place for, lines ended by one character. */
export const textCell = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '');

/** Whether a cell with this text (null: blank) is what a note is written as. */
export const isSameTextCell = (text: string | null, note: string | null): boolean =>
  (text ?? '') === blankAsEmpty(textCell(note ?? ''));

const blankAsEmpty = (text: string): string => (text.trim() === '' ? '' : text);

/** Spreadsheet programs read `_x0041_` as `A`, so the underscore itself is written in that way. */
export const escapedCell = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
