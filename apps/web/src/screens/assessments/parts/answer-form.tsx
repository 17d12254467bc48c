import { type AnswerForm as Form, type Rubric, type RubricNode, type Settings } from '@zi/rubric';
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './answer-form.module.css';
import { ChoiceField } from './choice-field';
import { type Problems, type Value } from './drafts';
import { IndexField } from './index-field';
import { RatioField } from './ratio-field';

export interface AnswerFormProps {
  readonly rubric: Rubric;
  readonly node: RubricNode;
  readonly settings: Settings;
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Why it cannot be changed; undefined when it can. An empty text says nothing. */
  readonly readOnly?: string | undefined;
  /** Id of the heading of the question. */
  readonly labelledBy: string;
  /** What is wrong with the value, by key of it; `''` for the whole. */
  readonly problems?: Problems | undefined;
  /** The survey that an index comes from: it is not typed. */
  readonly isFromSurvey?: boolean;
}

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

export type FieldProps<T extends Form['type']> = AnswerFormProps & { readonly form: Form & { type: T } };

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
