import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LayerKey, scoreHistoryQuery } from '../../../../api/assessments';
import { type ScorePoint } from '../../../../api/scores';
import { Loading } from '../../../../app/shell/fallbacks';
import { ActorName } from '../../../../parts/names';
import { Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Empty } from '../../../../parts/page/status';
import { Points } from '../../../../parts/points';
import { WhyLink } from '../../../../parts/score/why-link';
import { DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';

/** Every score that a layer had, the newest first, with its cause. */
export function History({ of }: { readonly of: LayerKey }) {
  const { t } = useTranslation(['score', 'common']);
  const format = useFormat();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    scoreHistoryQuery(of),
  );
  const causeOf = ({ cause }: ScorePoint) => [t(`trend.kind.${cause.kind}`), ...cause.codes].join(' ');
  return (
    <Panel title={t('trend.history')}>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <DataTable
          caption={t('trend.history')}
          rows={data}
          rowKey={({ version }) => String(version)}
          empty={<Empty title={t('trend.empty')} />}
          onMore={hasNextPage ? () => void fetchNextPage() : undefined}
          isReadingMore={isFetchingNextPage}
          columns={[
            { title: t('trend.at'), value: ({ at }) => at, show: ({ at }) => format.instant(at) },
            {
              title: t('trend.total'),
              isNumber: true,
              value: ({ total }) => Number(total.rounded),
              show: ({ total }) => <Points value={total} />,
            },
            { title: t('trend.verdict'), value: ({ verdict }) => t(`common:verdict.${verdict}`) },
            { title: t('trend.cause'), value: causeOf, show: (point) => <Cause point={point} of={of} /> },
            {
              title: t('trend.by'),
              value: ({ cause }) => cause.by,
              show: ({ cause }) => <ActorName actor={cause.by} layer={of.layer} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}

const shown = 6;

function Cause({ point: { cause }, of }: { readonly point: ScorePoint; readonly of: LayerKey }) {
  const { t } = useTranslation('score');
  const rest = cause.codes.length - shown;
  return (
    <>
      {t(`trend.kind.${cause.kind}`)}
      {cause.codes.slice(0, shown).map((code) => (
        <span key={code}>
          {' '}
          <WhyLink why={{ assessmentId: of.assessmentId, layer: of.layer, code }}>{code}</WhyLink>
        </span>
      ))}
      {rest > 0 && ` ${t('trend.more', { count: rest })}`}
    </>
  );
}
