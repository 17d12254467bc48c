import { type Area, areas } from '@zi/contracts';
import { type RawSearch, oneOf, text } from '../../../../app/search';

export const reviewFilters = [
  'all',
  'open',
  'accepted',
  'lowered',
  'changed',
  'returned',
  'replied',
  'without_evidence',
] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export interface ReviewSearch {
  /** Code of the question that lies open. */
  readonly q?: string;
  readonly filter?: ReviewFilter;
  readonly area?: Area;
}

export const reviewSearch = ({ q, filter, area }: RawSearch): ReviewSearch => ({
  q: text(q),
  filter: oneOf(filter, reviewFilters),
  area: oneOf(area, areas),
});
