import { roles } from '@zi/contracts';
import { Button, NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../../app/shell/fallbacks';
import { type MembershipState, membershipStates } from '../../../../api/memberships';
import { useMe } from '../../../../api/session';
import { type Unit, unitQuery } from '../../../../api/units';
import { UnitLink } from '../../../../parts/names';
import { Page } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Empty } from '../../../../parts/page/status';
import classes from '../unit.module.css';
import { GrantForm } from './grant-form';
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
  const { t } = useTranslation('unit');
  const me = useMe();
  const navigate = route.useNavigate();
  const { state = 'current' } = route.useSearch();
  const [isGranting, { open, close }] = useDisclosure(false);
  const own = roles.filter((role) => me.mayGrant({ role, path: unit.path, cycleId: null }));
  const mayGrant = own.length > 0;
  return (
    <Page
      title={t('people.title')}
      about={t('people.about', { unit: unit.name })}
      crumbs={[<UnitLink key="unit" id={unit.id} name={unit.name} />]}
      actions={
        mayGrant ? (
          <>
            <InviteLink unitId={unit.id} />
            {!isGranting && <Button onClick={open}>{t('people.grant')}</Button>}
          </>
        ) : undefined
      }
    >
      {isGranting && <GrantForm unitId={unit.id} own={own} onClose={close} />}
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
        empty={
          <Empty title={t('people.emptyTitle')}>
            <p>{mayGrant ? t('people.empty') : t('people.emptyRead')}</p>
          </Empty>
        }
      />
    </Page>
  );
}
