import { type Schemas, answerOf, based, http, keyed } from './client';
import { pageSize, pagesQuery } from './pages';

export type Client = Schemas['Client'];
export type Scope = Client['scopes'][number];

export const clientsQuery = pagesQuery(['clients', 'list'], (after) =>
  answerOf(http.GET('/api/v1/clients', { params: { query: { limit: pageSize, after } } })),
);

export const registerClient = (body: Pick<Client, 'subject' | 'name' | 'unitId' | 'scopes'>, key: string) =>
  answerOf(http.POST('/api/v1/clients', { params: { header: keyed(key) }, body }));

export const endClient = (
  { id, version, why }: Pick<Client, 'id' | 'version'> & { readonly why: string },
  key: string,
) =>
  answerOf(
    http.POST('/api/v1/clients/{id}/ending', {
      params: { path: { id }, header: based(version, key) },
      body: { why },
    }),
  );
