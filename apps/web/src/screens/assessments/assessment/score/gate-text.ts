import { type GateDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type JudgedRequirement } from '../../../../api/scores';
import { useFormat } from '../../../../text/format';

type Side = 'required' | 'found';
type Value = JudgedRequirement['required'] | null;

/** What a requirement asks for, or what was recorded of it, in words. */
export function useGateText() {
  const { t } = useTranslation(['score', 'common']);
  const format = useFormat();
  const words: Partial<Record<GateDocument['requirement']['type'], (text: string, side: Side) => string>> = {
    percent: (text) => format.percent(text),
    level: (level) => t('requirement.level', { level }),
    months_since: (text, side) =>
      side === 'found' ? format.day(text) : t('requirement.months', { count: Number(text) }),
    yes: (text) => t(text === 'true' ? 'common:state.yes' : 'common:state.no'),
  };
  return (gate: GateDocument | undefined, value: Value, side: Side): string => {
    if (value === null) return '';
    const inWords = gate && words[gate.requirement.type];
    return inWords ? inWords(String(value), side) : String(value);
  };
}
