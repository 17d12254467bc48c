import { queryOptions } from '@tanstack/react-query';
import { type RubricDocument } from '@zi/rubric';
import { type Schemas, answerOf, http, keyed } from './client';
import { largestPage, readAll } from './pages';

/** A published version never changes. */
const forGood = { staleTime: Infinity, gcTime: Infinity };

/** A rubric ready to compute with; the engine is loaded with the first of them. */
export const rubricQuery = ({ id, version }: { readonly id: string; readonly version: string }) =>
  queryOptions({
    queryKey: ['rubrics', id, version, 'compiled'],
    queryFn: async () => {
      const [{ document }, { compileRubric }] = await Promise.all([
        answerOf(http.GET('/api/v1/rubrics/{id}/{version}', { params: { path: { id, version } } })),
        import('@zi/rubric'),
      ]);
      const rubric = compileRubric(document);
      if (!rubric.ok) throw new TypeError(rubric.problems.map(({ message }) => message).join('; '));
      return rubric.value;
    },
    ...forGood,
  });

export type RubricVersion = Schemas['RubricVersion'];
export type RubricKey = Pick<RubricVersion, 'id' | 'version'>;

/** Every version of every rubric, the newest first. */
export const rubricsQuery = queryOptions({
  queryKey: ['rubrics', 'list'],
  queryFn: () =>
    readAll((after) =>
      answerOf(http.GET('/api/v1/rubrics', { params: { query: { limit: largestPage, after } } })),
    ),
});

/** A version as its document, which the contract leaves open: the owner has checked it. */
export const rubricDocumentQuery = ({ id, version }: RubricKey) =>
  queryOptions({
    queryKey: ['rubrics', id, version, 'document'],
    queryFn: async () => {
      const { document, ...about } = await answerOf(
        http.GET('/api/v1/rubrics/{id}/{version}', { params: { path: { id, version } } }),
      );
      return { ...about, document: document as unknown as RubricDocument };
    },
  });

export const rubricComparisonQuery = (left: RubricKey, right: RubricKey) =>
  queryOptions({
    queryKey: ['rubrics', 'comparison', left, right],
    queryFn: async () =>
      (await answerOf(http.POST('/api/v1/rubrics/comparison', { body: { left, right } }))).differences,
  });

export const importRubric = (
  body: { readonly format: 'json' | 'xlsx'; readonly content: string },
  key: string,
) => answerOf(http.POST('/api/v1/rubrics', { params: { header: keyed(key) }, body }));

export const publishRubric = ({ id, version, why }: RubricKey & { readonly why: string }, key: string) =>
  answerOf(
    http.POST('/api/v1/rubrics/{id}/{version}/publication', {
      params: { path: { id, version }, header: keyed(key) },
      body: { why },
    }),
  );
