import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { healthQuery, services } from '../../api/operations';
import { useMe } from '../../api/session';
import { Page, Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty, Status } from '../../parts/page/status';
import { useFormat } from '../../text/format';
import { DeadLetters } from './dead-letters';
import { thresholds } from './flow';
import classes from './operations.module.css';
import { ServicePanel } from './service-panel';

const everyMs = 10_000;

/** How the services do: for who keeps them running. */
export function OperationsScreen() {
  const { t } = useTranslation('operations');
  const me = useMe();
  if (me.holds('operator')) return <Shown />;
  return (
    <Page title={t('title')}>
      <Empty title={t('notOperator')} />
    </Page>
  );
}

function Shown() {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const [isPaused, pause] = useState(false);
  const refetchInterval = isPaused ? (false as const) : everyMs;
  const { data: health, error, dataUpdatedAt, refetch } = useQuery({ ...healthQuery, refetchInterval });
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        <Button variant="default" onClick={() => pause(!isPaused)}>
          {t(isPaused ? 'resume' : 'pause')}
        </Button>
      }
    >
      <p className={classes.quiet}>
        <span role="status">{t(isPaused ? 'paused' : 'every')}</span>
        {dataUpdatedAt > 0 && ` · ${t('at', { at: format.instant(new Date(dataUpdatedAt).toISOString()) })}`}
      </p>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      <div className={classes.services}>
        <Panel title={t('service.gateway')} actions={<Readiness status={health?.gateway?.status} />}>
          <p className={classes.quiet}>
            {t('thresholds', {
              warn: format.number(thresholds.warnSeconds),
              bad: format.number(thresholds.badSeconds),
              pending: format.number(thresholds.warnPending),
              pendingBad: format.number(thresholds.badPending),
            })}
          </p>
        </Panel>
        {services.map((service) => (
          <ServicePanel
            key={service}
            service={service}
            readiness={<Readiness status={health?.[service]?.status} />}
            refetchInterval={refetchInterval}
          />
        ))}
      </div>
      <DeadLetters refetchInterval={refetchInterval} />
    </Page>
  );
}

function Readiness({ status }: { readonly status: string | undefined }) {
  const { t } = useTranslation('operations');
  if (status === undefined) return <Status>{t('unknown')}</Status>;
  return status === 'ready' ? (
    <Status tone="good">{t('ready')}</Status>
  ) : (
    <Status tone="bad">{t('notReady')}</Status>
  );
}
