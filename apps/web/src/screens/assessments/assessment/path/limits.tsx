import { Alert } from '@mantine/core';
import { type Rubric } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Plan } from '../../../../api/scores';
import shared from '../../../../parts/score/score.module.css';
import { useFormat } from '../../../../text/format';
import { usePreference } from '../../../../text/preference';

interface LimitsProps {
  readonly plan: Plan;
  readonly rubric: Rubric;
}

/** What no answer changes: minimums that stay below, and the indices of surveys. */
export function Limits({ plan: { unmet, indices }, rubric }: LimitsProps) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  const format = useFormat();
  const line = (index: Plan['indices'][number]) => {
    const name = rubric.nodes.get(index.code)?.name[language] ?? index.name;
    const present = index.present ? format.points(index.present.rounded) : t('path.noIndex');
    if (index.met) return t('path.indexMet', { name, present });
    if (!index.needed) return t('path.indexNever', { name, present });
    return t('path.indexLine', { name, present, needed: format.points(index.needed.rounded) });
  };
  return (
    <>
      {unmet.length > 0 && (
        <Alert color="yellow" variant="light" title={t('path.unmet')}>
          <ul className={shared.list}>
            {unmet.map(({ code, name, required, actual }) => (
              <li key={code}>
                {t('path.unmetLine', {
                  name: rubric.minimums.find((minimum) => minimum.code === code)?.name[language] ?? name,
                  required: format.points(required.rounded),
                  actual: format.points(actual.rounded),
                })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {indices.length > 0 && (
        <div>
          <p className={shared.plain}>{t('path.indices')}</p>
          <ul className={shared.list}>
            {indices.map((index) => (
              <li key={index.code}>{line(index)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
