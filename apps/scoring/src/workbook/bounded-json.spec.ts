import { jsonExtent, jsonLimits, parseJson } from './bounded-json';
import { type RefusalReason } from './refusal';

const bytes = (text: string) => Buffer.from(text);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

function refusal(text: string | Uint8Array, limits = jsonLimits): unknown {
  try {
    return parseJson(typeof text === 'string' ? bytes(text) : text, limits);
  } catch (error) {
    const { details, message } = error as { details: { reason: RefusalReason }; message: string };
    return [details.reason, message];
  }
}

describe('a file of JSON', () => {
  it('is read within its limits, each to the edge', () => {
    expect(refusal('[1]', { ...jsonLimits, bytes: 3 })).toEqual([1]);
    expect(refusal('[1]', { ...jsonLimits, bytes: 2 })).toEqual([
      'too_large',
      'The file has 3 bytes; the limit is 2.',
    ]);
    expect(refusal(nested(32))).toBeInstanceOf(Array);
    expect(refusal(nested(33))).toEqual(['too_large_inside', 'The file nests 33 deep; the limit is 32.']);
    const list = (length: number) => `[${'1,'.repeat(length - 1)}1]`;
    expect(refusal(list(20_000))).toHaveLength(20_000);
    expect(refusal(list(20_001))).toEqual([
      'too_large_inside',
      'The file holds 20001 values; the limit is 20000.',
    ]);
  });

  it('is measured without its strings, whatever they hold', () => {
    expect(jsonExtent(String.raw`{"[{,\"[": ["\\", "[,"]}`)).toEqual({ depth: 2, values: 3 });
    expect(jsonExtent(String.raw`"[[[\"`)).toEqual({ depth: 0, values: 0 });
  });

  it('is refused when it is none', () => {
    for (const broken of ['', '{', '[1]]', '"a', Buffer.from('"\xff"', 'latin1')]) {
      expect(refusal(broken)).toEqual(['damaged', 'The file is not JSON in UTF-8.']);
    }
  });
});
