import { keyIn, keyText } from './rubric-key';

describe('the name of a version of a rubric', () => {
  it('is read as it was written, also when the version has blanks', () => {
    const key = { id: 'lke', version: '2027 edisi 1' };
    expect(keyIn(keyText(key))).toEqual(key);
  });
});
