import { may } from '@zi/access';
import { type Actor, HeldRole } from '@zi/contracts';
import { Database, createDataSource } from '@zi/database';
import { withContext } from '@zi/service-kit';
import { type TestDatabase, createTestDatabase } from '@zi/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { type Plan, type Planted, plant } from './fixtures/planted';
import { holding, nobody, stagesSchema, system } from './fixtures/rig';
import { listScope } from './permission';
import { ProgrammeRepository } from './programme/programme.repository';
import { UnitRepository } from './unit/unit.repository';
import { UnitService } from './unit/unit.service';
import { UnitViews } from './unit/unit.views';

let server: TestDatabase;
let administrator: Awaited<ReturnType<typeof connect>>;
let database: Database;
const connect = (url: string) =>
  createDataSource({ url, schema: 'stages', entities: [], pool: 3 }).initialize();
beforeAll(async () => {
  server = await createTestDatabase([stagesSchema]);
  administrator = await connect(server.adminUrl);
  const guards = ['unit', 'cycle', 'programme', 'pact', 'action'];
  database = new Database(await connect(server.urlOf('stages')), guards);
});
afterAll(async () => {
  await database?.source.destroy();
  await administrator?.destroy();
  await server?.drop();
});

const tables = ['unit', 'unit_revision', 'programme', 'pact', 'action'] as const;
/** In place of whatever stood there. */
async function plantAnew(plan: Plan): Promise<Planted> {
  for (const table of ['action', 'pact', 'programme', 'person', 'cycle', 'unit_revision', 'unit'])
    await administrator.query(`DELETE FROM stages.${table}`);
  return plant((sql, values) => administrator.query(sql, values), plan);
}
const as = <T>(actor: Actor, work: () => Promise<T>) =>
  withContext({ actor, correlationId: v7(), causationId: null }, work);
/** Ids of the rows that SQL without any condition shows. */
const seen = (actor: Actor, table: string): Promise<string[]> =>
  as(actor, () =>
    database.read(async (manager) => {
      const id = table === 'unit_revision' ? 'unit_id' : 'id';
      const rows = await manager.query<{ id: string }[]>(`SELECT ${id} AS id FROM ${table} ORDER BY 1`);
      return rows.map((row) => row.id);
    }),
  );
const run = (actor: Actor, sql: string, values: unknown[] = []) =>
  as(actor, () => database.command(({ manager }) => manager.query<[unknown[], number]>(sql, values)));

describe('beneath the service, with none of its checks', () => {
  /** 0 the root, 1 and 2 below it, 3 below 1; a programme in each of 1, 2 and 3. */
  let planted: Planted;
  let mine: Actor;
  const unit = (number: number) => planted.units[number]?.id ?? '';
  const programme = (number: number) => planted.programmes[number];
  beforeAll(async () => {
    planted = await plantAnew({
      parents: [0, 0, 1],
      programmes: [
        [1, 0, false],
        [2, 0, true],
        [3, 1, false],
      ],
    });
    mine = holding('ministry_admin', unit(1));
    mine.grants.push(...holding('unit_head', unit(1)).grants);
  });

  it('the rows of another unit are not there', async () => {
    expect(await seen(mine, 'unit')).toEqual([unit(1), unit(3)].sort());
    expect(await seen(mine, 'unit_revision')).toEqual([unit(1), unit(3)].sort());
    expect(await seen(mine, 'programme')).toEqual([programme(0)?.id, programme(2)?.id]);
    expect(await seen(mine, 'pact')).toEqual([programme(0)?.pactId, programme(2)?.pactId]);
    expect(await seen(mine, 'action')).toEqual([programme(0)?.actionId, programme(2)?.actionId]);
  });

  it('nobody and an operator see nothing, nor does a connection that says no actor; the suite sees all', async () => {
    for (const table of tables) {
      expect(await seen(nobody, table)).toEqual([]);
      expect(await seen(holding('operator', unit(0)), table)).toEqual([]);
      expect(await database.source.query(`SELECT * FROM ${table}`)).toEqual([]);
      expect(await seen(system, table)).toHaveLength(table.startsWith('unit') ? 4 : 3);
    }
  });

  interface Spot {
    readonly unit: number;
    readonly programme: number;
  }
  const [here, elsewhere] = [
    { unit: 3, programme: 2 },
    { unit: 2, programme: 1 },
  ] as const;
  const path = (number: number) => planted.units[number]?.path;
  const add: Readonly<Record<(typeof tables)[number], (spot: Spot) => [sql: string, values: unknown[]]>> = {
    unit: (spot) => [
      `INSERT INTO unit VALUES ($1::uuid, $1::text, 'New', 'directorate', $2, $3::uuid[] || $1::uuid, '2020-01-01', NULL, 1)`,
      [v7(), unit(spot.unit), path(spot.unit)],
    ],
    unit_revision: (spot) => [
      `INSERT INTO unit_revision VALUES ($1, 9, 'X', 'X', 'directorate', NULL, $2, '2020-01-01', NULL, now(), 'x', NULL)`,
      [unit(spot.unit), path(spot.unit)],
    ],
    programme: (spot) => [
      `INSERT INTO programme (id, unit_id, unit_path, cycle_id, target, stage, version)
       VALUES ($1, $2, $3, $4, 'wbk', 'declaration', 1)`,
      [v7(), unit(spot.unit), path(spot.unit), planted.cycleIds[spot.unit === 3 ? 0 : 1]],
    ],
    pact: (spot) => [
      `INSERT INTO pact VALUES ($1, $2, $3, '2026-01-15', NULL, 1)`,
      [v7(), programme(spot.programme)?.id, planted.personId],
    ],
    action: (spot) => [
      `INSERT INTO action VALUES ($1, $2, 'MP', 'T', 'I', 1, '2026-05-31', $3, NULL, 1)`,
      [v7(), programme(spot.programme)?.id, planted.personId],
    ],
  };

  it.each(tables)(
    'a row of %s is added within the reach of who may write there, and nowhere else',
    async (table) => {
      const refused = (actor: Actor, spot: Spot) =>
        expect(run(actor, ...add[table](spot))).rejects.toThrow(/row-level security/);
      await refused(mine, elsewhere);
      await refused(holding('leader', unit(0)), here);
      await refused(nobody, here);
      await run(mine, ...add[table](here));
    },
  );

  it.each(tables.filter((table) => table !== 'unit_revision'))(
    'a row of %s is changed and removed by nobody else',
    async (table) => {
      const [ids, own] = [await seen(system, table), await seen(mine, table)];
      const others = ids.filter((id) => !own.includes(id));
      const change = `UPDATE ${table} SET version = version + 1 WHERE id = ANY ($1::uuid[])`;
      const remove = `DELETE FROM ${table} WHERE id = ANY ($1::uuid[])`;
      expect(others.length).toBeGreaterThan(0);
      expect(await run(mine, change, [ids])).toEqual([[], own.length]);
      expect(await run(mine, remove, [others])).toEqual([[], 0]);
      const leader = holding('leader', unit(0));
      await expect(run(leader, change, [ids])).rejects.toThrow(/row-level security/);
      expect(await run(leader, remove, [ids])).toEqual([[], 0]);
    },
  );

  it('a row is not carried into another unit’s reach', async () => {
    for (const [sql, values] of [
      ['UPDATE unit SET path = $2 WHERE id = $1', [unit(3), [unit(0), unit(2), unit(3)]]],
      ['UPDATE programme SET unit_path = $2 WHERE id = $1', [programme(0)?.id, path(2)]],
      ['UPDATE pact SET programme_id = $2 WHERE programme_id = $1', [programme(0)?.id, programme(1)?.id]],
      ['UPDATE action SET programme_id = $2 WHERE programme_id = $1', [programme(0)?.id, programme(1)?.id]],
    ] as const)
      await expect(run(mine, sql, [...values])).rejects.toThrow(/row-level security/);
  });

  it('the history of a unit is rewritten by nobody, the suite included', async () => {
    for (const actor of [mine, system])
      for (const sql of ['UPDATE unit_revision SET why = NULL', 'DELETE FROM unit_revision'])
        await expect(run(actor, sql)).rejects.toThrow(/permission denied/);
  });

  it('cycles are seen by all and added by who opens them for the whole ministry', async () => {
    const open = (actor: Actor, year: number) =>
      run(actor, `INSERT INTO cycle VALUES ($1, $2, 'r', '{}', '2026-01-01', '2026-05-31', 1, '1')`, [
        v7(),
        year,
      ]);
    expect(await seen(mine, 'cycle')).toHaveLength(2);
    await expect(open(mine, 2030)).rejects.toThrow(/row-level security/);
    await expect(open(holding('leader', unit(0)), 2030)).rejects.toThrow(/row-level security/);
    await open(holding('ministry_admin', unit(0)), 2030);
  });

  it('a national viewer sees a programme once it is submitted, with all that lies in it', async () => {
    const viewer = holding('national_viewer', unit(0));
    expect(await seen(viewer, 'programme')).toEqual([programme(1)?.id]);
    expect(await seen(viewer, 'pact')).toEqual([programme(1)?.pactId]);
    expect(await seen(viewer, 'unit')).toEqual(await seen(system, 'unit'));
  });

  it('a role for one cycle shows that cycle only', async () => {
    const inCycle = (cycle: number) => holding('unit_head', unit(0), planted.cycleIds[cycle] ?? '');
    expect(await seen(inCycle(1), 'programme')).toContain(programme(2)?.id);
    expect(await seen(inCycle(1), 'programme')).not.toContain(programme(0)?.id);
    expect(await seen(inCycle(0), 'action')).toContain(programme(0)?.actionId);
    expect(await seen(inCycle(0), 'action')).not.toContain(programme(2)?.actionId);
  });

  it('an assessor does not see the unit of a declared tie, nor what lies below it', async () => {
    const assessor = { ...holding('tpi_lead', unit(0)), ties: [unit(1)] };
    expect(await seen(assessor, 'unit')).toEqual([unit(0), unit(2)].sort());
    expect(await seen(assessor, 'programme')).toEqual([programme(1)?.id]);
    expect(await seen(assessor, 'pact')).toEqual([programme(1)?.pactId]);
  });
});

describe('what the database shows, what the service lists and what the roles say', () => {
  interface Spot {
    readonly unit: number;
    readonly cycleId: string | null;
    readonly submitted: boolean;
  }
  type Noun = 'unit' | 'programme';

  // Every rule of reading, told once more: from the parents of units, and without the table of roles.
  const isAssessor = (role: HeldRole) => role === 'reviewer' || role.startsWith('tpi_');
  const roleReads = ({ role }: Actor['grants'][number], actor: Actor, noun: Noun, submitted: boolean) => {
    if (role === 'operator') return false;
    if (role === 'service_client') return actor.scopes?.includes(`${noun}.read`) === true;
    return role !== 'national_viewer' || noun === 'unit' || submitted;
  };
  const mayRead = (actor: Actor, { units }: Planted, noun: Noun, at: Spot): boolean => {
    const above: string[] = [];
    for (let one: number | null = at.unit; one !== null; one = units[one]?.parent ?? null)
      above.push(units[one]?.id ?? '');
    const tied = actor.ties?.some((tie) => above.includes(tie)) === true;
    return actor.grants.some((grant) => {
      const inReach = above.includes(grant.unitId) && !(tied && isAssessor(grant.role));
      const inCycle = !grant.cycleId || !at.cycleId || grant.cycleId === at.cycleId;
      return inReach && inCycle && roleReads(grant, actor, noun, at.submitted);
    });
  };

  const plans = fc.record({
    parents: fc
      .array(fc.nat(), { maxLength: 9 })
      .map((picks) => picks.map((pick, index) => pick % (index + 1))),
    spots: fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(1), fc.boolean()), {
      selector: ([unit, cycle]) => `${unit} ${cycle}`,
      maxLength: 12,
    }),
    grants: fc.array(
      fc.record({ role: fc.constantFrom(...HeldRole.options), unit: fc.nat(9), cycle: fc.option(fc.nat(1)) }),
      { maxLength: 4 },
    ),
    ties: fc.array(fc.nat(9), { maxLength: 2 }),
    scopes: fc.subarray(['unit.read', 'programme.read']),
  });

  it('are the same, in any tree, for anybody', async () => {
    const units = new UnitService(database, new UnitRepository(), new UnitViews());
    await fc.assert(
      fc.asyncProperty(plans, async ({ parents, spots, grants, ties, scopes }) => {
        const count = parents.length + 1;
        const planted = await plantAnew({ parents, programmes: spots.filter(([unit]) => unit < count) });
        const idOf = (number: number) => planted.units[number % count]?.id ?? '';
        const actor: Actor = {
          ...{ kind: 'person', id: v7(), address: null, ties: ties.map(idOf), scopes },
          grants: grants.map(({ role, unit, cycle }) => ({
            ...{
              role,
              unitId: idOf(unit),
              cycleId: cycle === null ? null : (planted.cycleIds[cycle] ?? null),
            },
          })),
        };
        const unitSpots = planted.units.map(({ id, path }, unit) => ({
          ...{ id, path, unit, cycleId: null, submitted: false },
        }));
        const programmeSpots = planted.programmes.map((one) => ({
          ...one,
          path: planted.units[one.unit]?.path ?? [],
        }));
        const expected = {
          unit: unitSpots.filter((spot) => mayRead(actor, planted, 'unit', spot)),
          programme: programmeSpots.filter((spot) => mayRead(actor, planted, 'programme', spot)),
        };
        expect(unitSpots.filter((spot) => may(actor, 'unit.read', spot))).toEqual(expected.unit);
        expect(programmeSpots.filter((spot) => may(actor, 'programme.read', spot))).toEqual(
          expected.programme,
        );
        const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
        expect(await seen(actor, 'unit')).toEqual(ids(expected.unit));
        expect(await seen(actor, 'unit_revision')).toEqual(ids(expected.unit));
        expect(await seen(actor, 'programme')).toEqual(ids(expected.programme));
        expect(await seen(actor, 'pact')).toEqual(expected.programme.map(({ pactId }) => pactId).sort());
        expect(await seen(actor, 'action')).toEqual(
          expected.programme.map(({ actionId }) => actionId).sort(),
        );
        expect(ids((await as(actor, () => units.list({ limit: 200 }))).items)).toEqual(ids(expected.unit));
        const list = () => {
          const all = { after: null, limit: 200, cycleId: null, unitId: null, stage: null };
          const query = { ...all, scope: listScope('programme.read') };
          return database.read((manager) => new ProgrammeRepository().list(manager, query));
        };
        expect(ids(await as(actor, list))).toEqual(ids(expected.programme));
      }),
      { numRuns: 60 },
    );
  });
});
