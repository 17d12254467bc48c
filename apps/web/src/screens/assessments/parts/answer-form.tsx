import { type AnswerForm as Form } from '@zi/rubric';
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './answer-form.module.css';
import { type AnswerFormProps } from './answer-field';
import { ChoiceField } from './choice-field';
import { IndexField } from './index-field';
import { RatioField } from './ratio-field';

/** Edits the value of an answer in the form that its question asks for. Controlled; it keeps nothing. */
export function AnswerForm({ node, ...props }: AnswerFormProps) {
  const { t } = useTranslation('worksheet');
  const form = node.form!;
  const { readOnly, value, onChange, isFromSurvey } = props;
  const reason = isFromSurvey ? t('answer.fromSurvey') : readOnly;
  return (
    <div className={classes.form}>
      <FieldOf {...props} node={node} form={form} readOnly={reason} />
      {reason && (
        <Text size="sm" c="dimmed">
          {reason}
        </Text>
      )}
      {reason === undefined && value !== null && (
        <div>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange(null)}>
            {t('answer.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

function FieldOf({ form, ...props }: AnswerFormProps & { readonly form: Form }) {
  switch (form.type) {
    case 'choice':
      return <ChoiceField {...props} form={form} />;
    case 'ratio':
      return <RatioField {...props} form={form} />;
    case 'index':
      return <IndexField {...props} form={form} />;
  }
}
