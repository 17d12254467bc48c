import { Fraction, type JudgedGate } from '@zi/rubric';
import { printable } from './printable';
import { type ReportSource } from './report-source';
import { type ReportData } from './report-field';
import { type Language, calendarDayText, numberText, wordings } from './report-wording';

/** The requirements of the target that no score shows, each with what is known of it. */
export function requirementFields(
  { requirements, target }: ReportSource,
  language: Language,
): Pick<ReportData, 'has_requirements' | 'requirements'> {
  const judged = requirements.filter((requirement) => requirement.target === target);
  return {
    has_requirements: judged.length > 0,
    requirements: judged.map((requirement) => requirementOf(requirement, language)),
  };
}

function requirementOf(gate: JudgedGate, language: Language): ReportData['requirements'][number] {
  const { name, holder, required, found, status } = gate;
  const words = wordings[language];
  return {
    name: name[language],
    holder: words.holders[holder],
    required: valueText(required, gate, language),
    found: found ? valueText(found.value, gate, language) : '–',
    as_of: found ? calendarDayText(found.date, language) : '–',
    source: printable(found?.source ?? '') || '–',
    status: words.statuses[status],
    met: status === 'met',
  };
}

function valueText(value: Fraction | string | boolean, { type }: JudgedGate, language: Language): string {
  const words = wordings[language];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value instanceof Fraction) {
    const number = numberText(value.toFixed().replace(/\.?0+$/, ''), language);
    if (type === 'percent') return `${number}%`;
    return type === 'months_since' ? `${number} ${words.months}` : number;
  }
  return type === 'months_since' ? calendarDayText(value, language) : value;
}
