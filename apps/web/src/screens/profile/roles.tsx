import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cyclesQuery } from '../../api/cycles';
import { type Membership, membershipsQuery } from '../../api/memberships';
import { useMe } from '../../api/session';
import { Loading } from '../../app/shell/fallbacks';
import { UnitLink } from '../../parts/names';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty } from '../../parts/page/status';
import { DataTable } from '../../parts/table/data-table';
import { dayIn, useFormat } from '../../text/format';
import { usePreference } from '../../text/preference';

/** The roles that the person holds now, with unit, cycle and time. */
export function Roles() {
  const { t } = useTranslation(['own', 'common']);
  const format = useFormat();
  const { zone } = usePreference();
  const { session } = useMe();
  const { data: cycles } = useQuery(cyclesQuery);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    membershipsQuery({ personId: session.id, state: 'current' }),
  );
  if (!data) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  const cycleOf = ({ cycleId }: Membership) =>
    cycleId === null
      ? t('profile.allCycles')
      : String(cycles?.find(({ id }) => id === cycleId)?.year ?? t('common:state.unknown'));
  const since = ({ startsOn, grantedAt }: Membership) => startsOn ?? dayIn(zone, new Date(grantedAt));
  return (
    <DataTable
      caption={t('profile.roles')}
      rows={data}
      rowKey={({ id }) => id}
      empty={
        <Empty title={t('profile.noRoles')}>
          <p>{t('profile.noRolesBody')}</p>
        </Empty>
      }
      onMore={hasNextPage ? () => void fetchNextPage() : undefined}
      isReadingMore={isFetchingNextPage}
      columns={[
        { title: t('profile.role'), value: ({ role }) => t(`common:role.${role}`) },
        {
          title: t('common:word.unit'),
          value: ({ unitId }) => unitId,
          show: ({ unitId }) => <UnitLink id={unitId} />,
        },
        { title: t('profile.cycle'), value: cycleOf },
        { title: t('profile.area'), value: ({ area }) => (area ? t(`common:area.${area}`) : t('home.all')) },
        { title: t('profile.since'), value: (row) => format.day(since(row)) },
        {
          title: t('profile.until'),
          value: ({ endsOn }) => (endsOn ? format.day(endsOn) : t('profile.open')),
        },
      ]}
    />
  );
}
