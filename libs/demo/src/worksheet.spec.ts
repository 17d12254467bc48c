import { runScore } from '@zi/rubric';
import { type SheetAnswer, assessorAnswers, selfAnswers } from './worksheet';

const scoreOf = (answers: readonly SheetAnswer[]) => {
  const indices = { 'H.1.a': 3.78, 'H.2.a': 3.56 };
  const sheet = { ...Object.fromEntries(answers.map(({ code, value }) => [code, value])), ...indices };
  const scored = runScore({ rubric: 'permenpanrb-90-2021', answers: sheet });
  if (!scored.ok) throw new Error(JSON.stringify(scored.problems));
  return scored.value;
};

describe("the demo's worksheet", () => {
  it('answers every question but the survey indices, and only with what the rubric knows', () => {
    expect(selfAnswers()).toHaveLength(111);
    expect(scoreOf(selfAnswers()).missing).toEqual([]);
    expect(scoreOf(assessorAnswers()).missing).toEqual([]);
  });

  it('reaches WBK by the unit and by the assessors, who score lower, and misses WBBM', () => {
    const [self, assessed] = [scoreOf(selfAnswers()), scoreOf(assessorAnswers())];
    expect([self.verdict, assessed.verdict]).toEqual(['wbk', 'wbk']);
    expect(Number(assessed.total.rounded)).toBeLessThan(Number(self.total.rounded));
  });
});
