import { queryOptions } from '@tanstack/react-query';
import { answerOf, http } from './client';

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
