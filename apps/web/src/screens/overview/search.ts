import { type RawSearch, oneOf, text } from '../../app/search';
import { type ViewSearch } from '../../parts/ministry/view';
import { layers } from '../../parts/score/layers';

export interface OverviewSearch extends ViewSearch {
  /** A calendar day; absent: a month ago. */
  readonly since?: string;
}

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

export const overviewSearch = ({ cycle, under, layer, since }: RawSearch): OverviewSearch => ({
  ...{ cycle: text(cycle), under: text(under), layer: oneOf(layer, layers), since: day(since) },
});

/** The same day of the month before, or its last day when it is shorter. */
export function monthBefore(today: string): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
