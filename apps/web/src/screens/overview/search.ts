import { type RawSearch, oneOf, text } from '../../app/search';
import { type ViewSearch } from '../../parts/ministry/view';
import { layers } from '../../parts/score/layers';

export interface OverviewSearch extends ViewSearch {
  /** A calendar day; absent: the first of this month. */
  readonly since?: string;
}

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

export const overviewSearch = ({ cycle, under, layer, since }: RawSearch): OverviewSearch => ({
  ...{ cycle: text(cycle), under: text(under), layer: oneOf(layer, layers), since: day(since) },
});

export const firstOfMonth = (today: string): string => `${today.slice(0, 8)}01`;
