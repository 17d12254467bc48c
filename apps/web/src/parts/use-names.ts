import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { namesQuery } from '../api/people';

/** Names of many people at once. Of whom one may not know, "person" is told. */
export function useNames(ids: readonly string[]) {
  const { t } = useTranslation('common');
  const { data = {} } = useQuery({ ...namesQuery(ids), placeholderData: keepPreviousData });
  return (id: string): string => data[id] ?? t('word.person');
}
