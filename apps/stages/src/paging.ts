import { invalid } from '@zi/contracts';
import { validate } from 'uuid';

export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** The page out of one row more than it holds; the last row's key is the cursor of the next. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}

/** The id that a cursor of this list is, null for the first page. */
export function idCursor(after: string | undefined): string | null {
  if (after === undefined || validate(after)) return after ?? null;
  throw foreign();
}

/** The number that a cursor of this list is, null for the first page. */
export function numberCursor(after: string | undefined): number | null {
  if (after === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(after)) return Number(after);
  throw foreign();
}

export function foreign() {
  return invalid('The cursor is not one of this list.', [
    { path: '/after', message: 'is not a cursor of this list', accepted: 'the `next` of the page before' },
  ]);
}
