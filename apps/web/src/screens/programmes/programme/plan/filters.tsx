import { areas } from '@zi/contracts';
import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { actionStates } from './action-state';
import classes from './plan.module.css';
import { type PlanSearch } from './search';

/** What of the plan is shown; it stands in the address. */
export function PlanFilters({ area, state }: PlanSearch) {
  const { t } = useTranslation(['programme', 'common']);
  const navigate = useNavigate({ from: '/programmes/$programmeId/plan' });
  const show = (part: PlanSearch) =>
    void navigate({ search: (present) => ({ ...present, ...part }), replace: true });
  return (
    <div className={classes.filters} role="search" aria-label={t('common:table.filter')}>
      <Select
        label={t('plan.area')}
        placeholder={t('plan.allAreas')}
        clearable
        clearButtonProps={{ 'aria-label': t('common:action.clear') }}
        data={areas.map((value) => ({ value, label: t(`common:area.${value}`) }))}
        value={area ?? null}
        onChange={(value) => show({ area: value ?? undefined })}
      />
      <Select
        label={t('plan.state')}
        placeholder={t('plan.allStates')}
        clearable
        clearButtonProps={{ 'aria-label': t('common:action.clear') }}
        data={actionStates.map((value) => ({ value, label: t(`plan.${value}`) }))}
        value={state ?? null}
        onChange={(value) => show({ state: value ?? undefined })}
      />
    </div>
  );
}
