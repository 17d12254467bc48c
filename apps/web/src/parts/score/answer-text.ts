import { type Rubric } from '@zi/rubric';
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
  if (form?.type === 'choice') {
    const label = form.options.get(String(value))?.label[language] ?? '';
    return label === '' || label === value ? String(value) : `${String(value)}. ${label}`;
  }
  if (typeof value !== 'object') return String(value);
  const inputs = form?.type === 'ratio' ? form.inputs : [];
  return Object.entries(value)
    .map(([key, count]) => `${inputs.find((input) => input.key === key)?.label[language] ?? key}: ${count}`)
    .join('; ');
}
