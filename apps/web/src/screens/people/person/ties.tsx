import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/session';
import { type Tie, tiesQuery, withdrawTie } from '../../../api/ties';
import { DialogButton } from '../../../parts/form/dialog-button';
import { WhyForm } from '../../../parts/form/why-form';
import { UnitLink } from '../../../parts/names';
import { Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Empty, Status } from '../../../parts/page/status';
import { type Column, DataTable } from '../../../parts/table/data-table';
import { useFormat } from '../../../text/format';

interface PersonTiesProps {
  readonly personId: string;
  readonly onDone: () => void;
}

export function PersonTies({ personId, onDone }: PersonTiesProps) {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const ties = useInfiniteQuery(tiesQuery(personId));
  const columns: Column<Tie>[] = [
    {
      title: t('common:word.unit'),
      value: ({ unitId }) => unitId,
      show: ({ unitId }) => <UnitLink id={unitId} />,
    },
    {
      title: t('person.reason'),
      value: ({ kind, reason }) => [t(`person.kind.${kind}`), reason].join(': '),
    },
    {
      title: t('person.declaredAt'),
      value: ({ declaredAt }) => declaredAt,
      show: ({ declaredAt }) => format.instant(declaredAt),
    },
    {
      title: t('person.state'),
      value: ({ withdrawnAt }) => t(withdrawnAt ? 'person.withdrawn' : 'person.current'),
      show: (tie) =>
        tie.withdrawnAt ? (
          <Status>{t('person.withdrawn')}</Status>
        ) : (
          <>
            <Status tone="warn">{t('person.current')}</Status>
            <WithdrawTie tie={tie} onDone={onDone} />
          </>
        ),
    },
  ];
  return (
    <Panel title={t('person.ties')}>
      <ProblemNotice problem={ties.error} onRetry={() => void ties.refetch()} />
      {ties.data && (
        <DataTable
          caption={t('person.ties')}
          columns={columns}
          rows={ties.data}
          rowKey={({ id }) => id}
          empty={<Empty title={t('person.noTies')} />}
          onMore={ties.hasNextPage ? () => void ties.fetchNextPage() : undefined}
          isReadingMore={ties.isFetchingNextPage}
        />
      )}
    </Panel>
  );
}

function WithdrawTie({ tie, onDone }: { readonly tie: Tie; readonly onDone: () => void }) {
  const { t } = useTranslation('admin');
  const me = useMe();
  if (!me.maySomewhere('tie.withdraw')) return null;
  return (
    <DialogButton
      size="compact-sm"
      ml="xs"
      variant="subtle"
      title={t('person.withdrawTitle')}
      form={(close) => (
        <WhyForm
          title={t('person.withdrawTitle')}
          question={t('person.withdrawQuestion')}
          submit={t('person.withdraw')}
          conflict={t('changed')}
          send={(why, key) => withdrawTie({ ...tie, why }, key)}
          changes={[['ties']]}
          onDone={onDone}
          onClose={close}
        />
      )}
    >
      {t('person.withdraw')}
    </DialogButton>
  );
}
