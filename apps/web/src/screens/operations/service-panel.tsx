import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Service, type ServiceStatus, statusQuery } from '../../api/operations';
import { Loading } from '../../app/shell/fallbacks';
import { Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Status } from '../../parts/page/status';
import { DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import { consumerFlow, serviceFlow, together } from './flow';
import classes from './operations.module.css';

interface ServicePanelProps {
  readonly service: Service;
  readonly readiness: ReactNode;
  readonly refetchInterval: number | false;
}

/** One service: since when it runs, and its traffic. */
export function ServicePanel({ service, readiness, refetchInterval }: ServicePanelProps) {
  const { t } = useTranslation('operations');
  const { data, error, refetch } = useQuery({ ...statusQuery(service), refetchInterval });
  return (
    <Panel title={t(`service.${service}`)} actions={readiness}>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && <Traffic service={service} status={data} />}
    </Panel>
  );
}

const words = { good: 'fine', warn: 'warn', bad: 'bad' } as const;

function Traffic({ service, status }: { readonly service: Service; readonly status: ServiceStatus }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { outbox, consumers, startedAt } = status;
  const all = together(consumers);
  const flow = serviceFlow(status);
  return (
    <>
      <div>
        <Status tone={flow}>{t(words[flow])}</Status>
      </div>
      <span className={classes.quiet}>{t('started', { at: format.instant(startedAt) })}</span>
      <dl className={classes.facts}>
        <dt>{t('outbox')}</dt>
        <dd>
          {t('outboxPending', { count: outbox.pending })}
          {outbox.pending > 0 && `, ${t('oldest', { age: format.number(outbox.oldestSeconds) })}`}
        </dd>
        <dt>{t('waiting')}</dt>
        <dd>{format.number(all.pending)}</dd>
        <dt>{t('unsettled')}</dt>
        <dd>{format.number(all.unsettled)}</dd>
        <dt>{t('redelivered')}</dt>
        <dd>{format.number(all.redelivered)}</dd>
      </dl>
      <details>
        <summary>{t('consumers')}</summary>
        <Consumers service={service} consumers={consumers} />
      </details>
    </>
  );
}

function Consumers({ service, consumers }: { readonly service: Service } & Pick<ServiceStatus, 'consumers'>) {
  const { t } = useTranslation('operations');
  return (
    <DataTable
      caption={t('consumersOf', { service: t(`service.${service}`) })}
      rows={consumers}
      rowKey={({ durable }) => durable}
      columns={[
        {
          title: t('durable'),
          value: ({ durable }) => durable,
          show: (row) => (
            <>
              <span className={classes.code}>{row.durable}</span>{' '}
              {consumerFlow(row) !== 'good' && (
                <Status tone={consumerFlow(row)}>{t(words[consumerFlow(row)])}</Status>
              )}
            </>
          ),
        },
        { title: t('waiting'), value: ({ pending }) => pending, isNumber: true },
        { title: t('unsettled'), value: ({ unsettled }) => unsettled, isNumber: true },
        { title: t('redelivered'), value: ({ redelivered }) => redelivered, isNumber: true },
      ]}
    />
  );
}
