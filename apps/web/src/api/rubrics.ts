import { queryOptions } from '@tanstack/react-query';
import { type CompareRubrics, type OutputOf } from '@zi/contracts';
import { type Schemas, answerOf, http, keyed } from './client';
import { largestPage, readAll } from './pages';

/** A published version never changes. */
const forGood = { staleTime: Infinity, gcTime: Infinity };

export type RubricVersion = Schemas['RubricVersion'];
export type RubricKey = Pick<RubricVersion, 'id' | 'version'>;

/** A version with its rubric ready to compute with; the engine is loaded with the first of them. */
async function readRubric({ id, version }: RubricKey) {
  const [{ document, ...about }, { compileRubric }] = await Promise.all([
    answerOf(http.GET('/api/v1/rubrics/{id}/{version}', { params: { path: { id, version } } })),
    import('@zi/rubric'),
  ]);
  const rubric = compileRubric(document);
  if (!rubric.ok) throw new TypeError(rubric.problems.map(({ message }) => message).join('; '));
  return { about, rubric: rubric.value };
}

/** A published rubric. */
export const rubricQuery = ({ id, version }: RubricKey) =>
  queryOptions({
    queryKey: ['rubrics', id, version, 'compiled'],
    queryFn: async () => (await readRubric({ id, version })).rubric,
    ...forGood,
  });

/** A version as it is now, also a draft that may be replaced. */
export const rubricVersionQuery = ({ id, version }: RubricKey) =>
  queryOptions({
    queryKey: ['rubrics', id, version, 'version'],
    queryFn: () => readRubric({ id, version }),
  });

/** Every version of every rubric, the newest first. */
export const rubricsQuery = queryOptions({
  queryKey: ['rubrics', 'list'],
  queryFn: () =>
    readAll((after) =>
      answerOf(http.GET('/api/v1/rubrics', { params: { query: { limit: largestPage, after } } })),
    ),
});

export type RubricDifference = OutputOf<typeof CompareRubrics>['differences'][number];

export const rubricComparisonQuery = (left: RubricKey, right: RubricKey) =>
  queryOptions({
    queryKey: ['rubrics', 'comparison', left, right],
    queryFn: async () =>
      (await answerOf(http.POST('/api/v1/rubrics/comparison', { body: { left, right } }))).differences,
  });

interface RubricFile {
  readonly format: 'json' | 'xlsx';
  /** Base64. */
  readonly content: string;
}

export const importRubric = (body: RubricFile, key: string) =>
  answerOf(http.POST('/api/v1/rubrics', { params: { header: keyed(key) }, body }));

export const publishRubric = ({ id, version, why }: RubricKey & { readonly why: string }, key: string) =>
  answerOf(
    http.POST('/api/v1/rubrics/{id}/{version}/publication', {
      params: { path: { id, version }, header: keyed(key) },
      body: { why },
    }),
  );
