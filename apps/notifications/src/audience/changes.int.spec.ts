import {
  ListInbox,
  MembershipEnded,
  MembershipGranted,
  PersonChanged,
  PersonInvited,
  PersonRegistered,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
  ReadNotice,
  deadStream,
  deadSubjectOf,
} from '@zi/contracts';
import { until } from '@zi/testing';
import { v7 } from 'uuid';
import { NotificationsUnderTest, personal, unit } from '../fixtures/notifications-under-test';

describe('people who change, come and go', () => {
  let notifications: NotificationsUnderTest;

  beforeAll(async () => {
    notifications = await NotificationsUnderTest.started();
  });
  afterAll(() => notifications?.end());

  const advance = (programmeId = v7(), more: Partial<(typeof ProgrammeAdvanced)['example']> = {}) =>
    notifications.hears(ProgrammeAdvanced, programmeId, {
      ...ProgrammeAdvanced.example,
      programmeId,
      ...more,
    });
  const told = async (person: string) => (await notifications.inbox(person)).map(({ factId }) => factId);
  const held = (personId: string, more = {}) => ({
    ...MembershipGranted.example,
    ...{ id: v7(), personId, role: 'unit_head' as const, unitId: unit.id },
    ...{ grantedAt: new Date().toISOString(), ...more },
  });
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' });
  const dayFrom = (days: number) => today.format(Date.now() + days * 86_400_000);

  it('whose role was ended is told nothing more, and keeps what was told', async () => {
    const person = await notifications.person();
    const membership = held(person);
    await notifications.hears(MembershipGranted, membership.id, membership);
    const before = await advance();
    const ended = { ...membership, endedAt: new Date().toISOString(), version: 2 };
    await notifications.hears(MembershipEnded, membership.id, ended);
    await advance();
    expect(await told(person)).toEqual([before]);
  });

  it('an end that is heard of before its beginning stays an end', async () => {
    const person = await notifications.person();
    const membership = held(person);
    const ended = { ...membership, endedAt: new Date().toISOString(), version: 2 };
    await notifications.hears(MembershipEnded, membership.id, ended);
    await notifications.hears(MembershipGranted, membership.id, membership);
    await advance();
    expect(await told(person)).toEqual([]);
  });

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  it('a role is told from its first day to its last', async () => {
    const [coming, past, present] = await Promise.all([1, 2, 3].map(() => notifications.person()));
    const days = [
      [coming, { startsOn: dayFrom(1) }],
      [past, { endsOn: dayFrom(-1) }],
      [present, { startsOn: dayFrom(0), endsOn: dayFrom(0) }],
    ] as const;
    for (const [person, more] of days) {
      const membership = held(person ?? '', more);
      await notifications.hears(MembershipGranted, membership.id, membership);
    }
    const fact = await advance();
    expect(await Promise.all(days.map(([person]) => told(person ?? '')))).toEqual([[], [], [fact]]);
  });

  it('the mail to an erased person is withdrawn, the notice stays', async () => {
    const person = v7(); // not known yet: the mail waits
    await notifications.grant(person, 'unit_head');
    const fact = await advance();
    expect(await notifications.inbox(person)).toMatchObject([{ factId: fact, mail: 'pending' }]);
    const erased = { name: '(dihapus)', email: null, subject: null, erasedAt: new Date().toISOString() };
    const changed = { ...PersonChanged.example, id: person, version: 2, ...erased };
    const heard = await notifications.hears(PersonChanged, person, changed);
    expect(await notifications.inbox(person)).toMatchObject([{ factId: fact, mail: 'none' }]);
    const kept = () =>
      notifications.query('SELECT name, email FROM notifications.person WHERE id = $1', [person]);
    expect(await kept()).toEqual([{ name: '(dihapus)', email: null }]);
    const older = { ...PersonRegistered.example, id: person, email: 'lama@contoh.example', version: 1 };
    await notifications.hears(PersonRegistered, person, older);
    await notifications.say(PersonChanged, person, { ...changed, email: 'x@contoh.example' }, { id: heard });
    await notifications.hears(PersonChanged, person, { ...changed, version: 3 });
    expect(await kept()).toEqual([{ name: '(dihapus)', email: null }]);
  });

  it('an invitation is mailed once, when the address is known, and its code is forgotten then', async () => {
    const person = v7();
    const code = 'k'.repeat(43);
    const invited = { ...PersonInvited.example, personId: person, code, expiresAt: inDays(14) };
    const fact = await notifications.hears(PersonInvited, person, invited);
    const email = `${person}@contoh.example`;
    await notifications.hears(PersonRegistered, person, { ...PersonRegistered.example, id: person, email });
    await notifications.quiet();
    await notifications.say(PersonInvited, person, invited, { id: fact });
    await notifications.hears(PersonInvited, person, { ...invited, personId: v7() });
    const mails = await notifications.mailsTo(person);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`https://zi.contoh.example/auth/sign-in?invitation=${code}`);
    expect(mails[0]?.text).toContain('BPSPL Padang');
    const rows = await notifications.query<{ link: string }>(
      'SELECT link FROM notifications.mail WHERE person_id = $1',
      [person],
    );
    expect(rows).toEqual([{ link: '' }]);
    await notifications.query(`DELETE FROM notifications.mail WHERE status = 'pending'`);
  });

  it('an invitation is dropped with its code when it has ended, or its person is erased before it can leave', async () => {
    const [late, erased] = [v7(), v7()];
    const email = null;
    await notifications.hears(PersonChanged, erased, { ...PersonChanged.example, id: erased, email });
    for (const [personId, expiresAt] of [
      [late, inDays(-1)],
      [erased, inDays(14)],
    ] as const) {
      await notifications.hears(PersonInvited, personId, { ...PersonInvited.example, personId, expiresAt });
    }
    const registered = { ...PersonRegistered.example, id: late, email: `${late}@contoh.example` };
    await notifications.hears(PersonRegistered, late, registered);
    await notifications.quiet();
    expect(await notifications.mailsTo(late)).toEqual([]);
    const mails = 'SELECT FROM notifications.mail WHERE person_id = ANY ($1)';
    expect(await notifications.query(mails, [[late, erased]])).toEqual([]);
  });

  it('what was told of a unit, and its trail, move with it', async () => {
    const programmeId = v7();
    const home = { ...unit, id: v7() };
    const place = (above: string) => ({ ...home, path: [unit.path[0] ?? '', above, home.id] });
    const [before, after] = [place(v7()), place(v7())];
    const person = await notifications.member('unit_head', { unitId: home.id });
    await advance(programmeId, { unit: before, version: 6 });
    const read = async () => {
      const { items } = await notifications.ask(personal(person), ListInbox, { unread: true });
      await notifications.ask(personal(person), ReadNotice, { id: items[0]!.id, version: items[0]!.version });
    };
    const trail = async () => {
      const rows = await notifications.query(
        'SELECT path FROM notifications.audit_chain WHERE unit_id = $1',
        [home.id],
      );
      return rows[0]?.['path'];
    };
    await read();
    expect(await trail()).toEqual(before.path);
    const changed = { ...ProgrammeUnitChanged.example, programmeId, unit: after, version: 7 };
    await notifications.hears(ProgrammeUnitChanged, programmeId, changed);
    expect(await trail()).toEqual(after.path);

    const [old, now] = [before, after].map(({ path }) => path[1] ?? '');
    const toldTo = async (unitId: string) => {
      const head = await notifications.member('unit_head', { unitId, grantedAt: inDays(-1) });
      return told(head);
    };
    expect(await toldTo(old ?? '')).toEqual([]);
    expect(await toldTo(now ?? '')).toHaveLength(1);
    await advance(programmeId, { unit: after, version: 8 });
    await read();
    expect(await trail()).toEqual(after.path);
  });

  it('a unit that moved is known where it is now, whichever fact comes first, and every stage is told', async () => {
    const person = await notifications.member('unit_head');
    const programmeId = v7();
    const elsewhere = { ...unit, path: [v7(), unit.id], name: 'Nama baru' };
    const moved = { ...ProgrammeUnitChanged.example, programmeId, unit: elsewhere, version: 8 };
    await notifications.hears(ProgrammeUnitChanged, programmeId, moved);
    const fact = await advance(programmeId, { version: 7 });
    expect(await told(person)).toContain(fact);
    const known = await notifications.query(
      'SELECT unit_name, unit_path, version FROM notifications.programme WHERE programme_id = $1',
      [programmeId],
    );
    expect(known).toEqual([{ unit_name: 'Nama baru', unit_path: elsewhere.path, version: 8 }]);
  });

  it.each([MembershipEnded, PersonChanged, PersonInvited, ProgrammeUnitChanged])(
    'a fact $type that cannot be read becomes a dead letter and holds nothing up',
    async (event) => {
      const publisher = await notifications.bus.connect('stages');
      await publisher.jetstream().publish(event.type, '{"poison":true}');
      const manager = await (await notifications.bus.connect('operator')).jetstreamManager();
      const last_by_subj = deadSubjectOf('notifications', event.type);
      const letter = await until('the dead letter', () =>
        manager.streams.getMessage(deadStream, { last_by_subj }),
      );
      expect(letter.json()).toEqual({ poison: true });
      await publisher.close();
    },
  );
});
