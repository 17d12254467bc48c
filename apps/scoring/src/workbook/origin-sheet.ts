import { type Rubric } from '@zi/rubric';
import { type Workbook } from 'exceljs';
import { z } from 'zod';
import { type Exchange, ExchangedAnswer, Origin, allAnswers, exchangeFormat } from './exchange';
import { originSheet } from './layout';
import { refuse } from './refusal';
import { type Window } from './sheet-reader';
import { type Sheet } from './spreadsheet';

const Header = z.strictObject({
  format: z.literal(exchangeFormat.name),
  version: z.literal(exchangeFormat.version),
  origin: Origin,
});

/** Far more than any rubric has questions. */
export const originWindow: Window = { columns: ['A', 'B'], lastRow: 1_000 };

/** JSON that any spreadsheet program keeps as it is: printable ASCII, and no `_x` that it would take for an escape. */
const cellJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\x20-\x7e]|_(?=x)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Adds the hidden sheet that tells what the workbook was exported from and how each answer was then. */
export function addOriginSheet(workbook: Workbook, rubric: Rubric, { origin, answers }: Exchange): void {
  const sheet = workbook.addWorksheet(originSheet, { state: 'veryHidden' });
  const { name: format, version } = exchangeFormat;
  sheet.addRow([format, cellJson({ format, version, origin })]);
  for (const answer of allAnswers(rubric, answers)) sheet.addRow([answer.code, cellJson(answer)]);
}

/** What a workbook says it was exported from. Refuses a hidden sheet of another format, or one that was changed. */
export function readOriginSheet(sheet: Sheet): Exchange {
  const [header, ...answers] = [...sheet.cells].flatMap(([place, { text }]) =>
    place.startsWith('B') ? [text] : [],
  );
  const { origin } = parsed(Header, header ?? '');
  const exchanged = answers.map((answer) => parsed(ExchangedAnswer, answer));
  return { origin, answers: new Map(exchanged.map((answer) => [answer.code, answer])) };
}

function parsed<Schema extends z.ZodType>(schema: Schema, json: string): z.infer<Schema> {
  const result = schema.safeParse(jsonOrUndefined(json));
  if (result.success) return result.data;
  throw refuse(
    'other_format',
    `The hidden sheet ${originSheet} is not of the format ${exchangeFormat.name} ${exchangeFormat.version}, or it was changed. ` +
      'Export the workbook anew.',
  );
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
