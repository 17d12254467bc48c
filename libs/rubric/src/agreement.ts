import type { Answer, Answers } from './answers';
import { Fraction } from './fraction';
import { rankedOptions, type Rubric } from './rubric';

/** A question that two raters both answered by an option: its ranks on the scale, 0 the lowest. */
export interface RatingPair {
  code: string;
  scale: string;
  /** Options of the scale. */
  of: number;
  left: number;
  right: number;
  /** How often they answered so, over all sheets that are compared. */
  n: number;
}

/** The same before its options are known to the rubric: two raw answers, and how often they stand together. */
export interface CountedPair {
  code: string;
  left: unknown;
  right: unknown;
  n: number;
}

/**
 * How far two raters agree beyond chance: Cohen's weighted kappa with quadratic weights (Cohen 1968). A disagreement of d
 * ranks on a scale of k options weighs d² / (k − 1)². Observed and expected are weighted agreements, 0..1: the expected
 * one is that of raters who give out their options as often as these did, but without regard to the question.
 * Numbers are exact; null without pairs. Kappa is null, too, when no disagreement was to be expected: both gave one
 * option only, and the same one, so that their agreement says nothing.
 */
export interface Agreement {
  /** Questions rated by both. */
  n: number;
  observed: Fraction | null;
  expected: Fraction | null;
  /** (observed − expected) / (1 − expected): 1 for full agreement, 0 for that of chance, below 0 for less. */
  kappa: Fraction | null;
}

export interface AgreementReport {
  /** Of each scale that was rated, the shortest first. */
  scales: ({ scale: string; of: number } & Agreement)[];
  /**
   * Of all scales together. The rule: the observed and the expected agreement of each scale are averaged, weighted by its
   * pairs, and kappa is computed from those averages. Ranks of different scales are never mixed in one table.
   */
  pooled: Agreement;
}

/** The choice questions that both answered, in the order of the worksheet. Blanks, counts and indexes are no ratings. */
export function ratingPairs(rubric: Rubric, left: Answers, right: Answers): RatingPair[] {
  const keyOf = (answer: Answer | undefined) => (answer?.type === 'choice' ? answer.option.key : undefined);
  const both = rubric.questions.map(({ code }): CountedPair => ({
    ...{ code, left: keyOf(left.get(code)), right: keyOf(right.get(code)), n: 1 },
  }));
  return countedRatings(rubric, both);
}

/** The ratings among counted pairs of many sheets, in their order: those whose answers are both options of a choice. */
export function countedRatings(rubric: Rubric, counted: readonly CountedPair[]): RatingPair[] {
  return counted.flatMap(({ code, n, ...raw }) => {
    const form = rubric.nodes.get(code)?.form;
    if (form?.type !== 'choice') return [];
    const keys = rankedOptions(form).map(({ key }) => key);
    const [left, right] = [keys.indexOf(raw.left as string), keys.indexOf(raw.right as string)];
    return left < 0 || right < 0 ? [] : [{ code, scale: form.scale, of: keys.length, left, right, n }];
  });
}

/** The agreement of two raters over these pairs, of one sheet or of many. */
export function agreementOf(pairs: readonly RatingPair[]): AgreementReport {
  const byScale = Map.groupBy(pairs, ({ scale, of }) => `${scale} ${of}`);
  const scales = [...byScale.values()]
    .map((rated) => ({ scale: rated[0]!.scale, of: rated[0]!.of, ...agreementOn(rated) }))
    .sort((a, b) => a.of - b.of || (a.scale < b.scale ? -1 : 1));
  const n = countOf(pairs);
  const averaged = (of: (scale: Agreement) => Fraction | null) =>
    Fraction.sum(scales.map((scale) => of(scale)!.times(Fraction.of(BigInt(scale.n))))).over(
      Fraction.of(BigInt(n)),
    );
  const pooled =
    n === 0
      ? { n, observed: null, expected: null, kappa: null }
      : agreement(
          n,
          averaged(({ observed }) => observed),
          averaged(({ expected }) => expected),
        );
  return { scales, pooled };
}

const countOf = (pairs: readonly RatingPair[]): number => pairs.reduce((sum, { n }) => sum + n, 0);

/** Pairs of one scale, at least one. */
function agreementOn(pairs: readonly RatingPair[]): Agreement {
  const count = countOf(pairs);
  const n = BigInt(count);
  const most = BigInt((pairs[0]!.of - 1) ** 2);
  const counts = (side: 'left' | 'right') => Map.groupBy(pairs, (pair) => pair[side]);
  const apart = (left: number, right: number) => BigInt((left - right) ** 2);
  const observed = pairs.reduce((sum, pair) => sum + apart(pair.left, pair.right) * BigInt(pair.n), 0n);
  let expected = 0n;
  for (const [left, one] of counts('left')) {
    for (const [right, other] of counts('right')) {
      expected += apart(left, right) * BigInt(countOf(one)) * BigInt(countOf(other));
    }
  }
  const agreed = (disagreement: bigint, of: bigint) =>
    Fraction.ONE.minus(Fraction.of(disagreement, of * most));
  return agreement(count, agreed(observed, n), agreed(expected, n * n));
}

function agreement(n: number, observed: Fraction, expected: Fraction): Agreement {
  const chance = Fraction.ONE.minus(expected);
  return { n, observed, expected, kappa: chance.isZero() ? null : observed.minus(expected).over(chance) };
}
