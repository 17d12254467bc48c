import { type Duty } from '../../api/duties';
import { dutyKinds, groupOf, grouped, placeOf } from './duty-list';

const duty = (more: Partial<Duty> = {}): Duty => ({
  ...{ kind: 'answer', unitId: 'u', unitName: 'Unit', programmeId: 'p', cycleId: 'c', objectId: 'o' },
  ...{ title: null, layer: null, count: null, dueOn: null },
  ...more,
});

describe('duties by the day they are due', () => {
  it.each([
    ['2026-03-09', 'overdue'],
    ['2026-03-10', 'week'],
    ['2026-03-16', 'week'],
    ['2026-03-17', 'later'],
    [null, 'undated'],
  ])('a duty due on %s is %s on 10 March', (dueOn, group) => {
    expect(groupOf({ dueOn }, '2026-03-10')).toBe(group);
  });

  it('tells only groups that have duties, the most urgent first', () => {
    const duties = [duty(), duty({ dueOn: '2026-03-01' })];
    expect(grouped(duties, '2026-03-10').map(({ group }) => group)).toEqual(['overdue', 'undated']);
  });
});

describe('the place where a duty is done', () => {
  it('is a page of its programme, survey or assessment', () => {
    expect(dutyKinds.map((kind) => placeOf(duty({ kind })).to)).toEqual([
      ...['/programmes/p', '/programmes/p/pacts', '/programmes/p', '/programmes/p', '/programmes/p/plan'],
      ...['/programmes/p/plan', '/programmes/p', '/programmes/p/surveys', '/surveys/o', '/surveys/o'],
      ...['/assessments/o', '/assessments/o', '/assessments/o/review', '/assessments/o'],
      '/assessments/o/rounds',
    ]);
  });

  it('of a reply is the worksheet with what was returned for the unit, the review for an assessor', () => {
    expect(placeOf(duty({ kind: 'reply', layer: 'self' })).search).toEqual({ filter: 'returned' });
    expect(placeOf(duty({ kind: 'reply', layer: 'tpi_lead' })).to).toBe('/assessments/o/review');
  });
});
