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

/** What the API takes of a file at most, and how many of its rows a preview lists. */
export const importLimits = { rows: 2_000, listed: 500 } as const;
export const importFormats = ['csv', 'xlsx'] as const;

export interface UnitFile {
  readonly format: (typeof importFormats)[number];
  /** Base64. */
  readonly content: string;
}

export type ImportRow = Schemas['ImportRow'];

/** What the service says of each row of a file, before anything is written. */
export interface UnitPreview {
  readonly rows: number;
  readonly faulty: number;
  readonly items: readonly ImportRow[];
}

export const previewUnitImport = (body: UnitFile, key: string): Promise<UnitPreview> =>
  answerOf(http.POST('/api/v1/units/import/preview', { params: { header: keyed(key) }, body }));

export const importUnits = (body: UnitFile, key: string) =>
  answerOf(http.POST('/api/v1/units/import', { params: { header: keyed(key) }, body }));
