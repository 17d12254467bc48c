import { type Option, shown } from '@zi/rubric';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/format';
import { type FieldProps } from './answer-field';
import classes from './answer-form.module.css';
import { useRubricText } from './use-rubric-text';

/** The options of a question, each with its label and what it is worth. */
export function ChoiceField({ form, value, onChange, readOnly, labelledBy }: FieldProps<'choice'>) {
  const { t } = useTranslation(['worksheet', 'common']);
  const name = useId();
  const textOf = useRubricText();
  const format = useFormat();
  const points = ({ score }: Option) =>
    t('common:word.points', { points: format.points(shown(score).rounded) });
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={classes.options}>
      {[...form.options.values()].map((option) => (
        <label
          key={option.key}
          className={classes.option}
          data-chosen={value === option.key || undefined}
          data-locked={readOnly !== undefined || undefined}
        >
          <input
            type="radio"
            name={name}
            value={option.key}
            checked={value === option.key}
            disabled={readOnly !== undefined}
            onChange={() => onChange(option.key)}
          />
          <span className={classes.key}>{textOf(option.label) === option.key ? '' : option.key}</span>
          <span className={classes.label}>{textOf(option.label)}</span>
          <span className={classes.worth}>{points(option)}</span>
        </label>
      ))}
    </div>
  );
}
