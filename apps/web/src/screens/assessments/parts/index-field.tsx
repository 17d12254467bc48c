import { TextInput } from '@mantine/core';
import { Fraction, shown } from '@zi/rubric';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/format';
import { type FieldProps } from './answer-field';
import classes from './answer-form.module.css';

/** An index of a survey, exact: it may be a decimal (with a point or a comma) or a fraction. */
export function IndexField({ form, value, onChange, readOnly, problems }: FieldProps<'index'>) {
  const { t } = useTranslation('worksheet');
  const format = useFormat();
  const [typed, type] = useState<string>();
  const given = typeof value === 'object' ? '' : String(value);
  const exact = Fraction.tryParse(given);
  const written = typed ?? (exact ? format.points(shown(exact).rounded) : given);
  const commit = () => {
    if (typed !== undefined) onChange(typed.trim() === '' ? null : typed.trim().replace(',', '.'));
    type(undefined);
  };
  return (
    <TextInput
      className={classes.index}
      label={t('answer.index', { name: form.name, max: form.max.toString() })}
      description={exact && exact.d !== 1n ? t('answer.exactly', { value: exact.toString() }) : undefined}
      value={readOnly === undefined ? written : exact ? format.points(shown(exact).rounded) : ''}
      readOnly={readOnly !== undefined}
      inputMode="decimal"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={commit}
      error={problems && t('answer.notAnIndex', { max: form.max.toString() })}
    />
  );
}
