import type { Answer, AnswerChanges, Answers } from './answers';
import { evaluate } from './formula';
import { Fraction, percent, shown, type ShownNumber } from './fraction';
import type { AnswerForm, Rubric, RubricNode } from './rubric';
import type { Settings } from './settings';

/** What one node scored. */
export class NodeScore {
  constructor(
    readonly node: RubricNode,
    /** Points, exact, from 0 to `weight`. */
    readonly score: Fraction,
    /** Points that count here: the node's own, except where `blankAnswer: skip` spreads them over answered questions. */
    readonly weight: Fraction,
  ) {}

  /** score / weight, 0..1; of a question its answer's fraction. */
  get share(): Fraction {
    return this.weight.isZero() ? Fraction.ZERO : this.score.over(this.weight);
  }
}

/** A node's score as it is shown; `percent` is score / weight × 100 with two decimals. */
export type ShownScore = ShownNumber & { percent: string };

export const shownScore = ({ score, share }: NodeScore): ShownScore => ({
  ...shown(score),
  percent: percent(share),
});

/** The scores of all nodes, held in tree order and found by code through the rubric: nothing but the list is made anew. */
class NodeScores implements ReadonlyMap<string, NodeScore> {
  constructor(
    private readonly rubric: Rubric,
    private readonly inOrder: readonly NodeScore[],
  ) {}

  get size(): number {
    return this.inOrder.length;
  }

  get(code: string): NodeScore | undefined {
    const node = this.rubric.nodes.get(code);
    return node && this.inOrder[node.index];
  }

  has(code: string): boolean {
    return this.rubric.nodes.has(code);
  }

  keys() {
    return this.rubric.nodes.keys();
  }

  values() {
    return this.inOrder.values();
  }

  entries() {
    return this.inOrder.map((score): [string, NodeScore] => [score.node.code, score]).values();
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(visit: (score: NodeScore, code: string, scores: this) => void): void {
    for (const [code, score] of this) visit(score, code, this);
  }
}

/** A scored answer sheet. Children always add up to their parent exactly. */
export interface SheetScore {
  rubric: Rubric;
  settings: Settings;
  answers: Answers;
  /** Every node and question by code, in tree order, total first. */
  nodes: ReadonlyMap<string, NodeScore>;
  total: NodeScore;
  /** Codes of blank questions, in the order of the worksheet. */
  missing: readonly string[];
}

/**
 * Scores a whole sheet in exact arithmetic: a sub-area is the average of its question fractions × its weight, all
 * above it sums (aggregation rules of the rubric document, S7 and S9 there). Blank questions count 0, or with
 * `blankAnswer: skip` leave the average of their sub-area; a sub-area without any answer scores 0 either way, and
 * result questions, which are summed rather than averaged, are never skipped.
 */
export function scoreSheet(rubric: Rubric, answers: Answers, settings: Settings): SheetScore {
  return sheetOf(rubric, answers, settings, [], rubric.groups);
}

/** As {@link scoreSheet} of the changed answers, computing only what the changes touch. `before` stays as it is. */
export function rescoreSheet(before: SheetScore, changes: AnswerChanges): SheetScore {
  const answers = new Map(before.answers);
  const touched = new Set<RubricNode>();
  for (const [code, answer] of changes) {
    if (answer) answers.set(code, answer);
    else answers.delete(code);
    for (let node = before.rubric.nodes.get(code)?.parent; node; node = node.parent) touched.add(node);
  }
  const groups = [...touched].sort((a, b) => a.index - b.index);
  return sheetOf(before.rubric, answers, before.settings, [...before.nodes.values()], groups);
}

/** Computes `groups` (parents before children) bottom up into `scores`, in tree order, which holds all others already. */
function sheetOf(
  rubric: Rubric,
  answers: Answers,
  settings: Settings,
  scores: NodeScore[],
  groups: readonly RubricNode[],
): SheetScore {
  for (const group of groups.toReversed()) {
    if (group.children[0]!.form) {
      for (const part of scoreQuestions(group, answers, settings)) scores[part.node.index] = part;
    }
    const sum = Fraction.sum(group.children.map(({ index }) => scores[index]!.score));
    scores[group.index] = new NodeScore(group, sum, group.weight);
  }
  const nodes = new NodeScores(rubric, scores);
  const missing = rubric.questions.filter(({ code }) => !answers.has(code)).map(({ code }) => code);
  return { rubric, settings, answers, nodes, total: scores[rubric.root.index]!, missing };
}

const skips = (group: RubricNode, settings: Settings): boolean =>
  group.rule === 'mean' && settings.blankAnswer === 'skip';

function scoreQuestions(group: RubricNode, answers: Answers, settings: Settings): NodeScore[] {
  const answered = skips(group, settings) ? group.children.filter(({ code }) => answers.has(code)) : [];
  if (answered.length === 0 || answered.length === group.children.length) {
    return group.children.map((node) => scoreQuestion(node, node.weight, answers.get(node.code), settings));
  }
  const spread = group.weight.over(Fraction.sum(answered.map((node) => node.weight)));
  return group.children.map((node) => {
    const answer = answers.get(node.code);
    return scoreQuestion(node, answer ? node.weight.times(spread) : Fraction.ZERO, answer, settings);
  });
}

function scoreQuestion(
  node: RubricNode,
  weight: Fraction,
  answer: Answer | undefined,
  settings: Settings,
): NodeScore {
  if (!answer) return new NodeScore(node, Fraction.ZERO, weight);
  const known = answer.type === 'choice' && weight === node.weight ? answer.option.score : undefined;
  return new NodeScore(node, known ?? fractionOf(node.form!, answer, settings).times(weight), weight);
}

/** The part of its question's weight that an answer earns, 0..1, exact. */
export function fractionOf(form: AnswerForm, answer: Answer, settings: Settings): Fraction {
  if (answer.type === 'choice') return answer.option.fraction;
  if (form.type === 'index' && answer.type === 'index') return answer.value.over(form.max);
  if (form.type !== 'ratio' || answer.type !== 'ratio') {
    throw new TypeError(`a ${form.type} question cannot take a ${answer.type} answer`);
  }
  const { numerator, denominator } = countsOf(form, answer.counts);
  if (numerator < 0n) return Fraction.ZERO;
  if (denominator === 0n) return Fraction.of(BigInt(settings.zeroDenominator));
  return Fraction.of(numerator, denominator).clamp(Fraction.ZERO, Fraction.ONE);
}

/** Numerator and denominator of a ratio with the counts put in. */
export function countsOf(
  form: AnswerForm & { type: 'ratio' },
  counts: ReadonlyMap<string, bigint>,
): { numerator: bigint; denominator: bigint } {
  const total = form.total === undefined ? undefined : counts.get(form.total);
  return {
    numerator: evaluate(form.numerator, counts),
    denominator: total ?? evaluate(form.denominator, counts),
  };
}
