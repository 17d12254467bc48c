import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { type DeadFact, type Service, deadFactsQuery, retryDeadFact, services } from '../../api/operations';
import { isProblem } from '../../api/problem';
import { Loading } from '../../app/shell/fallbacks';
import { ConfirmButton } from '../../parts/confirm-button';
import { Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty } from '../../parts/page/status';
import { DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import classes from './operations.module.css';

/** The facts that a service put aside, and having them handled again. */
export function DeadLetters({ refetchInterval }: { readonly refetchInterval: number | false }) {
  const { t } = useTranslation('operations');
  const { service = services[0] } = useSearch({ from: '/operations' });
  const navigate = useNavigate({ from: '/operations' });
  const choose = (value: string | null) =>
    void navigate({
      search: (present) => ({ ...present, service: services.find((one) => one === value) }),
      resetScroll: false,
    });
  return (
    <Panel title={t('dead')}>
      <p className={classes.quiet}>{t('deadAbout')}</p>
      <Select
        label={t('choose')}
        allowDeselect={false}
        data={services.map((value) => ({ value, label: t(`service.${value}`) }))}
        value={service}
        onChange={choose}
      />
      <DeadFacts key={service} service={service} refetchInterval={refetchInterval} />
    </Panel>
  );
}

interface DeadFactsProps {
  readonly service: Service;
  readonly refetchInterval: number | false;
}

function DeadFacts({ service, refetchInterval }: DeadFactsProps) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...deadFactsQuery(service),
    refetchInterval,
  });
  const retry = useCommand(retryDeadFact, { changes: [['operations', service]] });
  if (!data) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <div role="status">{retry.data && t('retried')}</div>
      <RetryProblem problem={retry.problem} />
      <DataTable<DeadFact>
        caption={t('deadOf', { service: t(`service.${service}`) })}
        rows={data}
        rowKey={({ sequence }) => String(sequence)}
        empty={
          <Empty title={t('noDead')}>
            <p>{t('noDeadBody')}</p>
          </Empty>
        }
        onMore={hasNextPage ? () => void fetchNextPage() : undefined}
        isReadingMore={isFetchingNextPage}
        columns={[
          { title: t('when'), value: ({ at }) => format.instant(at) },
          {
            title: t('subject'),
            value: ({ subject }) => subject,
            show: ({ subject }) => <span className={classes.code}>{subject}</span>,
          },
          {
            title: t('reason'),
            value: ({ reason }) => reason,
            show: ({ reason }) => <span lang="en">{reason}</span>,
          },
          { title: t('deliveries'), value: ({ deliveries }) => deliveries, isNumber: true },
          {
            title: t('action'),
            value: () => null,
            show: ({ sequence, subject }) => (
              <ConfirmButton
                size="compact-sm"
                variant="default"
                loading={retry.isPending}
                question={t('retryAsk', { subject })}
                onConfirm={() => retry.run({ service, sequence })}
              >
                {t('retry')}
              </ConfirmButton>
            ),
          },
        ]}
      />
    </>
  );
}

function RetryProblem({ problem }: { readonly problem: unknown }) {
  const { t } = useTranslation('operations');
  const words = () => {
    if (isProblem(problem, 'conflict')) return t('retryConflict');
    return isProblem(problem, 'not_found') ? t('retryGone') : undefined;
  };
  return <ProblemNotice problem={problem}>{words()}</ProblemNotice>;
}
