import { type Draft, emptyDraft, groupsOf, responseOf, unanswered, waitSeconds } from './draft';

const item = (code: string, measures: 'ipak' | 'ipkp') => ({ code, measures, text: { id: code, en: code } });
const form = {
  surveyId: 's',
  items: [item('SPAK.1', 'ipak'), item('SPKP.1', 'ipkp'), item('SPAK.2', 'ipak')],
};
const draft = (more: Partial<Draft>): Draft => ({ ...emptyDraft('k'), ...more });

describe('the answers of a respondent', () => {
  it('are asked for group by group', () => {
    expect(groupsOf(form).map(({ name, items }) => [name, items.map(({ code }) => code)])).toEqual([
      ['ipak', ['SPAK.1', 'SPAK.2']],
      ['ipkp', ['SPKP.1']],
    ]);
  });

  it('are complete in a step when each of its items has one', () => {
    expect(unanswered(form, draft({ step: 1, answers: { 'SPAK.2': 6 } }))).toEqual(['SPAK.1']);
    expect(unanswered(form, draft({ step: 1, answers: { 'SPAK.1': 1, 'SPAK.2': 6 } }))).toEqual([]);
    expect(unanswered(form, draft({ step: 0 }))).toEqual([]);
  });

  it('are sent without what the form does not ask, and with a service only when one was named', () => {
    const answers = { 'SPAK.1': 5, 'SPAK.2': 6, 'SPKP.1': 4, 'SPKP.9': 1 };
    expect(responseOf(form, draft({ answers, service: '  ' }))).toEqual({
      surveyId: 's',
      service: null,
      answers: { 'SPAK.1': 5, 'SPKP.1': 4, 'SPAK.2': 6 },
    });
    expect(responseOf(form, draft({ service: ' Izin ' })).service).toBe('Izin');
  });

  it('are sent again after a wait that grows to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map(waitSeconds)).toEqual([3, 6, 12, 24, 48, 60, 60]);
  });
});
