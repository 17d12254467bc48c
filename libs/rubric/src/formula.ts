/** One input of a count formula with its sign. */
export interface Term {
  key: string;
  sign: 1 | -1;
}

const FORMULA = /^[a-z][a-z0-9_]*(?: [+-] [a-z][a-z0-9_]*)*$/;

/**
 * Reads a sum or difference of input keys, `a`, `a + b` or `a - b`, the only arithmetic that a rubric document may
 * state. Undefined for anything else.
 */
export function parseFormula(text: string): Term[] | undefined {
  if (!FORMULA.test(text)) return undefined;
  const words = text.split(' ');
  return words
    .filter((_, i) => i % 2 === 0)
    .map((key, i) => ({ key, sign: i > 0 && words[2 * i - 1] === '-' ? -1 : 1 }));
}

/** The value of the formula for these counts; every key of it must be among them. */
export function evaluate(terms: readonly Term[], counts: ReadonlyMap<string, bigint>): bigint {
  return terms.reduce((sum, { key, sign }) => sum + BigInt(sign) * counts.get(key)!, 0n);
}
