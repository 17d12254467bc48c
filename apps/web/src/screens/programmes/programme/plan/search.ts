import { areas } from '@zi/contracts';
import { type RawSearch, oneOf } from '../../../../app/search';
import { type ActionState, actionStates } from './action-state';

export interface PlanSearch {
  readonly area?: (typeof areas)[number];
  readonly state?: ActionState;
}

export const planSearch = ({ area, state }: RawSearch): PlanSearch => ({
  area: oneOf(area, areas),
  state: oneOf(state, actionStates),
});
