import type { Answer } from './answers';
import { Fraction } from './fraction';
import { type AnswerForm, rankedOptions, type RubricNode } from './rubric';
import { countsOf, fractionOf } from './score';
import type { Settings } from './settings';

/** An answer above the present one, and how many steps up it lies. */
export interface Rung {
  answer: Answer;
  /** Of its question, 0..1. */
  fraction: Fraction;
  steps: number;
}

/**
 * The most steps of one ratio. Up to this many missing successes a step is one success; where more are missing, it is
 * that part of them, rounded up.
 */
export const RATIO_STEPS = 100;

/**
 * The answers that lie above the present one, lowest first. On a choice a step is one option up, so that a ladder
 * (R.2.iii: B needs C, C needs D, D needs E) is climbed rung by rung. On a ratio it is one more counted success: an added
 * count of the numerator one higher or a subtracted one lower, until the ratio is full; counts of the denominator stay.
 * An index is measured, not answered, and has no rungs. A blank choice that counts 0 stands at or below its lowest
 * option; a blank ratio has no counts to raise, and a blank that is skipped (`blankAnswer`) has no score to raise.
 */
export function rungsAbove(node: RubricNode, answer: Answer | undefined, settings: Settings): Rung[] {
  const form = node.form!;
  if (!answer && settings.blankAnswer === 'skip' && node.parent?.rule === 'mean') return [];
  if (form.type === 'choice') return optionsAbove(form, answer);
  if (form.type === 'ratio' && answer?.type === 'ratio') return successesAbove(form, answer.counts, settings);
  return [];
}

function optionsAbove(form: AnswerForm & { type: 'choice' }, answer: Answer | undefined): Rung[] {
  const climbing = rankedOptions(form);
  const blank = climbing[0]!.fraction.isZero() ? 0 : -1;
  const present = answer?.type === 'choice' ? climbing.indexOf(answer.option) : blank;
  return climbing.slice(present + 1).map((option, i) => ({
    answer: { type: 'choice', option },
    fraction: option.fraction,
    steps: i + 1,
  }));
}

type RatioForm = AnswerForm & { type: 'ratio' };
type Counts = ReadonlyMap<string, bigint>;

function successesAbove(form: RatioForm, counts: Counts, settings: Settings): Rung[] {
  const room = roomsOf(form, counts).reduce((sum, [, , most]) => sum + most, 0n);
  const missing = missingSuccesses(form, counts, settings);
  const most = missing < room ? missing : room;
  const size = (most + BigInt(RATIO_STEPS) - 1n) / BigInt(RATIO_STEPS);
  const steps = size === 0n ? 0 : Number((most + size - 1n) / size);
  return Array.from({ length: steps }, (_, i) => {
    const successes = BigInt(i + 1) * size;
    const raised = withSuccesses(form, counts, successes < most ? successes : most);
    const answer: Answer = { type: 'ratio', counts: raised };
    return { answer, fraction: fractionOf(form, answer, settings), steps: i + 1 };
  });
}

/** How many successes make the ratio full: none where no number of them does. */
function missingSuccesses(form: RatioForm, counts: Counts, settings: Settings): bigint {
  const { numerator, denominator } = countsOf(form, counts);
  const full = denominator > 0n || (denominator === 0n && settings.zeroDenominator === 1);
  return full && numerator < denominator ? denominator - numerator : 0n;
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** The counts of the numerator that a success moves, with their sign and how far they can go; subtracted ones first. */
function roomsOf(form: RatioForm, counts: Counts): [key: string, sign: bigint, most: bigint][] {
  const fixed = new Set(form.denominator.map(({ key }) => key));
  const moved = form.numerator.filter(({ key }) => !fixed.has(key));
  const room = (sign: 1 | -1) =>
    moved
      .filter((term) => term.sign === sign)
      .map(({ key }): [string, bigint, bigint] => {
        const count = counts.get(key)!;
        return [key, BigInt(sign), sign === 1 ? MOST - count : count];
      });
  return [...room(-1), ...room(1)];
}

function withSuccesses(form: RatioForm, counts: Counts, successes: bigint): Counts {
  const raised = new Map(counts);
  let left = successes;
  for (const [key, sign, most] of roomsOf(form, counts)) {
    const part = left < most ? left : most;
    raised.set(key, raised.get(key)! + sign * part);
    left -= part;
  }
  return raised;
}
