import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http, keyed } from './client';
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

export const unitKinds = [
  'ministry',
  'directorate_general',
  'inspectorate',
  'directorate',
  'technical_unit',
] as const satisfies readonly Unit['kind'][];

type Based = Pick<Unit, 'id' | 'version'>;

export const registerUnit = (
  body: Pick<Unit, 'code' | 'name' | 'kind' | 'parentId' | 'activeFrom'>,
  key: string,
) => answerOf(http.POST('/api/v1/units', { params: { header: keyed(key) }, body }));

export const changeUnit = (
  { id, version, ...body }: Based & Pick<Unit, 'code' | 'name' | 'kind'> & { readonly why: string },
  key: string,
) =>
  answerOf(http.PUT('/api/v1/units/{id}', { params: { path: { id }, header: based(version, key) }, body }));

export const moveUnit = (
  { id, version, ...body }: Based & { readonly parentId: string; readonly why: string },
  key: string,
) =>
  answerOf(
    http.PUT('/api/v1/units/{id}/parent', { params: { path: { id }, header: based(version, key) }, body }),
  );

export const closeUnit = (
  { id, version, ...body }: Based & { readonly activeUntil: string | null; readonly why: string },
  key: string,
) =>
  answerOf(
    http.PUT('/api/v1/units/{id}/closing', { params: { path: { id }, header: based(version, key) }, body }),
  );

export const unitHistoryQuery = (id: string) =>
  pagesQuery(['units', id, 'history'], (after) =>
    answerOf(
      http.GET('/api/v1/units/{id}/history', {
        params: { path: { id }, query: { limit: pageSize, after } },
      }),
    ),
  );
