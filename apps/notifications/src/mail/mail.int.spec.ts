import { ProgrammeAdvanced, ScoreComputed } from '@zi/contracts';
import { type RunningService } from '@zi/service-kit';
import { type Program, runProgram, startTcpProxy, until } from '@zi/testing';
import { v7 } from 'uuid';
import { NotificationsUnderTest, unit } from '../fixtures/notifications-under-test';
import { type PostOffice, openPostOffice } from '../fixtures/post-office';

interface MailRow {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly waits: number;
}

describe('the way of a mail', () => {
  let notifications: NotificationsUnderTest;
  let office: PostOffice;
  const programs: Program[] = [];

  beforeAll(async () => {
    notifications = await NotificationsUnderTest.prepare();
    office = await openPostOffice();
  });
  afterEach(async () => {
    for (const program of programs.splice(0)) program.kill();
    await notifications.stop();
    office.recipient = () => undefined;
    office.arrived = () => undefined;
    office.taken.length = 0;
  });
  afterAll(async () => {
    await office?.stop();
    await notifications?.end();
  });

  const start = (more: Record<string, string> = {}) =>
    notifications.start({ ZI_SMTP_URL: office.url, ...more });
  /** Tells the members of a new unit of something; returns the people. */
  const news = async (people: number, name?: string) => {
    const id = v7();
    const place = { ...unit, id, path: [...unit.path.slice(0, -1), id] };
    const members: string[] = [];
    for (let count = 0; count < people; count += 1) {
      const member = await notifications.member('unit_member', { unitId: id });
      if (name)
        await notifications.query('UPDATE notifications.person SET name = $2 WHERE id = $1', [member, name]);
      members.push(member);
    }
    await notifications.hears(ProgrammeAdvanced, id, {
      ...ProgrammeAdvanced.example,
      programmeId: id,
      unit: place,
    });
    return members;
  };
  const mailOf = async (person: string | undefined) => {
    const [row] = await notifications.query<MailRow>(
      `SELECT id, status, attempts, failure, extract(epoch FROM next_attempt_at - now())::float8 AS waits
       FROM notifications.mail WHERE person_id = $1`,
      [person],
    );
    return row!;
  };
  const reaches = (person: string | undefined, status: string) =>
    until(`the mail is ${status}`, async () => (await mailOf(person)).status === status);
  const gauge = async (name: string) => {
    const { text } = await notifications.get('/metrics');
    return Number(new RegExp(`^${name}(?:\\{.*\\})? (.+)$`, 'm').exec(text)?.[1]);
  };

  it('it arrives once, says that no person wrote it, and carries the id of its row', async () => {
    await start();
    const [person] = await news(1);
    await reaches(person, 'sent');
    const [mail, ...more] = office.taken;
    expect(more).toEqual([]);
    expect(mail?.messageId).toBe(`<${(await mailOf(person)).id}@zi.contoh.example>`);
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail?.raw).toMatch(/^From: Zona Integritas <zi@contoh\.example>\r$/m);
  });

  it('a name cannot add headers or recipients', async () => {
    await start();
    const [person] = await news(1, 'Budi\r\nBcc: lain@contoh.example, "\\');
    await reaches(person, 'sent');
    expect(office.taken[0]?.to).toHaveLength(1);
    const [header] = office.taken[0]!.raw.split('\r\n\r\n');
    expect(header).toMatch(/^To: /m);
    expect(header).not.toMatch(/^Bcc:/im);
  });

  it('while the server is away mails wait, the service stays ready and tells their number and age', async () => {
    const link = await startTcpProxy(office.port);
    await link.cut();
    await start({ ZI_SMTP_URL: link.address(office.url) });
    const people = await news(3);
    await until('it was tried', async () => (await mailOf(people[0])).failure === 'ESOCKET CONN');
    expect((await mailOf(people[0])).status).toBe('pending');
    expect((await notifications.get('/health/ready')).status).toBe(200);
    expect(await gauge('zi_mail_pending')).toBe(3);
    expect(await gauge('zi_mail_oldest_seconds')).toBeGreaterThan(0);
    await link.heal();
    for (const person of people) await reaches(person, 'sent');
    expect(new Set(office.taken.map(({ messageId }) => messageId)).size).toBe(3);
    expect(office.taken).toHaveLength(3);
    expect(await gauge('zi_mail_pending')).toBe(0);
    await notifications.stop();
    await link.close();
  });

  it('a mail whose recipient is refused is given up with an ERROR; the others arrive', async () => {
    const service = await notifications.launch({ ZI_SMTP_URL: office.url });
    const error = jest.spyOn(service.logger, 'error');
    let refused: string | undefined;
    office.recipient = (address) => {
      refused ??= address;
      return address === refused ? 550 : undefined;
    };
    const people = await news(2);
    await notifications.quiet();
    const mails = await Promise.all(people.map(mailOf));
    expect(mails.map(({ status }) => status).sort()).toEqual(['failed', 'sent']);
    const failed = mails.find(({ status }) => status === 'failed');
    expect(failed?.failure).toBe('EENVELOPE RCPT TO 550');
    const person = people[mails.indexOf(failed!)]!;
    expect(await notifications.inbox(person)).toMatchObject([{ mail: 'failed' }]);
    expect(error.mock.calls.map(([line]) => line)).toEqual([{ mailId: failed?.id, reason: failed?.failure }]);
    await service.stop();
  });

  it('an address that is none is given up and holds up nobody', async () => {
    await start();
    const person = await notifications.person();
    const unitId = v7();
    await notifications.grant(person, 'unit_member', { unitId });
    await notifications.query(`UPDATE notifications.person SET email = 'bukan alamat' WHERE id = $1`, [
      person,
    ]);
    const place = { ...unit, id: unitId, path: [unitId] };
    const advanced = { ...ProgrammeAdvanced.example, programmeId: v7(), unit: place };
    await notifications.hears(ProgrammeAdvanced, advanced.programmeId, advanced);
    await reaches(person, 'failed');
    const [other] = await news(1);
    await reaches(other, 'sent');
  });

  it('a mail that is deferred waits by itself and arrives later', async () => {
    await start();
    office.recipient = () => 451;
    const [person] = await news(1);
    await until('it was deferred', async () => (await mailOf(person)).attempts === 1);
    expect(await mailOf(person)).toMatchObject({ status: 'pending', failure: 'EENVELOPE RCPT TO 451' });
    expect((await mailOf(person)).waits).toBeGreaterThan(20);
    office.recipient = () => undefined;
    await notifications.query('UPDATE notifications.mail SET next_attempt_at = now() WHERE person_id = $1', [
      person,
    ]);
    await reaches(person, 'sent');
    expect(office.taken).toHaveLength(1);
  });

  it('several instances deliver each mail once', async () => {
    const instances: RunningService[] = [];
    for (let count = 0; count < 3; count += 1)
      instances.push(await notifications.launch({ ZI_SMTP_URL: office.url }));
    await news(40);
    await notifications.quiet();
    expect(office.taken).toHaveLength(40);
    expect(new Set(office.taken.map(({ messageId }) => messageId)).size).toBe(40);
    for (const instance of instances) await instance.stop();
  });

  it('a mail that the server has taken while the database was lost is sent again under the same Message-ID', async () => {
    const database = new URL(notifications.database.urlOf('notifications'));
    const link = await startTcpProxy(Number(database.port));
    await start({ ZI_DATABASE_URL: link.address(database.href) });
    let cut = 0;
    office.arrived = async () => {
      cut += 1;
      if (cut === 1) await link.cut();
    };
    const [person] = await news(1);
    await until('it was taken', () => office.taken.length === 1);
    expect((await mailOf(person)).status).toBe('pending');
    await link.heal();
    await reaches(person, 'sent');
    expect(office.taken).toHaveLength(2);
    expect(office.taken[1]?.messageId).toBe(office.taken[0]?.messageId);
    await notifications.stop();
    await link.close();
  });

  it('a process that is killed while it hands over a mail loses none: the next one sends it', async () => {
    const run = () => {
      const program = runProgram(
        'apps/notifications/src/main',
        notifications.environment({ ZI_SMTP_URL: office.url }),
      );
      programs.push(program);
      return program;
    };
    const first = run();
    office.arrived = () => first.kill('SIGKILL');
    const [person] = await news(1);
    expect(await first.ended).toBe('SIGKILL');
    expect((await mailOf(person)).status).toBe('pending');
    office.arrived = () => undefined;
    const second = run();
    await reaches(person, 'sent');
    expect(office.taken).toHaveLength(2);
    expect(office.taken[1]?.messageId).toBe(office.taken[0]?.messageId);
    second.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('news that comes while its mail is on its way is heard at once and follows in a mail of its own', async () => {
    await start();
    const unitId = v7();
    const person = await notifications.member('unit_head', { unitId });
    const release = Promise.withResolvers<void>();
    office.arrived = () => release.promise;
    const id = v7();
    const score = (version: number, unmet: string[]) => ({
      ...{ ...ScoreComputed.example, assessmentId: id, unit: { ...unit, id: unitId, path: [unitId] } },
      ...{ version, unmet, total: { exact: `${version}`, rounded: `${version}.00` } },
    });
    await notifications.hears(ScoreComputed, id, score(2, ['total', 'ipak']));
    await until('it is on its way', () => office.taken.length === 1);
    await notifications.hears(ScoreComputed, id, score(3, ['total']));
    expect((await mailOf(person)).status).toBe('pending');
    release.resolve();
    await notifications.quiet();
    const subjects = office.taken.map(({ raw }) => /^Subject: (.+)\r$/m.exec(raw)?.[1]);
    expect(subjects).toEqual(['2,00', '3,00'].map((total) => `Nilai BPSPL Padang (mandiri): ${total}`));
    expect(await notifications.inbox(person)).toHaveLength(1);
  });

  it('a service that stops finishes the mail at hand', async () => {
    await start();
    const release = Promise.withResolvers<void>();
    office.arrived = () => release.promise;
    const [person] = await news(1);
    await until('it is on its way', () => office.taken.length === 1);
    const stopped = notifications.stop().then(() => 'stopped');
    const meanwhile = async () => {
      for (let looks = 0; looks < 50; looks += 1) await mailOf(person);
      return 'still at it';
    };
    expect(await Promise.race([stopped, meanwhile()])).toBe('still at it');
    release.resolve();
    await stopped;
    expect((await mailOf(person)).status).toBe('sent');
  });
});
