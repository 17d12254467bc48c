import type { Answer } from './answers';
import type { Text } from './document';
import { Fraction } from './fraction';
import type { RubricNode } from './rubric';
import { fractionOf, type SheetScore } from './score';

/** How far two layers differ in one change area, its halves together, or in one group of result questions. */
export interface AreaDisagreement {
  /** `MP` … `PP`, or the code of the group that holds the questions, e.g. `H.1`. */
  code: string;
  name: Text;
  questions: number;
  /** Questions that both answered. */
  compared: number;
  /** Of those, the ones with another answer. */
  differing: number;
  /** Questions that only one of the two answered; they are no disagreement yet. */
  oneSided: number;
  /** Points that the differing answers are apart, added up without sign, exact. */
  points: Fraction;
  /** The same with sign, right − left: below 0 when the right layer gives less. */
  net: Fraction;
}

/**
 * Where two layers of one assessment disagree, area by area in the order of the worksheet. A question counts with the
 * weight that its rubric gives it, whatever is blank beside it. Throws RangeError for sheets of different rubrics.
 */
export function disagreementByArea(left: SheetScore, right: SheetScore): AreaDisagreement[] {
  if (left.rubric.id !== right.rubric.id || left.rubric.version !== right.rubric.version) {
    const names = [left, right].map(({ rubric }) => `${rubric.id} ${rubric.version}`);
    throw new RangeError(`layers are compared under one rubric, got ${names.join(' and ')}`);
  }
  const groups = Map.groupBy(left.rubric.questions, (question) => groupOf(question).code);
  return [...groups.values()].map((questions) => disagreementOn(questions, left, right));
}

/** The change area above a question, or the group it lies in. */
function groupOf(question: RubricNode): { code: string; name: Text } {
  for (let node = question.parent; node; node = node.parent) {
    if (node.area !== undefined) return { code: node.area, name: node.name };
  }
  return question.parent!;
}

function disagreementOn(questions: RubricNode[], left: SheetScore, right: SheetScore): AreaDisagreement {
  const { code, name } = groupOf(questions[0]!);
  const pairs = questions.map((node) => ({
    node,
    one: left.answers.get(node.code),
    other: right.answers.get(node.code),
  }));
  const compared = pairs.flatMap(({ node, one, other }) => (one && other ? [{ node, one, other }] : []));
  const differing = compared.filter(({ one, other }) => !isEqual(one, other));
  const gaps = differing.map(({ node, one, other }) => {
    const before = fractionOf(node.form!, one, left.settings);
    return fractionOf(node.form!, other, right.settings).minus(before).times(node.weight);
  });
  return {
    ...{ code, name, questions: questions.length },
    compared: compared.length,
    differing: differing.length,
    oneSided: pairs.filter(({ one, other }) => !one !== !other).length,
    points: Fraction.sum(gaps.map((gap) => (gap.n < 0n ? Fraction.ZERO.minus(gap) : gap))),
    net: Fraction.sum(gaps),
  };
}

function isEqual(one: Answer, other: Answer): boolean {
  if (one.type === 'choice' && other.type === 'choice') return one.option.key === other.option.key;
  if (one.type === 'index' && other.type === 'index') return one.value.equals(other.value);
  if (one.type !== 'ratio' || other.type !== 'ratio') return false;
  const keys = new Set([...one.counts.keys(), ...other.counts.keys()]);
  return [...keys].every((key) => one.counts.get(key) === other.counts.get(key));
}
