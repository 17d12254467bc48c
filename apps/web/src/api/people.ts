import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http } from './client';
import { isProblem } from './problem';

export type Person = Schemas['Person'];

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => answerOf(http.GET('/api/v1/people/{id}', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
    // Of whom one may not know, there is none: that stays so.
    retry: (count, error) => !isProblem(error, 'not_found', 'forbidden') && count < 2,
  });

/** The first people whose name holds the words. */
export const peopleNamedQuery = (query: string) =>
  queryOptions({
    queryKey: ['people', 'named', query],
    queryFn: async () =>
      (
        await answerOf(
          http.GET('/api/v1/people', { params: { query: { query: query || undefined, limit: 20 } } }),
        )
      ).items,
    staleTime: 60_000,
  });
