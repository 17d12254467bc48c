import { type DomainError, ProgrammeAdvanced, type Stage, stages } from '@zi/contracts';
import { type Rubric, findRubric } from '@zi/rubric';
import { type Programme } from './programme';
import { announcementOf, closeSurvey, openSurvey, refusalOf } from './survey';

const { unit, cycle, programmeId } = ProgrammeAdvanced.example;
const programme: Programme = {
  id: programmeId,
  unitId: unit.id,
  unitName: unit.name,
  unitPath: unit.path,
  cycleId: cycle.id,
  closesOn: cycle.closesOn,
  rubric: { id: cycle.rubricId, version: cycle.rubricVersion },
  settings: {},
  stage: 'development',
  version: 6,
};
const ask = { programmeId, instrumentId: 'se-4-2023', opensOn: '2026-03-01', closesOn: '2026-03-31' };
const today = '2026-02-20';
const rubric = bundled();
const survey = openSurvey('s', { programme, rubric }, ask, today);

function bundled(): Rubric {
  const found = findRubric(cycle.rubricId);
  if (!found.ok) throw new Error('the rubric is missing');
  return found.value;
}

const tally = (responses: number) => ({ responses, sums: Array<number>(13).fill(5 * responses) });

const refusal = (work: () => unknown): DomainError | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error as DomainError;
  }
};

describe('opening a survey', () => {
  const openIn = (facts: Partial<Programme>) =>
    refusal(() => openSurvey('s', { programme: { ...programme, ...facts }, rubric }, ask, today));
  const problem = (dates: { opensOn?: string; closesOn?: string }) =>
    refusal(() => openSurvey('s', { programme, rubric }, { ...ask, ...dates }, today))?.details['problems'];

  it('starts it open, without indices, in its first version', () => {
    expect(survey).toMatchObject({ status: 'open', indices: null, version: 1, unitId: unit.id });
  });

  it('is refused for an instrument that is not known, naming those that are', () => {
    const opening = () => openSurvey('s', { programme, rubric }, { ...ask, instrumentId: 'skm-2017' }, today);
    expect(refusal(opening)?.details['problems']).toEqual([
      { path: '/instrumentId', message: 'is not known here', accepted: 'one of se-4-2023, bpspl-2022' },
    ]);
  });

  it('is for programmes in development or later', () => {
    const refused = stages.filter((stage: Stage) => openIn({ stage })?.code === 'conflict');
    expect(refused).toEqual(['declaration', 'designation']);
  });

  it.each([
    [{}, 'ratio'],
    [{ areaMinimum: 'split' }, 'ratio'],
    [{ surveyConversion: 'affine' }, 'affine'],
  ])('with the settings %j converts by %s', (settings, conversion) => {
    const opened = openSurvey('s', { programme: { ...programme, settings }, rubric }, ask, today);
    expect(opened.conversion).toBe(conversion);
  });

  it('is refused when the cycle names a conversion that does not exist', () => {
    expect(openIn({ settings: { surveyConversion: 'guess' } })).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/surveyConversion: "guess" .*accepted: "ratio", "affine"/),
    });
  });

  it.each([
    [{ opensOn: '2026-03-31', closesOn: '2026-03-31' }],
    [{ opensOn: '2026-01-05', closesOn: '2026-02-20' }],
  ])('may last %j, first and last day included', (dates) => {
    expect(problem(dates)).toBeUndefined();
  });

  it('is refused when it would end before it begins or is over already', () => {
    expect(problem({ opensOn: '2026-04-01' })).toEqual([
      {
        path: '/closesOn',
        message: 'lies before opensOn, 2026-04-01',
        accepted: '2026-04-01 or later',
      },
    ]);
    expect(problem({ opensOn: '2026-01-05', closesOn: '2026-02-19' })).toEqual([
      {
        path: '/closesOn',
        message: 'has passed: today is 2026-02-20',
        accepted: '2026-02-20 or later',
      },
    ]);
  });
});

describe('an open survey', () => {
  it('takes answers on its first and on its last day', () => {
    expect(refusalOf(survey, '2026-03-01')).toBeUndefined();
    expect(refusalOf(survey, '2026-03-31')).toBeUndefined();
  });

  it('takes none on the day before and on the day after, and says so', () => {
    expect(refusalOf(survey, '2026-02-28')).toMatchObject({
      code: 'conflict',
      message: 'This survey opens on 2026-03-01; today is 2026-02-28.',
    });
    expect(refusalOf(survey, '2026-04-01')).toMatchObject({
      code: 'conflict',
      message: 'This survey ended on 2026-03-31; today is 2026-04-01.',
    });
  });
});

describe('closing a survey', () => {
  it('needs 30 responses and says how many are missing', () => {
    expect(refusal(() => closeSurvey(survey, 1, tally(29)))).toMatchObject({
      code: 'conflict',
      message: 'This survey has 29 responses and needs 30 to be closed: 1 more.',
      details: { responses: 29, required: 30 },
    });
    expect(refusal(() => closeSurvey(survey, 1, { responses: 0, sums: [] }))?.details).toEqual({
      responses: 0,
      required: 30,
    });
    expect(closeSurvey(survey, 1, tally(30))).toMatchObject({
      status: 'closed',
      version: 2,
      indices: { ipak: { mean: { exact: '5' }, respondents: 30 } },
    });
  });

  it('is refused to whom holds another version', () => {
    expect(refusal(() => closeSurvey(survey, 2, tally(30)))).toMatchObject({
      code: 'conflict',
      details: { yourVersion: 2, currentVersion: 1 },
    });
  });

  it('is final: it cannot be closed again and takes no answer, not even on its days', () => {
    const closed = closeSurvey(survey, 1, tally(30));
    expect(refusal(() => closeSurvey(closed, 2, tally(31)))?.message).toBe('This survey is closed already.');
    expect(refusalOf(closed, '2026-03-10')?.message).toBe('This survey is closed and takes no more answers.');
  });

  it('is announced with both indices and the rule that made them', () => {
    const closed = closeSurvey(survey, 1, tally(30));
    expect(announcementOf(closed, 30, new Date('2026-04-01T02:00:00Z'))).toEqual({
      surveyId: 's',
      programmeId,
      unitId: unit.id,
      instrument: { id: 'se-4-2023', version: '1' },
      conversion: 'ratio',
      respondents: 30,
      ipak: closed.indices.ipak,
      ipkp: closed.indices.ipkp,
      closedAt: '2026-04-01T02:00:00.000Z',
      version: 2,
    });
  });
});
