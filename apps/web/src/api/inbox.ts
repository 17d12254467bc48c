import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http } from './client';
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

/** The newest notices that are unread, for a glance. */
export const newestUnreadQuery = queryOptions({
  queryKey: ['inbox', 'newest'],
  queryFn: async () => (await list(true, 5)).items,
});

export const readNotice = ({ id, version }: Pick<Notice, 'id' | 'version'>, key: string) =>
  answerOf(
    http.POST('/api/v1/inbox/{id}/reading', { params: { path: { id }, header: based(version, key) } }),
  );

/** Marks several as read, one after the other. */
export async function readNotices(notices: readonly Pick<Notice, 'id' | 'version'>[], key: string) {
  for (const notice of notices) await readNotice(notice, `${key}-${notice.id}`);
}
