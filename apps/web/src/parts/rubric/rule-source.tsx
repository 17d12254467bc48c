import { type Rubric, type SettingDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { usePreference } from '../../text/preference';
import classes from './rubric.module.css';

interface RuleSourceProps {
  readonly rubric: Rubric;
  readonly rule: SettingDocument;
}

/** How certain a rule is, and which source says what; notes and sources are in English, as the rubric has them. */
export function RuleSource({ rubric, rule }: RuleSourceProps) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const { status, from, note } = rule.provenance;
  return (
    <>
      <div>{t(`rule.${status}`)}</div>
      <details className={classes.source}>
        <summary>{t('rule.sources')}</summary>
        {note !== undefined && (
          <p className={classes.plain} lang="en">
            {note}
          </p>
        )}
        <ul>
          {rule.values.map(({ value, meaning, from: said }) => (
            <li key={value}>
              {meaning[language]}: {said.join(', ') || t('rule.noSource')}
            </li>
          ))}
          {from.map((key) => (
            <li key={key} lang="en">
              {key}: {rubric.document.sources[key]}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
