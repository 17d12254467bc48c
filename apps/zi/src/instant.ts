const form = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** How an instant is given. */
export const acceptedInstants = '2026-02-20 (its midnight in UTC) or 2026-02-20T07:00:00+07:00';

/** The instant that a text names, as ISO 8601 in UTC; undefined when it names none. */
export function instantOf(text: string): string | undefined {
  const date = new Date(form.test(text) ? text : Number.NaN);
  return Number.isNaN(date.valueOf()) ? undefined : date.toISOString();
}
