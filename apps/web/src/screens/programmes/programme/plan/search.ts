import { areas } from '@zi/contracts';
import { type RawSearch, oneOf, text } from '../../../../app/search';
import { type ActionState, actionStates } from './action-state';

/** What the form of a new action begins with, such as a step of the path to a predicate. */
export interface ActionDraft {
  readonly area?: (typeof areas)[number];
  readonly title?: string;
  readonly indicator?: string;
  readonly target?: number;
}

export interface PlanSearch {
  readonly area?: (typeof areas)[number];
  readonly state?: ActionState;
  /** Opens the form of a new action. */
  readonly draft?: ActionDraft;
}

const draftOf = (raw: unknown): ActionDraft | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { area, title, indicator, target } = raw as RawSearch;
  return {
    ...{ area: oneOf(area, areas), title: text(title), indicator: text(indicator) },
    target: typeof target === 'number' ? target : undefined,
  };
};

export const planSearch = ({ area, state, draft }: RawSearch): PlanSearch => ({
  area: oneOf(area, areas),
  state: oneOf(state, actionStates),
  draft: draftOf(draft),
});
