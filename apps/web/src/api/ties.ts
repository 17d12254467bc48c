import { type Schemas, answerOf, based, http, keyed } from './client';
import { pageSize, pagesQuery } from './pages';

export type Tie = Schemas['Tie'];
export const tieKinds = ['kinship', 'worked_there', 'business', 'other'] as const satisfies Tie['kind'][];

export const tiesQuery = (personId: string) =>
  pagesQuery(['ties', personId], (after) =>
    answerOf(http.GET('/api/v1/ties', { params: { query: { personId, limit: pageSize, after } } })),
  );

export const withdrawTie = (
  { id, version, why }: Pick<Tie, 'id' | 'version'> & { readonly why: string },
  key: string,
) =>
  answerOf(
    http.POST('/api/v1/ties/{id}/withdrawal', {
      params: { path: { id }, header: based(version, key) },
      body: { why },
    }),
  );

export const declareTie = (body: Pick<Tie, 'personId' | 'unitId' | 'kind' | 'reason'>, key: string) =>
  answerOf(http.POST('/api/v1/ties', { params: { header: keyed(key) }, body }));
