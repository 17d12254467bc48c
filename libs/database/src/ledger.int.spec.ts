import { ScoreComputed } from '@zi/contracts';
import { type RequestContext, systemContext, withContext } from '@zi/service-kit';
import { type TestDatabase, createTestDatabase, driftOf } from '@zi/testing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { v7 } from 'uuid';
import { createDataSource } from './data-source';
import { type Change, Database } from './database';
import { PostgresLedger } from './postgres-ledger';

@Entity({ name: 'forgotten' })
class Forgotten {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;
  @Column({ type: 'text' })
  name!: string;
}

describe('the ledger of a service', () => {
  let server: TestDatabase;
  let database: Database;
  let ledger: PostgresLedger;

  beforeAll(async () => {
    server = await createTestDatabase([{ name: 'scoring', migrations: [] }]);
  });
  beforeEach(async () => {
    const source = createDataSource({
      url: server.urlOf('scoring'),
      schema: 'scoring',
      entities: [],
      pool: 10,
    });
    database = new Database(await source.initialize());
    ledger = new PostgresLedger(database);
    await server.query(
      'TRUNCATE scoring.outbox, scoring.inbox, scoring.idempotency, scoring.audit_entry, scoring.audit_chain',
    );
  });
  afterEach(() => database.source.destroy());
  afterAll(() => server?.drop());

  const inContext = <T>(work: () => Promise<T>, more: Partial<RequestContext> = {}) =>
    withContext({ ...systemContext('spec'), ...more }, work);
  const say = (subject: string, version: number) =>
    inContext(() =>
      database.command((tx) => tx.say(ScoreComputed, subject, { ...ScoreComputed.example, version })),
    );
  const count = async (table: string) =>
    Number((await server.query<{ n: string }>(`SELECT count(*) AS n FROM scoring.${table}`))[0]?.n);

  it('entities and migrations agree, and a table that was forgotten is found', async () => {
    expect(await driftOf(server, 'scoring', [])).toEqual([]);
    expect(await driftOf(server, 'scoring', [Forgotten])).toEqual([expect.stringContaining('CREATE TABLE')]);
  });

  it('a failed command leaves neither rows nor facts nor audit entries', async () => {
    const failing = inContext(() =>
      database.command(async (tx) => {
        await tx.say(ScoreComputed, v7(), ScoreComputed.example);
        await tx.audit(change('x'));
        throw new Error('no');
      }),
    );
    await expect(failing).rejects.toThrow('no');
    expect([await count('outbox'), await count('audit_entry')]).toEqual([0, 0]);
  });

  it('a fact that no message can carry fails its command instead of blocking the outbox', async () => {
    const saying = (length: number) =>
      inContext(() =>
        database.command((tx) =>
          tx.say(ScoreComputed, v7(), { ...ScoreComputed.example, unmet: ['x'.repeat(length)] }),
        ),
      );
    await saying(898 * 1024);
    await expect(saying(900 * 1024)).rejects.toThrow('is larger than 921600 bytes');
    expect(await count('outbox')).toBe(1);
  });

  describe('a command that is sent twice', () => {
    const idempotency = { key: 'k1', subject: 'zi.ask.x', inputHash: 'h1' };
    const add = (hash = 'h1') =>
      inContext(
        () =>
          database.command(async (tx) => {
            await tx.say(ScoreComputed, v7(), ScoreComputed.example);
            return { id: v7() };
          }),
        { idempotency: { ...idempotency, inputHash: hash } },
      );

    it('gets the first answer and changes nothing, also when both run at once', async () => {
      const answers = await Promise.all([add(), add(), add(), add()]);
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
      expect(await add()).toEqual(answers[0]);
      expect(await count('outbox')).toBe(1);
    });

    it('is refused when the same key stands before another input', async () => {
      await add();
      await expect(add('h2')).rejects.toMatchObject({ code: 'conflict' });
    });

    it('is carried out when the first try failed', async () => {
      const failing = inContext(() => database.command(() => Promise.reject(new Error('down'))), {
        idempotency,
      });
      await expect(failing).rejects.toThrow('down');
      await add();
      expect(await count('outbox')).toBe(1);
    });
  });

  it('a fact that is heard twice, even at once, has one effect', async () => {
    const fact = { ...factHead, id: v7() };
    let effects = 0;
    const hear = () => inContext(() => database.hear(fact, async () => void (effects += 1)));
    await Promise.all([hear(), hear(), hear()]);
    await hear();
    expect([effects, await count('inbox')]).toEqual([1, 1]);
  });

  it('a fact whose effect failed can be heard again', async () => {
    const fact = { ...factHead, id: v7() };
    await expect(inContext(() => database.hear(fact, () => Promise.reject(new Error('no'))))).rejects.toThrow(
      'no',
    );
    let effects = 0;
    await inContext(() => database.hear(fact, async () => void (effects += 1)));
    expect(effects).toBe(1);
  });

  describe('the sweep of the outbox', () => {
    it('hands facts over in the order in which they were said and marks only what was confirmed', async () => {
      for (const version of [1, 2, 3]) await say('a', version);
      const seen: number[] = [];
      const first = await ledger.sweep(10, (facts) => {
        seen.push(...facts.map(({ data }) => (JSON.parse(data) as { version: number }).version));
        return Promise.resolve(new Set([facts[0]?.id ?? '']));
      });
      expect([first, seen]).toEqual([{ published: 1, more: false }, [1, 2, 3]]);
      expect((await ledger.outboxState()).pending).toBe(2);
    });

    it('is one at a time: a second relay finds the lock held', async () => {
      await say('a', 1);
      let second: unknown;
      await ledger.sweep(10, async () => {
        second = await new PostgresLedger(database).sweep(10, () => Promise.resolve(new Set()));
        return new Set();
      });
      expect(second).toBe('busy');
    });

    it('loses nothing when publishing fails', async () => {
      await say('a', 1);
      await expect(ledger.sweep(10, () => Promise.reject(new Error('NATS is away')))).rejects.toThrow(
        'NATS is away',
      );
      expect((await ledger.outboxState()).pending).toBe(1);
    });

    it('keeps what was published, and a replay queues it again from an instant on', async () => {
      await say('a', 1);
      await say('a', 2);
      await server.query(
        `UPDATE scoring.outbox SET recorded_at = '2026-01-01' WHERE (data->>'version')::int = 1`,
      );
      await ledger.sweep(10, (facts) => Promise.resolve(new Set(facts.map(({ id }) => id))));
      expect(await ledger.replay(new Date('2026-02-01'))).toBe(1);
      expect((await ledger.outboxState()).pending).toBe(1);
    });
  });

  it('pruning takes published facts after 14 days and never one that waits', async () => {
    await say('a', 1);
    await say('a', 2);
    await ledger.sweep(1, (facts) => Promise.resolve(new Set(facts.map(({ id }) => id))));
    await server.query(`UPDATE scoring.outbox SET recorded_at = now() - interval '15 days'`);
    expect(await ledger.prune()).toBe(1);
    expect((await ledger.outboxState()).pending).toBe(1);
  });

  it("the service's role adds to the audit trail through its function only, changes and deletes nothing", async () => {
    await inContext(() => database.command((tx) => tx.audit(change('x', { after: { a: 1 } }))));
    const attempts = [
      `UPDATE audit_entry SET action = 'y'`,
      'DELETE FROM audit_entry',
      `INSERT INTO audit_entry (id) VALUES (gen_random_uuid())`,
      `UPDATE audit_chain SET entries = 0`,
      'CREATE TABLE own (a int)',
      'ALTER TABLE audit_entry DISABLE ROW LEVEL SECURITY',
      `SELECT zi_guard('outbox', 'true', 'true')`,
    ];
    for (const sql of attempts) {
      const refused = expect.stringMatching(/permission denied|must be owner/);
      for (const attempt of [
        () => database.source.query(sql),
        () => database.asSuite((manager) => manager.query(sql)),
      ]) {
        expect([sql, await attempt().catch((error: Error) => error.message)]).toEqual([sql, refused]);
      }
    }
  });

  it('the audit trail is paged from the newest on', async () => {
    for (const action of ['one', 'two', 'three']) {
      await inContext(() => database.command((tx) => tx.audit(change(action, { objectId: 'u' }))));
    }
    const first = await inContext(() => ledger.auditTrail({ limit: 2, objectId: 'u' }));
    const second = await inContext(() =>
      ledger.auditTrail({ limit: 2, objectId: 'u', after: first.next ?? '' }),
    );
    expect([first.items, second.items].map((items) => items.map(({ action }) => action))).toEqual([
      ['three', 'two'],
      ['one'],
    ]);
    expect(second.next).toBeNull();
  });
});

const change = (action: string, more: Partial<Change> = {}): Change => ({
  ...{ action, objectType: 'x', objectId: 'x', unit: null, before: null, after: null },
  ...more,
});

const factHead = {
  type: 'zi.surveys.survey.closed.v1',
  source: '/zi/surveys',
  subject: 's',
  time: '2026-01-01T00:00:00.000Z',
  actor: 'system:spec',
  correlationId: 'c',
  causationId: null,
  data: {},
};
