import { type Rubric } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Score } from '../../../../api/assessments';
import { Facts } from '../../../../parts/score/facts';
import { usePreference } from '../../../../text/preference';
import classes from './score.module.css';

interface SettingsUsedProps {
  readonly rubric: Rubric;
  readonly settings: Score['settings'];
}

/** Every rule on which sources differ, in words, with the value that this score was computed by. */
export function SettingsUsed({ rubric, settings }: SettingsUsedProps) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  return (
    <details className={classes.more}>
      <summary>{t('minimum.settings')}</summary>
      <Facts
        of={Object.entries(rubric.settings).map(([key, { name, values }]) => [
          name[language],
          values.find(({ value }) => value === settings[key])?.meaning[language] ?? String(settings[key]),
        ])}
      />
    </details>
  );
}
