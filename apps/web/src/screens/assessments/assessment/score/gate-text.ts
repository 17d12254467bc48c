import { type GateDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type JudgedRequirement } from '../../../../api/scores';
import { useFormat } from '../../../../text/format';

type Value = JudgedRequirement['required'] | null;

/** What a requirement asks for, or what was recorded of it, in words. */
export function useGateText() {
  const { t } = useTranslation(['score', 'common']);
  const format = useFormat();
  const yesNo = (value: boolean | null) => {
    if (value === null) return '';
    return t(value ? 'common:state.yes' : 'common:state.no');
  };
  return (gate: GateDocument | undefined, value: Value, side: 'required' | 'found'): string => {
    if (value === null || typeof value === 'boolean') return yesNo(value);
    const number = String(value);
    switch (gate?.requirement.type) {
      case 'percent':
        return format.percent(number);
      case 'level':
        return t('requirement.level', { level: number });
      case 'months_since':
        return side === 'found' ? format.day(number) : t('requirement.months', { count: Number(value) });
      case 'grade':
      case 'yes':
      case undefined:
        return number;
    }
  };
}
