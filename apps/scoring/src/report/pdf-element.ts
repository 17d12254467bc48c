/**
 * A template of a PDF: a document definition of pdfmake as JSON. Its texts hold tags, `{field}`. In any list stand
 * beside elements: `{ "each": list, "items": [...] }`, `{ "when": flag, "items": [...] }`, `{ "unless": flag, … }`.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const conditions = ['each', 'when', 'unless'] as const;

/** A part that is repeated, shown or hidden. */
export function conditionOf(
  value: JsonObject,
): { use: (typeof conditions)[number]; name: string } | undefined {
  const use = conditions.find((condition) => Object.hasOwn(value, condition));
  const name = use && value[use];
  return use && { use, name: typeof name === 'string' ? name : '' };
}

/** A tag in a text. */
export const tagPattern = /\{([^{}]*)\}/g;
