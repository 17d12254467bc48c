import { type Problem, type SubmitResponse, type InputOf, invalid } from '@zi/contracts';
import { type Instrument } from './instruments/instrument';

type Answers = InputOf<typeof SubmitResponse>['answers'];

const place = (code: string) => `/answers/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/**
 * The answers in the order of the instrument's items. Every item must be answered (there is no "don't know"), and
 * nothing else: each item that is missing, unknown or off the scale is named.
 */
export function orderAnswers({ items, scale }: Instrument, answers: Answers): number[] {
  const accepted = `1 to ${scale.length}`;
  const known = new Set(items.map(({ code }) => code));
  const given = Object.entries(answers);
  const problems: Problem[] = [
    ...[...known]
      .filter((code) => !Object.hasOwn(answers, code))
      .map((code) => ({ path: place(code), message: 'is not answered', accepted })),
    ...given
      .filter(([code]) => !known.has(code))
      .map(([code]) => ({
        path: place(code),
        message: 'is not an item of this survey',
        accepted: `only ${[...known].join(', ')}`,
      })),
    ...given
      .filter(([code, value]) => known.has(code) && !isOnScale(value, scale.length))
      .map(([code]) => ({ path: place(code), message: 'is not on the scale', accepted })),
  ];
  if (problems.length > 0) throw invalid('The answers are not complete and right.', problems);
  return items.map(({ code }) => answers[code] as number);
}

const isOnScale = (value: number, best: number) => Number.isInteger(value) && value >= 1 && value <= best;
