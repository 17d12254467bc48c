import { Fraction } from './fraction';
import { type Checked, invalid, isRecord, type Problem, quote, valid } from './problem';
import type { AnswerForm, Option, Rubric } from './rubric';

/** A checked answer. Counts are whole numbers ≥ 0; an index lies between 0 and the maximum of its scale. */
export type Answer =
  | { type: 'choice'; option: Option }
  | { type: 'ratio'; counts: ReadonlyMap<string, bigint> }
  | { type: 'index'; value: Fraction };

/** Answers by question code; a question that is not there is blank. */
export type Answers = ReadonlyMap<string, Answer>;

/** Answers to set, or null to clear. */
export type AnswerChanges = ReadonlyMap<string, Answer | null>;

/**
 * Checks raw answers `{ code: option key | {input key: count} | index }`; null is blank. An index may be a number, a
 * decimal text or a fraction `"n/d"` (a survey index that no decimal shows exactly). Lists every problem, each with
 * code, value and what is accepted.
 */
export function parseAnswers(rubric: Rubric, raw: unknown): Checked<Answers> {
  const changes = parseChanges(rubric, raw);
  if (!changes.ok) return changes;
  const answered = [...changes.value].filter((entry): entry is [string, Answer] => entry[1] !== null);
  return valid(new Map(answered));
}

/** As {@link parseAnswers}, but keeps null: the question is to be cleared. */
export function parseChanges(rubric: Rubric, raw: unknown): Checked<AnswerChanges> {
  if (!isRecord(raw)) {
    const message = `answers must be an object of question code: answer, got ${quote(raw)}`;
    return invalid([{ path: 'answers', message, value: raw }]);
  }
  const problems: Problem[] = [];
  const changes = new Map<string, Answer | null>();
  for (const [code, value] of Object.entries(raw)) {
    const form = rubric.nodes.get(code)?.form;
    if (!form) {
      problems.push(unknownCode(rubric, code, value));
      continue;
    }
    if (value === null || value === undefined) {
      changes.set(code, null);
      continue;
    }
    const answer = parseAnswer(form, value, refusal(problems, code, value));
    if (answer) changes.set(code, answer);
  }
  return problems.length > 0 ? invalid(problems) : valid(changes);
}

/** An answer as {@link parseAnswers} takes it: option key, counts, or the exact index as text. */
export function rawAnswer(answer: Answer): string | Record<string, number> {
  switch (answer.type) {
    case 'choice':
      return answer.option.key;
    case 'ratio':
      return Object.fromEntries([...answer.counts].map(([key, count]) => [key, Number(count)]));
    case 'index':
      return answer.value.toString();
  }
}

type Refuse = (reason: string, accepted: string, key?: string) => undefined;

const refusal =
  (problems: Problem[], code: string, answer: unknown): Refuse =>
  (reason, accepted, key) => {
    const value = key === undefined ? answer : (answer as Record<string, unknown>)[key];
    problems.push({
      path: key === undefined ? `answers.${code}` : `answers.${code}.${key}`,
      message: `${code}: ${reason}; accepted: ${accepted}`,
      value,
      accepted,
    });
    return undefined;
  };

function unknownCode(rubric: Rubric, code: string, value: unknown): Problem {
  const group = rubric.nodes.get(code);
  const first = rubric.questions[0]!.code;
  const last = rubric.questions.at(-1)!.code;
  const accepted = group
    ? `its questions, such as ${rubric.questions.find((q) => q.code.startsWith(`${code}.`))?.code ?? first}`
    : `the ${rubric.questions.length} question codes ${first} to ${last}`;
  const reason = group ? 'is scored from its questions, not answered' : `is not a question of ${rubric.id}`;
  return {
    path: `answers.${code}`,
    message: `${code} (answer ${quote(value)}): ${reason}; accepted: ${accepted}`,
    value,
    accepted,
  };
}

function parseAnswer(form: AnswerForm, value: unknown, refuse: Refuse): Answer | undefined {
  switch (form.type) {
    case 'choice': {
      const option = form.options.get(value as string);
      if (option) return { type: 'choice', option };
      const keys = [...form.options.keys()].map(quote).join(', ');
      return refuse(`${quote(value)} is not an option of this question`, keys);
    }
    case 'ratio':
      return parseCounts(form, value, refuse);
    case 'index': {
      const index =
        typeof value === 'number' || typeof value === 'string' ? Fraction.tryParse(String(value)) : undefined;
      if (index?.equals(index.clamp(Fraction.ZERO, form.max))) return { type: 'index', value: index };
      return refuse(
        `${form.name} ${quote(value)} is not a number on its scale`,
        `a number from 0 to ${form.max}`,
      );
    }
  }
}

const COUNT = `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

type RatioForm = AnswerForm & { type: 'ratio' };

function parseCounts(form: RatioForm, value: unknown, refuse: Refuse): Answer | undefined {
  const keys = form.inputs.map(({ key, optional }) => (optional ? `${key} (optional)` : key)).join(', ');
  if (!isRecord(value)) return refuse(`${quote(value)} is not a set of counts`, `an object with ${keys}`);
  const counts = new Map<string, bigint>();
  let sound = true;
  const refuseKey = (key: string, reason: string, accepted: string) => {
    sound = false;
    refuse(reason, accepted, key);
  };
  const entries = Object.entries(value).filter(([, count]) => count !== null && count !== undefined);
  for (const [key, count] of entries) {
    if (!form.inputs.some((input) => input.key === key)) {
      refuseKey(key, `${quote(key)} (${quote(count)}) is not an input of this ratio`, keys);
    } else if (!isCount(count)) {
      refuseKey(key, `${key} ${quote(count)} is not a count`, COUNT);
    } else {
      counts.set(key, BigInt(count));
    }
  }
  for (const { key, optional } of form.inputs) {
    if (!optional && !entries.some(([given]) => given === key)) refuseKey(key, `${key} is missing`, COUNT);
  }
  return sound && totalFits(form, counts, refuse) ? { type: 'ratio', counts } : undefined;
}

/** A total of overlapping groups can neither be smaller than the largest group nor larger than all together. */
function totalFits(
  { total, denominator }: RatioForm,
  counts: ReadonlyMap<string, bigint>,
  refuse: Refuse,
): boolean {
  const entered = total === undefined ? undefined : counts.get(total);
  if (entered === undefined) return true;
  const parts = denominator.map(({ key }) => counts.get(key)!);
  const largest = parts.reduce((a, b) => (a > b ? a : b));
  const sum = parts.reduce((a, b) => a + b);
  if (entered >= largest && entered <= sum) return true;
  refuse(`${total!} ${entered} does not fit its parts ${parts.join(' + ')}`, `${largest} to ${sum}`, total);
  return false;
}
