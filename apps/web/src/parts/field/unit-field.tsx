import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Unit, allUnitsQuery } from '../../api/units';

type UnitFieldProps = Omit<SelectProps, 'data' | 'searchable' | 'value' | 'onChange'> & {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Which units may be chosen; absent: all that are read. */
  readonly among?: (unit: Unit) => boolean;
};

/** One unit, by id, found by typing a part of its name or code. */
export function UnitField({ among = () => true, ...props }: UnitFieldProps) {
  const { t } = useTranslation('admin');
  const { data = [], isPending } = useQuery(allUnitsQuery());
  return (
    <Select
      searchable
      limit={100}
      placeholder={t('unitField.type')}
      nothingFoundMessage={isPending ? t('unitField.loading') : t('unitField.none')}
      data={data.filter(among).map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
      {...props}
    />
  );
}
