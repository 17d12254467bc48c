import { type DataOf, MembershipEnded, MembershipGranted, ReadNotice, ScoreComputed } from '@zi/contracts';
import { v7 } from 'uuid';
import { NotificationsUnderTest, personal, unit } from '../fixtures/notifications-under-test';

type Score = DataOf<typeof ScoreComputed>;

describe('what people are told of a score', () => {
  let notifications: NotificationsUnderTest;
  let head: string;
  let member: string;
  let lead: string;

  beforeAll(async () => {
    notifications = await NotificationsUnderTest.started();
    head = await notifications.member('unit_head');
    member = await notifications.member('unit_member');
    lead = await notifications.member('tpi_lead', { unitId: unit.path[0] });
  });
  afterAll(() => notifications?.end());

  const exact = (total: number) => ({ exact: `${total}`, rounded: `${total}.00` });
  const score = (assessmentId: string, version: number, more: Partial<Score> = {}): Score => ({
    ...ScoreComputed.example,
    ...{ assessmentId, version, verdict: 'none', unmet: ['total', 'ipak'], total: exact(version) },
    ...more,
  });
  const opened = (assessmentId: string) =>
    score(assessmentId, 1, { cause: { kind: 'opened', codes: [], factId: null } });
  const computed = (data: Score, actor?: string) =>
    notifications.hears(ScoreComputed, data.assessmentId, data, { actor });
  const noticesOf = async (assessmentId: string, person = head) =>
    (await notifications.inbox(person)).filter(({ link }) => link === `/assessments/${assessmentId}`);
  const mailsOf = async (assessmentId: string, person = head) => {
    await notifications.quiet();
    return (await notifications.mailsTo(person)).filter(({ text }) => text.includes(assessmentId));
  };

  it('113 answers, one by one, are one notice that is up to date and a mail per real news', async () => {
    const id = v7();
    const sheet = Array.from({ length: 113 }, (_, index) => {
      const version = index + 2;
      const unmet = version >= 90 ? [] : version >= 60 ? ['ipak'] : ['total', 'ipak'];
      return score(id, version, { unmet, verdict: version >= 90 ? 'wbbm' : 'none' });
    });
    await computed(opened(id));
    for (const data of sheet.slice(0, -1)) await notifications.say(ScoreComputed, id, data);
    await computed(sheet.at(-1)!);
    const notices = await noticesOf(id);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ title: 'Nilai BPSPL Padang (mandiri): 114,00', readAt: null });
    const mails = await mailsOf(id);
    expect(mails.length).toBeGreaterThanOrEqual(1);
    expect(mails.length).toBeLessThanOrEqual(2);
    expect(mails.at(-1)?.text).toContain('Semua nilai minimum WBBM terpenuhi.');
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  });

  it('the opening of an empty sheet is told to nobody', async () => {
    const id = v7();
    await computed(opened(id));
    await computed(score(id, 2));
    expect(await noticesOf(id)).toEqual([]);
    expect(await mailsOf(id)).toEqual([]);
  });

  it('whoever turned the score is told too, for a score is a result and not a deed', async () => {
    const id = v7();
    await computed(opened(id));
    await computed(score(id, 2, { unmet: ['total'] }), `person:${head}`);
    expect(await noticesOf(id)).toHaveLength(1);
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it('all answers of TPI at once bring their score to the unit and to TPI, whatever the verdict', async () => {
    const id = v7();
    await computed(score(id, 3, { layer: 'tpi_lead', total: exact(86), unmet: [], verdict: 'wbbm' }));
    for (const person of [head, member, lead]) {
      const [mail, ...more] = await mailsOf(id, person);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('Nilai BPSPL Padang (ketua TPI): 86,00');
    }
    const other = v7();
    await computed(score(other, 3, { layer: 'tpi_lead' }));
    expect(await mailsOf(other, lead)).toHaveLength(1);
    expect(await noticesOf(other, lead)).toHaveLength(1);
  });

  it('a read notice stays as it was read; the next news is a new one', async () => {
    const id = v7();
    await computed(opened(id));
    await computed(score(id, 2, { unmet: ['total'] }));
    const [first] = await noticesOf(id);
    await notifications.ask(personal(head), ReadNotice, { id: first!.id, version: first!.version });
    await computed(score(id, 3, { unmet: ['total'] }));
    expect((await noticesOf(id)).map(({ title }) => title)).toEqual(['Nilai BPSPL Padang (mandiri): 2,00']);
    await computed(score(id, 4, { unmet: [] }));
    expect((await noticesOf(id)).map(({ title }) => title)).toEqual([
      'Nilai BPSPL Padang (mandiri): 4,00',
      'Nilai BPSPL Padang (mandiri): 2,00',
    ]);
    expect(await noticesOf(id, member)).toHaveLength(1);
  });

  it('who holds the role no longer keeps what was told, without the scores that come after', async () => {
    const id = v7();
    const person = await notifications.person();
    const membership = { ...MembershipGranted.example, id: v7(), personId: person, unitId: unit.id };
    await notifications.hears(MembershipGranted, membership.id, membership);
    await computed(opened(id));
    await computed(score(id, 2, { unmet: ['total'] }));
    const endedAt = new Date().toISOString();
    await notifications.hears(MembershipEnded, membership.id, { ...membership, endedAt, version: 2 });
    await computed(score(id, 3, { unmet: ['total'] }));
    await computed(score(id, 4, { unmet: [] }));
    const titles = async (of: string) => (await noticesOf(id, of)).map(({ title }) => title);
    expect(await titles(person)).toEqual(['Nilai BPSPL Padang (mandiri): 2,00']);
    expect(await titles(head)).toEqual(['Nilai BPSPL Padang (mandiri): 4,00']);
  });

  it('an unread notice that has news again is on top of the inbox again', async () => {
    const [id, other] = [v7(), v7()];
    for (const assessment of [id, other]) await computed(opened(assessment));
    await computed(score(id, 2, { unmet: ['total'] }));
    await computed(score(other, 2, { unmet: ['total'] }));
    await computed(score(id, 3, { unmet: [] }));
    const [top, next] = await notifications.inbox(head);
    expect([top?.link, next?.link]).toEqual([`/assessments/${id}`, `/assessments/${other}`]);
    expect(top?.version).toBe(2);
  });

  it('a mail that has not left takes the newest score with it instead of being followed by another', async () => {
    await notifications.stop();
    await notifications.start({ ZI_MAIL_SETTLE_SECONDS: '1' });
    const id = v7();
    await computed(opened(id));
    await computed(score(id, 2, { unmet: ['total'] }));
    await computed(score(id, 3, { unmet: ['total'] }));
    await computed(score(id, 4, { unmet: [] }));
    await computed(score(id, 5, { unmet: [] }));
    expect((await mailsOf(id)).map(({ subject }) => subject)).toEqual(['Nilai BPSPL Padang (mandiri): 5,00']);
  });

  it('a score that was overtaken changes nothing', async () => {
    const id = v7();
    await computed(opened(id));
    await computed(score(id, 9, { unmet: ['total'] }));
    await computed(score(id, 8, { unmet: [], verdict: 'wbbm' }));
    expect((await noticesOf(id)).map(({ title }) => title)).toEqual(['Nilai BPSPL Padang (mandiri): 9,00']);
  });

  it('a score that is delivered again brings no second notice and no second mail', async () => {
    const id = v7();
    await computed(opened(id));
    const fact = await computed(score(id, 2, { unmet: ['total'] }));
    await notifications.quiet();
    await notifications.say(ScoreComputed, id, score(id, 2, { unmet: ['total'] }), { id: fact });
    await computed(score(id, 3, { unmet: ['total'] }));
    expect(await noticesOf(id)).toHaveLength(1);
    expect(await mailsOf(id)).toHaveLength(1);
  });
});
