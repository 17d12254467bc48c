import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nameQuery } from '../api/names';

/** Names of many people. Of whom one may not know, "person" is told. */
export function useNames(ids: readonly string[]) {
  const { t } = useTranslation('common');
  const distinct = [...new Set(ids)];
  const names = useQueries({ queries: distinct.map((id) => nameQuery(id)) });
  const known = new Map(distinct.map((id, index) => [id, names[index]?.data]));
  return (id: string): string => known.get(id) ?? t('word.person');
}
