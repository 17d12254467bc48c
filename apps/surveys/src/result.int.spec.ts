import { GetSurvey, ListResults, ProgrammeAdvanced } from '@zi/contracts';
import { v7 } from 'uuid';
import { clear, insert, programmeRow, surveyRow } from './fixtures/rows';
import { SurveysUnderTest, actorWith, publicActor } from './fixtures/surveys-under-test';

const { unit } = ProgrammeAdvanced.example;

describe('the published surveys of a unit', () => {
  let surveys: SurveysUnderTest;
  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());
  beforeEach(() => clear(surveys));
  const anyone = { ...publicActor, id: 'anyone' };

  it('are shown to everybody, the newest first: closed ones with their indices, open ones without', async () => {
    const closed = await surveys.closedSurvey();
    const open = await surveys.openSurvey({ programmeId: closed.programmeId });
    await surveys.submit(open.id, await surveys.answersTo(open.id));
    const { opensOn, closesOn } = open;
    for (const actor of [anyone, publicActor, actorWith([])]) {
      expect(await surveys.ask(actor, ListResults, { unitId: unit.id })).toEqual({
        items: [
          { surveyId: open.id, status: 'open', opensOn, closesOn, respondents: 1, indices: null },
          {
            surveyId: closed.id,
            status: 'closed',
            opensOn,
            closesOn,
            respondents: 30,
            indices: closed.indices,
          },
        ],
        next: null,
      });
      expect(await surveys.refusal(actor, GetSurvey, { id: closed.id })).toMatchObject({ code: 'not_found' });
    }
  });

  it('are those of all its programmes, and of no other unit', async () => {
    const [one, other] = [programmeRow(unit.path), programmeRow(unit.path)];
    const foreign = programmeRow([...unit.path, v7()]);
    await insert(surveys, 'programme', [one, other, foreign]);
    const rows = [one, other, foreign].map(({ id }) => surveyRow(id));
    await insert(surveys, 'survey', rows);
    const { items } = await surveys.ask(anyone, ListResults, { unitId: unit.id });
    expect(items.map(({ surveyId }) => surveyId)).toEqual([rows[1]?.id, rows[0]?.id]);
    expect((await surveys.ask(anyone, ListResults, { unitId: v7() })).items).toEqual([]);
  });

  it('are listed page by page, and from no cursor of another list', async () => {
    const programmes = [1, 2, 3].map(() => programmeRow(unit.path));
    await insert(surveys, 'programme', programmes);
    await insert(
      surveys,
      'survey',
      programmes.map(({ id }) => surveyRow(id)),
    );
    const list = (more: object) => surveys.ask(anyone, ListResults, { unitId: unit.id, ...more });
    const { items: all, next } = await list({ limit: 3 });
    expect([all.length, next]).toEqual([3, null]);
    const first = await list({ limit: 2 });
    expect(first.items).toEqual(all.slice(0, 2));
    expect(await list({ limit: 2, after: first.next })).toEqual({ items: all.slice(2), next: null });
    const refusal = surveys.refusal(anyone, ListResults, { unitId: unit.id, after: 'x' });
    expect(await refusal).toMatchObject({ code: 'invalid', details: { problems: [{ path: '/after' }] } });
  });
});
