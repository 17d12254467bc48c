import { areas } from '@zi/contracts';
import { type Action } from '../../../../api/actions';

export const actionStates = ['open', 'overdue', 'reached'] as const;
export type ActionState = (typeof actionStates)[number];

/** How an action stands on a day. The due day itself is not overdue. */
export function stateOf({ realisation, target, dueOn }: Action, today: string): ActionState {
  if ((realisation ?? 0) >= target) return 'reached';
  return dueOn < today ? 'overdue' : 'open';
}

/** How much of the target is reached, from 0 to 100. */
export const percentOf = ({ realisation, target }: Action): number =>
  Math.min(100, ((realisation ?? 0) / target) * 100);

interface ActionFilter {
  readonly area?: Action['area'];
  readonly state?: ActionState;
}

/** The actions that a filter lets through, area by area, the next due first. */
export const chosenOf = (
  actions: readonly Action[],
  { area, state }: ActionFilter,
  today: string,
): Action[] =>
  actions
    .filter((action) => (!area || action.area === area) && (!state || stateOf(action, today) === state))
    .sort((a, b) => areas.indexOf(a.area) - areas.indexOf(b.area) || a.dueOn.localeCompare(b.dueOn));
