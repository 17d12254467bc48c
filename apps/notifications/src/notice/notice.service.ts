import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type InputOf,
  type ListInbox,
  type Notice,
  type OutputOf,
  type ReadNotice,
  invalid,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { validate } from 'uuid';
import { readNotice } from '../domain/notice';
import { NoticeRepository } from './notice.repository';
import { NoticeViews } from './notice.views';

@Injectable()
export class NoticeService {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeRepository,
    private readonly views: NoticeViews,
  ) {}

  async list({ after, limit, unread }: InputOf<typeof ListInbox>): Promise<OutputOf<typeof ListInbox>> {
    const personId = requirePerson();
    const query = { personId, after: cursor(after), limit, unread: unread ?? false };
    const rows = await this.database.read((manager) => this.views.inbox(manager, query));
    const page = rows.slice(0, limit);
    const next = rows.length > limit ? (page.at(-1)?.position ?? null) : null;
    return { items: page.map(({ notice }) => notice), next };
  }

  read({ id, version }: InputOf<typeof ReadNotice>): Promise<Notice> {
    const personId = requirePerson();
    return this.database.command(async (tx) => {
      const { path, ...notice } = await this.notices.lock(tx.manager, id, personId);
      const read = readNotice(notice, version, new Date());
      if (read !== notice) {
        await this.notices.keep(tx.manager, read);
        await tx.audit({
          ...{ action: 'inbox.read', objectType: 'notice', objectId: id },
          unit: { id: path.at(-1) ?? '', path },
          ...{ before: { readAt: notice.readAt }, after: { readAt: read.readAt } },
        });
      }
      return this.views.get(tx.manager, id);
    });
  }
}

function requirePerson(): string {
  const { actor } = context();
  if (actor.kind === 'person') return actor.id;
  throw new DomainError('forbidden', 'Only a person has an inbox: sign in as one.');
}

function cursor(after: string | undefined): string | null {
  if (after === undefined || validate(after)) return after ?? null;
  throw invalid('The cursor is not one of this list.', [
    { path: '/after', message: 'is not a cursor of this list', accepted: 'the `next` of the page before' },
  ]);
}
