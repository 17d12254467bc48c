import type { AnswerChanges, Answers } from './answers';
import type { Fraction } from './fraction';
import type { Rubric } from './rubric';
import { rescoreSheet, scoreSheet, type SheetScore } from './score';
import type { Settings } from './settings';

/** A node whose score the changes move. Numbers are points, exact. */
export interface NodeChange {
  code: string;
  before: Fraction;
  after: Fraction;
  /** after − before; negative for a loss. */
  difference: Fraction;
}

/** What a set of changed answers would do. */
export interface Simulation {
  before: SheetScore;
  after: SheetScore;
  /** Only nodes whose score moves, in tree order. */
  changed: NodeChange[];
}

/** Scores the sheet with and without the changes (null clears an answer), saving nothing. */
export function simulate(
  rubric: Rubric,
  answers: Answers,
  changes: AnswerChanges,
  settings: Settings,
): Simulation {
  const before = scoreSheet(rubric, answers, settings);
  const after = rescoreSheet(before, changes);
  return { before, after, changed: changedNodes(before, after) };
}

/** The nodes whose score differs between two sheets of one rubric, in tree order. */
export function changedNodes(before: SheetScore, after: SheetScore): NodeChange[] {
  return [...before.nodes].flatMap(([code, { score }]) => {
    const next = after.nodes.get(code)!.score;
    return next.equals(score) ? [] : [{ code, before: score, after: next, difference: next.minus(score) }];
  });
}
