import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, peopleQuery } from '../../api/people';
import { useMe } from '../../api/session';
import { DialogButton } from '../../parts/form/dialog-button';
import { Done } from '../../parts/form/done';
import { Page } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty, Status } from '../../parts/page/status';
import { type Column, DataTable } from '../../parts/table/data-table';
import { PersonForm } from './person-form';

const route = getRouteApi('/people');

export function PeopleScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const me = useMe();
  const { query } = route.useSearch();
  const [done, tell] = useState('');
  const people = useInfiniteQuery(peopleQuery(query));
  const columns = useColumns();
  return (
    <Page
      title={t('people.title')}
      about={t('people.about')}
      actions={
        <>
          {me.maySomewhere('person.change') && (
            <DialogButton
              variant="default"
              title={t('people.register')}
              form={(close) => (
                <PersonForm onClose={close} onDone={({ name }) => tell(t('people.done', { name }))} />
              )}
            >
              {t('people.register')}
            </DialogButton>
          )}
          {me.maySomewhere('membership.grant') && (
            <Button renderRoot={(props) => <Link to="/people/invite" {...props} />}>
              {t('people.invite')}
            </Button>
          )}
        </>
      }
    >
      <Done>{done}</Done>
      <NameSearch key={query} query={query} />
      <ProblemNotice problem={people.error} onRetry={() => void people.refetch()} />
      {people.isPending && <p role="status">{t('common:state.loading')}</p>}
      {people.data && (
        <DataTable
          caption={t('people.title')}
          columns={columns}
          rows={people.data}
          rowKey={({ id }) => id}
          empty={<Empty title={t('people.emptyTitle')}>{t('people.emptyBody')}</Empty>}
          onMore={people.hasNextPage ? () => void people.fetchNextPage() : undefined}
          isReadingMore={people.isFetchingNextPage}
        />
      )}
    </Page>
  );
}

function useColumns(): Column<Person>[] {
  const { t } = useTranslation('admin');
  const stateOf = ({ erasedAt, subject }: Person) => {
    if (erasedAt) return t('people.erased');
    return subject ? t('people.linked') : t('people.unlinked');
  };
  return [
    {
      title: t('people.name'),
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <Anchor renderRoot={(props) => <Link to="/people/$personId" params={{ personId: id }} {...props} />}>
          {name}
        </Anchor>
      ),
    },
    { title: t('people.email'), value: ({ email }) => email },
    { title: t('people.phone'), value: ({ phone }) => phone },
    {
      title: t('people.signIn'),
      value: stateOf,
      show: (person) => <Status tone={person.subject ? 'good' : 'quiet'}>{stateOf(person)}</Status>,
    },
  ];
}

function NameSearch({ query }: { readonly query?: string }) {
  const { t } = useTranslation(['admin', 'common']);
  const navigate = route.useNavigate();
  const [words, setWords] = useState(query ?? '');
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate({ search: (present) => ({ ...present, query: words.trim() || undefined }) });
  };
  return (
    <form role="search" onSubmit={search}>
      <Group align="end" gap="sm">
        <TextInput
          label={t('people.search')}
          maxLength={100}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('common:action.search')}
        </Button>
      </Group>
    </form>
  );
}
