import {
  type Rubric,
  type RubricNode,
  type Settings,
  parseAnswers,
  percent,
  scoreSheet,
  shown,
} from '@zi/rubric';
import { type Value } from './drafts';

export interface Ratio {
  /** With two decimals, e.g. `"92.35"`. */
  readonly percent: string;
  readonly points: string;
  /** There was nothing to divide by: a setting of the cycle decides. */
  readonly isOfNothing: boolean;
}

/** What the counts of one question come to; undefined while they are not complete and sound. */
export function ratioOf(
  rubric: Rubric,
  node: RubricNode,
  value: Value | null,
  settings: Settings,
): Ratio | undefined {
  const answers = parseAnswers(rubric, { [node.code]: value });
  const answer = answers.ok ? answers.value.get(node.code) : undefined;
  if (!answers.ok || answer?.type !== 'ratio' || node.form?.type !== 'ratio') return undefined;
  const { share } = scoreSheet(rubric, answers.value, settings).nodes.get(node.code)!;
  return {
    percent: percent(share),
    points: shown(share.times(node.weight)).rounded,
    isOfNothing: node.form.denominator.every(({ key }) => answer.counts.get(key) === 0n),
  };
}
