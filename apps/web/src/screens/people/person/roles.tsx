import { Group } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cyclesQuery } from '../../../api/cycles';
import { type Membership, membershipsQuery } from '../../../api/memberships';
import { type Person } from '../../../api/people';
import { useMe } from '../../../api/session';
import { UnitLink } from '../../../parts/names';
import { Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Empty, Status } from '../../../parts/page/status';
import { EndRole } from '../../../parts/role/end-role';
import { GrantRole } from '../../../parts/role/grant-role';
import { type Column, DataTable } from '../../../parts/table/data-table';
import { useFormat } from '../../../text/format';
import { roleState } from './role-state';

interface PersonRolesProps {
  readonly person: Person;
  readonly onDone: () => void;
}

export function PersonRoles({ person, onDone }: PersonRolesProps) {
  const { t } = useTranslation(['admin', 'common']);
  const me = useMe();
  const roles = useInfiniteQuery(membershipsQuery({ personId: person.id }));
  const columns = useColumns(person, onDone);
  const mayGrant = !person.erasedAt && me.maySomewhere('membership.grant');
  return (
    <Panel
      title={t('person.roles')}
      actions={mayGrant && <GrantRole size="xs" personId={person.id} onDone={onDone} />}
    >
      <ProblemNotice problem={roles.error} onRetry={() => void roles.refetch()} />
      {roles.isPending && <p role="status">{t('common:state.loading')}</p>}
      {roles.data && (
        <DataTable
          caption={t('person.roles')}
          columns={columns}
          rows={roles.data}
          rowKey={({ id }) => id}
          empty={<Empty title={t('person.noRoles')}>{t('person.noRolesBody')}</Empty>}
          onMore={roles.hasNextPage ? () => void roles.fetchNextPage() : undefined}
          isReadingMore={roles.isFetchingNextPage}
        />
      )}
    </Panel>
  );
}

const tones = { current: 'good', coming: 'accent', past: 'quiet' } as const;

function useColumns(person: Person, onDone: () => void): Column<Membership>[] {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const me = useMe();
  const mayEnd = me.maySomewhere('membership.end');
  const { data: cycles = [] } = useQuery(cyclesQuery);
  const yearOf = ({ cycleId }: Membership) =>
    cycles.find(({ id }) => id === cycleId)?.year ?? t('person.allCycles');
  const dayOf = (day: string | null | undefined) => (day ? format.day(day) : '');
  return [
    {
      title: t('person.role'),
      value: ({ role, area }) =>
        [t(`common:role.${role}`), ...(area ? [t(`common:area.${area}`)] : [])].join(', '),
    },
    {
      title: t('common:word.unit'),
      value: ({ unitId }) => unitId,
      show: ({ unitId }) => <UnitLink id={unitId} />,
    },
    { title: t('common:word.cycle'), value: (role) => String(yearOf(role)) },
    {
      title: t('person.starts'),
      value: ({ startsOn }) => startsOn ?? null,
      show: (role) => dayOf(role.startsOn),
    },
    { title: t('person.ends'), value: ({ endsOn }) => endsOn ?? null, show: (role) => dayOf(role.endsOn) },
    {
      title: t('person.state'),
      value: (role) => t(`person.${roleState(role, format.today)}`),
      show: (role) => {
        const state = roleState(role, format.today);
        return (
          <Group gap="xs" wrap="nowrap">
            <Status tone={tones[state]}>{t(`person.${state}`)}</Status>
            {mayEnd && state !== 'past' && <EndRole membership={role} name={person.name} onDone={onDone} />}
          </Group>
        );
      },
    },
  ];
}
