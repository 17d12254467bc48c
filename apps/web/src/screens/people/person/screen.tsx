import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, personQuery } from '../../../api/people';
import { useMe } from '../../../api/session';
import { DialogButton } from '../../../parts/form/dialog-button';
import { Done } from '../../../parts/form/done';
import { Page, Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Status } from '../../../parts/page/status';
import { Facts } from '../../../parts/score/facts';
import { PersonForm } from '../person-form';
import { EraseForm } from './erase-form';
import { PersonRoles } from './roles';
import { PersonTies } from './ties';

const route = getRouteApi('/people/$personId');

export function PersonScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const { personId } = route.useParams();
  const me = useMe();
  const [done, tell] = useState('');
  const person = useQuery(personQuery(personId));
  const onDone = () => tell(t('person.done'));
  if (!person.data) {
    return (
      <Page title={t('people.title')}>
        {person.isPending && <p role="status">{t('common:state.loading')}</p>}
        <ProblemNotice problem={person.error} onRetry={() => void person.refetch()} />
      </Page>
    );
  }
  return (
    <Page
      title={person.data.name}
      crumbs={[
        <Link key="people" to="/people">
          {t('people.title')}
        </Link>,
      ]}
    >
      <Done>{done}</Done>
      <PersonalData person={person.data} onDone={onDone} />
      <PersonRoles person={person.data} onDone={onDone} />
      {me.maySomewhere('tie.read') && <PersonTies personId={personId} onDone={onDone} />}
    </Page>
  );
}

interface PersonalDataProps {
  readonly person: Person;
  readonly onDone: () => void;
}

function PersonalData({ person, onDone }: PersonalDataProps) {
  const { t } = useTranslation(['admin', 'common']);
  const none = t('common:state.none');
  return (
    <Panel
      title={t('person.data')}
      actions={!person.erasedAt && <DataActions person={person} onDone={onDone} />}
    >
      {person.erasedAt && <Status tone="warn">{t('people.erased')}</Status>}
      <Facts
        of={[
          [t('people.name'), person.name],
          [t('people.email'), person.email ?? none],
          [t('people.phone'), person.phone ?? none],
          [t('people.subject'), person.subject ?? t('people.unlinked')],
        ]}
      />
    </Panel>
  );
}

function DataActions({ person, onDone }: PersonalDataProps) {
  const { t } = useTranslation('admin');
  const me = useMe();
  return (
    <div>
      {me.maySomewhere('person.change') && (
        <DialogButton
          size="xs"
          variant="default"
          title={t('person.change')}
          form={(close) => <PersonForm person={person} onClose={close} onDone={onDone} />}
        >
          {t('person.change')}
        </DialogButton>
      )}
      {me.maySomewhere('person.erase') && (
        <DialogButton
          ml="xs"
          size="xs"
          variant="subtle"
          color="red"
          title={t('person.erase')}
          form={(close) => <EraseForm person={person} onClose={close} onDone={onDone} />}
        >
          {t('person.erase')}
        </DialogButton>
      )}
    </div>
  );
}
