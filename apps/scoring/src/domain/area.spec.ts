import { type Area } from '@zi/contracts';
import { rubric } from '../fixtures/worksheet';
import { areaOf, foreignAnswers } from './area';

const edits = (...codes: string[]) => codes.map((code) => ({ code }));
const only = (own: Area | null) => (area: Area | null) => area === own;

describe('the area of a question', () => {
  it('is that of the half which it lies in, pemenuhan or reform', () => {
    const areas = ['P.1.i.a', 'R.1.i.a', 'P.6.iv.a', 'R.5.ii.a'].map((code) =>
      areaOf(rubric.nodes.get(code)!),
    );
    expect(areas).toEqual(['MP', 'MP', 'PP', 'PW']);
  });

  it('is none for results', () => {
    const results = rubric.questions.filter((question) => areaOf(question) === null);
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ code }) => code.startsWith('H.'))).toBe(true);
  });
});

describe('answers outside the areas of who gives them', () => {
  it('are named with their place and with what is accepted', () => {
    expect(foreignAnswers(rubric, edits('P.1.i.a', 'R.2.i.a', 'H.1.a'), only('MP'))).toEqual([
      {
        path: '/answers/1/code',
        message: 'R.2.i.a is of TT, you answer for MP',
        accepted: 'questions of MP',
      },
      {
        path: '/answers/2/code',
        message: 'H.1.a is of no area, you answer for MP',
        accepted: 'questions of MP',
      },
    ]);
  });

  it('are none for who answers in every area', () => {
    expect(foreignAnswers(rubric, rubric.questions, () => true)).toEqual([]);
  });

  it('leave a code that the rubric does not have to the check of the answers', () => {
    expect(foreignAnswers(rubric, edits('X.1'), () => false)).toEqual([]);
  });
});
