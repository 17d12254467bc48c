import { type Rubric, parseChanges } from '@zi/rubric';
import { z } from 'zod';
import { jsonLimits, parseJson } from './bounded-json';
import {
  type Destination,
  type Exchange,
  ExchangedAnswer,
  type FieldProblem,
  Origin,
  type ReadAnswer,
  type ReadExchange,
  allAnswers,
  exchangeFormat,
  requireDestination,
} from './exchange';
import { refuse } from './refusal';

/**
 * The answers of a layer as JSON: the same content as the workbook. A question that is left out stays as it is; one
 * with null is cleared. `version` of an answer tells which state it is based on, as in the hidden sheet of a workbook.
 */
export const ExchangeDocument = z.strictObject({
  format: z.literal(exchangeFormat.name),
  version: z.literal(exchangeFormat.version),
  ...Origin.shape,
  answers: z.array(ExchangedAnswer).max(1_000).describe('In the order of the worksheet'),
});
export type ExchangeDocument = z.infer<typeof ExchangeDocument>;

/** The document, in UTF-8. */
export function writeJson(rubric: Rubric, { origin, answers }: Exchange): Uint8Array {
  const document: ExchangeDocument = {
    format: exchangeFormat.name,
    version: exchangeFormat.version,
    ...origin,
    answers: allAnswers(rubric, answers),
  };
  return new TextEncoder().encode(`${JSON.stringify(document, undefined, 2)}\n`);
}

/** Reads what {@link writeJson} writes. Throws `invalid` for another document; wrong answers are listed as problems. */
export function readJson(
  bytes: Uint8Array,
  destination: Destination,
  limit = jsonLimits.bytes,
): ReadExchange {
  const envelope = ExchangeDocument.extend({ answers: z.array(z.unknown()).max(1_000) });
  const parsed = envelope.safeParse(parseJson(bytes, { ...jsonLimits, bytes: limit }));
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues as [z.core.$ZodIssue];
    throw refuse(
      'other_format',
      `The file is not a document ${exchangeFormat.name} at /${path.join('/')}: ${message}.`,
    );
  }
  const { format: _format, version: _version, answers: entries, ...origin } = parsed.data;
  requireDestination(origin, destination);
  return { origin, ...readAnswers(entries, destination.rubric) };
}

function readAnswers(entries: readonly unknown[], rubric: Rubric): Omit<ReadExchange, 'origin'> {
  const answers = new Map<string, ReadAnswer>();
  const problems: FieldProblem[] = [];
  for (const [index, entry] of entries.entries()) {
    const address = `/answers/${index}`;
    const shape = ExchangedAnswer.safeParse(entry);
    if (!shape.success) {
      problems.push(...shape.error.issues.map((issue) => shapeProblem(issue, entry, address)));
      continue;
    }
    const { code } = shape.data;
    if (answers.has(code)) {
      const message = `${code} is answered twice`;
      problems.push({ address, code, shown: code, message, accepted: 'each question once' });
      continue;
    }
    const wrong = valueProblems(shape.data, rubric, address);
    problems.push(...wrong);
    answers.set(code, answerOf(shape.data, address, wrong.length === 0));
  }
  return { answers, problems };
}

function answerOf(
  { code, value, note, version }: ExchangedAnswer,
  address: string,
  isSound: boolean,
): ReadAnswer {
  const content = note === null || note.trim() === '' ? null : note;
  return {
    code,
    ...(isSound && { value: { address: `${address}/value`, content: value } }),
    note: { address: `${address}/note`, content },
    base: { version },
  };
}

function shapeProblem({ path, message }: z.core.$ZodIssue, entry: unknown, address: string): FieldProblem {
  const { code } = z.object({ code: z.string() }).catch({ code: '' }).parse(entry);
  const place = [address, ...path].join('/');
  return {
    address: place,
    code: shownJson(code),
    shown: shownJson(entry),
    message: `${place}: ${message}`,
    accepted,
  };
}

const accepted = 'an object with code, value, note and version';

function valueProblems({ code, value }: ExchangedAnswer, rubric: Rubric, address: string): FieldProblem[] {
  const checked = parseChanges(rubric, { [code]: value });
  if (checked.ok) return [];
  return checked.problems.map((problem) => ({
    address: `${address}/${rubric.nodes.get(code)?.form ? 'value' : 'code'}`,
    code,
    shown: shownJson(problem.value),
    message: problem.message,
    accepted: problem.accepted ?? '',
  }));
}

const shownJson = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};
