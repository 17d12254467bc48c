import { type Actor, type HeldGrant, OpenSurvey, ProgrammeAdvanced } from '@zi/contracts';
import { v4, v7 } from 'uuid';
import { clear, insert, programmeRow, responseRow, seen as seenIn, surveyRow } from './fixtures/rows';
import { SurveysUnderTest, actorWith, holding, member, publicActor } from './fixtures/surveys-under-test';

const { unit } = ProgrammeAdvanced.example;
const [root = '', directorate = ''] = unit.path;
const refused = /row-level security/;

describe('beneath the service, where nothing is checked but by the database', () => {
  let surveys: SurveysUnderTest;
  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());

  const seen = (actor: Actor, table?: string) => seenIn(surveys, actor, table);
  const add = (actor: Actor, table: string, row: object) =>
    surveys.sql(actor, `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
      JSON.stringify(row),
    ]);

  describe('with an open survey here and one in the unit beside it', () => {
    const here = programmeRow(unit.path);
    const nextDoor = programmeRow([root, directorate, v7()]);
    const [survey, foreign] = [surveyRow(here.id), surveyRow(nextDoor.id)];
    const response = responseRow(survey.id);
    beforeEach(async () => {
      await clear(surveys);
      await insert(surveys, 'programme', [here, nextDoor]);
      await insert(surveys, 'survey', [survey, foreign]);
      await insert(surveys, 'response', [response]);
      await insert(surveys, 'submission', [{ programme_id: here.id, at: '2026-04-20T03:00Z' }]);
    });

    it('shows the own programme and surveys, and those of no other unit', async () => {
      expect(await seen(member)).toEqual([survey.id]);
      expect(await seen(member, 'programme')).toEqual([here.id]);
      expect(await seen(holding('leader', directorate))).toEqual([survey.id, foreign.id].sort());
      expect(await surveys.sql(member, 'SELECT 1 FROM survey WHERE id = $1', [foreign.id])).toEqual([]);
    });

    it('lets who works for the unit add and change surveys there, and nowhere else', async () => {
      await add(member, 'survey', surveyRow(here.id, 'closed'));
      await expect(add(member, 'survey', surveyRow(nextDoor.id, 'closed'))).rejects.toThrow(refused);
      const longer = `UPDATE survey SET closes_on = '2026-04-30' WHERE id = $1`;
      expect(await surveys.sql(member, longer, [survey.id])).toEqual([[], 1]);
      expect(await surveys.sql(member, longer, [foreign.id])).toEqual([[], 0]);
      const away = 'UPDATE survey SET programme_id = $2 WHERE id = $1';
      await expect(surveys.sql(member, away, [survey.id, nextDoor.id])).rejects.toThrow(refused);
    });

    it('lets who only reads hold a survey still, and neither add nor change one', async () => {
      const leader = holding('leader', root);
      const held = await surveys.sql(leader, 'SELECT id FROM survey WHERE id = $1 FOR UPDATE', [survey.id]);
      expect(held).toEqual([{ id: survey.id }]);
      await expect(add(leader, 'survey', surveyRow(here.id, 'closed'))).rejects.toThrow(refused);
      await expect(surveys.sql(leader, 'UPDATE survey SET version = 9')).rejects.toThrow(refused);
    });

    it('lets nobody remove a survey, or write what is known of programmes and submissions', async () => {
      for (const actor of [member, holding('ministry_admin', root)]) {
        expect(await surveys.sql(actor, 'DELETE FROM survey')).toEqual([[], 0]);
        expect(await surveys.sql(actor, 'DELETE FROM programme')).toEqual([[], 0]);
        await expect(surveys.sql(actor, 'UPDATE programme SET version = 9')).rejects.toThrow(refused);
        await expect(
          add(actor, 'submission', { programme_id: v7(), at: '2026-04-20T03:00Z' }),
        ).rejects.toThrow(refused);
        expect(await seen(actor, 'submission')).toEqual([]);
      }
    });

    it('shows no response to anybody, and lets no staff add one', async () => {
      for (const actor of [
        member,
        holding('unit_head'),
        holding('ministry_admin', root),
        holding('leader', root),
      ]) {
        expect(await seen(actor, 'response')).toEqual([]);
        expect(await surveys.sql(actor, 'SELECT count(*)::int AS n FROM response')).toEqual([{ n: 0 }]);
        await expect(add(actor, 'response', responseRow(survey.id))).rejects.toThrow(refused);
      }
    });

    it('lets a respondent find a survey and hold it still, and change none', async () => {
      const held = await surveys.sql(publicActor, 'SELECT id FROM survey WHERE id = $1 FOR SHARE', [
        survey.id,
      ]);
      expect(held).toEqual([{ id: survey.id }]);
      await expect(surveys.sql(publicActor, `UPDATE survey SET closes_on = '2026-04-30'`)).rejects.toThrow(
        refused,
      );
      expect(await surveys.sql(publicActor, 'DELETE FROM survey')).toEqual([[], 0]);
      await expect(add(publicActor, 'survey', surveyRow(here.id, 'closed'))).rejects.toThrow(refused);
    });

    it('lets a respondent add a response to an open survey, and see neither this one nor any other', async () => {
      await add(publicActor, 'response', responseRow(survey.id));
      expect(await seen(publicActor, 'response')).toEqual([]);
      const telling = `INSERT INTO response VALUES ($1, $2, NULL, '{6}', now()) RETURNING answers`;
      await expect(surveys.sql(publicActor, telling, [v4(), survey.id])).rejects.toThrow(refused);
      const closed = surveyRow(here.id, 'closed');
      await insert(surveys, 'survey', [closed]);
      await expect(add(publicActor, 'response', responseRow(closed.id))).rejects.toThrow(refused);
      await expect(add(publicActor, 'response', responseRow(v7()))).rejects.toThrow(refused);
    });

    it('shows a respondent no other table: no programme, submission, fact, trail or kept answer', async () => {
      const window = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
      const programmeId = await surveys.programme();
      await surveys.ask(member, OpenSurvey, { programmeId, ...window }, { idempotencyKey: v7() });
      const tables = await surveys.database.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'surveys' ORDER BY 1`,
      );
      const [filled, visible]: [string[], string[]] = [[], []];
      for (const { name } of tables) {
        const rows = await surveys.database.query(`SELECT 1 FROM surveys.${name} LIMIT 1`);
        if (rows.length > 0) filled.push(name);
        if ((await surveys.sql(publicActor, `SELECT 1 FROM ${name} LIMIT 1`)).length > 0) visible.push(name);
      }
      expect(filled).toEqual(tables.map(({ name }) => name));
      // Neither regulations nor that there is a schema of this version are a secret.
      expect(visible).toEqual(['migration', 'published_rubric', 'survey']);
    });

    it('shows nothing to an operator, to other public actors, to other clients and to nobody in particular', async () => {
      const nobodies: Actor[] = [
        holding('operator', root),
        { ...publicActor, id: 'somebody' },
        actorWith([{ role: 'service_client', unitId: root, cycleId: null }], { scopes: ['evidence.read'] }),
        actorWith([]),
      ];
      for (const actor of nobodies)
        for (const table of ['survey', 'programme', 'submission', 'response'])
          expect(await seen(actor, table)).toEqual([]);
    });

    it('keeps an assessor out of a unit to which there is a tie', async () => {
      const grants: HeldGrant[] = [{ role: 'tpi_lead', unitId: root, cycleId: null }];
      expect(await seen(actorWith(grants, { ties: [unit.id] }))).toEqual([foreign.id]);
      expect(await seen(actorWith(grants, { ties: [directorate] }))).toEqual([]);
      expect(await seen(actorWith(grants, { ties: [v7()] }))).toHaveLength(2);
    });

    it('cuts a role to its cycle, also for writing', async () => {
      const later = programmeRow(unit.path, { cycle_id: v7() });
      await insert(surveys, 'programme', [later]);
      const laterSurvey = surveyRow(later.id);
      await insert(surveys, 'survey', [laterSurvey]);
      const bound = holding('unit_member', unit.id, later.cycle_id);
      expect(await seen(bound)).toEqual([laterSurvey.id]);
      await add(bound, 'survey', surveyRow(later.id, 'closed'));
      await expect(add(bound, 'survey', surveyRow(here.id, 'closed'))).rejects.toThrow(refused);
    });

    it('shows a national viewer the closed surveys of a submitted programme', async () => {
      const submitted = programmeRow(unit.path, { submitted_at: '2026-04-20T03:00Z' });
      await insert(surveys, 'programme', [submitted]);
      const [closed, open, elsewhere] = [
        surveyRow(submitted.id, 'closed'),
        surveyRow(submitted.id),
        surveyRow(here.id, 'closed'),
      ];
      await insert(surveys, 'survey', [closed, open, elsewhere]);
      const viewer = holding('national_viewer', root);
      expect(await seen(viewer)).toEqual([closed.id]);
      expect(await seen(viewer, 'programme')).toEqual([submitted.id]);
    });
  });
});
