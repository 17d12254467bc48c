import type { Answer, AnswerChanges } from './answers';
import { CheapestSearch, crossing, type Need, type Raisable, type Selection } from './cheapest';
import { Fraction } from './fraction';
import { type Checked, invalid, valid } from './problem';
import { isWithin, type RubricNode, type Target } from './rubric';
import type { Rung } from './rung';
import { rescoreSheet, type SheetScore } from './score';
import { judge, type Minimum } from './verdict';

/** A question that can be raised, and what one step of it costs. */
export interface Ladder {
  node: RubricNode;
  rungs: readonly Rung[];
  cost: number;
}

/** One question raised. Gain is in points, exact. */
export interface Raise {
  code: string;
  from: Answer | null;
  to: Answer;
  /** 1 of a choice; of a ratio its successes, or parts of its missing ones where they are many (RATIO_STEPS). */
  steps: number;
  cost: number;
  gain: Fraction;
}

/** Raises that together meet every minimum of the target. */
export interface RaiseSet {
  cost: number;
  /** Points by which the total then passes what is required of it; the whole total where nothing is. */
  surplus: Fraction;
  /** In the order to do them, the highest gain for its cost first; a choice is one raise for each option up. */
  raises: Raise[];
  /** Questions that this set leaves as they are, though a better set raises them. Empty for the first. */
  without: string[];
  /** The same as answers, to simulate or to save. */
  changes: AnswerChanges;
  total: Fraction;
  /** The minimums of the target with the raises done: all are met. */
  minimums: Minimum[];
}

interface Found {
  selection: Selection;
  without: string[];
}

/**
 * The cheapest raise sets of a sheet whose minimums all hold with everything raised, at most `count`. Gains are exact
 * integers over one common denominator. A problem when minimums cross.
 */
export function cheapestSets(
  sheet: SheetScore,
  target: Target,
  ladders: readonly Ladder[],
  count: number,
): Checked<RaiseSet[]> {
  const climbs = ladders.map((ladder) => climbOf(ladder, sheet));
  const gaps = judge(sheet, target).minimums.filter(({ met }) => !met);
  const scale = leastCommonMultiple([...gaps.map(({ gap }) => gap), ...climbs.flatMap(({ gains }) => gains)]);
  const needs = gaps.map((gap) => needOf(gap, climbs, scale));
  const crossed = crossing(needs);
  if (crossed) return invalid([crossingProblem(crossed)]);
  const raisables = climbs.filter(({ levels }) => levels.length > 0).map((climb) => raisableOf(climb, scale));
  return valid(search(raisables, needs, count).map((found) => setOf(sheet, target, found, climbs)));
}

const crossingProblem = (pair: [Need, Need]) => {
  const names = pair.map(({ name }) => name).join(' and ');
  const message = `minimums ${names} share questions, but neither lies within the other: no exact search is made`;
  return { path: 'minimums', message, value: pair.map(({ name }) => name) };
};

/** A ladder with the points that each rung gains over the present answer; rungs that gain no more than one below are left out. */
interface Climb extends Ladder {
  levels: Rung[];
  gains: Fraction[];
}

function climbOf(ladder: Ladder, sheet: SheetScore): Climb {
  const { weight, score } = sheet.nodes.get(ladder.node.code)!;
  const levels: Rung[] = [];
  const gains: Fraction[] = [];
  for (const rung of ladder.rungs) {
    const gain = rung.fraction.times(weight).minus(score);
    if (gain.compare(gains.at(-1) ?? Fraction.ZERO) <= 0) continue;
    levels.push(rung);
    gains.push(gain);
  }
  return { ...ladder, levels, gains };
}

function leastCommonMultiple(values: readonly Fraction[]): bigint {
  const denominators = new Set(values.map(({ d }) => d));
  // n/d with n = 1 and d = a / gcd(a, b): reduced a/b has the denominator that is missing in a.
  return [...denominators].reduce((multiple, d) => multiple * Fraction.of(multiple, d).d, 1n);
}

const scaled = ({ n, d }: Fraction, scale: bigint): bigint => n * (scale / d);

function raisableOf({ node, levels, gains, cost }: Climb, scale: bigint): Raisable {
  return {
    code: node.code,
    levels: levels.map(({ steps }, i) => ({ cost: steps * cost, gain: scaled(gains[i]!, scale) })),
  };
}

function needOf({ code, nodes, gap }: Minimum, climbs: Climb[], scale: bigint): Need {
  const codes = climbs.filter(({ node }) => isWithin(node, nodes)).map(({ node }) => node.code);
  return { name: code, codes: new Set(codes), gain: scaled(gap, scale) };
}

/** Best first: the optimum, then optima that leave a question of a better selection as it is, until there are enough. */
function search(raisables: readonly Raisable[], needs: readonly Need[], count: number): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  const keep = (selection: Selection | undefined, without: string[]) => {
    const key = selection && [...selection.levels].sort().join();
    if (!selection || seen.has(key!)) return;
    seen.add(key!);
    found.push({ selection, without });
  };
  keep(new CheapestSearch(raisables, needs).best(), []);
  for (let next = 0; next < found.length && found.length < count; next += 1) {
    const { selection, without } = found[next]!;
    const others = raisables.filter(({ code }) => !without.includes(code));
    const around = new CheapestSearch(others, needs);
    for (const code of selection.levels.keys()) {
      keep(around.bestWithout(code, selection.cost), [...without, code]);
    }
    // No selection is better than the one that it was found from, so those before `next` keep their places.
    found.sort((a, b) => a.selection.cost - b.selection.cost || byGain(b.selection, a.selection));
  }
  return found.slice(0, count);
}

const byGain = (a: Selection, b: Selection): number => (a.gain < b.gain ? -1 : a.gain > b.gain ? 1 : 0);

function setOf(
  sheet: SheetScore,
  target: Target,
  { selection, without }: Found,
  climbs: readonly Climb[],
): RaiseSet {
  const taken = climbs.flatMap((climb) => {
    const level = selection.levels.get(climb.node.code);
    return level === undefined ? [] : [{ climb, to: climb.levels[level]! }];
  });
  const changes = new Map(taken.map(({ climb, to }) => [climb.node.code, to.answer]));
  const after = rescoreSheet(sheet, changes);
  const { minimums } = judge(after, target);
  const failed = minimums.find(({ met }) => !met);
  if (failed) throw new Error(`raises that should reach ${target} do not meet ${failed.code}`);
  const total = after.total.score;
  const asked = minimums.filter(({ nodes }) => nodes.includes(sheet.rubric.root.code));
  const surplus = asked.map(({ required }) => total.minus(required)).sort((a, b) => a.compare(b))[0] ?? total;
  const raises = inOrder(taken.map(({ climb, to }) => raisesOf(sheet, climb, to)));
  return { cost: selection.cost, surplus, raises, without, changes, total, minimums };
}

/** A choice climbs one option at a time, through every rung of its ladder; a ratio is raised at once. */
function raisesOf(sheet: SheetScore, { node, rungs, cost }: Climb, to: Rung): Raise[] {
  const { weight, share } = sheet.nodes.get(node.code)!;
  const climbed = node.form!.type === 'choice' ? rungs.slice(0, rungs.indexOf(to) + 1) : [to];
  let from = sheet.answers.get(node.code) ?? null;
  let below = { fraction: share, steps: 0 };
  return climbed.map((rung) => {
    const steps = rung.steps - below.steps;
    const gain = rung.fraction.minus(below.fraction).times(weight);
    const raise = { code: node.code, from, to: rung.answer, steps, cost: steps * cost, gain };
    from = rung.answer;
    below = rung;
    return raise;
  });
}

/** By gain for cost, highest first; a raise never before the one below it on its ladder. */
function inOrder(ladders: readonly Raise[][]): Raise[] {
  const ranked = ladders.flatMap((raises) => {
    let worth: Fraction | undefined;
    return raises.map((raise) => {
      const own = raise.gain.over(Fraction.of(BigInt(raise.cost)));
      worth = worth && worth.compare(own) < 0 ? worth : own;
      return { raise, worth };
    });
  });
  return ranked.sort((a, b) => b.worth.compare(a.worth)).map(({ raise }) => raise);
}
