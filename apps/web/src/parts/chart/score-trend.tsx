import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { DataTable } from '../table/data-table';
import { type ScoreTrendProps } from './chart-data';
import { Figure } from './figure';

const Chart = lazy(async () => ({ default: (await import('./score-trend-chart')).ScoreTrendChart }));

/** How totals came to be what they are. */
export function ScoreTrend({ series, lines = [] }: ScoreTrendProps) {
  const { t } = useTranslation('score');
  const format = useFormat();
  const points = (total: number) => format.points(String(total));
  const rows = series
    .flatMap(({ name, points }) => points.map((point) => ({ name, ...point })))
    .sort((a, b) => a.at.localeCompare(b.at));
  const summaries = series.flatMap(({ name, points: own }) => {
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    return t('chart.trendSummary', {
      name,
      from: points(first.total),
      since: format.instant(first.at),
      to: points(last.total),
      until: format.instant(last.at),
    });
  });
  return (
    <Figure
      label={[t('chart.trend'), ...summaries].join('. ')}
      names={series.map(({ name }) => name)}
      table={
        <DataTable
          caption={t('chart.trend')}
          rows={rows}
          rowKey={({ name, at }) => `${name} ${at}`}
          columns={[
            { title: t('chart.at'), value: ({ at }) => at, show: ({ at }) => format.instant(at) },
            { title: t('chart.layer'), value: ({ name }) => name },
            {
              title: t('chart.total'),
              isNumber: true,
              value: ({ total }) => total,
              show: ({ total }) => points(total),
            },
          ]}
        />
      }
    >
      <Chart series={series} lines={lines} />
    </Figure>
  );
}
