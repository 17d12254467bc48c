import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http, keyed } from './client';

export type Cycle = Schemas['Cycle'];

/** The cycles, the newest first: one a year. */
export const cyclesQuery = queryOptions({
  queryKey: ['cycles', 'list'],
  queryFn: async () =>
    (await answerOf(http.GET('/api/v1/cycles', { params: { query: { limit: 50 } } }))).items,
  staleTime: 5 * 60_000,
});

export const cycleQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycles', id],
    queryFn: () => answerOf(http.GET('/api/v1/cycles/{id}', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });

type NewCycle = Omit<Cycle, 'id' | 'version'>;

export const openCycle = (body: NewCycle, key: string) =>
  answerOf(http.POST('/api/v1/cycles', { params: { header: keyed(key) }, body }));
