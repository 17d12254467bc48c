import { GetSurvey, ListSurveys } from '@zi/contracts';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { mayRead, ministries, pathOf } from './fixtures/ministry';
import { clear, insert, programmeRow, seen, surveyRow } from './fixtures/rows';
import { SurveysUnderTest } from './fixtures/surveys-under-test';

/** Surveys of the programmes of a random ministry, at most one of a programme open, and someone who looks. */
const worlds = ministries.chain(({ programmes, actor }) => {
  const statuses = fc.array(fc.constantFrom('open' as const, 'closed' as const), { maxLength: 3 });
  return fc.tuple(...programmes.map(() => statuses)).map((all) => ({
    ...{ programmes, actor },
    surveys: programmes.flatMap((programme, index) =>
      (all[index] ?? [])
        .filter((status, place, drawn) => status === 'closed' || drawn.indexOf('open') === place)
        .map((status) => ({ id: v7(), programme, status })),
    ),
  }));
});
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

const scope = 'survey.read';
/** What the roles say in words. */
const foretold = ({ programmes, actor, surveys }: World) => ({
  programmes: programmes
    .filter((one) => mayRead(actor, one, { submitted: one.submittedAt !== null, scope }))
    .map(({ id }) => id)
    .sort(),
  surveys: surveys
    .filter(({ programme, status }) => {
      const submitted = programme.submittedAt !== null && status === 'closed';
      return mayRead(actor, programme, { submitted, scope });
    })
    .map(({ id }) => id)
    .sort(),
});

describe('of random ministries', () => {
  let underTest: SurveysUnderTest;
  beforeAll(async () => {
    underTest = await SurveysUnderTest.started();
  });
  afterAll(() => underTest?.end());

  const settle = async ({ programmes, surveys }: World) => {
    await clear(underTest);
    await insert(
      underTest,
      'programme',
      programmes.map(({ id, unit, cycleId, submittedAt }) =>
        programmeRow(pathOf(unit), {
          ...{ id, cycle_id: cycleId },
          submitted_at: submittedAt && new Date(Date.UTC(2026, 3, submittedAt)),
        }),
      ),
    );
    await insert(
      underTest,
      'survey',
      surveys.map(({ id, programme, status }) => surveyRow(programme.id, status, id)),
    );
  };
  const isShown = (actor: World['actor'], id: string) =>
    underTest.ask(actor, GetSurvey, { id }).then(
      () => true,
      (error: { code?: string }) => {
        if (error.code !== 'not_found') throw error;
        return false;
      },
    );
  /** What the service lists, page by page, and what it shows one by one. */
  const answered = async ({ actor, surveys }: World) => {
    const [listed, shown]: [string[], string[]] = [[], []];
    for (let after: string | undefined, more = true; more;) {
      const { items, next } = await underTest.ask(actor, ListSurveys, { limit: 2, ...(after && { after }) });
      listed.push(...items.map(({ id }) => id));
      after = next ?? undefined;
      more = next !== null;
    }
    for (const { id } of surveys) if (await isShown(actor, id)) shown.push(id);
    return { listed: listed.sort(), shown: shown.sort() };
  };
  const always = async (holds: (world: World) => Promise<void>) => {
    const property = fc.asyncProperty(worlds, async (world) => {
      await settle(world);
      await holds(world);
    });
    await fc.assert(property, { numRuns: 30 });
  };

  it('the database shows exactly what the service shows, in lists as one by one, and what the roles say', () =>
    always(async (world) => {
      const expected = foretold(world);
      const beneath = {
        programmes: await seen(underTest, world.actor, 'programme'),
        surveys: await seen(underTest, world.actor),
      };
      expect(beneath).toEqual(expected);
      expect(await answered(world)).toEqual({ listed: expected.surveys, shown: expected.surveys });
    }));

  it('the service shows the same where the database checks nothing', async () => {
    const guarded = (how: string) =>
      underTest.database.query(
        ['survey', 'programme']
          .map((table) => `ALTER TABLE surveys.${table} ${how} ROW LEVEL SECURITY`)
          .join(';'),
      );
    await guarded('DISABLE');
    try {
      await always(async (world) => {
        const { surveys } = foretold(world);
        expect(await answered(world)).toEqual({ listed: surveys, shown: surveys });
      });
    } finally {
      await guarded('ENABLE');
    }
  });
});
