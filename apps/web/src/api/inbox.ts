import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http } from './client';
import { pageSize, pagesQuery } from './pages';

export type Notice = Schemas['Notice'];

const list = (unread: boolean | undefined, limit: number, after?: string) =>
  answerOf(http.GET('/api/v1/inbox', { params: { query: { unread, limit, after } } }));

export const inboxQuery = (unread?: true) =>
  pagesQuery(['inbox', 'list', unread ?? null], (after) => list(unread, pageSize, after));

/** How many notices are unread, up to 100. */
export const unreadQuery = queryOptions({
  queryKey: ['inbox', 'unread'],
  queryFn: async () => (await list(true, 100)).items.length,
  refetchInterval: 60_000,
});
