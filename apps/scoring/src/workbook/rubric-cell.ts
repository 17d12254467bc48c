import { isDeepStrictEqual } from 'node:util';
import { type Parsed, unfit } from './answer-cell';
import { jsonExtent, jsonLimits } from './bounded-json';
import { type Cell } from './spreadsheet';

/** How a value of a rubric stands in a cell. */
export interface CellForm {
  /** What such a cell takes, in words. */
  readonly accepted: string;
  /** The value as a person reads it; the empty text for blank. */
  plain(value: unknown): string | number;
  /** The value of a text. Whether it is one that the rubric may have is judged with the whole document. */
  parse(text: string): unknown;
  readonly blank?: unknown;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const asIs = (text: string): unknown => text;

export const text = (accepted = 'a text'): CellForm => ({ accepted, plain: asText, parse: asIs });

const separator = ', ';
const listed = (value: unknown): string => (Array.isArray(value) ? value.join(separator) : asText(value));
const items = (words: string): string[] => words.split(',').map((item) => item.trim());

/** Short texts, separated by commas. */
export const list = (accepted: string): CellForm => ({ accepted, plain: listed, parse: items, blank: [] });

/** A number is one in the cell too; a fraction `n/d`, or the name of a choice, is a text. */
export const numberOrText = (accepted: string): CellForm => ({
  accepted,
  plain: (value) => (typeof value === 'number' ? value : asText(value)),
  parse: asIs,
});

export const whole = numberOrText('a whole number');

const yes = 'ya';
const no = 'tidak';

export const flag: CellForm = {
  accepted: `${yes}, ${no}, or blank`,
  plain: (value) => (value === true ? yes : no),
  parse: (word) => (word === yes ? true : word === no ? false : word),
};

/** Anything: texts as they are, all else as JSON. */
export const anything = (accepted: string): CellForm => ({
  ...numberOrText(accepted),
  parse: (content) => {
    const json = jsonOf(content);
    return json === undefined ? content : json;
  },
});

/** What stands where a node has facts of its own in the sheet of origins, rather than names of profiles. */
export const ownFacts = 'own';
const ownFactsWord = 'sendiri';

export const origin: CellForm = {
  accepted: `names of profiles with commas between them, "${ownFactsWord}" for facts in the sheet Asal, or blank`,
  plain: (value) => (value === ownFacts ? ownFactsWord : listed(value)),
  parse: (words) => (words === ownFactsWord ? ownFacts : items(words)),
  blank: [],
};

const settingPrefix = 'pengaturan: ';
const nothing = '-';
const byInstitution = /^kl: (.*); pemda: (.*)$/s;

/** What a target asks: a number, a grade, a setting that decides, or nothing. */
export const asked = (accepted: string): CellForm => ({
  accepted: `${accepted}, or "${settingPrefix}" and the name of a setting`,
  plain: (value) => {
    if (value === null) return nothing;
    if (value === true) return yes;
    if (typeof value !== 'object') return typeof value === 'number' ? value : asText(value);
    const { setting, kl = '', pemda = '' } = value as Readonly<Record<string, string>>;
    return setting === undefined ? `kl: ${kl}; pemda: ${pemda}` : settingPrefix + setting;
  },
  parse: (words) => {
    if (words === nothing) return null;
    if (words === yes) return true;
    if (words.startsWith(settingPrefix)) return { setting: words.slice(settingPrefix.length) };
    const [, kl, pemda] = byInstitution.exec(words) ?? [];
    return kl === undefined ? words : { kl, pemda };
  },
});

// --- There and back ------------------------------------------------------------------------------------------------

function jsonOf(words: string): unknown {
  if (jsonExtent(words).depth > jsonLimits.depth) return undefined;
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}

function valueOf({ kind, text: content }: Pick<Cell, 'kind' | 'text'>, form: CellForm): unknown {
  if (kind === 'boolean') return content === 'TRUE';
  if (kind === 'number' && isNumeric(form)) return Number(content);
  const json = /^["[{]/.test(content) ? jsonOf(content) : undefined;
  return json ?? form.parse(content);
}

/** Whether numbers stand in such a cell as numbers. */
export const isNumeric = (form: CellForm) => typeof form.plain(1) === 'number';

/** As much as a cell can hold in any spreadsheet program. */
export const longestCell = 32_767;

const overlong = ({ length }: string): string | undefined =>
  length > longestCell ? `has ${length} characters, more than the ${longestCell} of a cell` : undefined;

export const isBlankCell = (cell: Cell | undefined): boolean =>
  !cell || (cell.kind === 'text' && cell.text.trim() === '');

/** The value of a cell, undefined for a blank one where blank says nothing; or why it has none. */
export function readCell(cell: Cell | undefined, form: CellForm): Parsed<unknown> {
  if (!cell || isBlankCell(cell)) return { ok: true, content: form.blank };
  const reason = cell.kind === 'boolean' ? undefined : (unfit(cell) ?? overlong(cell.text));
  return reason === undefined ? { ok: true, content: valueOf(cell, form) } : { ok: false, reason };
}

/** A value as it is typed in. Where that would be read as another, it is written as JSON. */
export function writtenCell(value: unknown, form: CellForm): string | number {
  if (value === undefined) return '';
  const plain = form.plain(value);
  const kind = typeof plain === 'number' ? 'number' : 'text';
  const again = readCell({ kind, text: String(plain) }, form);
  return again.ok && isDeepStrictEqual(again.content, value) ? plain : JSON.stringify(value);
}

/** A text for the file of a workbook: what XML cannot hold, and what looks like it, is escaped (ECMA-376 22.9.2.19). */
export const escapedText = (content: string): string =>
  content
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
