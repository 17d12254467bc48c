import { type GateValue, type JudgedRequirement } from '@zi/contracts';
import { Fraction, type Rubric } from '@zi/rubric';
import { printable } from './printable';
import { type ReportData } from './report-field';
import { type ReportSource } from './report-source';
import { type Language, calendarDayText, numberText, wordings } from './report-wording';

/** The requirements of the target that no score shows, each with what is known of it. */
export function requirementFields(
  source: ReportSource,
  language: Language,
): Pick<ReportData, 'has_requirements' | 'requirements'> {
  const judged = source.requirements.filter(({ target }) => target === source.target);
  return {
    has_requirements: judged.length > 0,
    requirements: judged.map((requirement) => requirementOf(requirement, source, language)),
  };
}

function requirementOf(
  judged: JudgedRequirement,
  { rubric }: ReportSource,
  language: Language,
): ReportData['requirements'][number] {
  const { code, name, holder, required, found, asOf, source, status } = judged;
  const words = wordings[language];
  const gate = rubric.gates.find((one) => one.code === code);
  const type = gate?.requirement.type;
  return {
    name: gate?.name[language] ?? name,
    holder: words.holders[holder],
    required: `${valueText(required, language)}${unitOf(type, language)}`,
    found: found === null ? '–' : foundText(found, type, language),
    as_of: asOf === null ? '–' : calendarDayText(asOf, language),
    source: printable(source ?? '') || '–',
    status: words.statuses[status],
    met: status === 'met',
  };
}

type Type = Rubric['gates'][number]['requirement']['type'] | undefined;

function unitOf(type: Type, language: Language): string {
  if (type === 'percent') return '%';
  return type === 'months_since' ? ` ${wordings[language].months}` : '';
}

/** Months are counted from a day; it is the day that was recorded. */
const foundText = (found: GateValue, type: Type, language: Language): string =>
  type === 'months_since' && typeof found === 'string'
    ? calendarDayText(found, language)
    : `${valueText(found, language)}${unitOf(type, language)}`;

/** Numbers without idle decimals: `100`, `3,2`. */
function valueText(value: GateValue, language: Language): string {
  if (typeof value === 'boolean') return value ? wordings[language].yes : wordings[language].no;
  if (typeof value === 'string') return value;
  return numberText(
    Fraction.from(value)
      .toFixed()
      .replace(/\.?0+$/, ''),
    language,
  );
}
