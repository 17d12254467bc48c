import { rubric } from './rubric.fixture';
import { answerText } from './answer-text';

describe('an answer in words', () => {
  it('says what the chosen option means', () => {
    expect(answerText(rubric, { code: 'P.1.i.b', value: 'C' }, 'id')).toBe('C. Tanpa seleksi');
    expect(answerText(rubric, { code: 'P.1.i.b', value: 'C' }, 'en')).toBe('C. No selection');
    expect(answerText(rubric, { code: 'P.1.i.a', value: 'Ya' }, 'id')).toBe('Ya');
  });

  it('names the counts of a ratio', () => {
    const question = rubric.questions.find(({ form }) => form?.type === 'ratio')!;
    const [input] = question.form!.type === 'ratio' ? question.form!.inputs : [];
    expect(answerText(rubric, { code: question.code, value: { [input!.key]: 7 } }, 'id')).toBe(
      `${input!.label.id}: 7`,
    );
  });

  it('says nothing of a blank answer', () => {
    expect(answerText(rubric, { code: 'P.1.i.b', value: null }, 'id')).toBeNull();
  });
});
