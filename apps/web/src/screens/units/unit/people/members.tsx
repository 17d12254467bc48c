import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../../app/shell/fallbacks';
import { type Membership, type MembershipState, membershipsQuery } from '../../../../api/memberships';
import { useMe } from '../../../../api/session';
import { type Unit } from '../../../../api/units';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { EndRole } from '../../../../parts/role/end-role';
import { type Column, DataTable } from '../../../../parts/table/data-table';
import { useNames } from '../../../../parts/use-names';
import { useFormat } from '../../../../text/format';

interface MembersProps {
  readonly unit: Unit;
  readonly state: MembershipState;
  readonly empty: ReactNode;
  /** After a role was ended. */
  readonly onDone: () => void;
}

/** Who holds which role in a unit. */
export function Members({ unit, state, empty, onDone }: MembersProps) {
  const { t } = useTranslation('unit');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    membershipsQuery({ unitId: unit.id, state }),
  );
  const columns = useColumns({ unit, state, onDone }, data ?? []);
  if (!data) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <DataTable
      caption={t('people.title')}
      rows={data}
      rowKey={({ id }) => id}
      columns={columns}
      empty={empty}
      onMore={hasNextPage ? () => void fetchNextPage() : undefined}
      isReadingMore={isFetchingNextPage}
    />
  );
}

function useColumns(
  { unit, state, onDone }: Omit<MembersProps, 'empty'>,
  rows: readonly Membership[],
): Column<Membership>[] {
  const { t } = useTranslation(['unit', 'common']);
  const format = useFormat();
  const me = useMe();
  const nameOf = useNames(rows.map(({ personId }) => personId));
  const ending: Column<Membership> = {
    title: t('people.end'),
    value: () => null,
    show: (membership) => (
      <EndRole membership={membership} name={nameOf(membership.personId)} onDone={onDone} />
    ),
  };
  const mayEnd = state !== 'past' && me.may('membership.end', { path: unit.path, cycleId: null });
  return [
    { title: t('people.person'), value: ({ personId }) => nameOf(personId) },
    { title: t('people.role'), value: ({ role }) => t(`common:role.${role}`) },
    {
      title: t('people.area'),
      value: ({ area }) => (area ? t(`common:area.${area}`) : t('people.allAreas')),
    },
    {
      title: t('people.from'),
      value: ({ startsOn, grantedAt }) => startsOn ?? grantedAt,
      show: ({ startsOn, grantedAt }) => (startsOn ? format.day(startsOn) : format.instant(grantedAt)),
    },
    {
      title: t('people.to'),
      value: ({ endedAt, endsOn }) => endedAt ?? endsOn ?? null,
      show: ({ endedAt, endsOn }) => {
        if (endedAt) return format.instant(endedAt);
        return endsOn ? format.day(endsOn) : t('people.open');
      },
    },
    ...(mayEnd ? [ending] : []),
  ];
}
