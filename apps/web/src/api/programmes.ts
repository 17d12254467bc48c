import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http } from './client';
import { largestPage, pageSize, pagesQuery, readAll } from './pages';

export type Programme = Schemas['Programme'];
export type Gate = Schemas['Gate'];
export type Stage = Schemas['Stage'];
export type Target = Schemas['Target'];

export interface ProgrammeFilter {
  readonly cycleId?: string;
  readonly unitId?: string;
  readonly stage?: Stage;
}

const list = (filter: ProgrammeFilter, limit: number, after?: string) =>
  answerOf(http.GET('/api/v1/programmes', { params: { query: { ...filter, limit, after } } }));

export const programmesQuery = (filter: ProgrammeFilter) =>
  pagesQuery(['programmes', 'list', filter], (after) => list(filter, pageSize, after));

export const allProgrammesQuery = (filter: ProgrammeFilter) =>
  queryOptions({
    queryKey: ['programmes', 'all', filter],
    queryFn: () => readAll((after) => list(filter, largestPage, after)),
  });

export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['programmes', id],
    queryFn: () => answerOf(http.GET('/api/v1/programmes/{id}', { params: { path: { id } } })),
  });
