import type { Answer, AnswerChanges } from './answers';
import { cheapestSets, type Ladder, type RaiseSet } from './climb';
import { assumedIndices, type IndexNeed, indexNeeds } from './index-need';
import { type Checked, invalid, type Problem, quote, valid } from './problem';
import type { Target } from './rubric';
import { rungsAbove } from './rung';
import { rescoreSheet, type SheetScore } from './score';
import { judge, type Minimum } from './verdict';

export interface ReachOptions {
  /** What one step of a question costs, by code: a whole number from 1 to {@link MOST_COST}; 1 where none is given. */
  costs?: Readonly<Record<string, number>>;
  /** Codes of questions that stay as they are. */
  frozen?: readonly string[];
  /** How many sets at most: 1 to {@link MOST_SETS}; 5 when not given. */
  sets?: number;
  /** Search as if every index that is too low for its minimums stood just where they need it. */
  assumeIndices?: boolean;
}

export const MOST_COST = 100;
export const MOST_SETS = 20;
/** The most that all steps of a sheet may cost together; beyond it the search would keep its caller waiting. */
export const MOST_COST_IN_ALL = 2_500;

export interface Reach {
  target: Target;
  /** The cheapest first, among equally cheap ones the largest surplus first. One empty set when nothing is missing. */
  sets: RaiseSet[];
  /** The minimums that fail even with everything raised, as they then stand. Empty when there are sets. */
  unmet: Minimum[];
  indices: IndexNeed[];
  /** The indices that `assumeIndices` put in, as answers. */
  assumed: AnswerChanges;
}

/**
 * What gets a sheet to a target: the cheapest sets of raised answers that meet every minimum of its score at once. The
 * first set is the optimum: none is cheaper, and none as cheap has a larger surplus. Each further one is the optimum
 * among those that leave some questions of a better set as they are (`without`); no two are equal. Requirements outside
 * the score (gates) are no part of it. Problems: options out of their bounds, costs too high in all, and minimums that
 * share questions without one lying within the other, for which no exact search is made.
 */
export function reachTarget(sheet: SheetScore, target: Target, options: ReachOptions = {}): Checked<Reach> {
  const ladders = laddersOf(sheet, options);
  const problems = problemsOf(sheet, ladders, options);
  if (problems.length > 0) return invalid(problems);
  const top = new Map<string, Answer>();
  for (const { node, rungs } of ladders) top.set(node.code, rungs.at(-1)!.answer);
  const indices = indexNeeds(sheet, target, top);
  const assumed = options.assumeIndices ? assumedIndices(indices) : new Map<string, Answer>();
  const start = rescoreSheet(sheet, assumed);
  const unmet = judge(rescoreSheet(start, top), target).minimums.filter(({ met }) => !met);
  const sets = unmet.length > 0 ? valid([]) : cheapestSets(start, target, ladders, options.sets ?? 5);
  return sets.ok ? valid({ target, sets: sets.value, unmet, indices, assumed }) : sets;
}

function laddersOf(
  { rubric, answers, settings }: SheetScore,
  { costs = {}, frozen = [] }: ReachOptions,
): Ladder[] {
  return rubric.questions
    .filter(({ code }) => !frozen.includes(code))
    .map((node) => ({
      node,
      rungs: rungsAbove(node, answers.get(node.code), settings),
      cost: costs[node.code] ?? 1,
    }))
    .filter(({ rungs }) => rungs.length > 0);
}

function problemsOf(
  sheet: SheetScore,
  ladders: readonly Ladder[],
  { costs = {}, frozen = [], sets = 1 }: ReachOptions,
): Problem[] {
  const { nodes, id } = sheet.rubric;
  const unknown = (code: string) => nodes.get(code)?.form === undefined;
  const questions = `codes of questions of ${id}`;
  const outside = (value: number, most: number) => !Number.isInteger(value) || value < 1 || value > most;
  const whole = (most: number) => `a whole number from 1 to ${most}`;
  const problems = [
    ...(outside(sets, MOST_SETS) ? [refusal('sets', sets, whole(MOST_SETS))] : []),
    ...frozen.flatMap((code, i) => (unknown(code) ? [refusal(`frozen.${i}`, code, questions)] : [])),
    ...Object.entries(costs).flatMap(([code, cost]) => {
      if (unknown(code)) return [refusal(`costs.${code}`, cost, questions)];
      return outside(cost, MOST_COST) ? [refusal(`costs.${code}`, cost, whole(MOST_COST))] : [];
    }),
  ];
  const all = ladders.reduce((sum, { rungs, cost }) => sum + rungs.at(-1)!.steps * cost, 0);
  const dear = problems.length === 0 && all > MOST_COST_IN_ALL;
  return dear ? [refusal('costs', all, `costs that add up to at most ${MOST_COST_IN_ALL}`)] : problems;
}

const refusal = (path: string, value: unknown, accepted: string): Problem => {
  return { path, message: `${path} ${quote(value)}: accepted: ${accepted}`, value, accepted };
};
