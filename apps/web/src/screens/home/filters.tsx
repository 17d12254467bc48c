import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Duty } from '../../api/duties';
import { dutyKinds } from './duty-list';
import { type HomeSearch } from './search';

interface FiltersProps extends HomeSearch {
  readonly duties: readonly Duty[];
}

/** Of which unit and of what kind the shown duties are. */
export function Filters({ duties, unit, kind }: FiltersProps) {
  const { t } = useTranslation('own');
  const navigate = useNavigate({ from: '/' });
  const set = (part: HomeSearch) => void navigate({ search: (present) => ({ ...present, ...part }) });
  const units = new Map(duties.map(({ unitId, unitName }) => [unitId, unitName]));
  const kinds = dutyKinds.filter((one) => duties.some((duty) => duty.kind === one));
  return (
    <>
      <Select
        label={t('home.unit')}
        placeholder={t('home.all')}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('home.all') }}
        data={[...units].map(([value, label]) => ({ value, label }))}
        value={unit ?? null}
        onChange={(value) => set({ unit: value ?? undefined })}
      />
      <Select
        label={t('home.kind')}
        placeholder={t('home.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('home.all') }}
        data={kinds.map((value) => ({ value, label: t(`duty.${value}`) }))}
        value={kind ?? null}
        onChange={(value) => set({ kind: kinds.find((one) => one === value) })}
      />
    </>
  );
}
