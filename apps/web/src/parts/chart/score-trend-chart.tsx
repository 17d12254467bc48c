import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { dayIn, useFormat } from '../../text/format';
import { usePreference } from '../../text/preference';
import { type ScoreTrendProps, pointsDomain, seriesKey, trendRows } from './chart-data';
import classes from './chart.module.css';
import { dotOf, markOf } from './mark';

/** A day on either side, so that a single point stands in the middle. */
const margin = 86_400_000;

/** The chart of `ScoreTrend`, loaded apart. */
export function ScoreTrendChart({ series, lines = [] }: ScoreTrendProps) {
  const format = useFormat();
  const { zone } = usePreference();
  const day = (instant: number) => format.day(dayIn(zone, new Date(instant)));
  const moment = (instant: number) => format.instant(new Date(instant).toISOString());
  const values = series.flatMap(({ points }) => points.map(({ total }) => total));
  return (
    <LineChart
      className={classes.fill}
      data={trendRows(series)}
      dataKey="at"
      series={series.map(({ name }, index) => ({
        name: seriesKey(index),
        label: name,
        color: markOf(index).color,
        strokeDasharray: markOf(index).dash,
      }))}
      curveType="stepAfter"
      gridColor="var(--zi-line)"
      textColor="var(--zi-quiet)"
      accessibilityLayer={false}
      valueFormatter={(value) => format.number(value)}
      xAxisProps={{
        type: 'number',
        scale: 'time',
        domain: [(least: number) => least - margin, (most: number) => most + margin],
        tickFormatter: day,
        minTickGap: 24,
      }}
      yAxisProps={{ domain: pointsDomain([...values, ...lines.map(({ value }) => value)]), width: 44 }}
      referenceLines={lines.map(({ name, value }) => ({
        y: value,
        label: name,
        color: 'var(--zi-quiet)',
        strokeDasharray: '2 4',
      }))}
      tooltipProps={{ labelFormatter: (instant) => (typeof instant === 'number' ? moment(instant) : '') }}
      lineProps={({ name }) => ({ dot: dotOf(Number(name.slice(1))), isAnimationActive: false })}
    />
  );
}
