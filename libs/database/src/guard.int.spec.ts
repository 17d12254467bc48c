import { type Place, type Reach, may } from '@zi/access';
import { type Actor, type HeldRole, HeldRole as HeldRoles } from '@zi/contracts';
import { systemContext, withContext } from '@zi/service-kit';
import { type TestDatabase, createTestDatabase } from '@zi/testing';
import fc from 'fast-check';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { createDataSource } from './data-source';
import { Database } from './database';

/** Notes that lie in units: read by who reads programmes, written by who may change them. */
class CreateNotes1770000001000 implements MigrationInterface {
  readonly name = 'CreateNotes1770000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (id uuid PRIMARY KEY, path uuid[] NOT NULL, cycle uuid, submitted boolean NOT NULL, body text);
      CREATE INDEX note_path ON note USING gin (path);
      SELECT zi_guard('note', 'zi_sees(''programme_read'', path, cycle, submitted)',
                      'zi_sees(''programme_write'', path, cycle, true)');
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

describe('row-level security', () => {
  let server: TestDatabase;
  let database: Database;
  const [root, left, right, leaf, cycle, otherCycle] = Array.from({ length: 6 }, () => v7()) as [
    ...[string, string, string, string, string, string],
  ];
  const paths = [[root], [root, left], [root, right], [root, left, leaf]];

  beforeAll(async () => {
    server = await createTestDatabase([{ name: 'stages', migrations: [CreateNotes1770000001000] }]);
    const source = createDataSource({
      ...{ url: server.urlOf('stages'), schema: 'stages', entities: [], pool: 5 },
    });
    database = new Database(await source.initialize(), ['programme']);
  });
  afterAll(async () => {
    await database?.source.destroy();
    await server?.drop();
  });
  beforeEach(() => server.query('TRUNCATE stages.note'));

  const person = (grants: Actor['grants'], more: Partial<Actor> = {}): Actor => ({
    ...{ kind: 'person', id: v7(), address: null, grants },
    ...more,
  });
  const holding = (role: HeldRole, unitId: string) => person([{ role, unitId, cycleId: null }]);
  const as = <T>(actor: Actor, work: () => Promise<T>) =>
    withContext({ actor, correlationId: v7(), causationId: null }, work);
  const add = (place: Place) => {
    const values = [v7(), place.path, place.cycleId, place.submitted ?? false];
    return { id: values[0] as string, sql: 'INSERT INTO note VALUES ($1, $2, $3, $4)', values };
  };
  const seen = (actor: Actor) =>
    as(actor, () =>
      database.read(async (manager) => {
        const rows = await manager.query<{ id: string }[]>('SELECT id FROM note ORDER BY id');
        return rows.map(({ id }) => id);
      }),
    );

  it('shows exactly the rows on which a single look is allowed', async () => {
    const places = paths.flatMap((path) =>
      [cycle, otherCycle, null].flatMap((cycleId) =>
        [true, false].map((submitted) => ({ path, cycleId, submitted })),
      ),
    );
    const rows: { id: string; place: Place }[] = [];
    for (const place of places) {
      const { id, sql, values } = add(place);
      await server.query(sql.replace('note', 'stages.note'), values);
      rows.push({ id, place });
    }
    const grant = fc.record({
      role: fc.constantFrom(...HeldRoles.options),
      unitId: fc.constantFrom(root, left, right, leaf),
      cycleId: fc.option(fc.constantFrom(cycle, otherCycle)),
    });
    const ties = fc.array(fc.constantFrom(left, right, leaf), { maxLength: 2 });
    const scopes = fc.subarray(['programme.read']);
    await fc.assert(
      fc.asyncProperty(fc.array(grant, { maxLength: 4 }), ties, scopes, async (grants, tied, named) => {
        const actor = person(grants, { ties: tied, scopes: named });
        const allowed = rows.filter(({ place }) => may(actor, 'programme.read', place));
        expect(await seen(actor)).toEqual(allowed.map(({ id }) => id).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('refuses to write outside the reach, and to a reader everywhere', async () => {
    const mine = { path: [root, left, leaf], cycleId: cycle };
    const write = (actor: Actor, place: Place) => {
      const { sql, values } = add(place);
      return as(actor, () => database.command(({ manager }) => manager.query(sql, values)));
    };
    await write(holding('unit_head', left), mine);
    await expect(write(holding('unit_head', right), mine)).rejects.toThrow(/row-level security/);
    await expect(write(holding('leader', root), mine)).rejects.toThrow(/row-level security/);

    const change = (actor: Actor) =>
      as(actor, () => database.command(({ manager }) => manager.query(`UPDATE note SET body = 'changed'`)));
    await expect(change(holding('leader', root))).rejects.toThrow(/row-level security/);
    expect(await change(holding('unit_head', right))).toEqual([[], 0]);
    expect(await change(holding('unit_head', left))).toEqual([[], 1]);
    const move = `UPDATE note SET path = ARRAY['${root}', '${right}']::uuid[]`;
    await expect(
      as(holding('unit_head', left), () => database.command(({ manager }) => manager.query(move))),
    ).rejects.toThrow(/row-level security/);
    const remove = (actor: Actor) =>
      as(actor, () => database.command(({ manager }) => manager.query('DELETE FROM note')));
    expect(await remove(holding('leader', root))).toEqual([[], 0]);
    expect(await remove(holding('unit_head', left))).toEqual([[], 1]);
  });

  it('lets who may read a row hold it still', async () => {
    const { sql, values } = add({ path: [root, left], cycleId: cycle });
    await server.query(sql.replace('note', 'stages.note'), values);
    const held = await as(holding('leader', root), () =>
      database.command(({ manager }) => manager.query<object[]>('SELECT id FROM note FOR SHARE')),
    );
    expect(held).toHaveLength(1);
  });

  it('shows nothing to who has no grant and to a connection that says no actor', async () => {
    const { sql, values } = add({ path: [root], cycleId: null });
    await server.query(sql.replace('note', 'stages.note'), values);
    expect(await seen(person([]))).toEqual([]);
    expect(await database.source.query('SELECT * FROM note')).toEqual([]);
    expect(await as(systemContext('spec').actor, () => seen(systemContext('spec').actor))).toHaveLength(1);
  });

  it('holds a read to reading, and leaves nothing of an actor for the next transaction', async () => {
    const head = holding('unit_head', root);
    const { sql, values } = add({ path: [root], cycleId: null });
    await expect(as(head, () => database.read((manager) => manager.query(sql, values)))).rejects.toThrow(
      /read-only transaction/,
    );
    await as(head, () => database.command(({ manager }) => manager.query(sql, values)));
    const [{ scope }] = await database.source.query<[{ scope: string }]>(
      `SELECT current_setting('zi.programme_read', true) AS scope`,
    );
    expect(scope ?? '').toBe('');
  });

  it('finds the few rows of a small reach by the index among many', async () => {
    await server.query(
      `INSERT INTO stages.note SELECT gen_random_uuid(), ARRAY['${root}', gen_random_uuid()], NULL, false, NULL
       FROM generate_series(1, 20000)`,
    );
    await server.query('ANALYZE stages.note');
    const planOf = (unitId: string) =>
      as(holding('unit_head', unitId), () =>
        database.read(async (manager) =>
          JSON.stringify(await manager.query('EXPLAIN (FORMAT JSON) SELECT * FROM note')),
        ),
      );
    expect(await planOf(leaf)).toContain('note_path');
    expect(await planOf(root)).not.toContain('note_path');
  });

  it('says by SQL of a part of the ministry what @zi/access says', async () => {
    const reach: Reach = { unitId: left, cycleId: cycle, submitted: true, except: [leaf] };
    const asked = async (place: Place) => {
      const [row] = await database.source.query<[{ is: boolean }]>(
        'SELECT zi_in($1::jsonb, $2::uuid[], $3::uuid, $4) AS is',
        [JSON.stringify([reach]), place.path, place.cycleId, place.submitted],
      );
      return row.is;
    };
    expect(await asked({ path: [root, left], cycleId: cycle, submitted: true })).toBe(true);
    expect(await asked({ path: [root, left], cycleId: cycle, submitted: false })).toBe(false);
    expect(await asked({ path: [root, left], cycleId: otherCycle, submitted: true })).toBe(false);
    expect(await asked({ path: [root, left, leaf], cycleId: cycle, submitted: true })).toBe(false);
    expect(await asked({ path: [root, right], cycleId: cycle, submitted: true })).toBe(false);
  });
});
