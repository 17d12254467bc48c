import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http, keyed } from './client';
import { largestPage, pageSize, pagesQuery, readAll } from './pages';
import { type paths } from './schema';

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

type CommandBody<P extends keyof paths> = paths[P] extends {
  put: { requestBody: { content: { 'application/json': infer B } } };
}
  ? B
  : never;
export type Declaration = CommandBody<'/api/v1/programmes/{id}/declaration'>;
export type Designation = CommandBody<'/api/v1/programmes/{id}/designation'>;
export type Team = CommandBody<'/api/v1/programmes/{id}/team'>;

/** A change of a programme, based on the version that was seen. */
export interface ProgrammeChange<B> {
  readonly id: string;
  readonly version: number;
  readonly body: B;
}

const changing = <B>({ id, version, body }: ProgrammeChange<B>, key: string) => ({
  params: { path: { id }, header: based(version, key) },
  body,
});

export const startProgramme = (
  body: { readonly unitId: string; readonly cycleId: string; readonly target: Target },
  key: string,
) => answerOf(http.POST('/api/v1/programmes', { params: { header: keyed(key) }, body }));

export const declareProgramme = (change: ProgrammeChange<Declaration>, key: string) =>
  answerOf(http.PUT('/api/v1/programmes/{id}/declaration', changing(change, key)));

export const designateProgramme = (change: ProgrammeChange<Designation>, key: string) =>
  answerOf(http.PUT('/api/v1/programmes/{id}/designation', changing(change, key)));

export const formTeam = (change: ProgrammeChange<Team>, key: string) =>
  answerOf(http.PUT('/api/v1/programmes/{id}/team', changing(change, key)));

export const advanceProgramme = (change: ProgrammeChange<{ readonly to: Stage }>, key: string) =>
  answerOf(http.PUT('/api/v1/programmes/{id}/stage', changing(change, key)));
