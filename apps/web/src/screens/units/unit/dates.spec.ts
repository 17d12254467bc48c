import { ListActions, ListCycles } from '@zi/contracts';
import { type Action } from '../../../api/actions';
import { type Survey } from '../../../api/surveys';
import { nextDates } from './dates';

const [cycle] = ListCycles.example.output.items;
const [action] = ListActions.example.output.items;
const today = '2026-03-01';
const act = (more: Partial<Action>) => ({ ...(action as Action), target: 10, realisation: null, ...more });
const survey = (status: Survey['status'], closesOn: string) => ({ status, closesOn }) as Survey;

describe('the next dates of a unit', () => {
  it('stand in their order, whatever they are', () => {
    const dates = nextDates(today, {
      cycle: { ...cycle!, closesOn: '2026-05-31' },
      surveys: [survey('open', '2026-03-31')],
      actions: [act({ dueOn: '2026-04-10' })],
    });
    expect(dates.map(({ kind }) => kind)).toEqual(['survey', 'action', 'cycle']);
  });

  it('leave out what is over: a closed survey, a reached action, a cycle that has ended', () => {
    const dates = nextDates(today, {
      cycle: { ...cycle!, closesOn: '2026-02-28' },
      surveys: [survey('closed', '2026-03-31')],
      actions: [act({ dueOn: '2026-04-10', realisation: 10 })],
    });
    expect(dates).toEqual([]);
  });

  it('keep an action that is overdue, and are no more than eight', () => {
    const late = Array.from({ length: 9 }, (_, index) => act({ dueOn: `2026-02-0${index + 1}` }));
    expect(
      nextDates(today, { surveys: [], actions: late })
        .map(({ day }) => day.at(-1))
        .join(''),
    ).toBe('12345678');
  });
});
