import {
  type Actor,
  CloseSurvey,
  type Duty,
  ProgrammeAdvanced,
  duties,
  minimumRespondents,
} from '@zi/contracts';
import { v7 } from 'uuid';
import { clear, insert, programmeRow, surveyRow } from './fixtures/rows';
import { SurveysUnderTest, actorWith, holding, member, publicActor } from './fixtures/surveys-under-test';

const { unit, cycle } = ProgrammeAdvanced.example;
const [root = ''] = unit.path;
const { ListDuties } = duties.surveys;

describe('the work that waits', () => {
  let surveys: SurveysUnderTest;
  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());
  beforeEach(async () => {
    await clear(surveys);
    surveys.now = new Date('2026-03-10T03:00:00Z');
  });
  const all = async (actor: Actor) => (await surveys.ask(actor, ListDuties, {})).items;
  const waiting = async (actor: Actor) =>
    (await all(actor)).map(({ kind, count }) => (count === null ? kind : `${kind} ${count}`));
  const at = (day: string) => (surveys.now = new Date(`${day}T03:00:00Z`));

  /** Those of another unit or cycle, roles that only look on or run the system, and the public. */
  const expectNoneForOthers = async () => {
    const others = [
      ...[holding('unit_head', v7()), holding('unit_head', unit.id, v7()), holding('operator', root)],
      ...[holding('ministry_admin', root), holding('leader', root), holding('tpi_lead', root)],
      ...[holding('national_viewer', root), actorWith([]), publicActor],
    ];
    for (const actor of others) expect(await all(actor)).toEqual([]);
  };

  it('is to open a survey in development, by the last day of the cycle as it was told', async () => {
    await surveys.programme({ to: 'designation' });
    expect(await all(member)).toEqual([]);
    const programmeId = await surveys.programme();
    expect(await all(member)).toEqual([
      {
        ...{ kind: 'open_survey', unitId: unit.id, unitName: unit.name, programmeId, cycleId: cycle.id },
        ...{ objectId: programmeId, title: null, layer: null, count: null, dueOn: cycle.closesOn },
      },
    ]);
    await expectNoneForOthers();
  });

  it('is to collect responses while fewer than 30 are there, by the last day of the survey', async () => {
    const { id, programmeId } = await surveys.openSurvey();
    await surveys.submit(id, await surveys.answersTo(id));
    expect(await all(member)).toMatchObject([
      { kind: 'collect_responses', objectId: id, programmeId, count: 29, dueOn: '2026-03-31' },
    ]);
    await expectNoneForOthers();
  });

  it('is to close the survey from its last day on, once 30 are there; and then it is done', async () => {
    const { id } = await surveys.openSurvey();
    await surveys.submitMany(minimumRespondents, id, await surveys.answersTo(id));
    expect(await all(member)).toEqual([]);
    at('2026-03-31');
    expect(await waiting(holding('unit_head'))).toEqual(['close_survey']);
    await expectNoneForOthers();
    await surveys.ask(member, CloseSurvey, { id, version: 1 });
    expect(await all(member)).toEqual([]);
  });

  it('ends 30 days after the cycle closed, and does not where that day is not known', async () => {
    const [told, untold] = [programmeRow(unit.path, { closes_on: '2026-05-31' }), programmeRow(unit.path)];
    await insert(surveys, 'programme', [told, untold]);
    await insert(surveys, 'survey', [surveyRow(told.id)]);
    at('2026-06-30');
    expect(await waiting(member)).toEqual(['collect_responses 30', 'open_survey']);
    at('2026-07-01');
    expect(await all(member)).toMatchObject([{ kind: 'open_survey', objectId: untold.id, dueOn: null }]);
  });

  it('is listed page by page, the next due first, without a day last', async () => {
    const dated = ['2026-04-30', '2026-02-20', null, '2026-04-30', null].map((day) =>
      programmeRow(unit.path, { closes_on: day }),
    );
    await insert(surveys, 'programme', dated);
    await insert(surveys, 'survey', [surveyRow(dated[0]?.id ?? '')]);
    const expected = await all(member);
    expect(expected.map(({ dueOn }) => dueOn)).toEqual([
      '2026-02-20',
      '2026-03-31',
      '2026-04-30',
      null,
      null,
    ]);
    for (const limit of [1, 2, 4, 5]) {
      const seen: Duty[] = [];
      for (let after: string | undefined, more = true; more;) {
        const { items, next } = await surveys.ask(member, ListDuties, { limit, ...(after && { after }) });
        expect(items).toHaveLength(Math.min(limit, 5 - seen.length));
        seen.push(...items);
        after = next ?? undefined;
        more = next !== null;
      }
      expect(seen).toEqual(expected);
    }
  });

  it('is looked for in 200 places at a time: a page that finds nothing in them has a next one', async () => {
    const enough = Array.from({ length: 201 }, () => programmeRow(unit.path));
    const rows = enough.map(({ id }) => surveyRow(id));
    await insert(surveys, 'programme', enough);
    await insert(surveys, 'survey', rows.slice(0, 200));
    await surveys.database.query(
      `INSERT INTO surveys.response SELECT gen_random_uuid(), s.id, NULL, '{6}', now()
       FROM surveys.survey s, generate_series(1, $1)`,
      [minimumRespondents],
    );
    await surveys.database.query('DELETE FROM surveys.programme WHERE id = $1', [enough[200]?.id]);
    expect(await surveys.ask(member, ListDuties, {})).toEqual({ items: [], next: null });
    await insert(surveys, 'programme', enough.slice(200));
    const { items, next } = await surveys.ask(member, ListDuties, {});
    expect([items, typeof next]).toEqual([[], 'string']);
    expect(await surveys.ask(member, ListDuties, { after: next ?? '' })).toMatchObject({
      ...{ items: [{ kind: 'open_survey', objectId: enough[200]?.id }], next: null },
    });
  });

  it.each(['x', v7(), `2026-13-01.${v7()}`, 'infinity.x'])(
    'is not listed from "%s", which is no cursor of this list',
    async (after) => {
      expect(await surveys.refusal(member, ListDuties, { after })).toMatchObject({
        ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
      });
    },
  );
});
