import { type Explained, holds } from './found';

const round: Explained = { name: 'round', word: 'Putaran', also: 'round', meaning: 'Sampai dibekukan.' };

describe('looking for a term', () => {
  it.each(['round', 'PUTAR', ' dibekukan '])('finds it by name, word or meaning: %s', (typed) => {
    expect(holds(round, typed)).toBe(true);
  });

  it('does not find what holds none of the words', () => {
    expect(holds(round, 'pakta')).toBe(false);
  });
});
