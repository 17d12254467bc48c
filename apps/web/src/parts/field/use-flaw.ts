import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useFormat } from '../../text/format';
import { type Flaw } from './checks';

/** Tells a flaw in the words of the person, and else that the API refused the field. */
export function useFlaw<K extends string>(flaws: Partial<Record<K, Flaw>> | null, problem?: unknown) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const refused = isProblem(problem, 'invalid') ? (problem.document.problems ?? []) : [];
  const tell = (flaw: Flaw): string => {
    if (flaw.kind === 'long') return t('flaw.long', { max: format.number(flaw.max) });
    if (flaw.kind === 'early') return t('flaw.early', { first: format.day(flaw.first) });
    if (flaw.kind !== 'range') return t(`flaw.${flaw.kind}`);
    return t('flaw.range', { min: format.number(flaw.min), max: format.number(flaw.max) });
  };
  return (field: K): string | undefined => {
    const flaw = flaws?.[field];
    if (flaw) return tell(flaw);
    return refused.some(({ path }) => path.includes(field)) ? t('flaw.refused') : undefined;
  };
}
