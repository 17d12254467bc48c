import { type ServiceName, SurveyClosed, deadSubjectOf } from '@zi/contracts';
import { type TestBus, startTestBus } from '@zi/testing';
import { AckPolicy, ErrorCode, type NatsConnection, headers } from 'nats';
import { OwnDeadLetters } from './own-dead-letters';

const violation = expect.objectContaining({ code: ErrorCode.PermissionsViolation }) as unknown;

describe('the dead letters of a service', () => {
  let bus: TestBus;
  const connections = new Map<ServiceName, NatsConnection>();
  const as = (service: ServiceName) => connections.get(service) as NatsConnection;

  beforeAll(async () => {
    bus = await startTestBus();
    for (const service of ['scoring', 'stages', 'surveys'] as const)
      connections.set(service, await bus.connect(service));
  });
  afterAll(() => bus?.stop());

  /** Puts a letter aside as the service does. */
  const putAside = async (service: ServiceName, body: string) => {
    const set = headers();
    for (const [key, value] of Object.entries({
      ...{ 'ce-id': `fact ${body}`, 'zi-dead-subject': SurveyClosed.type },
      ...{ 'zi-dead-reason': 'conflict: so it is', 'zi-dead-deliveries': '3' },
    }))
      set.set(key, value);
    const subject = deadSubjectOf(service, SurveyClosed.type);
    return (await as(service).jetstream().publish(subject, body, { headers: set })).seq;
  };

  it('are none on a bus that never had one', async () => {
    const letters = new OwnDeadLetters(as('scoring'), 'scoring');
    expect(await letters.list(10)).toEqual([]);
    await expect(letters.get(1)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are listed without bodies, the newest first and page by page, those of others never', async () => {
    const own: number[] = [];
    for (const body of ['1', '2', '3']) {
      own.unshift(await putAside('scoring', body));
      await putAside('stages', `secret ${body}`);
    }
    const letters = new OwnDeadLetters(as('scoring'), 'scoring');
    const all = await letters.list(10);
    expect(all.map(({ seq }) => seq)).toEqual(own);
    expect(all[0]).toMatchObject({
      ...{ service: 'scoring', subject: SurveyClosed.type, reason: 'conflict: so it is', deliveries: 3 },
      ...{ data: '', headers: { 'ce-id': 'fact 3' } },
    });
    expect(Math.abs(Date.parse(all[0]!.at) - Date.now())).toBeLessThan(60_000);
    expect((await letters.list(2)).map(({ seq }) => seq)).toEqual(own.slice(0, 2));
    expect((await letters.list(2, own[1])).map(({ seq }) => seq)).toEqual(own.slice(2));
    expect(await letters.list(2, own[2])).toEqual([]);
  });

  it('are read whole by number and forgotten; there is none of a number that another service has', async () => {
    const [mine, other] = [await putAside('surveys', 'mine'), await putAside('stages', 'other')];
    const letters = new OwnDeadLetters(as('surveys'), 'surveys');
    expect(await letters.get(mine)).toMatchObject({ seq: mine, data: 'mine' });
    for (const seq of [other, mine - 1, other + 1])
      await expect(letters.get(seq)).rejects.toMatchObject({ code: 'not_found' });

    const letter = await letters.get(mine);
    await letters.remove(letter);
    await expect(letters.get(mine)).rejects.toMatchObject({ code: 'not_found' });
    await letters.remove(letter);
    expect(await new OwnDeadLetters(as('stages'), 'stages').get(other)).toMatchObject({ data: 'other' });
  });

  it('are closed to every other service, whichever way it asks', async () => {
    const seq = await putAside('stages', 'secret');
    const asked = async (subject: string, body: object) => {
      const reply = await as('scoring')
        .request(subject, JSON.stringify(body), { timeout: 2_000 })
        .catch((error: unknown) => error);
      return reply instanceof Error ? reply : (reply as { json(): unknown }).json();
    };
    const create = (place: string, config: object) =>
      asked(`$JS.API.CONSUMER.CREATE.ZI_DEAD.${place}`, { stream_name: 'ZI_DEAD', config });
    const config = {
      ...{ name: 'spy', ack_policy: AckPolicy.None, deliver_policy: 'all' },
      deliver_subject: '_INBOX_scoring.spy',
    };
    const taken: string[] = [];
    as('scoring').subscribe('_INBOX_scoring.spy', {
      callback: (_, message) => taken.push(message.subject),
    });

    const stages = 'zi.dead.stages.>';
    expect(await create(`spy.${stages}`, { ...config, filter_subject: stages })).toEqual(violation);
    expect(await create('spy.zi.dead.>', { ...config, filter_subject: 'zi.dead.>' })).toEqual(violation);
    expect(await create('spy', config)).toEqual(violation);
    // A filter in the body that is not the one in the subject.
    for (const filters of [
      { filter_subject: stages },
      { filter_subject: 'zi.dead.>' },
      { filter_subjects: [stages] },
      {},
    ])
      expect(await create('spy.zi.dead.scoring.>', { ...config, ...filters })).toMatchObject({
        error: { code: 400 },
      });
    // Servers before 2.10 know of no second list of filters, later ones refuse it.
    const own = 'zi.dead.scoring.>';
    await create(`spy.${own}`, { ...config, filter_subject: own, filter_subjects: [own, stages] });
    for (const subject of [
      '$JS.API.STREAM.MSG.GET.ZI_DEAD',
      '$JS.API.DIRECT.GET.ZI_DEAD',
      '$JS.API.STREAM.INFO.ZI_DEAD',
      '$JS.API.STREAM.PURGE.ZI_DEAD',
      '$JS.API.CONSUMER.NAMES.ZI_DEAD',
      '$JS.API.CONSUMER.MSG.NEXT.ZI_DEAD.spy',
      '$JS.API.CONSUMER.DURABLE.CREATE.ZI_DEAD.spy',
    ])
      expect([subject, await asked(subject, { seq })]).toEqual([subject, violation]);
    await as('scoring').flush();
    expect(taken.filter((subject) => !subject.startsWith('zi.dead.scoring.'))).toEqual([]);
  });
});
