import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Unit, type UnitFilter, unitsQuery } from '../../api/units';
import { UnitLink } from '../../parts/names';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty } from '../../parts/page/status';
import { type Column, DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import { UnitActions } from './unit-actions';

interface FoundUnitsProps {
  readonly filter: UnitFilter;
  readonly onDone: (unit: string) => void;
}

export function FoundUnits({ filter, onDone }: FoundUnitsProps) {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const units = useInfiniteQuery(unitsQuery(filter));
  const columns: Column<Unit>[] = [
    {
      title: t('units.name'),
      value: ({ name }) => name,
      show: ({ id, name }) => <UnitLink id={id} name={name} />,
    },
    { title: t('units.code'), value: ({ code }) => code },
    { title: t('units.kind'), value: ({ kind }) => t(`common:unitKind.${kind}`) },
    {
      title: t('units.activeFrom'),
      value: ({ activeFrom }) => activeFrom,
      show: ({ activeFrom }) => format.day(activeFrom),
    },
    {
      title: t('units.activeUntil'),
      value: ({ activeUntil }) => activeUntil,
      show: (unit) => (
        <>
          {unit.activeUntil && format.day(unit.activeUntil)}
          <UnitActions unit={unit} onDone={onDone} />
        </>
      ),
    },
  ];
  if (units.isPending) return <p role="status">{t('common:state.loading')}</p>;
  return (
    <>
      <ProblemNotice problem={units.error} onRetry={() => void units.refetch()} />
      <DataTable
        caption={t('units.title')}
        columns={columns}
        rows={units.data ?? []}
        rowKey={({ id }) => id}
        empty={<Empty title={t('units.emptyTitle')}>{t('units.emptyBody')}</Empty>}
        onMore={units.hasNextPage ? () => void units.fetchNextPage() : undefined}
        isReadingMore={units.isFetchingNextPage}
      />
    </>
  );
}
