import { type Actor, ListInbox, ProgrammeAdvanced, ReadNotice, operations } from '@zi/contracts';
import { v7 } from 'uuid';
import { NotificationsUnderTest, personal, unit } from '../fixtures/notifications-under-test';

describe("a person's inbox", () => {
  let notifications: NotificationsUnderTest;
  let head: string;
  let member: string;

  beforeAll(async () => {
    notifications = await NotificationsUnderTest.started();
    head = await notifications.member('unit_head');
    member = await notifications.member('unit_member');
  });
  afterAll(() => notifications?.end());

  const happen = () => {
    const id = v7();
    return notifications.hears(ProgrammeAdvanced, id, { ...ProgrammeAdvanced.example, programmeId: id });
  };
  const newest = async (person: string) => {
    const { items } = await notifications.ask(personal(person), ListInbox, { limit: 1 });
    return items[0]!;
  };

  it('shows the newest first, page by page, each once', async () => {
    const facts: string[] = [];
    for (let count = 0; count < 5; count += 1) facts.unshift(await happen());
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await notifications.ask(personal(head), ListInbox, { limit: 2, after });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ factId }) => factId));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(facts);
  });

  it('holds what is one’s own only', async () => {
    const stranger = await notifications.person();
    expect(await notifications.inbox(stranger)).toEqual([]);
    const { id, version } = await newest(head);
    const refusal = await notifications.refusal(personal(member), ReadNotice, { id, version });
    expect(refusal).toMatchObject({ code: 'not_found', message: `There is no notice ${id}.` });
    expect((await newest(head)).readAt).toBeNull();
  });

  it('marks as read, leaves an audit entry, and can leave out what was read', async () => {
    const { id, version } = await newest(head);
    const read = await notifications.ask(personal(head), ReadNotice, { id, version });
    expect(read).toMatchObject({ id, version: version + 1, readAt: expect.any(String) });
    const { items } = await notifications.ask(personal(head), ListInbox, { unread: true });
    expect(items.map((notice) => notice.id)).not.toContain(id);
    expect((await notifications.inbox(head)).map((notice) => notice.id)).toContain(id);
    const operator: Actor = { kind: 'system', id: 'spec', address: null, grants: [] };
    const trail = await notifications.ask(operator, operations.notifications.ListAudit, { objectId: id });
    expect(trail.items).toMatchObject([
      {
        ...{ action: 'inbox.read', actor: `person:${head}`, objectType: 'notice', unitId: unit.id },
        ...{ before: { readAt: null }, after: { readAt: read.readAt } },
      },
    ]);
  });

  it('reading what is read already changes nothing', async () => {
    await notifications.quiet();
    const { id, version } = await newest(member);
    const read = await notifications.ask(personal(member), ReadNotice, { id, version });
    const again = await notifications.ask(personal(member), ReadNotice, { id, version: read.version });
    expect(again).toEqual(read);
  });

  it('a notice whose text has changed since it was seen is not taken for read', async () => {
    await happen();
    const { id, version } = await newest(head);
    const refusal = await notifications.refusal(personal(head), ReadNotice, { id, version: version + 1 });
    expect(refusal).toMatchObject({
      code: 'conflict',
      details: { yourVersion: version + 1, currentVersion: version },
    });
    expect((await newest(head)).readAt).toBeNull();
  });

  it('a repeated command gets the first answer', async () => {
    const { id, version } = await newest(head);
    const key = v7();
    const first = await notifications.ask(personal(head), ReadNotice, { id, version }, key);
    expect(await notifications.ask(personal(head), ReadNotice, { id, version }, key)).toEqual(first);
  });

  it.each(['service', 'public', 'system'] as const)('a %s has none', async (kind) => {
    const actor: Actor = { kind, id: v7(), address: null, grants: [] };
    expect(await notifications.refusal(actor, ListInbox, {})).toMatchObject({ code: 'forbidden' });
    const refusal = await notifications.refusal(actor, ReadNotice, { id: v7(), version: 1 });
    expect(refusal).toMatchObject({ code: 'forbidden' });
  });

  it('a cursor of something else is refused with what is accepted', async () => {
    const refusal = await notifications.refusal(personal(head), ListInbox, { after: 'page-2' });
    expect(refusal).toMatchObject({ code: 'invalid', details: { problems: [{ path: '/after' }] } });
  });
});
