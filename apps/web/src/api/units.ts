import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http } from './client';
import { largestPage, pageSize, pagesQuery, readAll } from './pages';

export type Unit = Schemas['Unit'];

export interface UnitFilter {
  readonly query?: string;
  readonly under?: string;
  readonly state?: 'active' | 'closed';
}

const list = (filter: UnitFilter, limit: number, after?: string) =>
  answerOf(http.GET('/api/v1/units', { params: { query: { ...filter, limit, after } } }));

export const unitsQuery = (filter: UnitFilter = {}) =>
  pagesQuery(['units', 'list', filter], (after) => list(filter, pageSize, after));

/** All units below one, or that may be read: for names beside ids, and trees. */
export const allUnitsQuery = (under?: string) =>
  queryOptions({
    queryKey: ['units', 'all', under ?? null],
    queryFn: () => readAll((after) => list({ under }, largestPage, after)),
    staleTime: 5 * 60_000,
  });

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', id],
    queryFn: () => answerOf(http.GET('/api/v1/units/{id}', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });
