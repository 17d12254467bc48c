import { type DataOf, MembershipGranted, PersonRegistered, ProgrammeAdvanced } from '@zi/contracts';
import { v7 } from 'uuid';
import { NotificationsUnderTest, unit } from '../fixtures/notifications-under-test';

describe('people and roles, heard of in any order', () => {
  let notifications: NotificationsUnderTest;

  beforeAll(async () => {
    notifications = await NotificationsUnderTest.started();
  });
  afterAll(() => notifications?.end());

  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const advance = (time?: string) => {
    const id = v7();
    return notifications.hears(
      ProgrammeAdvanced,
      id,
      { ...ProgrammeAdvanced.example, programmeId: id },
      { time },
    );
  };
  const told = async (person: string) => (await notifications.inbox(person)).map(({ factId }) => factId);

  it('a role that is heard of late brings what happened since it is held, and nothing older', async () => {
    await advance(ago(3));
    const since = await advance(ago(1));
    const person = await notifications.person();
    await notifications.grant(person, 'unit_head', { grantedAt: ago(2) });
    expect(await told(person)).toEqual([since]);
    await notifications.quiet();
    expect(await notifications.mailsTo(person)).toHaveLength(1);
  });

  it('a second role that is heard of late tells nothing twice, even what was read', async () => {
    const person = await notifications.person();
    await notifications.grant(person, 'unit_head', { grantedAt: ago(2) });
    await notifications.query('UPDATE notifications.notice SET read_at = now() WHERE person_id = $1', [
      person,
    ]);
    const before = await told(person);
    await notifications.grant(person, 'unit_member', { grantedAt: ago(2) });
    expect(before).not.toEqual([]);
    expect(await told(person)).toEqual(before);
  });

  it('news and roles that are heard of at the same moment miss each other never', async () => {
    const pairs = Array.from({ length: 60 }, () => ({ person: v7(), unitId: v7(), id: v7() }));
    const facts = pairs.flatMap(({ person, unitId, id }) => {
      const held = { ...MembershipGranted.example, id, personId: person, unitId, grantedAt: ago(1) };
      const place = { ...unit, id: unitId, path: [unitId] };
      const advanced = { ...ProgrammeAdvanced.example, programmeId: id, unit: place };
      return [
        notifications.say(MembershipGranted, id, held),
        notifications.say(ProgrammeAdvanced, id, advanced),
      ];
    });
    for (const fact of await Promise.all(facts)) await notifications.heard(fact);
    const rows = await notifications.query<{ person: string; notices: number }>(
      `SELECT person_id AS person, count(*)::int AS notices FROM notifications.notice
       WHERE person_id = ANY($1) GROUP BY person_id`,
      [pairs.map(({ person }) => person)],
    );
    expect(rows.map(({ notices }) => notices)).toEqual(pairs.map(() => 1));
    // Their people are never registered here: what waits for them would hold up the specs that wait for every mail.
    await notifications.query('DELETE FROM notifications.mail WHERE person_id = ANY($1)', [
      pairs.map(({ person }) => person),
    ]);
  });

  it('a role that is heard of late for another cycle or unit brings nothing', async () => {
    const person = await notifications.person();
    await notifications.grant(person, 'unit_head', { grantedAt: ago(2), cycleId: v7() });
    await notifications.grant(person, 'unit_head', { grantedAt: ago(2), unitId: v7() });
    await notifications.grant(person, 'leader', { grantedAt: ago(2), unitId: unit.path[0] });
    expect(await told(person)).toEqual([]);
  });

  it('the mail to a person who is not known yet waits, and leaves when they are', async () => {
    const person = v7();
    await notifications.grant(person, 'unit_head');
    const fact = await advance();
    expect((await notifications.inbox(person))[0]).toMatchObject({ factId: fact, mail: 'pending' });
    const registered = { ...PersonRegistered.example, id: person, email: `${person}@contoh.example` };
    await notifications.hears(PersonRegistered, person, registered);
    await notifications.quiet();
    expect(await notifications.mailsTo(person)).toHaveLength(1);
    expect((await notifications.inbox(person))[0]).toMatchObject({ mail: 'sent' });
  });

  it('a person without an address has notices and no mail, known before or after', async () => {
    const known = await notifications.person(null);
    const later = v7();
    for (const person of [known, later]) await notifications.grant(person, 'unit_member');
    await advance();
    await notifications.hears(PersonRegistered, later, {
      ...PersonRegistered.example,
      id: later,
      email: null,
    });
    for (const person of [known, later])
      expect(await notifications.inbox(person)).toMatchObject([{ mail: 'none' }]);
  });

  it('an older fact about a person or a role changes nothing', async () => {
    const person = await notifications.person('baru@contoh.example');
    const registered = { ...PersonRegistered.example, id: person };
    await notifications.hears(PersonRegistered, person, {
      ...registered,
      version: 3,
      email: 'c@contoh.example',
    });
    await notifications.hears(PersonRegistered, person, {
      ...registered,
      version: 2,
      email: 'b@contoh.example',
    });
    const id = v7();
    const held: DataOf<typeof MembershipGranted> = { ...MembershipGranted.example, id, personId: person };
    await notifications.hears(MembershipGranted, id, { ...held, role: 'unit_head', version: 3 });
    await notifications.hears(MembershipGranted, id, { ...held, role: 'operator', version: 2 });
    expect(
      await notifications.query(
        `SELECT p.email, p.version, m.role FROM notifications.person p
         JOIN notifications.membership m ON m.person_id = p.id WHERE p.id = $1`,
        [person],
      ),
    ).toEqual([{ email: 'c@contoh.example', version: 3, role: 'unit_head' }]);
  });

  it('a person or a role that is delivered again changes nothing', async () => {
    const person = v7();
    const registered = { ...PersonRegistered.example, id: person, email: 'sekali@contoh.example' };
    const known = await notifications.hears(PersonRegistered, person, registered);
    const id = v7();
    const held = { ...MembershipGranted.example, id, personId: person, grantedAt: ago(2) };
    const admitted = await notifications.hears(MembershipGranted, id, held);
    const before = await told(person);
    await notifications.query('UPDATE notifications.person SET version = 0 WHERE id = $1', [person]);
    await notifications.query('UPDATE notifications.membership SET version = 0 WHERE id = $1', [id]);
    await notifications.say(PersonRegistered, person, { ...registered, email: null }, { id: known });
    await notifications.say(MembershipGranted, id, { ...held, role: 'leader' }, { id: admitted });
    // Facts of one subject are heard in order: the ones before are settled.
    await notifications.hears(PersonRegistered, person, { ...registered, id: v7() });
    await notifications.hears(MembershipGranted, id, { ...held, id: v7(), personId: v7() });
    expect(await told(person)).toEqual(before);
    expect(
      await notifications.query(
        `SELECT p.email, p.version, m.role FROM notifications.person p
         JOIN notifications.membership m ON m.person_id = p.id WHERE p.id = $1`,
        [person],
      ),
    ).toEqual([{ email: 'sekali@contoh.example', version: 0, role: 'unit_head' }]);
  });

  it('what is personal is named so in the database', async () => {
    const columns = await notifications.query<{ column: string }>(
      `SELECT a.attname AS column FROM pg_description d
       JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
       WHERE d.objoid = 'notifications.person'::regclass AND d.description LIKE 'personal data: %' ORDER BY 1`,
    );
    expect(columns.map(({ column }) => column)).toEqual(['email', 'name']);
  });
});
