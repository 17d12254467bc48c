import { Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cyclesQuery } from '../api/cycles';

/** Chooses the cycle that a screen looks at; it stands in the address as `cycle`. */
export function CycleSelect({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation('common');
  const { data } = useSuspenseQuery(cyclesQuery);
  const navigate = useNavigate();
  return (
    <Select
      label={t('word.cycle')}
      data={data.map(({ id, year }) => ({ value: id, label: String(year) }))}
      value={cycleId}
      allowDeselect={false}
      onChange={(cycle) =>
        void navigate({ to: '.', search: (present: object) => ({ ...present, cycle: cycle ?? undefined }) })
      }
    />
  );
}
