import { inspect } from 'node:util';
import { type Problem } from '@zi/contracts';

/** What was given is not right; each problem is a sentence. */
export class InputError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const complain = (text: string): void => void process.stderr.write(`${text}\n`);
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** Text of others as it may stand on a terminal: its control characters cannot act. */
export const harmless = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => inspect(character).slice(1, -1));

/** Rows in columns as wide as their longest cell; the last one runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns - 1 }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

interface Refused {
  readonly details?: { readonly problems?: readonly Problem[] };
  readonly errorId?: string;
}

/** A failure as it is told: with every problem, and the id under which the service has logged it. */
export function toldFailure(error: unknown): string {
  if (!(error instanceof Error)) return harmless(String(error));
  const { details, errorId } = error as Refused;
  const problems = (details?.problems ?? []).map(({ path, message, accepted }) => {
    const accepts = accepted === undefined ? '' : `; accepted: ${accepted}`;
    return `  ${path} ${message}${accepts}`;
  });
  const lines = [error.message, ...problems, ...(errorId === undefined ? [] : [`  error id ${errorId}`])];
  return lines
    .flatMap((line) => line.split('\n'))
    .map(harmless)
    .join('\n');
}
