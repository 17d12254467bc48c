import { type Json, type JsonObject, conditionOf, isList, isObject, tagPattern } from './pdf-element';

type Scope = Readonly<Record<string, unknown>>;

/** Most values that a filled definition may have, lists and texts alike: a long report has some 20,000. */
export const maxFilledValues = 300_000;

/** Fills a template that was accepted. Throws RangeError when it grows beyond `maxFilledValues`. */
export function fill(value: Json, data: Scope, shown: (text: string) => string = (text) => text): Json {
  let values = 0;
  const filled = (inner: Json, scopes: readonly Scope[]): Json => {
    values += 1;
    if (values > maxFilledValues) throw new RangeError(`it gives more than ${maxFilledValues} values`);
    if (typeof inner === 'string') return shown(filledText(inner, scopes));
    if (isList(inner)) return inner.flatMap((item) => filledItems(item, scopes));
    if (!isObject(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, filled(part, scopes)]));
  };
  const filledItems = (item: Json, scopes: readonly Scope[]): readonly Json[] => {
    const condition = isObject(item) ? conditionOf(item) : undefined;
    if (!condition) return [filled(item, scopes)];
    const inside = scopesOf(condition, scopes);
    return inside.flatMap((scope) => filled((item as JsonObject)['items']!, scope) as readonly Json[]);
  };
  return filled(value, [data]);
}

const found = (name: string, scopes: readonly Scope[]): unknown =>
  scopes.find((scope) => Object.hasOwn(scope, name))?.[name];

/** The scopes of each repetition; none when the part is hidden. */
function scopesOf(
  { use, name }: NonNullable<ReturnType<typeof conditionOf>>,
  scopes: readonly Scope[],
): (readonly Scope[])[] {
  const value = found(name, scopes);
  const isShown = Array.isArray(value) ? value.length > 0 : value === true;
  if (use === 'unless') return isShown ? [] : [scopes];
  if (!Array.isArray(value)) return isShown ? [scopes] : [];
  if (use === 'when') return isShown ? [scopes] : [];
  return (value as Scope[]).map((item) => [item, ...scopes]);
}

/** A name that no scope has keeps its braces: the page, which is filled in later. */
const filledText = (text: string, scopes: readonly Scope[]): string =>
  text.replace(tagPattern, (tag, name: string) => {
    const value = found(name.trim(), scopes);
    return typeof value === 'string' ? value : tag;
  });
