import { AssessmentSubmitted, type DataOf, ProgrammeAdvanced, SurveyClosed } from '@zi/contracts';
import { driftOf, until } from '@zi/testing';
import { v7 } from 'uuid';
import { NotificationsUnderTest, cycle, unit } from '../fixtures/notifications-under-test';
import { notificationsEntities } from '../notifications.module';

describe('who hears of what happened to a unit', () => {
  let notifications: NotificationsUnderTest;
  let head: string;
  let coordinator: string;
  let lead: string;
  let admin: string;

  beforeAll(async () => {
    notifications = await NotificationsUnderTest.started();
    head = await notifications.member('unit_head');
    coordinator = await notifications.member('unit_coordinator', { cycleId: cycle.id });
    lead = await notifications.member('tpi_lead', { unitId: unit.path[0] });
    admin = await notifications.member('ministry_admin', { unitId: unit.path[0] });
  });
  afterAll(() => notifications?.end());

  const advanced = (programmeId: string, more: Partial<DataOf<typeof ProgrammeAdvanced>> = {}) => ({
    ...ProgrammeAdvanced.example,
    ...{ programmeId, ...more },
  });
  const known = async () => {
    const id = v7();
    await notifications.hears(ProgrammeAdvanced, id, advanced(id));
    return id;
  };
  /** Titles of the notices that a fact brought to each. */
  const toldOf = async (factId: string, people: string[]) =>
    Promise.all(
      people.map(async (person) => {
        const inbox = await notifications.inbox(person);
        return inbox.filter((notice) => notice.factId === factId).map(({ title }) => title);
      }),
    );
  const everyone = () => [head, coordinator, lead, admin];

  it('entities and migrations agree', async () => {
    expect(await driftOf(notifications.database, 'notifications', notificationsEntities)).toEqual([]);
  });

  it('the unit is told of a new stage, in the inbox and by mail, once each', async () => {
    const id = v7();
    const fact = await notifications.hears(ProgrammeAdvanced, id, advanced(id));
    const title = 'BPSPL Padang masuk tahap III Pembangunan';
    expect(await toldOf(fact, everyone())).toEqual([[title], [title], [], []]);
    await notifications.quiet();
    const [mail, ...more] = await notifications.mailsTo(head);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ from: 'zi@contoh.example', subject: title });
    expect(mail?.text).toContain(`https://zi.contoh.example/programmes/${id}\n`);
    const [notice] = await notifications.inbox(head);
    expect(notice).toMatchObject({ factId: fact, mail: 'sent', link: `/programmes/${id}`, readAt: null });
  });

  it('whoever moved it is not told; the others are', async () => {
    const id = v7();
    const fact = await notifications.hears(ProgrammeAdvanced, id, advanced(id), { actor: `person:${head}` });
    expect((await toldOf(fact, everyone())).map((titles) => titles.length)).toEqual([0, 1, 0, 0]);
  });

  it('TPI is told that a unit enters monitoring', async () => {
    const id = v7();
    const fact = await notifications.hears(ProgrammeAdvanced, id, advanced(id, { to: 'monitoring' }));
    expect((await toldOf(fact, everyone())).map((titles) => titles.length)).toEqual([1, 1, 1, 0]);
  });

  it('a role held in another cycle does not count', async () => {
    const id = v7();
    const other = { ...advanced(id), cycle: { ...cycle, id: v7(), year: 2027 } };
    const fact = await notifications.hears(ProgrammeAdvanced, id, other);
    expect((await toldOf(fact, everyone())).map((titles) => titles.length)).toEqual([1, 0, 0, 0]);
  });

  it('a closed survey is told with its indices, although the fact names only the programme', async () => {
    const programmeId = await known();
    const closed = { ...SurveyClosed.example, surveyId: v7(), programmeId };
    const fact = await notifications.hears(SurveyClosed, closed.surveyId, closed);
    const title = 'Survei BPSPL Padang ditutup: IPAK 3,73 dan IPKP 3,60';
    expect(await toldOf(fact, everyone())).toEqual([[title], [title], [], []]);
  });

  it('a submitted sheet is told to the unit, TPI and the ministry, with the score by mail', async () => {
    const programmeId = await known();
    const submitted = { ...AssessmentSubmitted.example, assessmentId: v7(), programmeId };
    const fact = await notifications.hears(AssessmentSubmitted, submitted.assessmentId, submitted, {
      actor: `person:${head}`,
    });
    expect((await toldOf(fact, everyone())).map((titles) => titles.length)).toEqual([0, 1, 1, 1]);
    await notifications.quiet();
    const [mail] = (await notifications.mailsTo(lead)).slice(-1);
    expect(mail?.text).toContain('diajukan dengan nilai 86,00 dari 100');
  });

  it('a fact about a programme that is not known yet waits for it and is told then', async () => {
    const programmeId = v7();
    const closed = { ...SurveyClosed.example, surveyId: v7(), programmeId };
    const fact = await notifications.say(SurveyClosed, closed.surveyId, closed);
    await until('it was refused at first', async () => {
      const { text } = await notifications.get('/metrics');
      return /zi_fact_seconds_count\{.*surveys_survey_closed.*outcome="retry".*\} [1-9]/.test(text);
    });
    expect(await toldOf(fact, [head])).toEqual([[]]);
    await notifications.hears(ProgrammeAdvanced, programmeId, advanced(programmeId));
    await notifications.heard(fact);
    expect(await toldOf(fact, [head])).toEqual([['Survei BPSPL Padang ditutup: IPAK 3,73 dan IPKP 3,60']]);
  });

  it('a fact that is delivered again brings no second notice and no second mail', async () => {
    const id = v7();
    const fact = await notifications.hears(ProgrammeAdvanced, id, advanced(id));
    await notifications.quiet();
    const before = [(await notifications.inbox(head)).length, (await notifications.mailsTo(head)).length];
    await notifications.say(ProgrammeAdvanced, id, advanced(id), { id: fact });
    // Facts of one programme are heard in order: when the next is heard, the repeated one is settled.
    await notifications.hears(ProgrammeAdvanced, id, advanced(id, { version: 1 }));
    await notifications.quiet();
    expect([(await notifications.inbox(head)).length, (await notifications.mailsTo(head)).length]).toEqual(
      before,
    );
  });

  it('a stage that was overtaken is not told, and the newer programme stays', async () => {
    const id = v7();
    await notifications.hears(ProgrammeAdvanced, id, advanced(id, { to: 'monitoring', version: 9 }));
    const renamed = { ...unit, name: 'Nama lama' };
    const late = await notifications.hears(
      ProgrammeAdvanced,
      id,
      advanced(id, { unit: renamed, version: 8 }),
    );
    expect(await toldOf(late, [head])).toEqual([[]]);
    const closed = { ...SurveyClosed.example, surveyId: v7(), programmeId: id };
    const fact = await notifications.hears(SurveyClosed, closed.surveyId, closed);
    expect((await toldOf(fact, [head]))[0]?.[0]).toContain('BPSPL Padang');
  });

  it('a fact that is none is put aside with its reason, and those behind it are told', async () => {
    const id = v7();
    const broken = await notifications.bus.tell(ProgrammeAdvanced, id, { programmeId: id });
    const fact = await notifications.hears(ProgrammeAdvanced, id, advanced(id));
    expect((await toldOf(fact, [head]))[0]).toHaveLength(1);
    const letter = await until('the dead letter', async () =>
      (await notifications.bus.deadLetters()).find((one) => one.id === broken),
    );
    expect(letter.reason).toMatch(/^undecodable: .*\/unit is missing/);
  });

  it('facts that were told while the service was down are told to people when it is back', async () => {
    const id = v7();
    await notifications.stop();
    const fact = await notifications.say(ProgrammeAdvanced, id, advanced(id));
    await notifications.start();
    await notifications.heard(fact);
    expect((await toldOf(fact, [head]))[0]).toHaveLength(1);
    await notifications.quiet();
    expect((await notifications.inbox(head))[0]).toMatchObject({ factId: fact, mail: 'sent' });
  });
});
