import { type RawSearch, oneOf, text } from '../../app/search';

const unitStates = ['active', 'closed'] as const;

/** The filter of the list of units. */
export interface UnitsSearch {
  readonly query?: string;
  readonly state?: (typeof unitStates)[number];
  readonly under?: string;
}

export const unitsSearch = ({ query, state, under }: RawSearch): UnitsSearch => ({
  query: text(query)?.slice(0, 100),
  state: oneOf(state, unitStates),
  under: text(under),
});
