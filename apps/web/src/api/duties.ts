import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http } from './client';

export type Duty = Schemas['Duty'];
type Owner = 'stages' | 'surveys' | 'scoring';

const owners: readonly Owner[] = ['stages', 'surveys', 'scoring'];

/** What a person can look over; a service gives no more of them. */
const enough = 200;

/** Duties of one service. A page may be short, even empty, and still have a next one. */
async function dutiesOf(owner: Owner): Promise<{ readonly items: Duty[]; readonly more: boolean }> {
  const items: Duty[] = [];
  let after: string | undefined;
  do {
    const page = await answerOf(
      http.GET(`/api/v1/duties/${owner}`, { params: { query: { limit: 100, after } } }),
    );
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < enough);
  return { items, more: after !== undefined };
}

/** The duties that the services know of, the next due first; `more` when one of them knows of others besides. */
export const dutiesQuery = queryOptions({
  queryKey: ['duties'],
  queryFn: async () => {
    const lists = await Promise.all(owners.map(dutiesOf));
    const byDay = (a: Duty, b: Duty) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
    return {
      items: lists.flatMap(({ items }) => items).sort(byDay),
      more: lists.some(({ more }) => more),
    };
  },
});
