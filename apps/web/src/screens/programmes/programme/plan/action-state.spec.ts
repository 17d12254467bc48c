import { ListActions } from '@zi/contracts';
import { type Action } from '../../../../api/actions';
import { chosenOf, percentOf, stateOf } from './action-state';
import { planSearch } from './search';

const [sample] = ListActions.example.output.items;
const action = (more: Partial<Action>): Action => ({
  ...(sample as Action),
  target: 10,
  realisation: null,
  ...more,
});
const today = '2026-03-01';

describe('how an action stands', () => {
  it('is overdue from the day after its due day', () => {
    expect(stateOf(action({ dueOn: today }), today)).toBe('open');
    expect(stateOf(action({ dueOn: '2026-02-28' }), today)).toBe('overdue');
  });

  it('is reached with its target, however late', () => {
    expect(stateOf(action({ dueOn: '2026-02-28', realisation: 10 }), today)).toBe('reached');
    expect(stateOf(action({ dueOn: '2026-02-28', realisation: 9.99 }), today)).toBe('overdue');
  });

  it('is never more than wholly reached', () => {
    expect([null, 5, 25].map((realisation) => percentOf(action({ realisation })))).toEqual([0, 50, 100]);
  });
});

describe('the work plan', () => {
  it('stands in the order of the areas, the next due first', () => {
    const plan = [
      action({ id: 'c', area: 'PP', dueOn: '2026-04-01' }),
      action({ id: 'b', area: 'MP', dueOn: '2026-05-01' }),
      action({ id: 'a', area: 'MP', dueOn: '2026-04-01' }),
    ];
    expect(chosenOf(plan, {}, today).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(chosenOf(plan, { area: 'PP' }, today).map(({ id }) => id)).toEqual(['c']);
    expect(chosenOf(plan, { state: 'overdue' }, today)).toEqual([]);
  });

  it('is filtered by what the address names, and by nothing else', () => {
    expect(planSearch({ area: 'PP', state: 'overdue' })).toEqual({ area: 'PP', state: 'overdue' });
    expect(planSearch({ area: 'XX', state: 1 })).toEqual({ area: undefined, state: undefined });
  });
});
