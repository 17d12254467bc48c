import { stages } from '@zi/contracts';
import { type Rubric, findRubric } from '@zi/rubric';
import { type ProgrammeState, areaOf, requireCollecting, requireQuestions } from './programme';

const programme: ProgrammeState = {
  ...{ id: 'p', unitId: 'u', unitPath: ['u'], cycleId: 'c', version: 1 },
  ...{ rubric: { id: 'permenpanrb-90-2021', version: '2021.1' }, stage: 'development' },
};
const rubric = bundled();

function bundled(): Rubric {
  const found = findRubric(programme.rubric.id);
  if (!found.ok) throw new Error('the rubric is missing');
  return found.value;
}

const caught = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a programme', () => {
  it('collects evidence in development and monitoring, and in no other stage', () => {
    const open = stages.filter((stage) => !caught(() => requireCollecting({ ...programme, stage })));
    expect(open).toEqual(['development', 'monitoring']);
    expect(caught(() => requireCollecting({ ...programme, stage: 'designation' }))).toMatchObject({
      code: 'conflict',
      message:
        'Evidence is collected in the stages development and monitoring; this programme is in designation.',
    });
  });

  it('takes evidence for every question of its rubric, also for those that a survey answers', () => {
    const codes = ['P.1.i.a', 'R.1.i.a', 'H.1.a'].map((code, index) => ({ path: `/${index}`, code }));
    expect(caught(() => requireQuestions(rubric, codes))).toBeUndefined();
  });

  it('refuses every code that is no question, each by its place', () => {
    const codes = ['P.1.i.a', 'P.9.z', 'P.1'].map((code, index) => ({
      path: `/questionCodes/${index}`,
      code,
    }));
    expect(caught(() => requireQuestions(rubric, codes))).toMatchObject({
      code: 'invalid',
      details: {
        problems: [
          { path: '/questionCodes/1', message: 'P.9.z is unknown in permenpanrb-90-2021 2021.1' },
          { path: '/questionCodes/2', message: 'P.1 is a group of questions' },
        ],
      },
    });
  });

  it.each([
    ['P.1.i.a', 'MP'],
    ['R.1.i.a', 'MP'],
    ['P.2.i.a', 'TT'],
    ['H.1.a', null],
    ['P.9.z', null],
  ])('finds that %s belongs to the area %s', (code, area) => expect(areaOf(rubric, code)).toBe(area));
});
