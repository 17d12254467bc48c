import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http, keyed } from './client';
import { largestPage, readAll } from './pages';

export type Action = Schemas['Action'];
export type Area = Schemas['Area'];

/** The whole work plan of a programme, the next due first. */
export const actionsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['actions', programmeId],
    queryFn: () =>
      readAll((after) =>
        answerOf(
          http.GET('/api/v1/actions', { params: { query: { programmeId, limit: largestPage, after } } }),
        ),
      ),
  });

export const addAction = (body: Omit<Action, 'id' | 'realisation' | 'version'>, key: string) =>
  answerOf(http.POST('/api/v1/actions', { params: { header: keyed(key) }, body }));

export interface Realisation {
  readonly id: string;
  readonly version: number;
  readonly realisation: number;
  readonly note: string | null;
}

export const realiseAction = ({ id, version, realisation, note }: Realisation, key: string) =>
  answerOf(
    http.PUT('/api/v1/actions/{id}/realisation', {
      params: { path: { id }, header: based(version, key) },
      body: { realisation, note },
    }),
  );
