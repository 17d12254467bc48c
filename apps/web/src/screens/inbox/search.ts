import { type RawSearch } from '../../app/search';

export interface InboxSearch {
  readonly unread?: true;
}

export const inboxSearch = ({ unread }: RawSearch): InboxSearch => ({
  unread: unread === true || unread === 'true' ? true : undefined,
});
