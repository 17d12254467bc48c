import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { DataTable } from '../table/data-table';
import { type AreaRadarProps, extremes } from './chart-data';
import { Figure } from './figure';

const Chart = lazy(async () => ({ default: (await import('./area-radar-chart')).AreaRadarChart }));

/** How much of each area is reached, by one or more who answered. */
export function AreaRadar({ areas }: AreaRadarProps) {
  const { t } = useTranslation(['score', 'common']);
  const format = useFormat();
  const percent = (value: number | null | undefined) => (value == null ? '' : format.percent(String(value)));
  const names = areas[0]?.series.map(({ name }) => name) ?? [];
  const summaries = names.flatMap((name, index) => {
    const found = extremes(
      areas.map(({ area, series }) => ({ area, percent: series[index]?.percent ?? null })),
    );
    if (!found) return [];
    const { highest, lowest } = found;
    return t('chart.radarSummary', {
      name,
      highest: t(`common:area.${highest.area}`),
      most: percent(highest.percent),
      lowest: t(`common:area.${lowest.area}`),
      least: percent(lowest.percent),
    });
  });
  return (
    <Figure
      label={[t('chart.radar'), ...summaries].join('. ')}
      names={names}
      table={
        <DataTable
          caption={t('chart.radar')}
          rows={areas}
          rowKey={({ area }) => area}
          columns={[
            { title: t('chart.area'), value: ({ area }) => t(`common:area.${area}`) },
            ...names.map((name, index) => ({
              title: name,
              isNumber: true as const,
              value: ({ series }: AreaRadarProps['areas'][number]) => series[index]?.percent ?? null,
              show: ({ series }: AreaRadarProps['areas'][number]) => percent(series[index]?.percent),
            })),
          ]}
        />
      }
    >
      <Chart areas={areas} names={names} />
    </Figure>
  );
}
