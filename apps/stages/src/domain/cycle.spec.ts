import { OpenCycle } from '@zi/contracts';
import { type Rubric, findRubric } from '@zi/rubric';
import { pathsOf, refusalOf } from '../fixtures/refusal';
import { editionFor, openCycle } from './cycle';

const rubricId = 'permenpanrb-90-2021';
const form = OpenCycle.input.parse({ year: 2026, opensOn: '2026-01-02', closesOn: '2026-05-31' });
const rubric = bundled();

function bundled(): Rubric {
  const found = findRubric(rubricId);
  if (!found.ok) throw new Error('the rubric is missing');
  return found.value;
}

describe('the rubric that a cycle is opened with', () => {
  const published = [
    { id: 'permenpanrb-52-2014', version: '2014.1' },
    { id: rubricId, version: '2027.1' },
    { id: rubricId, version: '2021.1' },
  ];

  it.each([
    ['the version published last, when none is named', {}, '2027.1'],
    ['the named version, also an older one', { rubricVersion: '2021.1' }, '2021.1'],
    ['that of an older regulation', { rubricId: 'permenpanrb-52-2014' }, '2014.1'],
  ])('is %s', (_, change, version) => {
    expect(editionFor({ ...form, ...change }, published).version).toBe(version);
  });

  it.each([
    [{ rubricId: 'permenpanrb-1-1999' }, '/rubricId', `permenpanrb-52-2014, ${rubricId}`],
    [{ rubricVersion: '2028.1' }, '/rubricVersion', '2027.1, 2021.1'],
    [{ rubricVersion: '2014.1' }, '/rubricVersion', '2027.1, 2021.1'],
  ])('is refused when %j is not published, with what is', (change, path, accepted) => {
    const { code, details } = refusalOf(() => editionFor({ ...form, ...change }, published));
    expect(code).toBe('invalid');
    expect(details['problems']).toEqual([
      { path, accepted, message: expect.stringContaining('is published') },
    ]);
  });
});

describe('opening a cycle', () => {
  it('answers every undecided rule: as told, and else by the default of the rubric', () => {
    const cycle = openCycle('c', { ...form, settings: { areaMinimum: 'split' } }, rubric);
    expect(Object.keys(cycle.settings).sort()).toEqual(Object.keys(rubric.settings).sort());
    expect(cycle.settings).toMatchObject({
      areaMinimum: 'split',
      blankAnswer: rubric.settings['blankAnswer']?.default,
    });
  });

  it('fixes the version of its rubric, whether it was named or not', () => {
    expect(openCycle('c', form, rubric)).toMatchObject({ rubricId, rubricVersion: '2021.1', version: 1 });
    const named = { ...form, rubricVersion: '2021.1' };
    expect(openCycle('c', named, rubric)).toEqual(openCycle('c', form, rubric));
  });

  it('is refused with every problem: unknown settings, values of no setting, days in the wrong order', () => {
    const wrong = { ...form, settings: { areaMinimum: 'both', colour: 'red' }, closesOn: '2026-01-02' };
    const refusal = refusalOf(() => openCycle('c', wrong, rubric));
    expect(refusal.code).toBe('invalid');
    expect(pathsOf(refusal)).toEqual(['/settings/areaMinimum', '/settings/colour', '/closesOn']);
    expect(refusal.details['problems']).toContainEqual(
      expect.objectContaining({ path: '/settings/areaMinimum', accepted: '"pooled", "split"' }),
    );
  });
});
