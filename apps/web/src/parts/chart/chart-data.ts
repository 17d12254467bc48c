import { type Schemas } from '../../api/client';

/** One row a corner or instant: recharts reads the value of series n from `s0`, `s1` … */
export type ChartRow = Readonly<Record<string, number | string | null>>;

export const seriesKey = (index: number) => `s${index}`;

export interface TrendPoint {
  readonly at: string;
  readonly total: number;
}

export type Area = Schemas['Area'];

export interface AreaRadarProps {
  /** The six areas; each names the same series in the same order. `percent` is of the area's weight, null when unknown. */
  readonly areas: readonly {
    readonly area: Area;
    readonly series: readonly { readonly name: string; readonly percent: number | null }[];
  }[];
}

export interface ScoreTrendProps {
  /** Totals over time, each holding until the next. */
  readonly series: readonly { readonly name: string; readonly points: readonly TrendPoint[] }[];
  /** What the total is held against, such as the minimum of WBK. */
  readonly lines?: readonly { readonly name: string; readonly value: number }[];
}

/** The points of several series on one axis of time, in milliseconds, the oldest first. */
export function trendRows(series: readonly { readonly points: readonly TrendPoint[] }[]): ChartRow[] {
  const rows = new Map<number, Record<string, number>>();
  for (const [index, { points }] of series.entries()) {
    for (const { at, total } of points) {
      const instant = Date.parse(at);
      const row = rows.get(instant) ?? { at: instant };
      row[seriesKey(index)] = total;
      rows.set(instant, row);
    }
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Points that the axis shows: from five or more below the lowest value up to 100. */
export function pointsDomain(values: readonly number[]): [number, number] {
  const lowest = Math.min(100, ...values);
  return [Math.max(0, Math.floor((lowest - 5) / 10) * 10), 100];
}

/** The highest and the lowest of what has a value; undefined when nothing has. */
export function extremes<T extends { readonly percent: number | null }>(of: readonly T[]) {
  const known = of
    .flatMap((one) => (one.percent === null ? [] : [{ ...one, percent: one.percent }]))
    .sort((a, b) => a.percent - b.percent);
  const [lowest] = known;
  const highest = known.at(-1);
  return lowest && highest ? { lowest, highest } : undefined;
}

/** A name over several lines of about `length` characters, broken between words. */
export function linesOf(name: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
