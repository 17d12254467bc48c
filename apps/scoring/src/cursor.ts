import { invalid } from '@zi/contracts';
import { validate } from 'uuid';

/** Refuses a cursor of a list by ids that is no id. */
export function requireCursor(after: string | undefined): void {
  if (after !== undefined && !validate(after)) throw foreignCursor();
}

/** The cursor of a list by numbers. */
export function numberCursor(after: string | undefined): number | undefined {
  if (after === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(after)) throw foreignCursor();
  return Number(after);
}

export const foreignCursor = () =>
  invalid('The cursor is not one of this list.', [
    { path: '/after', message: 'is not a cursor of this list', accepted: 'the `next` of the page before' },
  ]);
