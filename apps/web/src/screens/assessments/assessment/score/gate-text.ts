import { type GateDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type JudgedRequirement } from '../../../../api/scores';
import { useFormat } from '../../../../text/format';

type Value = JudgedRequirement['required'] | null;

/** What a requirement asks for, or what was recorded of it, in words. */
export function useGateText() {
  const { t } = useTranslation(['score', 'common']);
  const format = useFormat();
  return (gate: GateDocument | undefined, value: Value, side: 'required' | 'found'): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return t(value ? 'common:state.yes' : 'common:state.no');
    switch (gate?.requirement.type) {
      case 'percent':
        return format.percent(String(value));
      case 'level':
        return t('requirement.level', { level: value });
      case 'months_since':
        return side === 'required'
          ? t('requirement.months', { count: Number(value) })
          : format.day(String(value));
      default:
        return String(value);
    }
  };
}
