import { NativeSelect, NumberInput } from '@mantine/core';
import { type RubricNode } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Answer } from '../../../../api/assessments';
import { usePreference } from '../../../../text/preference';

interface AnswerFieldProps {
  readonly question: RubricNode;
  readonly value: Answer['value'];
  readonly onChange: (value: Answer['value']) => void;
}

/** A small field for the answer of a question, by its form. */
export function AnswerField({ question: { form, code }, value, onChange }: AnswerFieldProps) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  if (form?.type === 'choice')
    return (
      <NativeSelect
        aria-label={code}
        value={typeof value === 'string' ? value : ''}
        data={[
          { value: '', label: t('path.blank') },
          ...[...form.options.values()].map(({ key, label }) => ({
            value: key,
            label: label[language] === key ? key : `${key}. ${label[language]}`,
          })),
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    );
  if (form?.type === 'ratio') {
    const counts = typeof value === 'object' && value !== null ? value : {};
    return form.inputs.map(({ key, label }) => (
      <NumberInput
        key={key}
        label={label[language]}
        min={0}
        allowDecimal={false}
        value={counts[key] ?? ''}
        onChange={(count) => {
          const { [key]: _, ...others } = counts;
          onChange(typeof count === 'number' ? { ...others, [key]: count } : others);
        }}
      />
    ));
  }
  return (
    <NumberInput
      aria-label={code}
      min={0}
      max={form?.type === 'index' ? Number(form.max.toFixed()) : undefined}
      step={0.05}
      decimalScale={4}
      value={value === null || typeof value === 'object' ? '' : value}
      onChange={(index) => onChange(index === '' ? null : Number(index))}
    />
  );
}
