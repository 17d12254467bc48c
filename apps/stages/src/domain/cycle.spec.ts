import { findRubric } from '@zi/rubric';
import { pathsOf, refusalOf } from '../fixtures/refusal';
import { openCycle } from './cycle';

const form = {
  year: 2026,
  rubricId: 'permenpanrb-90-2021',
  settings: {},
  opensOn: '2026-01-02',
  closesOn: '2026-05-31',
};
const refused = (change: Partial<typeof form>) => refusalOf(() => openCycle('c', { ...form, ...change }));

describe('opening a cycle', () => {
  it('answers every undecided rule: as told, and else by the default of the rubric', () => {
    const rubric = findRubric(form.rubricId);
    if (!rubric.ok) throw new Error('the rubric is missing');
    const cycle = openCycle('c', { ...form, settings: { areaMinimum: 'split' } });
    expect(Object.keys(cycle.settings).sort()).toEqual(Object.keys(rubric.value.settings).sort());
    expect(cycle.settings).toMatchObject({
      areaMinimum: 'split',
      blankAnswer: rubric.value.settings['blankAnswer']?.default,
    });
  });

  it('is refused with every problem: unknown settings, values of no setting, days in the wrong order', () => {
    const refusal = refused({
      settings: { areaMinimum: 'both', colour: 'red' },
      closesOn: '2026-01-02',
    });
    expect(refusal.code).toBe('invalid');
    expect(pathsOf(refusal)).toEqual(['/settings/areaMinimum', '/settings/colour', '/closesOn']);
    expect(refusal.details['problems']).toContainEqual(
      expect.objectContaining({ path: '/settings/areaMinimum', accepted: '"pooled", "split"' }),
    );
  });

  it('is refused for a rubric that the suite does not have, with those it has', () => {
    const refusal = refused({ rubricId: 'permenpanrb-1-1999' });
    expect(refusal.details['problems']).toEqual([
      expect.objectContaining({
        path: '/rubricId',
        accepted: expect.stringContaining('"permenpanrb-90-2021"'),
      }),
    ]);
  });
});
