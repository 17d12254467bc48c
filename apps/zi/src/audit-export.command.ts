import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuditReader, type KeptEntry } from '@zi/database';
import { type ScopeOptions, scopeProblems, servicesOf } from './audit-scope';
import { AuditEnvironment, auditorsEnvironment } from './audit.env';
import { acceptedInstants, instantOf } from './instant';
import { InputError } from './output';

export interface ExportOptions extends ScopeOptions {
  readonly service: string;
  readonly object?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: string;
}

/** Writes the entries of a trail to standard output, the oldest first, as they are read. */
export async function exportTrail(options: ExportOptions): Promise<0> {
  const problems = problemsOf(options);
  const format = formats[options.format as keyof typeof formats];
  const [service] = servicesOf(options);
  if (problems.length > 0 || !service) throw new InputError(problems);
  const { unit: unitId, object: objectId, actor, from, to } = options;
  const filter = { unitId, objectId, actor, from: from && instantOf(from), to: to && instantOf(to) };
  const { ZI_AUDIT_DATABASE_URL: url } = auditorsEnvironment(AuditEnvironment);
  await AuditReader.during(url, (reader) =>
    reader.snapshot((trails) => toStdout(lines(format, trails[service].select(filter)))),
  );
  return 0;
}

function problemsOf(options: ExportOptions): string[] {
  const instants = Object.entries({ from: options.from, to: options.to });
  return [
    ...scopeProblems(options),
    !Object.hasOwn(formats, options.format) &&
      `--format ${options.format} is not known; accepted: ${Object.keys(formats).join(', ')}`,
    ...instants.map(
      ([name, text]) =>
        text !== undefined &&
        instantOf(text) === undefined &&
        `--${name} ${text} is not an instant; accepted: ${acceptedInstants}`,
    ),
  ].filter((problem) => problem !== false);
}

/** Who, when, from where, what, before, after, why; then what proves it. */
const columns = [
  ...([
    'at',
    'actor',
    'address',
    'action',
    'objectType',
    'objectId',
    'unitId',
    'before',
    'after',
    'why',
  ] as const),
  ...(['sequence', 'previous', 'hash', 'id', 'correlationId'] as const),
] satisfies (keyof KeptEntry)[];

interface Format {
  readonly head: string;
  readonly line: (entry: KeptEntry) => string;
}

const formats: Readonly<Record<'jsonl' | 'csv', Format>> = {
  jsonl: { head: '', line: (entry) => `{${columns.map((name) => member(name, entry[name])).join()}}\n` },
  csv: {
    head: `${columns.join()}\r\n`,
    line: (entry) => `${columns.map((name) => cell(entry[name] ?? '')).join()}\r\n`,
  },
};

/** `before` and `after` go in as they were kept; line breaks in JSON are but spacing. */
function member(name: (typeof columns)[number], value: string | null): string {
  const isJson = name === 'before' || name === 'after' || name === 'sequence';
  const json = isJson && value !== null ? value.replaceAll(/[\r\n]/g, ' ') : JSON.stringify(value);
  return `${JSON.stringify(name)}:${json}`;
}

/** A cell of RFC 4180 that no spreadsheet takes for a formula. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function* lines(
  { head, line }: Format,
  entries: AsyncIterable<readonly KeptEntry[]>,
): AsyncGenerator<string, void> {
  if (head) yield head;
  for await (const batch of entries) yield batch.map(line).join('');
}

async function toStdout(text: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(text), process.stdout, { end: false });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPIPE') throw error; // who read it has seen enough
  }
}
