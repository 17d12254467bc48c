import fc from 'fast-check';
import { jsonFlaw } from './json';

describe('the flaw of a text that is not JSON', () => {
  it.each([
    ['', 'line 1, column 1: the end where a value was expected'],
    ['{\n  "a": 1,\n  "b": x\n}', 'line 3, column 8: "x" where a value was expected'],
    ['{"a":1,}', 'line 1, column 8: "}" where a key was expected'],
    ['{a:1}', 'line 1, column 2: "a" where a key or } was expected'],
    ['[1 2]', 'line 1, column 4: "2" where , or ] was expected'],
    ['[1}', 'line 1, column 3: "}" where , or ] was expected'],
    ['{"a" 1}', 'line 1, column 6: "1" where : was expected'],
    ['{"a":"\n"}', 'line 1, column 6: "\\"" where a value was expected'],
    ['{} {}', 'line 1, column 4: "{" where nothing more was expected'],
    ['{"a":[1,2', 'line 1, column 10: the end where , or ] was expected'],
    ['01', 'line 1, column 2: "1" where nothing more was expected'],
    ['\ufeff{}', 'line 1, column 1: "\ufeff" where a value was expected'],
    ['["😀" 😀]', 'line 1, column 7: "😀" where , or ] was expected'],
  ])('%j is %s', (text, flaw) => expect(jsonFlaw(text)).toBe(flaw));

  it('is there exactly when JSON.parse refuses the text', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const spoilt = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', ']', ',', ':', '-', 'e', '\\', '\t'))
      .map(([text, at, piece]) => {
        const position = at % (text.length + 1);
        return text.slice(0, position) + piece + text.slice(position + (at % 2));
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), spoilt, fc.string()), (text) => {
        expect(jsonFlaw(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is found in a text of a megabyte', () => {
    const text = `{"a":${JSON.stringify('x\\'.repeat(300_000))},"b":[${'1,'.repeat(100_000)}]}`;
    expect(jsonFlaw(text)).toContain(': "]" where a value was expected');
  });
});
