import { isCalendarDate } from './calendar-date';
import type { GateDocument } from './document';
import { Fraction } from './fraction';
import { type Checked, invalid, isRecord, type Problem, quote, valid } from './problem';
import type { Rubric } from './rubric';

/** Ministries and agencies, or local governments: some gates ask them for different grades. */
export const INSTITUTIONS = ['kl', 'pemda'] as const;
export type Institution = (typeof INSTITUTIONS)[number];

/** A number for percent and level, a grade, whether it holds, or the date since which months count. */
export type GateValue = Fraction | string | boolean;

/** What is known about a gate, from whom and of when. */
export interface GateFact {
  value: GateValue;
  /** ISO date of the fact. */
  date: string;
  source: string;
}

/** What is known about the gates of a unit on the day on which they are judged. A gate without a fact is unknown. */
export interface GateFacts {
  /** ISO date. */
  asOf: string;
  institution: Institution;
  facts: ReadonlyMap<string, GateFact>;
}

/**
 * Checks raw facts `{ asOf, institution, facts: { gate code: { value, date, source } } }`. A percent is a number from 0
 * to 100, a level one from 0 to its highest, both also as text or fraction; a grade one of the gate's grades; what holds
 * or not a boolean; months count from an ISO date. No fact is of a day after `asOf`. A gate that is null or not there
 * is unknown. Lists every problem with its path.
 */
export function parseGateFacts(rubric: Rubric, raw: unknown): Checked<GateFacts> {
  const problems: Problem[] = [];
  const refuse: Refuse = (path, value, accepted) => {
    problems.push({ path, message: `${path} ${quote(value)}: accepted: ${accepted}`, value, accepted });
    return undefined;
  };
  const { asOf, institution, facts } = isRecord(raw) ? raw : {};
  if (!isCalendarDate(asOf)) refuse('asOf', asOf, ISO_DATE);
  const known = INSTITUTIONS.find((one) => one === institution);
  if (!known) refuse('institution', institution, INSTITUTIONS.join(', '));
  const parsed = parseFacts(rubric, facts ?? {}, String(asOf), refuse);
  if (problems.length > 0) return invalid(problems);
  return valid({ asOf: asOf as string, institution: known!, facts: parsed });
}

function parseFacts(rubric: Rubric, raw: unknown, asOf: string, refuse: Refuse): Map<string, GateFact> {
  if (!isRecord(raw)) refuse('facts', raw, 'an object of gate code: { value, date, source }');
  const parsed = new Map<string, GateFact>();
  for (const [code, fact] of Object.entries(isRecord(raw) ? raw : {})) {
    const gate = rubric.gates.find((one) => one.code === code);
    if (!gate) refuse(`facts.${code}`, fact, rubric.gates.map((one) => one.code).join(', '));
    const sound = gate && fact !== null ? parseFact(gate, fact, asOf, refuse) : undefined;
    if (sound) parsed.set(code, sound);
  }
  return parsed;
}

type Refuse = (path: string, value: unknown, accepted: string) => undefined;

const ISO_DATE = 'a date such as 2026-05-31';

function parseFact(gate: GateDocument, raw: unknown, asOf: string, refuse: Refuse): GateFact | undefined {
  const path = `facts.${gate.code}`;
  if (!isRecord(raw)) return refuse(path, raw, 'an object with value, date and source');
  const { value: given, date, source, ...rest } = raw;
  for (const [key, value] of Object.entries(rest))
    refuse(`${path}.${key}`, value, 'value, date and source only');
  const value =
    valueOf(gate.requirement, given) ?? refuse(`${path}.value`, given, acceptedOf(gate.requirement));
  if (!isCalendarDate(date)) return refuse(`${path}.date`, date, ISO_DATE);
  if (date > asOf) return refuse(`${path}.date`, date, `a date up to ${asOf}, on which the gates are judged`);
  if (typeof source !== 'string' || source.trim() === '') return refuse(`${path}.source`, source, 'a text');
  return value === undefined ? undefined : { value, date, source };
}

type Requirement = GateDocument['requirement'];

function valueOf(requirement: Requirement, value: unknown): GateValue | undefined {
  switch (requirement.type) {
    case 'yes':
      return typeof value === 'boolean' ? value : undefined;
    case 'grade':
      return requirement.grades.find((grade) => grade === value);
    case 'months_since':
      return isCalendarDate(value) ? value : undefined;
    case 'percent':
      return numberUpTo(HUNDRED, value);
    case 'level':
      return numberUpTo(Fraction.from(requirement.max), value);
  }
}

function acceptedOf(requirement: Requirement): string {
  switch (requirement.type) {
    case 'yes':
      return 'true, false';
    case 'grade':
      return requirement.grades.join(', ');
    case 'months_since':
      return ISO_DATE;
    case 'percent':
      return 'a number from 0 to 100';
    case 'level':
      return `a number from 0 to ${requirement.max}`;
  }
}

const HUNDRED = Fraction.of(100n);

function numberUpTo(max: Fraction, value: unknown): Fraction | undefined {
  const number =
    typeof value === 'number' || typeof value === 'string' ? Fraction.tryParse(String(value)) : undefined;
  return number?.equals(number.clamp(Fraction.ZERO, max)) ? number : undefined;
}
