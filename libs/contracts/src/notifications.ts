import { z } from 'zod';
import { Id, Instant, Version, ask, pageOf, paging } from './contract';
import { sample } from './sample';

export const Notice = z.strictObject({
  id: Id,
  title: z.string(),
  body: z.string(),
  link: z.string().nullable().describe('Path of the page it is about'),
  factId: z.string().describe('The fact that it tells of'),
  createdAt: Instant,
  readAt: Instant.nullable(),
  mail: z.enum(['none', 'pending', 'sent', 'failed']),
  version: Version,
});
export type Notice = z.infer<typeof Notice>;

const noticeExample = {
  id: sample.noticeId,
  title: 'Nilai BPSPL Padang: 86.00',
  body: 'Nilai mandiri BPSPL Padang berubah menjadi 86.00.',
  link: `/assessments/${sample.assessmentId}`,
  factId: sample.evidenceId,
  createdAt: '2026-02-20T03:00:00.000Z',
  readAt: null,
  mail: 'sent' as const,
  version: 1,
};

export const ListInbox = ask({
  subject: 'zi.ask.notifications.inbox.list.v1',
  summary: "Lists the caller's notices, the newest first.",
  input: z.strictObject({ ...paging, unread: z.boolean().optional() }),
  output: pageOf(Notice),
  refuses: ['forbidden'],
  example: { input: { limit: 50 }, output: { items: [noticeExample], next: null } },
});
export const ReadNotice = ask({
  subject: 'zi.ask.notifications.inbox.read.v1',
  summary: "Marks one of the caller's notices as read.",
  input: z.strictObject({ id: Id, version: Version }),
  output: Notice,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { id: sample.noticeId, version: 1 },
    output: { ...noticeExample, readAt: '2026-02-20T03:05:00.000Z', version: 2 },
  },
});
