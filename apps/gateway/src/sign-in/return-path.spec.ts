import fc from 'fast-check';
import { returnAddress } from './return-path';

const home = 'https://zi.example';

describe('the way back after a sign-in', () => {
  it.each([
    ['/', `${home}/`],
    ['/programmes?year=2026#top', `${home}/programmes?year=2026#top`],
    [`/${'a'.repeat(999)}`, `${home}/${'a'.repeat(999)}`],
  ])('leads to a page of ours: %s', (path, address) => {
    expect(returnAddress(path, home)).toBe(address);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'programmes',
    '',
    `/${'a'.repeat(1_000)}`,
  ])('does not lead elsewhere: %j', (path) => {
    expect(returnAddress(path, home)).toBeUndefined();
  });

  it('never leaves our origin, whatever is asked for and however a browser reads it', () => {
    const odd = fc.constantFrom('/', '\\', '.', '@', ':', '\t', '\n', '%2f', 'evil.example', 'https:');
    const path = fc
      .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 3 })))
      .map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(path, (asked) => {
        const address = returnAddress(asked, home);
        return address === undefined || new URL(address, home).origin === home;
      }),
      { numRuns: 2_000 },
    );
  });
});
