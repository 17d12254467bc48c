import type { Answer, AnswerChanges } from './answers';
import type { Text } from './document';
import { Fraction } from './fraction';
import { isWithin, type Target } from './rubric';
import { rescoreSheet, type SheetScore } from './score';
import { judge } from './verdict';

/** What the minimums need of an index, which no answer raises. */
export interface IndexNeed {
  code: string;
  name: Text;
  max: Fraction;
  /** Null when blank. */
  present: Fraction | null;
  /**
   * The lowest index with which all its minimums can hold, everything else at its highest, other indices too; null when
   * even `max` is not enough.
   */
  needed: Fraction | null;
  met: boolean;
  /** Codes of the minimums that ask for the most. */
  minimums: string[];
}

/** What the minimums of a target need of each index, when the answers `top` are given to everything that can be raised. */
export function indexNeeds(sheet: SheetScore, target: Target, top: AnswerChanges): IndexNeed[] {
  const { rubric, answers } = sheet;
  const indices = rubric.questions.flatMap(({ code, name, form }) =>
    form?.type === 'index' ? [{ code, name, max: form.max }] : [],
  );
  const highest = indices.map(({ code, max }): [string, Answer] => [code, { type: 'index', value: max }]);
  const best = rescoreSheet(sheet, new Map([...top, ...highest]));
  const { minimums } = judge(best, target);
  return indices.map(({ code, name, max }) => {
    const { weight, node } = best.nodes.get(code)!;
    const pointsNeeded = minimums
      .filter(({ nodes }) => isWithin(node, nodes))
      .map(({ code: minimum, required, actual }) => ({
        minimum,
        points: required.minus(actual).plus(weight),
      }));
    const most = pointsNeeded.reduce((a, { points }) => (points.compare(a) > 0 ? points : a), Fraction.ZERO);
    const needed = most.compare(weight) > 0 ? null : most.over(weight).times(max);
    const answer = answers.get(code);
    const present = answer?.type === 'index' ? answer.value : null;
    return {
      ...{ code, name, max, present, needed },
      met: needed !== null && (present ?? Fraction.ZERO).compare(needed) >= 0,
      minimums: pointsNeeded.filter(({ points }) => points.equals(most)).map(({ minimum }) => minimum),
    };
  });
}

/** Answers that put each index that is too low where it is needed, or as high as it goes. */
export const assumedIndices = (needs: readonly IndexNeed[]): AnswerChanges =>
  new Map(
    needs
      .filter(({ met }) => !met)
      .map(({ code, needed, max }): [string, Answer] => [code, { type: 'index', value: needed ?? max }]),
  );
