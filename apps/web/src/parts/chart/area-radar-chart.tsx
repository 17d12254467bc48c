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
  /** Where its axis points, in degrees against the clock; 90 is up. */
  readonly payload: { readonly value: string; readonly coordinate: number };
}

const lineHeight = 14;
const clearance = 6;

/** Baseline of the first line: names above and below stand clear of the chart, those beside it in the middle. */
function topOf(y: number, lines: number, { textAnchor, payload }: TickProps): number {
  const height = (lines - 1) * lineHeight;
  if (textAnchor !== 'middle') return y - height / 2;
  return Math.sin((payload.coordinate * Math.PI) / 180) > 0 ? y - height - clearance : y + clearance;
}

function AreaName(props: TickProps) {
  const { x, y, textAnchor, payload } = props;
  const lines = linesOf(payload.value, 16);
  return (
    <text y={topOf(Number(y), lines.length, props)} textAnchor={textAnchor} fill="var(--zi-text)">
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
        angle: 60,
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
