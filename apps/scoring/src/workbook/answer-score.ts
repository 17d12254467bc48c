import { type Settings as RawSettings } from '@zi/contracts';
import {
  type Checked,
  type Rubric,
  type Settings,
  type SheetScore,
  parseAnswers,
  parseSettings,
  scoreSheet,
} from '@zi/rubric';
import { type Exchange } from './exchange';

/** Scores the answers of an exchange. They were checked before they were stored: one that does not fit is a bug. */
export function scoreExchange(rubric: Rubric, answers: Exchange['answers'], settings: Settings): SheetScore {
  const raw = [...answers.values()].map(({ code, value }) => [code, value]);
  return scoreSheet(rubric, sound(parseAnswers(rubric, Object.fromEntries(raw))), settings);
}

export const settingsOf = (rubric: Rubric, settings: RawSettings): Settings =>
  sound(parseSettings(rubric.settings, settings));

function sound<Value>(checked: Checked<Value>): Value {
  if (checked.ok) return checked.value;
  throw new Error(checked.problems.map(({ message }) => message).join('; '));
}
