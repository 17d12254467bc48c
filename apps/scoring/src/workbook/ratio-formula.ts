import { type AnswerForm } from '@zi/rubric';

export type RatioForm = AnswerForm & { type: 'ratio' };

/** Counts that are needed before the ratio has a value. */
const needed = (form: RatioForm) => form.inputs.filter(({ optional }) => !optional);

/** A formula that is true when every count that the ratio needs is there. */
export const isAnsweredFormula = (form: RatioForm, cellOf: (key: string) => string): string =>
  `COUNT(${needed(form)
    .map(({ key }) => cellOf(key))
    .join(',')})=${needed(form).length}`;

/**
 * The value of a ratio from the cells of its counts, 0..1. As @zi/rubric scores it: below 0 is 0, above 1 is 1, a zero
 * denominator has the value of the setting `zeroDenominator`, and a total that is entered replaces its parts.
 */
export function ratioFormula(
  form: RatioForm,
  cellOf: (key: string) => string,
  zeroDenominator: string | number,
): string {
  const sum = (terms: RatioForm['numerator']) =>
    terms.map(({ key, sign }, index) => `${sign < 0 ? '-' : index > 0 ? '+' : ''}${cellOf(key)}`).join('');
  const numerator = sum(form.numerator);
  const parts = sum(form.denominator);
  const denominator = form.total === undefined ? parts : totalOr(cellOf(form.total), parts);
  const ratio = `MIN(1,(${numerator})/(${denominator}))`;
  return `IF((${numerator})<0,0,IF((${denominator})=0,${zeroDenominator},${ratio}))`;
}

const totalOr = (total: string, parts: string) => `IF(ISNUMBER(${total}),${total},${parts})`;
