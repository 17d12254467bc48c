import { until } from '@zi/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { type AuditedDatabase, asActor, changeOf, startAuditedDatabase } from '../fixtures/audited-database';
import { all } from '../fixtures/kept-trail';
import { hashOf, noUnit } from './audit-chain';
import { AuditReader } from './audit-reader';
import { type EntryFilter } from './audit-trail';

const unit = () => {
  const id = v7();
  return { id, path: [id] };
};

describe('the audit trail', () => {
  let trail: AuditedDatabase;
  beforeAll(async () => {
    trail = await startAuditedDatabase();
  });
  afterAll(() => trail?.close());
  beforeEach(() => trail.server.query('TRUNCATE stages.audit_entry, stages.audit_chain'));

  const select = (filter: EntryFilter = {}) =>
    AuditReader.during(trail.server.urlOf('auditor'), (reader) =>
      reader.snapshot(async ({ stages }) => (await all(stages.select(filter))).flat()),
    );

  it('has the same hashes by SQL and by us, whatever it says', async () => {
    const odd = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !text.includes('\0'));
    const value = fc.option(fc.jsonValue({ stringUnit: 'grapheme' }).filter(isStorable));
    const change = fc.record({
      ...{ action: odd, objectType: odd, objectId: odd, why: fc.option(odd), before: value, after: value },
      ...{ unit: fc.option(fc.constantFrom(unit(), unit())), actor: odd, address: fc.option(odd) },
    });
    for (const { actor, address, ...changed } of fc.sample(change, 150)) {
      await asActor({ id: actor, address }, () =>
        trail.database.command((tx) => tx.audit(changeOf(changed))),
      );
    }
    const entries = await select();
    expect(entries).toHaveLength(150);
    for (const entry of entries) expect(hashOf(entry)).toBe(entry.hash);
    expect(await trail.verify()).toEqual({ entries: [], seals: [] });
  });

  it('keeps JSON as it was spelled, instants to the microsecond, and tells years before our era apart', async () => {
    const spelled = `{"b" : 1.0,\n\t"a":[ ],  "b":"\\u00e9\\"'"}`;
    await trail.server.query(
      `SELECT stages.zi_audit(json_build_object('id', $1::uuid, 'actor', 'a', 'action', 'b', 'object_type', 'c',
         'object_id', 'd', 'correlation_id', 'e', 'before', $2::json, 'after', 'null'::json), NULL)`,
      [v7(), spelled],
    );
    const hashNow = async (at: string) => {
      await trail.server.query(`UPDATE stages.audit_entry SET at = $1`, [at]);
      const [{ bySql = '' } = {}] = await trail.server.query<{ bySql?: string }>(
        `SELECT encode(stages.zi_audit_hash(e), 'hex') AS "bySql" FROM stages.audit_entry e`,
      );
      const [entry] = await select();
      return { ours: hashOf(entry!), bySql, at: entry!.at, before: entry!.before, after: entry!.after };
    };
    for (const [at, shown] of [
      ['2026-02-20 03:00:00.1+00', '2026-02-20T03:00:00.100000Z'],
      ['2026-02-20 03:00:00.123456+07', '2026-02-19T20:00:00.123456Z'],
      ['9999-12-31 23:59:59.999999+00', '9999-12-31T23:59:59.999999Z'],
    ] as const) {
      const now = await hashNow(at);
      expect(now).toMatchObject({ at: shown, before: spelled, after: null });
      expect(now.ours).toBe(now.bySql);
    }
    const ours = async (at: string) => (await hashNow(at)).ours;
    expect(await ours('0044-03-15 00:00:00+00 BC')).not.toBe(await ours('0044-03-15 00:00:00+00'));
    expect(await ours('infinity')).not.toBe(await ours('2026-02-20 03:00:00+00'));
  });

  it('is one chain for all writers of a unit at once', async () => {
    const one = unit();
    await asActor({}, () =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          trail.database.command((tx) => tx.audit(changeOf({ unit: one, why: v7() }))),
        ),
      ),
    );
    const entries = await select({ unitId: one.id });
    const sequences = entries.map(({ sequence }) => Number(sequence)).sort((a, b) => a - b);
    expect(sequences).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(await trail.verify()).toEqual({ entries: [], seals: [] });
  });

  it('lets nobody wait for a writer of another unit, only for one of the same', async () => {
    const [held, other] = [unit(), unit()];
    const finished: string[] = [];
    const enter = async (name: string, where: ReturnType<typeof unit>) => {
      await trail.enter({ unit: where });
      finished.push(name);
    };
    const opened = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const holding = asActor({}, () =>
      trail.database.command(async (tx) => {
        await tx.audit(changeOf({ unit: held }));
        opened.resolve();
        await release.promise;
      }),
    );
    await opened.promise;
    const waiting = enter('same unit', held);
    await until('a writer of the same unit waits', async () => {
      const waits = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%zi_audit(%'
                     AND datname = current_database()`;
      return (await trail.server.query(waits)).length === 1;
    });
    await enter('other unit', other);
    expect(finished).toEqual(['other unit']);
    release.resolve();
    await Promise.all([holding, waiting]);
    expect(finished).toEqual(['other unit', 'same unit']);
    expect(await trail.verify()).toEqual({ entries: [], seals: [] });
  });

  it('is read as it was at one moment, chains and entries, while writers go on', async () => {
    const one = unit();
    await trail.enter({ unit: one });
    const seen = await AuditReader.during(trail.server.urlOf('auditor'), (reader) =>
      reader.snapshot(async ({ stages }) => {
        const [before] = await all(stages.chains());
        await trail.enter({ unit: one }, { unit: unit() });
        return { before, chains: await all(stages.chains()), entries: (await all(stages.entries())).flat() };
      }),
    );
    expect(seen.chains).toEqual([seen.before]);
    expect(seen.entries.map(({ hash }) => hash)).toEqual([seen.before?.head]);
  });

  it('is streamed in order by unit, more than is fetched at a time, and stops where the reader stops', async () => {
    const units = [unit(), unit(), null];
    await asActor({}, () =>
      trail.database.command(async (tx) => {
        for (let n = 0; n < 1_201; n += 1) await tx.audit(changeOf({ unit: units[n % 3] ?? null }));
      }),
    );
    const [streamed, first] = await AuditReader.during(trail.server.urlOf('auditor'), (reader) =>
      reader.snapshot(async ({ stages }) => {
        for await (const [entry] of stages.entries()) {
          return [(await all(stages.entries())).flat(), entry] as const;
        }
        throw new Error('No entry');
      }),
    );
    expect(streamed).toHaveLength(1_201);
    expect(first).toEqual(streamed[0]);
    const places = streamed.map(({ unitId, sequence }) => `${unitId ?? '~'} ${sequence.padStart(5, '0')}`);
    expect(places).toEqual([...places].sort());
  });

  it('can be cut by unit, object, actor and time', async () => {
    const one = unit();
    const objectId = v7();
    await trail.enter({ unit: one }, { unit: unit(), objectId }, { unit: null });
    await asActor({ id: 'other' }, () => trail.database.command((tx) => tx.audit(changeOf())));
    const entries = await select();
    const [first, second, third, fourth] = entries.map(({ id }) => id);
    const idsOf = async (filter: EntryFilter) => (await select(filter)).map(({ id }) => id);
    expect(await idsOf({ unitId: one.id })).toEqual([first]);
    expect(await idsOf({ unitId: noUnit })).toEqual([third, fourth]);
    expect(await idsOf({ objectId })).toEqual([second]);
    expect(await idsOf({ actor: 'system:other' })).toEqual([fourth]);
    const [, from = '', to = ''] = entries.map(({ at }) => at);
    expect(await idsOf({ from, to })).toEqual([second]);
    expect(await idsOf({ unitId: noUnit, from: '2999-01-01T00:00:00.000Z' })).toEqual([]);
  });

  it('tells the heads that are new since an instant, and what stands in any place', async () => {
    const [one, two] = [unit(), unit()];
    await trail.enter({ unit: one }, { unit: one }, { unit: null });
    const heads = (since: string | null) =>
      AuditReader.during(trail.server.urlOf('auditor'), (reader) =>
        reader.snapshot(async ({ stages }) => ({
          now: await stages.instant(),
          heads: await stages.headsSince(since),
        })),
      );
    const first = await heads(null);
    expect(first.heads.map(({ unitId, sequence }) => [unitId, sequence])).toEqual([
      [null, 1],
      [one.id, 2],
    ]);
    await until('the clock is past it', async () => (await heads(null)).now > first.now);
    await trail.enter({ unit: two });
    expect((await heads(first.now)).heads.map(({ unitId }) => unitId)).toEqual([two.id]);

    const hashes = await AuditReader.during(trail.server.urlOf('auditor'), (reader) =>
      reader.snapshot(({ stages }) =>
        stages.hashesAt([
          ...first.heads,
          { unitId: one.id, sequence: 9, hash: '' },
          { unitId: v7(), sequence: 1, hash: '' },
        ]),
      ),
    );
    expect(hashes).toEqual([...first.heads.map(({ hash }) => hash), null, null]);
  });

  it('is sealed by one at a time', async () => {
    const url = trail.server.urlOf('auditor');
    const order: string[] = [];
    const release = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const first = AuditReader.during(url, (reader) =>
      reader.asOnlySealer(async () => {
        started.resolve();
        await release.promise;
        order.push('first');
      }),
    );
    await started.promise;
    const second = AuditReader.during(url, (reader) =>
      reader.asOnlySealer(async () => void order.push('second')),
    );
    await until('the other one waits', async () => {
      const waits = `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()`;
      return (await trail.server.query(waits)).length === 1;
    });
    expect(order).toEqual([]);
    release.resolve();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('says that the database is away when it is', async () => {
    await expect(AuditReader.during('postgres://x:y@127.0.0.1:1/z', async () => 0)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('is the only thing that the auditor can read, and nothing that it can change', async () => {
    const auditor = new Client({ connectionString: trail.server.urlOf('auditor') });
    await auditor.connect();
    const refused = (sql: string) => expect(auditor.query(sql)).rejects.toThrow(/permission denied/);
    await trail.enter({});
    expect((await auditor.query('SELECT * FROM stages.audit_entry')).rows).toHaveLength(1);
    expect((await auditor.query('SELECT * FROM stages.audit_chain')).rows).toHaveLength(1);
    for (const table of ['outbox', 'inbox', 'idempotency', 'migration']) {
      await refused(`SELECT * FROM stages.${table}`);
    }
    for (const table of ['audit_entry', 'audit_chain']) {
      await refused(`DELETE FROM stages.${table}`);
      await refused(`UPDATE stages.${table} SET unit_id = NULL`);
      await refused(`INSERT INTO stages.${table} SELECT * FROM stages.${table}`);
    }
    await refused(`SELECT stages.zi_audit('{}', '{}')`);
    await refused('SET ROLE zi_stages');
    await refused('CREATE TABLE stages.mine ()');
    await refused('CREATE TABLE public.mine ()');
    await auditor.end();
  });
});

/** PostgreSQL keeps no lone surrogates. */
const isStorable = (value: unknown) => JSON.stringify(value).isWellFormed();
