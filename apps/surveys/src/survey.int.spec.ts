import {
  CloseSurvey,
  GetSurvey,
  ListSurveys,
  OpenSurvey,
  ProgrammeAdvanced,
  type Survey,
  SurveyClosed,
  SurveyOpened,
} from '@zi/contracts';
import { driftOf } from '@zi/testing';
import { v7 } from 'uuid';
import { SurveysUnderTest, holding, member, publicActor } from './fixtures/surveys-under-test';
import { surveysEntities } from './survey.entities';

const { unit, cycle } = ProgrammeAdvanced.example;
const window = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
const viewer = holding('directorate_viewer', unit.path[1]);
const stranger = holding('unit_member', v7());

describe('surveys', () => {
  let surveys: SurveysUnderTest;

  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());

  const auditOf = (id: string) =>
    surveys.database.query<{ action: string; actor: string; unit_id: string; before: Survey; after: Survey }>(
      'SELECT action, actor, unit_id, before, after FROM surveys.audit_entry WHERE object_id = $1 ORDER BY id',
      [id],
    );
  const saidOf = (id: string, type: string) =>
    surveys.database.query<{ data: object }>(
      'SELECT data FROM surveys.outbox WHERE subject = $1 AND type = $2 ORDER BY position',
      [id, type],
    );
  const filled = async (responses: number, values: readonly number[] = [5]) => {
    const survey = await surveys.openSurvey();
    for (const value of values) {
      await surveys.submitMany(
        responses / values.length,
        survey.id,
        await surveys.answersTo(survey.id, value),
      );
    }
    return survey;
  };

  it('entities and migrations agree', async () => {
    expect(await driftOf(surveys.database, 'surveys', surveysEntities)).toEqual([]);
  });

  describe('opening', () => {
    it('is done by the unit, leaves an audit entry and is said', async () => {
      const survey = await surveys.openSurvey();
      expect(survey).toEqual({
        id: survey.id,
        programmeId: survey.programmeId,
        unitId: unit.id,
        instrument: { id: 'se-4-2023', version: '1' },
        conversion: 'ratio',
        status: 'open',
        ...window,
        responses: 0,
        indices: null,
        version: 1,
      });
      expect(await surveys.ask(member, GetSurvey, { id: survey.id })).toEqual(survey);
      expect(await auditOf(survey.id)).toEqual([
        {
          action: 'survey.open',
          actor: `person:${member.id}`,
          unit_id: unit.id,
          before: null,
          after: survey,
        },
      ]);
      const { programmeId, unitId, version } = survey;
      expect(await saidOf(survey.id, SurveyOpened.type)).toEqual([
        { data: { surveyId: survey.id, programmeId, unitId, ...window, version } },
      ]);
    });

    it('takes the instrument that is asked for and the conversion of the cycle', async () => {
      const programmeId = await surveys.programme({
        cycle: { ...cycle, settings: { surveyConversion: 'affine' } },
      });
      const survey = await surveys.openSurvey({ programmeId, instrumentId: 'bpspl-2022' });
      expect(survey).toMatchObject({
        instrument: { id: 'bpspl-2022', version: '1' },
        conversion: 'affine',
      });
    });

    it('is refused while the programme has an open survey, also when both are opened at once', async () => {
      const programmeId = await surveys.programme();
      const outcomes = await Promise.all(
        [1, 2, 3].map(() => surveys.refusal(member, OpenSurvey, { programmeId, ...window })),
      );
      expect(outcomes.filter((refusal) => refusal === undefined)).toHaveLength(1);
      expect(outcomes.find((refusal) => refusal)).toMatchObject({
        code: 'conflict',
        message: 'This programme has an open survey already: close that one first.',
      });
    });

    it('is refused before the stage development', async () => {
      const programmeId = await surveys.programme({ to: 'designation' });
      expect(await surveys.refusal(member, OpenSurvey, { programmeId, ...window })).toMatchObject({
        code: 'conflict',
        details: { stage: 'designation', required: 'development' },
      });
    });

    it('is forbidden to those who only read, and others are told of no programme', async () => {
      const programmeId = await surveys.programme();
      const refusal = (actor: typeof member) =>
        surveys.refusal(actor, OpenSurvey, { programmeId, ...window });
      expect(await refusal(viewer)).toMatchObject({ code: 'forbidden' });
      expect(await refusal(stranger)).toMatchObject({ code: 'not_found' });
      expect(await refusal(publicActor)).toMatchObject({ code: 'not_found' });
    });

    it('sent twice with one Idempotency-Key opens one survey', async () => {
      const input = { programmeId: await surveys.programme(), ...window };
      const open = () => surveys.ask(member, OpenSurvey, input, { idempotencyKey: 'open-once' });
      const first = await open();
      expect(await open()).toEqual(first);
      expect(await saidOf(first.id, SurveyOpened.type)).toHaveLength(1);
    });
  });

  describe('reading', () => {
    it('is for those who may know of the unit; nobody else learns that there is a survey', async () => {
      const { id } = await surveys.openSurvey();
      expect(await surveys.ask(viewer, GetSurvey, { id })).toMatchObject({ id });
      expect(await surveys.refusal(stranger, GetSurvey, { id })).toMatchObject({ code: 'not_found' });
      expect(await surveys.refusal(publicActor, GetSurvey, { id })).toMatchObject({ code: 'not_found' });
    });

    it('lists the newest first, page by page, cut to the subtree and the cycle of the reader', async () => {
      const own = { ...unit, id: v7() };
      const place = { unit: { ...own, path: [v7(), own.id] } };
      const later = { ...cycle, id: v7() };
      const programmes = [
        await surveys.programme(place),
        await surveys.programme({ ...place, cycle: later }),
        await surveys.programme(place),
      ];
      const reader = holding('unit_head', own.id);
      const ids: string[] = [];
      for (const programmeId of programmes)
        ids.unshift((await surveys.ask(reader, OpenSurvey, { programmeId, ...window })).id);
      const list = async (actor: typeof member, query: object = {}) => {
        const { items, next } = await surveys.ask(actor, ListSurveys, query);
        return { ids: items.map(({ id }) => id), next };
      };

      expect(await list(reader)).toEqual({ ids, next: null });
      expect(await list(reader, { limit: 2 })).toEqual({ ids: ids.slice(0, 2), next: ids[1] });
      expect(await list(reader, { limit: 2, after: ids[1] })).toEqual({ ids: ids.slice(2), next: null });
      expect(await list(reader, { programmeId: programmes[0] })).toEqual({ ids: ids.slice(2), next: null });
      expect(await list(holding('unit_head', own.id, later.id))).toEqual({ ids: [ids[1]], next: null });
      expect(await list(stranger)).toEqual({ ids: [], next: null });
      expect(await list(publicActor)).toEqual({ ids: [], next: null });
      expect(await surveys.refusal(reader, ListSurveys, { after: 'page 2' })).toMatchObject({
        code: 'invalid',
        details: { problems: [expect.objectContaining({ path: '/after' })] },
      });
    });
  });

  describe('closing', () => {
    it('is refused with 29 responses, and the 30th makes it possible', async () => {
      const { id } = await filled(29);
      expect(await surveys.refusal(member, CloseSurvey, { id, version: 1 })).toMatchObject({
        code: 'conflict',
        message: 'This survey has 29 responses and needs 30 to be closed: 1 more.',
        details: { responses: 29, required: 30 },
      });
      await surveys.submit(id, await surveys.answersTo(id));
      const closed = await surveys.ask(member, CloseSurvey, { id, version: 1 });
      expect(closed).toMatchObject({ status: 'closed', responses: 30, version: 2 });
    });

    it('computes both indices exactly, leaves an audit entry and is said with them', async () => {
      const survey = await filled(32, [6, 5, 5, 4]);
      const { id } = survey;
      surveys.now = new Date('2026-04-01T02:00:00.000Z');
      const closed = await surveys.ask(member, CloseSurvey, { id, version: 1 });
      surveys.now = new Date('2026-03-10T03:00:00Z');
      const index = {
        mean: { exact: '5', rounded: '5.00' },
        index: { exact: '10/3', rounded: '3.33' },
        respondents: 32,
      };
      const indices = { ipak: index, ipkp: index };
      expect(closed).toEqual({ ...survey, status: 'closed', responses: 32, indices, version: 2 });
      expect(await surveys.ask(member, GetSurvey, { id })).toEqual(closed);
      expect((await auditOf(id)).at(-1)).toMatchObject({
        action: 'survey.close',
        before: { status: 'open', responses: 32, version: 1 },
        after: closed,
      });
      const { programmeId, unitId, instrument, conversion } = survey;
      expect(await saidOf(id, SurveyClosed.type)).toEqual([
        {
          data: {
            ...{ surveyId: id, programmeId, unitId, instrument, conversion, respondents: 32 },
            ...{ ...indices, closedAt: '2026-04-01T02:00:00.000Z', version: 2 },
          },
        },
      ]);
    });

    it('is refused with a stale version, when closed already, and to those who may not', async () => {
      const { id } = await filled(30);
      const refusal = (actor: typeof member, version: number) =>
        surveys.refusal(actor, CloseSurvey, { id, version });
      expect(await refusal(viewer, 1)).toMatchObject({ code: 'forbidden' });
      expect(await refusal(stranger, 1)).toMatchObject({ code: 'not_found' });
      expect(await refusal(publicActor, 1)).toMatchObject({ code: 'not_found' });
      expect(await refusal(member, 2)).toMatchObject({
        code: 'conflict',
        details: { yourVersion: 2, currentVersion: 1 },
      });
      await surveys.ask(member, CloseSurvey, { id, version: 1 });
      expect(await refusal(member, 2)).toMatchObject({
        code: 'conflict',
        message: 'This survey is closed already.',
      });
      expect(await surveys.refusal(member, CloseSurvey, { id: v7(), version: 1 })).toMatchObject({
        code: 'not_found',
      });
    });

    it('sent twice with one Idempotency-Key closes once and gives the same answer', async () => {
      const { id } = await filled(30);
      const close = () =>
        surveys.ask(member, CloseSurvey, { id, version: 1 }, { idempotencyKey: 'close-once' });
      const [first, second] = await Promise.all([close(), close()]);
      expect(second).toEqual(first);
      expect(await saidOf(id, SurveyClosed.type)).toHaveLength(1);
    });

    it('makes room for the next survey of the programme', async () => {
      const { id, programmeId } = await filled(30);
      await surveys.ask(member, CloseSurvey, { id, version: 1 });
      expect(await surveys.openSurvey({ programmeId })).toMatchObject({ programmeId, status: 'open' });
    });
  });
});
