import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Client, clientsQuery, endClient } from '../../api/clients';
import { useMe } from '../../api/session';
import { Done } from '../../parts/form/done';
import { DialogButton } from '../../parts/form/dialog-button';
import { WhyForm } from '../../parts/form/why-form';
import { UnitLink } from '../../parts/names';
import { Page } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty, Status } from '../../parts/page/status';
import { type Column, DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import { RegisterClient } from './register-client';
import { scopeKey } from './scope-key';

export function ClientsScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const me = useMe();
  const [done, tell] = useState('');
  const clients = useInfiniteQuery(clientsQuery);
  const columns = useColumns();
  return (
    <Page
      title={t('clients.title')}
      about={t('clients.about')}
      actions={
        me.maySomewhere('client.register') && (
          <DialogButton
            title={t('clients.register')}
            form={(close) => (
              <RegisterClient onClose={close} onDone={({ name }) => tell(t('clients.done', { name }))} />
            )}
          >
            {t('clients.register')}
          </DialogButton>
        )
      }
    >
      <Done>{done}</Done>
      <ProblemNotice problem={clients.error} onRetry={() => void clients.refetch()} />
      {clients.isPending && <p role="status">{t('common:state.loading')}</p>}
      {clients.data && (
        <DataTable
          caption={t('clients.title')}
          columns={columns}
          rows={clients.data}
          rowKey={({ id }) => id}
          empty={<Empty title={t('clients.emptyTitle')}>{t('clients.emptyBody')}</Empty>}
          onMore={clients.hasNextPage ? () => void clients.fetchNextPage() : undefined}
          isReadingMore={clients.isFetchingNextPage}
        />
      )}
    </Page>
  );
}

function useColumns(): Column<Client>[] {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const scopesOf = ({ scopes }: Client) => scopes.map((scope) => t(`clients.scope.${scopeKey(scope)}`));
  const stateOf = ({ endedAt }: Client) =>
    endedAt ? t('clients.ended', { at: format.instant(endedAt) }) : t('clients.current');
  return [
    { title: t('clients.name'), value: ({ name }) => name },
    { title: t('clients.subject'), value: ({ subject }) => subject },
    {
      title: t('clients.unit'),
      value: ({ unitId }) => unitId,
      show: ({ unitId }) => <UnitLink id={unitId} />,
    },
    {
      title: t('clients.scopes'),
      value: (client) => scopesOf(client).join('; '),
      show: (client) => scopesOf(client).map((scope) => <div key={scope}>{scope}</div>),
    },
    {
      title: t('clients.registeredAt'),
      value: ({ registeredAt }) => registeredAt,
      show: ({ registeredAt }) => format.instant(registeredAt),
    },
    {
      title: t('clients.state'),
      value: stateOf,
      show: (client) => (
        <>
          <Status tone={client.endedAt ? 'quiet' : 'good'}>{stateOf(client)}</Status>
          {!client.endedAt && <EndButton client={client} />}
        </>
      ),
    },
  ];
}

function EndButton({ client }: { readonly client: Client }) {
  const { t } = useTranslation('admin');
  const me = useMe();
  if (!me.maySomewhere('client.register')) return null;
  return (
    <DialogButton
      size="xs"
      ml="xs"
      variant="subtle"
      color="red"
      title={t('clients.endTitle')}
      form={(close) => (
        <WhyForm
          title={t('clients.endTitle')}
          question={t('clients.endQuestion', { name: client.name })}
          submit={t('clients.end')}
          conflict={t('clients.endConflict')}
          send={(why, key) => endClient({ ...client, why }, key)}
          changes={[['clients']]}
          onClose={close}
        />
      )}
    >
      {t('clients.end')}
    </DialogButton>
  );
}
