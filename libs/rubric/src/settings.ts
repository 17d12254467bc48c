import type { SettingDocument } from './document';
import { type Checked, invalid, isRecord, type Problem, quote, valid } from './problem';

/** The undecided rules that the engine implements, with every value it knows; documents choose a default among them. */
export const RULE_VALUES = {
  zeroDenominator: [0, 1],
  areaMinimum: ['pooled', 'split'],
  blankAnswer: ['zero', 'skip'],
  surveyConversion: ['ratio', 'affine'],
} as const;

type Rules = { [Name in keyof typeof RULE_VALUES]: (typeof RULE_VALUES)[Name][number] };

/**
 * A decided value for every setting of a rubric: the engine's rules, and the disputed thresholds (in points) that the
 * rubric's document names. Meaning, default, reason and source of each are data of that document.
 */
export type Settings = Readonly<Rules & Record<string, number | string>>;

/** The settings a rubric offers, by name. */
export type SettingDefinitions = Readonly<Record<string, SettingDocument>>;

/**
 * Fills `raw` (undefined, or some settings by name) up with the defaults. An unknown name or value is a problem that
 * lists what is accepted.
 */
export function parseSettings(definitions: SettingDefinitions, raw: unknown = {}): Checked<Settings> {
  if (!isRecord(raw)) {
    return invalid([
      {
        path: 'settings',
        message: `settings must be an object of name: value, got ${quote(raw)}`,
        value: raw,
      },
    ]);
  }
  const problems: Problem[] = [];
  const refuse = (name: string, reason: string, choices: unknown[]) => {
    const accepted = choices.map(quote).join(', ');
    const message = `setting ${name}: ${reason}; accepted: ${accepted}`;
    problems.push({ path: `settings.${name}`, message, value: raw[name], accepted });
  };
  const settings: Record<string, number | string> = {};
  for (const [name, definition] of Object.entries(definitions)) settings[name] = definition.default;
  for (const [name, value] of Object.entries(raw)) {
    if (!Object.hasOwn(definitions, name)) {
      refuse(name, 'no such setting', Object.keys(definitions));
      continue;
    }
    const choices = definitions[name]!.values.map((choice) => choice.value);
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) refuse(name, `${quote(value)} is not one of its values`, choices);
    else settings[name] = chosen;
  }
  return problems.length > 0 ? invalid(problems) : valid(settings as Settings);
}
