import {
  type Rubric,
  type Settings,
  type ShownNumber,
  type Target,
  judge,
  parseAnswers,
  scoreSheet,
  shown,
} from '@zi/rubric';
import { type Value } from '../parts/drafts';

export interface LiveScore {
  readonly total: ShownNumber;
  readonly verdict: Target | 'none';
  /** Minimums of the target that hold, and how many there are. */
  readonly met: number;
  readonly minimums: number;
  readonly answered: number;
}

/** The score of the sheet as it stands on the screen, by the engine of the services. */
export function liveScore(
  rubric: Rubric,
  values: Readonly<Record<string, Value | null>>,
  settings: Settings,
  target: Target,
): LiveScore | undefined {
  const answers = parseAnswers(rubric, values);
  if (!answers.ok) return undefined;
  const sheet = scoreSheet(rubric, answers.value, settings);
  const { reached, minimums } = judge(sheet);
  const ofTarget = minimums.filter((minimum) => minimum.target === target);
  return {
    total: shown(sheet.total.score),
    verdict: reached,
    met: ofTarget.filter(({ met }) => met).length,
    minimums: ofTarget.length,
    answered: answers.value.size,
  };
}
