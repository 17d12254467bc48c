import { rubric } from '../../../parts/score/rubric.fixture';
import { optionAt } from './use-keys';

const question = (keys: string) =>
  rubric.questions.find(({ form }) => form?.type === 'choice' && [...form.options.keys()].join(' ') === keys);

describe('the key of an option', () => {
  it('is its place or its letter', () => {
    const abc = question('A B C');
    expect(optionAt(abc, '2')).toBe('B');
    expect(optionAt(abc, 'c')).toBe('C');
    expect(optionAt(abc, '4')).toBeUndefined();
    expect(optionAt(abc, 'x')).toBeUndefined();
  });

  it('is Y for Ya and T for Tidak', () => {
    const either = question('Ya Tidak');
    expect([optionAt(either, 'y'), optionAt(either, 't')]).toEqual(['Ya', 'Tidak']);
  });

  it('is none where nothing is chosen', () => {
    const counted = rubric.questions.find(({ form }) => form?.type === 'ratio');
    expect(optionAt(counted, '1')).toBeUndefined();
    expect(optionAt(undefined, '1')).toBeUndefined();
  });
});
