import { infiniteQueryOptions } from '@tanstack/react-query';

export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** Rows that are asked for at once; the API gives no more than 200. */
export const pageSize = 50;
export const largestPage = 200;

/** A list that is read page by page, as the reader wants more. */
export function pagesQuery<T>(
  queryKey: readonly unknown[],
  read: (after: string | undefined) => Promise<Page<T>>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** Every row of a list that has a known bound, e.g. the 113 answers of a worksheet. Throws beyond 50 pages. */
export async function readAll<T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < 50; page += 1) {
    const { items, next } = await read(after);
    rows.push(...items);
    if (next === null) return rows;
    after = next;
  }
  throw new RangeError('The list is longer than it may be');
}
