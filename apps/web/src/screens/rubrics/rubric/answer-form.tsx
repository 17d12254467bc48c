import { type AnswerForm as Form, type RubricNode } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/format';
import { usePreference } from '../../../text/preference';
import classes from './rubric.module.css';

/** How a question is answered, and what each answer is worth. */
export function AnswerForm({ form }: { readonly form: NonNullable<RubricNode['form']> }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  if (form.type === 'choice') return <Options form={form} />;
  if (form.type === 'ratio') return <Ratio form={form} />;
  const max = format.quantity(Number(form.max.toFixed(3)));
  return <p className={classes.plain}>{t('rubric.index', { name: form.name, max })}</p>;
}

function Options({ form }: { readonly form: Form & { type: 'choice' } }) {
  const { t } = useTranslation(['admin', 'common']);
  const { language } = usePreference();
  const format = useFormat();
  return (
    <ul className={classes.options}>
      {[...form.options.values()].map(({ key, label, score }) => (
        <li key={key}>
          <span>{key}</span>
          <span>{label[language] === key ? '' : label[language]}</span>
          <span className={classes.quiet}>
            {t('common:word.points', { points: format.quantity(Number(score.toFixed(3))) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Ratio({ form }: { readonly form: Form & { type: 'ratio' } }) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  return (
    <>
      <p className={classes.plain}>{t('rubric.inputs')}</p>
      <ul className={classes.list}>
        {form.inputs.map(({ key, label, optional }) => (
          <li key={key}>
            {label[language]} <code className={classes.quiet}>{key}</code>{' '}
            {optional && <span className={classes.quiet}>({t('rubric.optional')})</span>}
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{t('rubric.ratio', { formula: form.formula })}</p>
    </>
  );
}
