/**
 * The codes of two lists in one order: that of the later list; a code that only the earlier one has follows the code that
 * stood before it there.
 */
export function mergedOrder(earlier: readonly string[], later: readonly string[]): string[] {
  const known = new Set(later);
  const following = new Map<string | undefined, string[]>();
  let before: string | undefined;
  for (const code of earlier) {
    if (known.has(code)) before = code;
    else following.set(before, [...(following.get(before) ?? []), code]);
  }
  return [undefined, ...later].flatMap((code) => [
    ...(code === undefined ? [] : [code]),
    ...(following.get(code) ?? []),
  ]);
}
