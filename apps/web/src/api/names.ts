import { queryOptions } from '@tanstack/react-query';
import { type Person, peoplePage, readPerson } from './people';
import { type Page, largestPage } from './pages';
import { isProblem } from './problem';

type Named = Pick<Person, 'id' | 'name'>;

export interface Directory {
  readonly page: (after: string | undefined) => Promise<Page<Named>>;
  /** Null for somebody who may not be known. */
  readonly one: (id: string) => Promise<Named | null>;
}

/**
 * The names of these people, as far as they may be known. Reads pages of the list as long as that asks less than one
 * question for each person who is still sought, and then asks for those one by one.
 */
export async function findNames(
  ids: readonly string[],
  { page, one }: Directory,
): Promise<ReadonlyMap<string, string>> {
  const sought = new Set(ids);
  const names = new Map<string, string>();
  const found = (people: readonly Named[]) => {
    for (const { id, name } of people) if (sought.delete(id)) names.set(id, name);
  };
  let after: string | null | undefined;
  for (let read = 1; after !== null && sought.size > read; read += 1) {
    const { items, next } = await page(after);
    found(items);
    after = next;
  }
  if (after === null) return names;
  for (const person of await Promise.all([...sought].map(one))) if (person) found([person]);
  return names;
}

type Find = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Asks for one name; whatever is asked for before the page comes to rest becomes one question. */
export function together(find: Find): (id: string) => Promise<string | null> {
  let waiting: Set<string> | undefined;
  let answer: ReturnType<Find> | undefined;
  return async (id) => {
    if (!waiting || !answer) {
      const ids = new Set<string>();
      waiting = ids;
      answer = new Promise((resolve, reject) => {
        setTimeout(() => {
          waiting = undefined;
          find([...ids]).then(resolve, reject);
        });
      });
    }
    waiting.add(id);
    return (await answer).get(id) ?? null;
  };
}

const readName = together((ids) =>
  findNames(ids, {
    page: (after) => peoplePage({ limit: largestPage, after }),
    one: (id) =>
      readPerson(id).catch((error: unknown) => {
        if (isProblem(error, 'not_found', 'forbidden')) return null;
        throw error;
      }),
  }),
);

/** The name of a person; null for somebody who may not be known. Many that are wanted at once are one question. */
export const nameQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'name', id],
    queryFn: () => readName(id),
    staleTime: 5 * 60_000,
  });
