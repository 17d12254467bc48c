import { invalid } from '@zi/contracts';
import { validate } from 'uuid';

/** The page out of one row more than it holds; the last row's key is the cursor of the next. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => string,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}

/** The id that a cursor of this list is, null for the first page. */
export function idCursor(after: string | undefined): string | null {
  if (after === undefined || validate(after)) return after ?? null;
  throw foreign();
}

export function foreign() {
  return invalid('The request is not valid.', [
    { path: '/after', message: 'is not a cursor', accepted: 'the `next` of the page before' },
  ]);
}
