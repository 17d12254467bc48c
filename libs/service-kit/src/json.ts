type Expected =
  'a value' | 'a value or ]' | 'a key or }' | 'a key' | ':' | ', or ]' | ', or }' | 'nothing more';

const blank = /[ \t\n\r]*/y;
const token =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;

/**
 * Says where and why a text is not JSON, as `line 3, column 12: "x" where a value was expected`; undefined when it is.
 * `JSON.parse` names the place for some flaws only.
 */
export function jsonFlaw(text: string): string | undefined {
  const open: string[] = [];
  let expected: Expected = 'a value';
  let position = 0;
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0];
  };
  for (;;) {
    position += read(blank)?.length ?? 0;
    if (position === text.length && expected === 'nothing more') return undefined;
    const next = read(token);
    const following: Expected | undefined = next === undefined ? undefined : follow(expected, next, open);
    if (next === undefined || following === undefined) return describe(text, position, expected);
    expected = following;
    position += next.length;
  }
}

/** What is expected after a separator, by what was expected before. */
const separators: Readonly<Record<string, Partial<Record<Expected, Expected>>>> = {
  ',': { ', or ]': 'a value', ', or }': 'a key' },
  ':': { ':': 'a value' },
};

/** What is expected after a token, or undefined when the token itself was not. Keeps track of what is open. */
function follow(expected: Expected, next: string, open: string[]): Expected | undefined {
  if (next === '}' || next === ']') return close(expected, next, open);
  if (next in separators) return separators[next]?.[expected];
  if (expected.startsWith('a key')) return next.startsWith('"') ? ':' : undefined;
  return expected.startsWith('a value') ? begin(next, open) : undefined;
}

function begin(next: string, open: string[]): Expected {
  if (next !== '{' && next !== '[') return afterValue(open);
  open.push(next);
  return next === '{' ? 'a key or }' : 'a value or ]';
}

function close(expected: Expected, next: '}' | ']', open: string[]): Expected | undefined {
  if (!expected.endsWith(`or ${next}`)) return undefined;
  open.pop();
  return afterValue(open);
}

const afterValue = (open: string[]): Expected => {
  if (open.length === 0) return 'nothing more';
  return open.at(-1) === '{' ? ', or }' : ', or ]';
};

function describe(text: string, position: number, expected: Expected): string {
  const lines = text.slice(0, position).split('\n');
  const found =
    position === text.length ? 'the end' : JSON.stringify(String.fromCodePoint(text.codePointAt(position)!));
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}: ${found} where ${expected} was expected`;
}
