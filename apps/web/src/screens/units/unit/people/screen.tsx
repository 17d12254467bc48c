import { roles } from '@zi/contracts';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../../app/shell/fallbacks';
import { type MembershipState, membershipStates } from '../../../../api/memberships';
import { useMe } from '../../../../api/session';
import { type Unit, unitQuery } from '../../../../api/units';
import { Done } from '../../../../parts/form/done';
import { UnitLink } from '../../../../parts/names';
import { Page } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Empty } from '../../../../parts/page/status';
import { GrantRole } from '../../../../parts/role/grant-role';
import classes from '../unit.module.css';
import { InviteLink } from './invite-link';
import { Members } from './members';

const route = getRouteApi('/units/$unitId/people');

/** The people of a unit and their roles. */
export function UnitPeopleScreen() {
  const { unitId } = route.useParams();
  const { data: unit, error, refetch } = useQuery(unitQuery(unitId));
  if (!unit) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  return <UnitPeople unit={unit} />;
}

function UnitPeople({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation(['unit', 'admin']);
  const me = useMe();
  const navigate = route.useNavigate();
  const { state = 'current' } = route.useSearch();
  const [done, tell] = useState('');
  const onDone = () => tell(t('admin:person.done'));
  const mayGrant = roles.some((role) => me.mayGrant({ role, path: unit.path, cycleId: null }));
  return (
    <Page
      title={t('people.title')}
      about={t('people.about', { unit: unit.name })}
      crumbs={[<UnitLink key="unit" id={unit.id} name={unit.name} />]}
      actions={
        mayGrant ? (
          <>
            <InviteLink unitId={unit.id} />
            <GrantRole unitId={unit.id} onDone={onDone} />
          </>
        ) : undefined
      }
    >
      <Done>{done}</Done>
      <div className={classes.filter}>
        <NativeSelect
          label={t('people.state')}
          value={state}
          data={membershipStates.map((value) => ({ value, label: t(`people.${value}`) }))}
          onChange={({ currentTarget }) =>
            void navigate({
              search: (present) => ({ ...present, state: currentTarget.value as MembershipState }),
            })
          }
        />
      </div>
      <Members
        unit={unit}
        state={state}
        onDone={onDone}
        empty={
          <Empty title={t('people.emptyTitle')}>
            <p>{mayGrant ? t('people.empty') : t('people.emptyRead')}</p>
          </Empty>
        }
      />
    </Page>
  );
}
