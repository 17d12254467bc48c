import { type AnswerForm, type Rubric } from '@zi/rubric';
import { type Answer } from '../../api/assessments';
import { type Language } from '../../text/text';

/**
 * An answer in words: the option with its meaning, the counts by name, or the index. Null for a blank one; what the
 * rubric does not know is shown as it is.
 */
export function answerText(
  rubric: Rubric,
  { code, value }: Pick<Answer, 'code' | 'value'>,
  language: Language,
): string | null {
  if (value === null) return null;
  const form = rubric.nodes.get(code)?.form;
  return typeof value === 'object' ? countsText(form, value, language) : plainText(form, value, language);
}

function plainText(form: AnswerForm | undefined, value: string | number, language: Language): string {
  const key = String(value);
  const label = form?.type === 'choice' ? (form.options.get(key)?.label[language] ?? key) : key;
  return label === key ? key : `${key}. ${label}`;
}

function countsText(
  form: AnswerForm | undefined,
  counts: Readonly<Record<string, number>>,
  language: Language,
): string {
  const inputs = form?.type === 'ratio' ? form.inputs : [];
  return Object.entries(counts)
    .map(([key, count]) => `${inputs.find((input) => input.key === key)?.label[language] ?? key}: ${count}`)
    .join('; ');
}
