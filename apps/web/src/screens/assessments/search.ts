import { type RawSearch, oneOf, text } from '../../app/search';

export const states = ['waiting', 'submitted', 'done'] as const;
export type ListState = (typeof states)[number];

export interface AssessmentsSearch {
  readonly cycle?: string;
  readonly query?: string;
  readonly state?: ListState;
}

export const assessmentsSearch = ({ cycle, query, state }: RawSearch): AssessmentsSearch => ({
  cycle: text(cycle),
  query: text(query),
  state: oneOf(state, states),
});
