import { type Action } from '../../../api/actions';
import { type Cycle } from '../../../api/cycles';
import { type Survey } from '../../../api/surveys';

export interface NextDate {
  readonly kind: 'survey' | 'cycle' | 'action';
  readonly day: string;
  readonly title: string;
}

const most = 8;

/** What falls due next, the nearest first; an action that is overdue stays until it is reached. */
export function nextDates(
  today: string,
  {
    cycle,
    surveys,
    actions,
  }: { readonly cycle?: Cycle; readonly surveys: readonly Survey[]; readonly actions: readonly Action[] },
): NextDate[] {
  const open = surveys.filter(({ status }) => status === 'open');
  const due = actions.filter(({ realisation, target }) => (realisation ?? 0) < target);
  return [
    ...(cycle && cycle.closesOn >= today
      ? [{ kind: 'cycle' as const, day: cycle.closesOn, title: String(cycle.year) }]
      : []),
    ...open.map(({ closesOn }) => ({ kind: 'survey' as const, day: closesOn, title: '' })),
    ...due.map(({ dueOn, title }) => ({ kind: 'action' as const, day: dueOn, title })),
  ]
    .sort((a, b) => a.day.localeCompare(b.day))
    .slice(0, most);
}
