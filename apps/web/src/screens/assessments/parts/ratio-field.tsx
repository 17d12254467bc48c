import { NumberInput } from '@mantine/core';
import { type AnswerForm as Form } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/format';
import { type FieldProps } from './answer-field';
import classes from './answer-form.module.css';
import { type Problems, type Value } from './drafts';
import { ratioOf } from './ratio';
import { useRubricText } from './use-rubric-text';

type Counts = Readonly<Record<string, number>>;

const countsOf = (value: Value | null): Counts => (typeof value === 'object' && value !== null ? value : {});

/** The counts of a ratio and the percentage that they come to. */
export function RatioField(props: FieldProps<'ratio'>) {
  const { t } = useTranslation('worksheet');
  const textOf = useRubricText();
  const { rubric, node, form, value, onChange, settings, readOnly, problems } = props;
  const counts = countsOf(value);
  const put = (key: string, count: number | string) => {
    const { [key]: _, ...others } = counts;
    const next = typeof count === 'number' ? { ...others, [key]: count } : others;
    onChange(Object.keys(next).length > 0 ? next : null);
  };
  return (
    <div className={classes.counts}>
      {form.inputs.map(({ key, label, optional }) => (
        <NumberInput
          key={key}
          label={textOf(label)}
          description={optional ? t('answer.optionalCount') : undefined}
          value={counts[key] ?? ''}
          onChange={(count) => put(key, count)}
          min={0}
          max={999_999_999}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          readOnly={readOnly !== undefined}
          error={problemAt(problems, key, counts, form) && t(problemAt(problems, key, counts, form)!)}
        />
      ))}
      <RatioResult {...{ rubric, node, settings, value }} />
    </div>
  );
}

/** What is missing is told once something was entered, not before. */
function problemAt(
  problems: Problems | undefined,
  key: string,
  counts: Counts,
  { total }: Form & { type: 'ratio' },
) {
  if (problems?.[key] === undefined) return undefined;
  if (counts[key] === undefined) return 'answer.countMissing' as const;
  return key === total ? ('answer.totalMisfit' as const) : ('answer.notACount' as const);
}

function RatioResult(props: Pick<FieldProps<'ratio'>, 'rubric' | 'node' | 'value' | 'settings'>) {
  const { t } = useTranslation('worksheet');
  const format = useFormat();
  const result = ratioOf(props.rubric, props.node, props.value, props.settings);
  return (
    <output className={classes.result}>
      <span>{t('answer.result')}</span>
      <strong>{result ? format.percent(result.percent) : '–'}</strong>
      {result && <span>{t('answer.resultPoints', { points: format.points(result.points) })}</span>}
      {result?.isOfNothing && <span>{t('answer.zeroDenominator')}</span>}
    </output>
  );
}
