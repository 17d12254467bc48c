import { rubric } from '../../../parts/score/rubric.fixture';
import { indexQuestions } from './index-questions';

describe('the questions that take the indices of a survey', () => {
  it('are told by the rubric: IPAK and IPKP stand in the results H.1 and H.2', () => {
    expect(indexQuestions(rubric)).toEqual({ ipak: 'H.1.a', ipkp: 'H.2.a' });
  });
});
