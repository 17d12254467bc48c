import { NativeSelect, NumberInput } from '@mantine/core';
import { type AnswerForm, type RubricNode } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Answer } from '../../../../api/assessments';
import { usePreference } from '../../../../text/preference';

interface AnswerFieldProps {
  readonly question: RubricNode;
  readonly value: Answer['value'];
  readonly onChange: (value: Answer['value']) => void;
}
type FieldProps<T extends AnswerForm['type']> = AnswerFieldProps & {
  readonly form: AnswerForm & { type: T };
};

/** A small field for the answer of a question, by its form. */
export function AnswerField(props: AnswerFieldProps) {
  const { form } = props.question;
  switch (form?.type) {
    case 'choice':
      return <ChoiceField {...props} form={form} />;
    case 'ratio':
      return <RatioField {...props} form={form} />;
    case 'index':
      return <IndexField {...props} form={form} />;
    case undefined:
      return null;
  }
}

function ChoiceField({ form, question, value, onChange }: FieldProps<'choice'>) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  const options = [...form.options.values()].map(({ key, label: { [language]: label } }) => ({
    value: key,
    label: label === key ? key : `${key}. ${label}`,
  }));
  return (
    <NativeSelect
      aria-label={question.code}
      value={typeof value === 'string' ? value : ''}
      data={[{ value: '', label: t('path.blank') }, ...options]}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  );
}

function RatioField({ form, value, onChange }: FieldProps<'ratio'>) {
  const { language } = usePreference();
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

function IndexField({ form, question, value, onChange }: FieldProps<'index'>) {
  return (
    <NumberInput
      aria-label={question.code}
      min={0}
      max={Number(form.max.toFixed())}
      step={0.05}
      decimalScale={4}
      value={value === null || typeof value === 'object' ? '' : value}
      onChange={(index) => onChange(index === '' ? null : Number(index))}
    />
  );
}
