import { refuse } from './refusal';

/** What a JSON file may take; beyond it, it is refused before it is parsed. */
export interface JsonLimits {
  readonly bytes: number;
  /** Objects and lists inside each other. */
  readonly depth: number;
  /** Objects, lists and commas: about as many as there are values. */
  readonly values: number;
}

export const jsonLimits: JsonLimits = { bytes: 2 * 1024 * 1024, depth: 32, values: 20_000 };

/** Parses a file of JSON in UTF-8. Throws `invalid` with a reason for one that is not, or that is beyond the limits. */
export function parseJson(bytes: Uint8Array, limits: JsonLimits = jsonLimits): unknown {
  if (bytes.length > limits.bytes) {
    throw refuse('too_large', `The file has ${bytes.length} bytes; the limit is ${limits.bytes}.`);
  }
  const text = textOf(bytes);
  const { depth, values } = jsonExtent(text);
  if (depth > limits.depth) {
    throw refuse('too_large_inside', `The file nests ${depth} deep; the limit is ${limits.depth}.`);
  }
  if (values > limits.values) {
    throw refuse('too_large_inside', `The file holds ${values} values; the limit is ${limits.values}.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

const notJson = () => refuse('damaged', 'The file is not JSON in UTF-8.');

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notJson();
  }
}

/** How deep a text of JSON nests and how many values it holds, without parsing it. */
export function jsonExtent(text: string): { depth: number; values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
    if (beginsValue.has(character)) values += 1;
  }
  return { depth: deepest, values };
}

const beginsValue = new Set(['[', '{', ',']);

/** Where the string that begins here ends. */
function endOfString(text: string, begin: number): number {
  let at = begin + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
