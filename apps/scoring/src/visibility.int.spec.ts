import {
  type Actor,
  GetAssessment,
  HeldRole,
  type Layer,
  ListAssessments,
  type OutputOf,
} from '@zi/contracts';
import { type Database } from '@zi/database';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { scoringMigrations } from '../migrations';
import { as, ownDatabase } from './fixtures/own-database';
import { ScoringUnderTest } from './fixtures/scoring-under-test';

/** Units and cycles by number; unit 0 is the root and `parents[n - 1]` the parent of unit n, modulo n. */
interface Scene {
  readonly parents: number[];
  readonly sheets: { unit: number; cycle: number; begun: Layer[]; submitted: Layer[] }[];
  readonly people: Person[];
}
interface Person {
  readonly kind: 'person' | 'service';
  readonly grants: { role: HeldRole; unit: number; cycle: number | null }[];
  readonly ties: number[];
  readonly named: boolean;
}

/** Roles that see less than all of what they reach; drawn often, since they are what is hard to get right. */
const conditional = ['national_viewer', 'service_client', 'tpi_lead'] as const;
const someLayers = fc.subarray<Layer>(['self', 'tpi_member', 'tpn']);
const place = fc.nat(9);
const scenes: fc.Arbitrary<Scene> = fc.record({
  parents: fc.array(fc.nat(8), { maxLength: 9 }),
  sheets: fc.array(fc.record({ unit: place, cycle: fc.nat(1), begun: someLayers, submitted: someLayers }), {
    minLength: 1,
    maxLength: 6,
  }),
  people: fc.array(
    fc.record({
      kind: fc.constantFrom('person' as const, 'service' as const),
      grants: fc.array(
        fc.record({
          role: fc.oneof(fc.constantFrom(...HeldRole.options), fc.constantFrom(...conditional)),
          unit: fc.oneof(fc.constant(0), place),
          cycle: fc.option(fc.nat(1)),
        }),
        { maxLength: 3 },
      ),
      ties: fc.array(place, { maxLength: 2 }),
      named: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

// --- What should be seen, by counting on one's fingers --------------------------------------------------------------

const everything: HeldRole[] = ['directorate_viewer', 'ministry_admin', 'leader'];
const assessors: HeldRole[] = ['reviewer', 'tpi_member', 'tpi_lead', 'tpi_controller'];
const team: HeldRole[] = ['unit_member', 'unit_coordinator', 'unit_head'];
const writers: HeldRole[] = [...team, ...assessors, 'ministry_admin'];

class Expected {
  readonly size: number;
  constructor(private readonly scene: Scene) {
    this.size = scene.parents.length + 1;
  }

  /** The unit and all above it. */
  lineOf(unit: number): number[] {
    const here = unit % this.size;
    const parent = this.scene.parents[here - 1];
    return here === 0 ? [0] : [...this.lineOf((parent ?? 0) % here), here];
  }

  private inReach(person: Person, sheet: Scene['sheets'][number], role: HeldRole[]): boolean {
    const line = this.lineOf(sheet.unit);
    const tied = person.ties.some((tie) => line.includes(tie % this.size));
    return person.grants.some(
      (grant) =>
        role.includes(grant.role) &&
        line.includes(grant.unit % this.size) &&
        (grant.cycle === null || grant.cycle === sheet.cycle) &&
        !(tied && assessors.includes(grant.role)),
    );
  }

  sees(person: Person, sheet: Scene['sheets'][number], submitted: boolean): boolean {
    if (this.inReach(person, sheet, [...everything, ...assessors, ...team])) return true;
    if (submitted && this.inReach(person, sheet, ['national_viewer'])) return true;
    return person.named && this.inReach(person, sheet, ['service_client']);
  }

  writes(person: Person, sheet: Scene['sheets'][number]): boolean {
    return this.inReach(person, sheet, writers);
  }
}

describe('what people see of the assessments of a ministry', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;
  let own: Database;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
    own = await ownDatabase(database.urlOf('scoring'));
  });
  afterAll(async () => {
    await own?.source.destroy();
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  /** Writes a scene down under ids of its own; gives the assessments and the people by those ids. */
  const stage = async (scene: Scene) => {
    const expected = new Expected(scene);
    const units = Array.from({ length: expected.size }, () => v7());
    const cycles = [v7(), v7()];
    const unitId = (unit: number) => units[unit % expected.size] ?? '';
    const cycleId = (cycle: number) => cycles[cycle] ?? '';
    const sheets = scene.sheets.map((sheet) => ({
      ...{ sheet, id: v7(), programmeId: v7(), path: expected.lineOf(sheet.unit).map(unitId) },
      layers: sheet.begun.map((layer) => ({ layer, submitted: sheet.submitted.includes(layer) })),
      submitted: sheet.begun.some((layer) => sheet.submitted.includes(layer)),
    }));
    for (const { sheet, id, programmeId, path, layers, submitted } of sheets) {
      await database.query(
        `WITH p AS (INSERT INTO scoring.programme (id, unit_id, unit_name, unit_path, cycle_id, year, rubric_id, settings,
                                                    target, stage, version, rubric_version)
                    VALUES ($1, $2, 'U', $3, $4, 2026, 'permenpanrb-90-2021', '{}', 'wbk', 'development', 1, '2021.1')),
              a AS (INSERT INTO scoring.assessment (id, programme_id, unit_path, cycle_id, rubric_id, rubric_version, settings,
                                                      settings_version, round, submitted, version)
                    VALUES ($5, $1, $3, $4, 'permenpanrb-90-2021', '2021.1', '{}', 0, 1, $6, 1)),
              s AS (INSERT INTO scoring.score
                    SELECT $5, layer, 1, 'permenpanrb-90-2021', '2021.1', '{}', '0', 'none', '{}', '[]', '{}',
                           CASE WHEN submitted THEN now() END, now(), 1, 0
                    FROM json_to_recordset($7::json) AS begun (layer text, submitted boolean))
         INSERT INTO scoring.answer SELECT $5, layer, 'P.1.i.a', '"Ya"', NULL, 'person', 'x', now(), 1
         FROM json_to_recordset($7::json) AS begun (layer text, submitted boolean)`,
        [
          ...[programmeId, unitId(sheet.unit), path, cycleId(sheet.cycle), id, submitted],
          JSON.stringify(layers),
        ],
      );
    }
    const people = scene.people.map((person) => ({
      person,
      actor: {
        ...{ kind: person.kind, id: v7(), address: null, ties: person.ties.map(unitId) },
        grants: person.grants.map(({ role, unit, cycle }) => ({
          ...{ role, unitId: unitId(unit), cycleId: cycle === null ? null : cycleId(cycle) },
        })),
        scopes: person.named ? ['assessment.read'] : [],
      } satisfies Actor,
    }));
    return { expected, sheets, people };
  };

  type Staged = Awaited<ReturnType<typeof stage>>;

  const everyPage = async (actor: Actor) => {
    const pages: OutputOf<typeof ListAssessments>[] = [];
    let after: string | null | undefined;
    do {
      const page = await scoring.ask(actor, ListAssessments, { limit: 2, ...(after ? { after } : {}) });
      pages.push(page);
      after = page.next;
    } while (after);
    return pages;
  };
  const layersBeneath = (actor: Actor, table: 'score' | 'answer') =>
    as(actor, () =>
      own.read((manager) =>
        manager.query<{ id: string; layer: Layer }[]>(`SELECT assessment_id AS id, layer FROM ${table}`),
      ),
    );
  const canGet = (actor: Actor, id: string) =>
    scoring.ask(actor, GetAssessment, { id }).then(
      () => true,
      (error: unknown) =>
        (error as { code?: string }).code === 'not_found' ? false : Promise.reject(error as Error),
    );
  const line = ({ id, layer }: { id: string; layer: string }) => `${id} ${layer}`;

  /** What a person should see: assessments, the newest first, and their layers. */
  const seenBy = ({ expected, sheets }: Staged, person: Person) => {
    const seen = sheets.filter(({ sheet, submitted }) => expected.sees(person, sheet, submitted));
    const lines = seen.flatMap(({ id, sheet, layers }) =>
      layers
        .filter(({ submitted }) => expected.sees(person, sheet, submitted))
        .map(({ layer }) => line({ id, layer })),
    );
    return { ids: seen.map(({ id }) => id).reverse(), lines: lines.sort() };
  };
  const everyScene = (runs: number, look: (staged: Staged, one: Staged['people'][number]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const staged = await stage(scene);
        for (const one of staged.people) await look(staged, one);
      }),
      { numRuns: runs },
    );
  const expectAnswers = async (staged: Staged, { person, actor }: Staged['people'][number]) => {
    const { ids, lines } = seenBy(staged, person);
    const pages = await everyPage(actor);
    const items = pages.flatMap((page) => page.items);
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(pages.slice(0, -1).every((page) => page.items.length === 2)).toBe(true);
    const shown = items.flatMap(({ id, scores }) => scores.map(({ layer }) => line({ id, layer })));
    expect(shown.sort()).toEqual(lines);
    for (const { id } of staged.sheets) expect(await canGet(actor, id)).toBe(ids.includes(id));
  };

  it('is what their roles say: in lists, in single looks and in the database beneath', async () => {
    await everyScene(25, async (staged, one) => {
      await expectAnswers(staged, one);
      const { ids, lines } = seenBy(staged, one.person);
      const beneath = await as(one.actor, () =>
        own.read((manager) => manager.query<{ id: string }[]>('SELECT id FROM assessment ORDER BY id DESC')),
      );
      expect(beneath.map(({ id }) => id)).toEqual(ids);
      for (const table of ['score', 'answer'] as const) {
        expect((await layersBeneath(one.actor, table)).map(line).sort()).toEqual(lines);
      }
    });
  });

  it('is the same where the database would show everything', async () => {
    const setSecurity = (state: 'DISABLE' | 'ENABLE') =>
      database.query(
        ['assessment', 'programme', 'score']
          .map((table) => `ALTER TABLE scoring.${table} ${state} ROW LEVEL SECURITY`)
          .join(';'),
      );
    await setSecurity('DISABLE');
    await everyScene(30, expectAnswers).finally(() => setSecurity('ENABLE'));
  });

  it('can be changed beneath exactly by who writes there', async () => {
    const change = (actor: Actor, id: string) =>
      as(actor, () =>
        own.command(({ manager }) =>
          manager.query<[unknown[], number]>('UPDATE assessment SET version = version WHERE id = $1', [id]),
        ),
      ).then(
        ([, count]) => (count === 1 ? 'changed' : 'unseen'),
        (error: unknown) =>
          (error as Error).message.includes('row-level security')
            ? 'refused'
            : Promise.reject(error as Error),
      );
    await everyScene(25, async ({ expected, sheets }, { person, actor }) => {
      for (const { id, sheet, submitted } of sheets) {
        const seen = expected.sees(person, sheet, submitted);
        const outcome = expected.writes(person, sheet) ? 'changed' : seen ? 'refused' : 'unseen';
        expect(await change(actor, id)).toBe(outcome);
      }
    });
  });
});
