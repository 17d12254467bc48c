import { layers } from '@zi/contracts';
import { type RawSearch, count, oneOf, text } from '../../../app/search';
import { type Layer } from '../../../api/assessments';

export const filters = ['all', 'unanswered', 'without_evidence', 'returned', 'changed'] as const;
export type Filter = (typeof filters)[number];

export interface WorksheetSearch {
  /** Code of the question that lies open. */
  readonly q?: string;
  readonly filter?: Filter;
  readonly find?: string;
  readonly layer?: Layer;
  /** A closed round; absent: the present one. */
  readonly round?: number;
}

export const worksheetSearch = ({ q, filter, find, layer, round }: RawSearch): WorksheetSearch => ({
  q: text(q),
  filter: oneOf(filter, filters),
  find: text(find),
  layer: oneOf(layer, layers),
  round: count(round),
});
