import {
  AssessmentSubmitted,
  type DataOf,
  type Event,
  ProgrammeAdvanced,
  RoundClosed,
  RubricPublished,
  ScoreComputed,
  ThresholdCrossed,
} from '@zi/contracts';
import { importedRubric, until } from '@zi/testing';
import { v7 } from 'uuid';
import { NotificationsUnderTest, cycle, unit } from '../fixtures/notifications-under-test';

const rubricId = 'permenpanrb-90-2021';
const exact = (total: number) => ({ exact: `${total}`, rounded: `${total}.00` });

describe('what people are told of an assessment', () => {
  let notifications: NotificationsUnderTest;
  let head: string;
  let reviewer: string;
  let lead: string;
  let programmeId: string;

  beforeAll(async () => {
    notifications = await NotificationsUnderTest.started();
    head = await notifications.member('unit_head');
    reviewer = await notifications.member('reviewer', { unitId: unit.path[0] });
    lead = await notifications.member('tpi_lead', { unitId: unit.path[0] });
    programmeId = await programmeBy('2021.1');
  });
  afterAll(() => notifications?.end());

  const programmeBy = async (rubricVersion: string) => {
    const id = v7();
    const advanced = { ...ProgrammeAdvanced.example, programmeId: id, cycle: { ...cycle, rubricVersion } };
    await notifications.hears(ProgrammeAdvanced, id, advanced);
    return id;
  };
  const noticesOf = async (assessmentId: string, person = head) =>
    (await notifications.inbox(person)).filter(({ link }) => link === `/assessments/${assessmentId}`);
  const mailsOf = async (assessmentId: string, person = head) => {
    await notifications.quiet();
    return (await notifications.mailsTo(person)).filter(({ text }) => text.includes(assessmentId));
  };
  const score = (
    assessmentId: string,
    version: number,
    more: Partial<DataOf<typeof ScoreComputed>> = {},
  ) => ({
    ...ScoreComputed.example,
    ...{ assessmentId, programmeId, version, verdict: 'none' as const, unmet: ['total', 'ipak'] },
    ...{ total: exact(version), ...more },
  });
  const crossed = (
    assessmentId: string,
    version: number,
    more: Partial<DataOf<typeof ThresholdCrossed>> = {},
  ) => ({
    ...ThresholdCrossed.example,
    ...{ assessmentId, programmeId, version, verdict: 'none' as const, previousVerdict: 'none' as const },
    ...more,
  });
  const totalOf = (target: 'wbk' | 'wbbm', met = true) => ({
    ...{ code: 'total', target, met, required: exact(75), actual: exact(met ? 76 : 74) },
  });
  const begun = async () => {
    const id = v7();
    const cause = { kind: 'opened' as const, codes: [], factId: null };
    await notifications.hears(ScoreComputed, id, score(id, 1, { cause }));
    return id;
  };

  it.each([
    ['the score first', [0, 1]],
    ['the crossing first', [1, 0]],
  ])('one save that crosses a minimum of the target is one notice and one mail, %s', async (_, order) => {
    const id = await begun();
    const facts: [Event, object][] = [
      [ScoreComputed, score(id, 2, { unmet: ['ipak'] })],
      [ThresholdCrossed, crossed(id, 2, { crossed: [totalOf('wbbm')] })],
    ];
    for (const place of order) await notifications.hears(facts[place]![0], id, facts[place]![1] as never);
    const notices = await noticesOf(id);
    expect(notices.map(({ title }) => title)).toEqual(['Nilai BPSPL Padang (mandiri): 2,00']);
    expect(notices[0]?.body).toContain('Kini terpenuhi: Nilai total. Nilai minimum WBBM yang belum');
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it('what turned stays in the notice that a later answer keeps up to date', async () => {
    const id = await begun();
    await notifications.hears(ScoreComputed, id, score(id, 2, { unmet: ['ipak', 'ipkp'] }));
    await notifications.hears(ScoreComputed, id, score(id, 3, { unmet: ['ipak', 'ipkp'] }));
    const [notice] = await noticesOf(id);
    expect(notice?.title).toBe('Nilai BPSPL Padang (mandiri): 3,00');
    expect(notice?.body).toContain('Kini terpenuhi: Nilai total. Tidak lagi terpenuhi: IPKP');
  });

  it('a minimum of the other predicate, of which no score tells, is told by itself to those whose work it is', async () => {
    const id = await begun();
    const fact = crossed(id, 2, { crossed: [totalOf('wbk')] });
    await notifications.hears(ScoreComputed, id, score(id, 2));
    await notifications.hears(ThresholdCrossed, id, fact);
    const [notice, ...more] = await noticesOf(id);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      title: 'Nilai minimum BPSPL Padang (mandiri) berubah',
      body: expect.stringContaining('Kini terpenuhi: Nilai total WBK (76,00 dari minimum 75,00).'),
    });
    expect(await mailsOf(id)).toHaveLength(1);
    expect(await noticesOf(id, lead)).toEqual([]);
    await notifications.hears(ThresholdCrossed, id, crossed(id, 3, { crossed: [totalOf('wbk', false)] }));
    expect((await noticesOf(id)).map(({ body }) => body)).toEqual([
      expect.stringContaining('Tidak lagi terpenuhi: Nilai total WBK'),
    ]);
  });

  it('a crossing that is delivered again brings no second notice', async () => {
    const id = await begun();
    const fact = crossed(id, 2, { crossed: [totalOf('wbk')] });
    const factId = await notifications.hears(ThresholdCrossed, id, fact);
    await notifications.quiet();
    const [before] = await noticesOf(id);
    await notifications.say(ThresholdCrossed, id, fact, { id: factId });
    await notifications.hears(ThresholdCrossed, id, crossed(id, 3, { previousVerdict: null }));
    expect(await noticesOf(id)).toEqual([before]);
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it('a closed round is told to the unit and to who assesses it, but not to whoever closed it', async () => {
    const id = v7();
    const closed = { ...RoundClosed.example, assessmentId: id, programmeId };
    const actor = `person:${lead}`;
    const factId = await notifications.hears(RoundClosed, id, closed, { actor });
    for (const person of [head, reviewer]) {
      expect((await noticesOf(id, person)).map(({ title }) => title)).toEqual([
        'Putaran 1 penilaian BPSPL Padang ditutup',
      ]);
      expect((await mailsOf(id, person))[0]?.text).toContain('Putaran 2 dimulai untuk perbaikan.');
    }
    expect(await noticesOf(id, lead)).toEqual([]);
    await notifications.say(RoundClosed, id, closed, { id: factId, actor });
    await notifications.hears(RoundClosed, id, { ...closed, round: 2 }, { actor });
    expect(await noticesOf(id)).toHaveLength(2);
    expect(await mailsOf(id)).toHaveLength(2);
  });

  it('a reviewer is told of what is submitted', async () => {
    const id = v7();
    const submitted = { ...AssessmentSubmitted.example, assessmentId: id, programmeId };
    await notifications.hears(AssessmentSubmitted, id, submitted);
    expect(await noticesOf(id, reviewer)).toHaveLength(1);
  });

  it.each([ThresholdCrossed, RoundClosed, RubricPublished].map((event) => [event.type, event] as const))(
    '%s that cannot be read is put aside with its reason, and the next is heard',
    async (_, event) => {
      const broken = await notifications.bus.tell(event, 'subject', { round: 1 });
      const data =
        event === RubricPublished
          ? published('2029.1')
          : { ...event.example, assessmentId: v7(), programmeId };
      await notifications.hears(event, 'subject', data);
      const letter = await until('the dead letter', async () =>
        (await notifications.bus.deadLetters()).find((one) => one.id === broken),
      );
      expect(letter.reason).toMatch(/^undecodable: .* is missing/);
    },
  );

  const published = (version: string): DataOf<typeof RubricPublished> => ({
    ...{ rubricId, rubricVersion: version, document: importedRubric(version) },
    ...{ publishedAt: '2027-01-02T03:00:00.000Z', version: 1 },
  });

  it('minimums have the names of the version that the cycle has, which may come later than the score', async () => {
    const [id, older] = [v7(), v7()];
    const later = await programmeBy('2027.1');
    const rubric = { id: rubricId, version: '2027.1' };
    const waiting = [
      await notifications.say(ScoreComputed, id, score(id, 2, { rubric })),
      await notifications.say(AssessmentSubmitted, id, {
        ...AssessmentSubmitted.example,
        ...{ assessmentId: id, programmeId: later, unmet: ['total'] },
      }),
    ];
    await notifications.hears(ScoreComputed, older, score(older, 2));
    expect((await noticesOf(older))[0]?.body).toContain('(2): Nilai total; IPAK');
    await notifications.hears(RubricPublished, rubricId, published('2027.1'));
    for (const factId of waiting) await notifications.heard(factId);
    expect((await noticesOf(id)).map(({ body }) => body.includes('Nilai akhir'))).toEqual([true, true]);
  });

  it('a publication that is delivered again changes nothing', async () => {
    const id = await notifications.hears(RubricPublished, rubricId, published('2027.3'));
    await notifications.say(RubricPublished, rubricId, published('2027.4'), { id });
    // Publications of one rubric are heard in order: the one before is settled.
    await notifications.hears(RubricPublished, rubricId, published('2027.5'));
    const rows = await notifications.query<{ version: string }>(
      `SELECT rubric_version AS version FROM notifications.published_rubric WHERE rubric_version LIKE '2027.%' ORDER BY 1`,
    );
    expect(rows.map(({ version }) => version)).toEqual(expect.arrayContaining(['2027.3', '2027.5']));
    expect(rows.map(({ version }) => version)).not.toContain('2027.4');
  });
});
