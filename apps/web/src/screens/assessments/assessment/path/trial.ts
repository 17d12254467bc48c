import {
  type Answers,
  type Rubric,
  judge,
  parseAnswers,
  parseChanges,
  parseSettings,
  shown,
  simulate,
} from '@zi/rubric';
import { type Answer, type Assessment } from '../../../../api/assessments';
import { type Target } from '../../../../api/programmes';

export type Changes = Readonly<Record<string, Answer['value']>>;

/** The answers of a layer as the engine reads them. Throws on what the rubric does not know: they were checked when saved. */
export function answersOf(rubric: Rubric, answers: readonly Answer[]): Answers {
  const parsed = parseAnswers(rubric, Object.fromEntries(answers.map(({ code, value }) => [code, value])));
  if (!parsed.ok) throw new TypeError(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.value;
}

/** Of the changes those that are sound, and the codes of those that are not (yet), such as half a ratio. */
export function soundChanges(rubric: Rubric, changes: Changes) {
  const sound: Changes[] = [];
  const unsound: string[] = [];
  for (const [code, value] of Object.entries(changes)) {
    if (parseChanges(rubric, { [code]: value }).ok) sound.push({ [code]: value });
    else unsound.push(code);
  }
  return { sound: Object.assign({}, ...sound) as Changes, unsound };
}

/** What a layer would score with changed answers, by the rules of its assessment, and what then still misses. */
export function tryOut(
  { rubric, settings }: { readonly rubric: Rubric; readonly settings: Assessment['settings'] },
  answers: Answers,
  changes: Changes,
  target: Target,
) {
  const { sound, unsound } = soundChanges(rubric, changes);
  const parsed = parseChanges(rubric, sound);
  const rules = parseSettings(rubric.settings, settings);
  if (!parsed.ok || !rules.ok) throw new TypeError('The assessment does not fit its rubric');
  const { before, after } = simulate(rubric, answers, parsed.value, rules.value);
  const { reached, minimums } = judge(after);
  return {
    before: shown(before.total.score),
    after: shown(after.total.score),
    difference: shown(after.total.score.minus(before.total.score)),
    verdictBefore: judge(before).reached,
    verdict: reached,
    unmet: minimums
      .filter((minimum) => minimum.target === target && !minimum.met)
      .map(({ code, name, gap }) => ({ code, name, gap: shown(gap) })),
    unsound,
  };
}
