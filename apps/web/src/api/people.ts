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
