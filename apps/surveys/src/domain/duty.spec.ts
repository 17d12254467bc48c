import { minimumRespondents } from '@zi/contracts';
import { type Candidate, dutyOf, earliestClosing } from './duty';

const about = {
  ...{ objectId: 's', unitId: 'u', unitName: 'BPSPL Padang', programmeId: 'p', cycleId: 'c' },
  dueOn: '2026-03-31',
};
const survey: Candidate = { ...about, isSurvey: true };
const kinds = (responses: number, today: string) =>
  dutyOf(survey, responses, today).map(({ kind, count }) => [kind, count]);

describe('what waits for who runs surveys', () => {
  it('is to open the survey that is missing, by the last day of the cycle', () => {
    expect(dutyOf({ ...about, isSurvey: false }, 0, '2026-03-01')).toEqual([
      { ...about, kind: 'open_survey', title: null, layer: null, count: null },
    ]);
  });

  it('is to collect what is missing to 30 responses, also when its last day has passed', () => {
    expect(kinds(0, '2026-03-01')).toEqual([['collect_responses', 30]]);
    expect(kinds(minimumRespondents - 1, '2026-03-31')).toEqual([['collect_responses', 1]]);
    expect(kinds(minimumRespondents - 1, '2026-04-01')).toEqual([['collect_responses', 1]]);
  });

  it('is to close it from its last day on, and until then nothing', () => {
    expect(kinds(minimumRespondents, '2026-03-30')).toEqual([]);
    expect(kinds(minimumRespondents, '2026-03-31')).toEqual([['close_survey', null]]);
    expect(kinds(500, '2026-04-20')).toEqual([['close_survey', null]]);
  });

  it('ends 30 days after the cycle closed', () => {
    expect(earliestClosing('2026-03-10')).toBe('2026-02-08');
  });
});
