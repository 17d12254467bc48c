import { type Action, type When, actions, may, rules } from '@zi/access';
import { type Area, type Role, roles } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { actorOf, dayFromToday } from '../fixtures/employment';
import { Rig, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, openCycleOf, thisYear } from '../fixtures/world';

interface Held {
  readonly role: Role;
  readonly unitId: string;
  readonly cycleId: string | null;
  readonly area: Area | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly ended: boolean;
}
interface Tied {
  readonly unitId: string;
  readonly withdrawn: boolean;
}
interface Somebody {
  readonly held: readonly Held[];
  readonly ties: readonly Tied[];
}
interface Asked {
  readonly unitId: string;
  readonly cycleId: string | null;
  readonly submitted: boolean;
  readonly area: Area | null;
}

describe('what somebody may do', () => {
  let rig: Rig;
  let world: World;
  let cycles: string[];
  beforeAll(async () => {
    rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    cycles = [world.cycle.id, (await openCycleOf(rig, world.admin, thisYear - 1)).id];
  });
  afterAll(() => rig?.stop());

  /** Parent of each unit of a tree below the ministry. */
  const parents = new Map<string, string | null>();
  const upFrom = (unitId: string): string[] => {
    const parent = parents.get(unitId) ?? null;
    return parent === null ? [unitId] : [unitId, ...upFrom(parent)];
  };
  const pathOf = (unitId: string) => upFrom(unitId).reverse();

  // From the rows alone, one by one: no paths, no scopes, no grants.
  const isHeldToday = ({ ended, startsOn, endsOn }: Held) => {
    const today = dayFromToday(0);
    return !ended && (startsOn ?? today) <= today && (endsOn ?? today) >= today;
  };
  const isAbout = ({ unitId, cycleId }: Held, asked: Asked) =>
    upFrom(asked.unitId).includes(unitId) &&
    (cycleId === null || asked.cycleId === null || cycleId === asked.cycleId);
  const isRipe = (when: When | undefined, { area }: Held, asked: Asked) => {
    if (when === 'submitted') return asked.submitted;
    if (when === 'area') return area === null || area === asked.area;
    return when === 'always';
  };
  const shouldBeAllowed = ({ held, ties }: Somebody, action: Action, asked: Asked): boolean => {
    const above = upFrom(asked.unitId);
    const tied = ties.some(({ unitId, withdrawn }) => !withdrawn && above.includes(unitId));
    return held.some(
      (one) =>
        isHeldToday(one) &&
        isAbout(one, asked) &&
        isRipe(rules[one.role][action], one, asked) &&
        !(tied && (one.role === 'reviewer' || one.role.startsWith('tpi_'))),
    );
  };

  const trees = fc
    .integer({ min: 1, max: 7 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, i) => fc.nat({ max: i }))));
  const days = fc.constantFrom(null, -2, -1, 0, 1, 2);
  const drawnPerson = fc.record({
    held: fc.array(
      fc.record({
        role: fc.constantFrom(...roles),
        unit: fc.nat({ max: 7 }),
        cycle: fc.constantFrom(null, 0, 1),
        area: fc.constantFrom<(Area | null)[]>(null, 'MP', 'TT'),
        term: fc.tuple(days, days).filter(([from, to]) => from === null || to === null || from <= to),
        ended: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    ties: fc.array(fc.record({ unit: fc.nat({ max: 7 }), withdrawn: fc.boolean() }), { maxLength: 2 }),
  });
  type Drawn = typeof drawnPerson extends fc.Arbitrary<infer T> ? T : never;

  /** Fresh units below the ministry, the n-th below one of those before it. */
  async function plant(tree: readonly number[]): Promise<string[]> {
    const ids = [world.ministry.id];
    for (const place of tree) {
      const id = v7();
      parents.set(id, ids[place] as string);
      ids.push(id);
    }
    const units = ids.slice(1).map((id) => ({ id, parent: parents.get(id), path: pathOf(id) }));
    await rig.query(
      `INSERT INTO stages.unit (id, code, name, kind, parent_id, path, active_from, version)
       SELECT id, id, 'Unit', 'directorate', parent, path, '2000-01-01', 1
       FROM json_to_recordset($1) AS u (id uuid, parent uuid, path uuid[])`,
      [JSON.stringify(units)],
    );
    return ids;
  }

  const once = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] => [
    ...new Map(rows.map((row) => [keyOf(row), row])).values(),
  ];
  const dayOf = (day: number | null) => (day === null ? null : dayFromToday(day));

  /** The rows as drawn; of two that may not stand beside each other, one. */
  function rowsOf({ held, ties }: Drawn, units: readonly string[]): Somebody {
    const at = (place: number) => units[place % units.length] as string;
    const rows = held.map(({ unit, cycle, area, term: [from, to], ...one }): Held => ({
      ...{ role: one.role, ended: one.ended, unitId: at(unit) },
      cycleId: cycle === null ? null : (cycles[cycle] ?? null),
      area: one.role === 'unit_coordinator' ? area : null,
      ...{ startsOn: dayOf(from), endsOn: dayOf(to) },
    }));
    return {
      held: once(rows, ({ role, unitId, cycleId, area, ended }) =>
        [role, unitId, cycleId, area, ended].join(),
      ),
      ties: once(
        ties.map(({ unit, withdrawn }) => ({ unitId: at(unit), withdrawn })),
        ({ unitId, withdrawn }) => [unitId, withdrawn].join(),
      ),
    };
  }

  async function employRows(people: readonly (Somebody & { id: string; subject: string })[]): Promise<void> {
    const placed = <T extends { unitId: string }>(personId: string, rows: readonly T[]) =>
      rows.map((row) => ({ ...row, personId, id: v7(), path: pathOf(row.unitId) }));
    const tables = {
      people: people.map(({ id, subject }) => ({ id, subject })),
      memberships: people.flatMap(({ id, held }) => placed(id, held)),
      ties: people.flatMap(({ id, ties }) => placed(id, ties)),
    };
    await rig.query(
      `WITH people AS (
         INSERT INTO stages.person (id, name, subject, version, home_unit_id, home_path)
         SELECT id, 'Somebody', subject, 1, $2, ARRAY[$2::uuid]
         FROM json_to_recordset($1::json->'people') AS p (id uuid, subject text)
       ), memberships AS (
         INSERT INTO stages.membership (id, person_id, role, unit_id, unit_path, cycle_id, area, starts_on, ends_on,
           ended_at, granted_at, version)
         SELECT id, "personId", role, "unitId", path, "cycleId", area, "startsOn", "endsOn",
                CASE WHEN ended THEN now() END, now(), 1
         FROM json_to_recordset($1::json->'memberships') AS m (id uuid, "personId" uuid, role text, "unitId" uuid,
           path uuid[], "cycleId" uuid, area text, "startsOn" date, "endsOn" date, ended boolean)
       )
       INSERT INTO stages.tie (id, person_id, unit_id, unit_path, kind, reason, declared_at, withdrawn_at, version)
       SELECT id, "personId", "unitId", path, 'other', 'x', now(), CASE WHEN withdrawn THEN now() END, 1
       FROM json_to_recordset($1::json->'ties') AS t (id uuid, "personId" uuid, "unitId" uuid, path uuid[],
         withdrawn boolean)`,
      [JSON.stringify(tables), world.ministry.id],
    );
  }

  function* questions(units: readonly string[]): Generator<Asked> {
    for (const unitId of units) {
      for (const cycleId of [null, ...cycles]) {
        for (const area of [null, 'MP', 'TT'] as const) {
          for (const submitted of [true, false]) yield { unitId, cycleId, area, submitted };
        }
      }
    }
  }

  it('is what the rows of roles and ties say, for every tree, day, cycle and area', async () => {
    const several = fc.array(drawnPerson, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(trees, several, async (tree, drawn) => {
        const units = await plant(tree);
        const people = drawn.map((one) => ({ ...rowsOf(one, units), id: v7(), subject: v7() }));
        await employRows(people);
        for (const person of people) {
          const actor = await actorOf(rig, person.subject);
          for (const asked of questions(units)) {
            const place = { ...asked, path: pathOf(asked.unitId) };
            const allowed = actions.filter((action) => may(actor, action, place));
            const expected = actions.filter((action) => shouldBeAllowed(person, action, asked));
            if (allowed.join() !== expected.join())
              expect({ asked, allowed }).toEqual({ asked, allowed: expected });
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
