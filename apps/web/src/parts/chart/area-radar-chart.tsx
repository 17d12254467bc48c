import '@mantine/charts/styles.css';
import { RadarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { type AreaRadarProps, linesOf, seriesKey } from './chart-data';
import classes from './chart.module.css';
import { dotOf, markOf } from './mark';

interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly textAnchor?: 'start' | 'middle' | 'end' | 'inherit';
  readonly payload: { readonly value: string };
}

const lineHeight = 14;

function AreaName({ x, y, textAnchor, payload }: TickProps) {
  const lines = linesOf(payload.value, 16);
  return (
    <text y={Number(y) - ((lines.length - 1) * lineHeight) / 2} textAnchor={textAnchor} fill="var(--zi-text)">
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? '0.35em' : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The chart of `AreaRadar`, loaded apart. */
export function AreaRadarChart({ areas, names }: AreaRadarProps & { readonly names: readonly string[] }) {
  const { t } = useTranslation('common');
  const rows = areas.map(({ area, series }) => ({
    area: t(`area.${area}`),
    ...Object.fromEntries(series.map(({ percent }, index) => [seriesKey(index), percent])),
  }));
  return (
    <RadarChart
      className={classes.fill}
      data={rows}
      dataKey="area"
      series={names.map((label, index) => ({ name: seriesKey(index), label, color: markOf(index).color }))}
      gridColor="var(--zi-line)"
      accessibilityLayer={false}
      withPolarRadiusAxis
      polarRadiusAxisProps={{
        angle: 90,
        domain: [0, 100],
        tickCount: 5,
        axisLine: false,
        tick: { fill: 'var(--zi-quiet)', fontSize: 11 },
      }}
      polarAngleAxisProps={{ tick: AreaName, tickLine: false }}
      radarChartProps={{ outerRadius: '68%' }}
      radarProps={({ name }) => {
        const index = Number(name.slice(1));
        return {
          fillOpacity: 0.06,
          strokeWidth: 2,
          strokeDasharray: markOf(index).dash,
          dot: dotOf(index),
          isAnimationActive: false,
        };
      }}
    />
  );
}
