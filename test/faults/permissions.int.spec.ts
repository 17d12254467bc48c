import { Asker, inboxPrefixOf } from '@zi/bus';
import {
  GetUnit,
  type ServiceName,
  ScoreComputed,
  cards,
  deadSubjectOf,
  durableOf,
  events,
  serviceNames,
  streamOf,
} from '@zi/contracts';
import { systemContext, withContext } from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { AckPolicy, ErrorCode, type NatsConnection, type NatsError, connect, headers } from 'nats';
import { Client } from 'pg';

const violation = expect.objectContaining({ code: ErrorCode.PermissionsViolation }) as unknown;
const dataServices = serviceNames.filter((name) => cards[name].says.length > 0);
const othersOf = (service: ServiceName) => dataServices.filter((name) => name !== service);

describe('on the bus', () => {
  let bus: TestBus;
  const connections = new Map<string, NatsConnection>();
  beforeAll(async () => {
    bus = await startTestBus();
    for (const user of [...serviceNames, 'operator', 'subscriber'] as const)
      connections.set(user, await bus.connect(user));
  });
  afterAll(() => bus.stop());

  const as = (user: string) => connections.get(user) as NatsConnection;
  const request = (user: string, subject: string, body = '{}') =>
    as(user)
      .request(subject, body, { timeout: 2_000 })
      .then(
        (reply) => reply.json(),
        (error: unknown) => error,
      );
  const publish = (user: string, subject: string) =>
    as(user)
      .jetstream()
      .publish(subject, '{}', { timeout: 2_000 })
      .catch((error: unknown) => error);
  const listen = (user: string, subject: string) =>
    new Promise<NatsError | undefined>((resolve) => {
      as(user).subscribe(subject, { callback: (error) => resolve(error ?? undefined) });
      void as(user)
        .flush()
        .then(() => resolve(undefined));
    });
  const facts = async (stream: string) =>
    (await (await as('operator').jetstreamManager()).streams.info(stream)).state.messages;

  it.each(serviceNames)('%s says no fact of another service', async (service) => {
    for (const { type, owner } of othersOf(service).flatMap((name) => cards[name].says)) {
      expect(await publish(service, type)).toEqual(violation);
      expect(await facts(streamOf(owner))).toBe(0);
    }
  });

  it.each(dataServices)('%s says what its card lists', async (service) => {
    for (const { type } of cards[service].says)
      expect(await publish(service, type)).toMatchObject({ stream: streamOf(service) });
    await (await as('operator').jetstreamManager()).streams.purge(streamOf(service));
  });

  it.each(othersOf('gateway'))('%s asks nobody', async (service) => {
    const asker = new Asker(as(service));
    const ask = withContext(systemContext('spec'), () => asker.ask(GetUnit, GetUnit.example.input));
    await expect(ask).rejects.toMatchObject({
      message: expect.stringContaining('may not be asked by this service'),
    });
  });

  it.each(serviceNames)('%s answers no ask of another service', async (service) => {
    for (const { subject } of othersOf(service).flatMap((name) => cards[name].answers.slice(0, 2)))
      expect(await listen(service, subject)).toEqual(violation);
    expect(await listen(service, 'zi.ask.>')).toEqual(violation);
  });

  it('the gateway looks at the facts that its card watches as they pass, and at no other', async () => {
    for (const { type } of events) {
      const watched = cards.gateway.watches.some((event) => event.type === type);
      expect([type, await listen('gateway', type)]).toEqual([type, watched ? undefined : violation]);
    }
  });

  it.each(serviceNames)('%s reads no replies to others', async (service) => {
    for (const other of serviceNames.filter((name) => name !== service))
      expect(await listen(service, `${inboxPrefixOf(other)}.>`)).toEqual(violation);
    expect(await listen(service, '_INBOX.>')).toEqual(violation);
    expect(await listen(service, '>')).toEqual(violation);
  });

  it.each(serviceNames)('%s reads no stream but by the durables of its card', async (service) => {
    const foreign = othersOf(service).flatMap((other) =>
      cards[other].hears.map((event) => `${streamOf(event.owner)}.${durableOf(other, event)}`),
    );
    for (const place of foreign)
      expect(await request(service, `$JS.API.CONSUMER.MSG.NEXT.${place}`)).toEqual(violation);
    for (const stream of dataServices.map(streamOf)) {
      expect(await request(service, `$JS.API.STREAM.MSG.GET.${stream}`, '{"seq":1}')).toEqual(violation);
      expect(await request(service, `$JS.API.CONSUMER.CREATE.${stream}.x`)).toEqual(violation);
      expect(await request(service, `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.x`)).toEqual(violation);
      expect(await listen(service, `zi.${stream.slice(3).toLowerCase()}.>`)).toEqual(violation);
    }
  });

  it.each(serviceNames)('%s changes no stream, not even its own', async (service) => {
    for (const action of ['DELETE', 'PURGE', 'UPDATE', 'CREATE'])
      expect(await request(service, `$JS.API.STREAM.${action}.${streamOf(service)}`)).toEqual(violation);
    expect(
      await publish(service, deadSubjectOf(othersOf(service)[0] as ServiceName, ScoreComputed.type)),
    ).toEqual(violation);
  });

  it('a subscriber reads scores through a durable of its own', async () => {
    await publish('scoring', ScoreComputed.type);
    const manager = await as('subscriber').jetstreamManager();
    await manager.consumers.add('ZI_SCORING', {
      durable_name: 'other_team',
      ack_policy: AckPolicy.Explicit,
    });
    const consumer = await as('subscriber').jetstream().consumers.get('ZI_SCORING', 'other_team');
    const fact = await consumer.next({ expires: 5_000 });
    expect(fact?.subject).toBe(ScoreComputed.type);
    fact?.ack();
    await until('acknowledged', async () => (await consumer.info()).num_ack_pending === 0);
  });

  it("a subscriber neither touches the suite's durables nor reads what carries personal data", async () => {
    const durables = serviceNames.flatMap((name) =>
      cards[name].hears.filter(({ owner }) => owner === 'scoring').map((event) => durableOf(name, event)),
    );
    expect(durables.length).toBeGreaterThan(0);
    for (const durable of durables) {
      for (const action of ['DELETE', 'DURABLE.CREATE', 'MSG.NEXT', 'INFO'])
        expect(await request('subscriber', `$JS.API.CONSUMER.${action}.ZI_SCORING.${durable}`)).toEqual(
          violation,
        );
      expect(await request('subscriber', `$JS.API.CONSUMER.CREATE.ZI_SCORING.${durable}`)).toEqual(violation);
      expect(
        await request('subscriber', `$JS.API.CONSUMER.CREATE.ZI_SCORING.${durable}.zi.scoring.>`),
      ).toEqual(violation);
      expect(await request('subscriber', `$JS.ACK.ZI_SCORING.${durable}.1.1.1.1.0`)).toEqual(violation);
    }
    for (const stream of ['ZI_STAGES', 'ZI_SURVEYS', 'ZI_EVIDENCE', 'ZI_DEAD']) {
      expect(await request('subscriber', `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.x`)).toEqual(violation);
      expect(await request('subscriber', `$JS.API.CONSUMER.CREATE.${stream}.ZI_SCORING.zi.>`)).toEqual(
        violation,
      );
      expect(await request('subscriber', `$JS.API.STREAM.MSG.GET.${stream}`)).toEqual(violation);
    }
    expect(await request('subscriber', '$JS.API.STREAM.PURGE.ZI_SCORING')).toEqual(violation);
    expect(await publish('subscriber', ScoreComputed.type)).toEqual(violation);
    expect(await request('subscriber', GetUnit.subject)).toEqual(violation);
  });

  it('an actor that a foreign user invents reaches no service', async () => {
    const system = { kind: 'system', id: 'gateway', address: null, grants: [] };
    const forged = headers();
    forged.set('ce-actor', Buffer.from(JSON.stringify(system)).toString('base64url'));
    let heard = 0;
    as('stages').subscribe(GetUnit.subject, { callback: () => (heard += 1) });
    await as('stages').flush();
    for (const { subject } of cards.gateway.asks) {
      const asked = as('subscriber').request(subject, '{}', { timeout: 2_000, headers: forged });
      expect([subject, await asked.catch((error: unknown) => error)]).toEqual([subject, violation]);
    }
    await as('gateway')
      .request(GetUnit.subject, '{}', { timeout: 100, headers: forged })
      .catch(() => undefined); // nobody answers; that it is heard shows that the others were not
    expect(heard).toBe(1);
  });

  it.each([
    ['a stranger', { user: 'stranger', pass: 'x' }],
    ['a service with the password of another', { user: 'scoring', pass: 'surveys-for-tests' }],
    ['nobody', {}],
  ])('%s does not get in', async (_, login) => {
    await expect(connect({ servers: bus.url, ...login, reconnect: false })).rejects.toMatchObject({
      code: ErrorCode.AuthorizationViolation,
    });
  });
});

describe('in the database', () => {
  let database: TestDatabase;
  let surveys: Client;
  beforeAll(async () => {
    database = await createTestDatabase([
      { name: 'surveys', migrations: [] },
      { name: 'scoring', migrations: [] },
    ]);
    surveys = new Client({ connectionString: database.urlOf('surveys') });
    await surveys.connect();
    await surveys.query('SET search_path = surveys');
  });
  afterAll(async () => {
    await surveys.end();
    await database.drop();
  });

  it.each([
    ['reads another schema', 'SELECT * FROM scoring.outbox', /permission denied for schema scoring/],
    ['writes to another schema', 'DELETE FROM scoring.inbox', /permission denied for schema scoring/],
    ['becomes another role', 'SET ROLE zi_scoring', /permission denied to set role/],
    ['becomes the owner of its tables', 'SET ROLE zi_surveys_owner', /permission denied to set role/],
    ['creates a table', 'CREATE TABLE own (a int)', /permission denied for schema surveys/],
    ['creates a table elsewhere', 'CREATE TABLE public.own (a int)', /permission denied for schema public/],
    ['creates a schema', 'CREATE SCHEMA own', /permission denied for database/],
    ['changes a table', 'ALTER TABLE outbox ADD a int', /must be owner of table outbox/],
    ['drops a table', 'DROP TABLE audit_entry', /must be owner of table audit_entry/],
    [
      'changes the audit trail',
      `UPDATE audit_entry SET actor = 'b'`,
      /permission denied for table audit_entry/,
    ],
    ['shortens the audit trail', 'DELETE FROM audit_entry', /permission denied for table audit_entry/],
    ['empties the audit trail', 'TRUNCATE audit_entry', /permission denied for table audit_entry/],
    ['adds to the audit trail past its chain', 'INSERT INTO audit_entry DEFAULT VALUES', /permission denied/],
    ['moves the end of a chain', 'UPDATE audit_chain SET entries = 0', /permission denied/],
    ['opens a table to everybody', `SELECT zi_guard('outbox', 'true', 'true')`, /permission denied/],
    ['forgets a migration', 'DELETE FROM migration', /permission denied for table migration/],
    ['reads passwords', 'SELECT rolpassword FROM pg_authid', /permission denied for table pg_authid/],
    ['reads files', `SELECT pg_read_file('postgresql.conf')`, /permission denied for function pg_read_file/],
  ])('no service %s', async (_, sql, reason) => {
    await expect(surveys.query(sql)).rejects.toThrow(reason);
  });

  it('a service that says for nobody in particular sees no row; as the suite it does its work', async () => {
    await surveys.query('BEGIN');
    await surveys.query('SET LOCAL ROLE zi_surveys_suite');
    await surveys.query(`INSERT INTO inbox (fact_id, type) VALUES ('f', 't')`);
    expect((await surveys.query('SELECT fact_id FROM inbox')).rows).toEqual([{ fact_id: 'f' }]);
    await surveys.query('COMMIT');
    expect((await surveys.query('SELECT fact_id FROM inbox')).rows).toEqual([]);
    await expect(surveys.query(`INSERT INTO inbox (fact_id, type) VALUES ('g', 't')`)).rejects.toThrow(
      /row-level security/,
    );
  });
});
