import { languageOf } from './language';

describe('the language of a page', () => {
  it.each([
    [undefined, 'id'],
    ['', 'id'],
    ['id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7', 'id'],
    ['en-US,en;q=0.9', 'en'],
    ['en-US,en;q=0.9,id;q=0.8', 'en'],
    ['EN-gb ; q=0.6, id;q=0.5', 'en'],
    ['en, id', 'id'], // of the same weight
    ['en;q=0', 'id'],
    ['jv,su;q=0.9', 'id'],
    ['enm, idx', 'id'],
    ['*', 'id'],
  ])('for %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
