import { Fraction, type GateDocument, type Rubric, type RubricDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/format';
import { usePreference } from '../../../text/preference';

type Threshold = RubricDocument['thresholds'][string];
type Target = 'wbk' | 'wbbm';
type Asked = GateDocument['requirement'][Target] | Threshold[Target];

/** What minimums and requirements ask for, in words. */
export function useRequired({ settings }: Rubric) {
  const { t } = useTranslation(['admin', 'common']);
  const { language } = usePreference();
  const format = useFormat();
  /** What is asked, unless a setting decides it or it depends on the kind of institution. */
  const inWords = (asked: Asked, plain: (value: string) => string): string => {
    if (asked === null) return t('rubric.nothing');
    if (typeof asked !== 'object') return plain(String(asked));
    if ('setting' in asked) {
      return t('rubric.setting', { name: settings[asked.setting]?.name[language] ?? asked.setting });
    }
    return t('rubric.byKind', asked);
  };
  const number = (value: string) => format.points(Fraction.from(value).toFixed());
  const words: Readonly<Record<GateDocument['requirement']['type'], (value: string) => string>> = {
    percent: (value) => format.percent(value),
    grade: (value) => value,
    level: (level) => t('rubric.level', { level }),
    yes: () => t('common:state.yes'),
    months_since: (value) => t('rubric.months', { count: Number(value) }),
  };
  return {
    minimum: (threshold: Threshold, target: Target) =>
      threshold.unit === 'points'
        ? inWords(threshold[target], number)
        : format.percent(Fraction.from(threshold[target]).toFixed()),
    requirement: ({ requirement }: GateDocument, target: Target) =>
      inWords(requirement[target], words[requirement.type]),
  };
}
