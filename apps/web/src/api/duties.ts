import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http } from './client';

export type Duty = Schemas['Duty'];

const owners = ['stages', 'surveys', 'scoring'] as const;

/** The next duties that each service knows of; `more` when one of them knows of others besides. */
export const dutiesQuery = queryOptions({
  queryKey: ['duties'],
  queryFn: async () => {
    const pages = await Promise.all(
      owners.map((owner) =>
        answerOf(http.GET(`/api/v1/duties/${owner}`, { params: { query: { limit: 100 } } })),
      ),
    );
    const byDay = (a: Duty, b: Duty) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
    return {
      items: pages.flatMap(({ items }) => items).sort(byDay),
      more: pages.some(({ next }) => next !== null),
    };
  },
});
