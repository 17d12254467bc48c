import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../../api/assessments';
import { type MinistryKey, agreementQuery } from '../../api/ministry';
import classes from '../../parts/ministry/ministry.module.css';
import { Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty } from '../../parts/page/status';
import { DataTable } from '../../parts/table/data-table';
import { Term } from '../../parts/term';
import { useFormat } from '../../text/format';
import { strengthOf } from './strength';

/** Weighted kappa of two layers, of all scales and of each. */
export function Measured({ ministry, beside }: { readonly ministry: MinistryKey; readonly beside: Layer }) {
  const { t } = useTranslation('ministry');
  const format = useFormat();
  const { cycleId, layer, under } = ministry;
  const measured = useQuery(agreementQuery(cycleId, beside, layer, under));
  const told = (value: { readonly rounded: string } | null) =>
    value ? format.points(value.rounded) : t('agreement.noValue');
  const title = t('agreement.kappa');
  return (
    <Panel title={<Term name="kappa">{title}</Term>}>
      <ProblemNotice problem={measured.error} onRetry={() => void measured.refetch()} />
      {measured.isPending && !measured.error && (
        <div role="status">
          <Loader aria-hidden /> {t('agreement.measuring')}
        </div>
      )}
      {measured.data?.pooled.n === 0 && (
        <Empty title={t('agreement.empty')}>
          <p>{t('agreement.emptyBody')}</p>
        </Empty>
      )}
      {measured.data && measured.data.pooled.n > 0 && (
        <>
          <Text>
            {measured.data.pooled.kappa
              ? t('agreement.result', {
                  kappa: told(measured.data.pooled.kappa),
                  strength: t(`agreement.strength.${strengthOf(measured.data.pooled.kappa.rounded)}`),
                })
              : t('agreement.noKappa')}
          </Text>
          <p className={classes.quiet}>
            {t('agreement.basis', {
              count: measured.data.assessments,
              questions: format.number(measured.data.pooled.n),
              observed: told(measured.data.pooled.observed),
              expected: told(measured.data.pooled.expected),
            })}
          </p>
          <DataTable
            caption={t('agreement.byScale')}
            rows={measured.data.scales}
            rowKey={({ scale, options }) => `${scale} ${options}`}
            columns={[
              {
                title: t('agreement.scale'),
                value: ({ options }) => t('agreement.options', { count: options }),
              },
              { title: t('agreement.questions'), value: ({ n }) => n, isNumber: true },
              { title: t('agreement.observed'), value: ({ observed }) => told(observed), isNumber: true },
              { title: t('agreement.expected'), value: ({ expected }) => told(expected), isNumber: true },
              { title: t('agreement.kappaShort'), value: ({ kappa }) => told(kappa), isNumber: true },
              {
                title: t('agreement.strengthTitle'),
                value: ({ kappa }) =>
                  kappa ? t(`agreement.strength.${strengthOf(kappa.rounded)}`) : t('agreement.noValue'),
              },
            ]}
          />
          <p className={classes.quiet}>{t('agreement.source')}</p>
        </>
      )}
    </Panel>
  );
}
