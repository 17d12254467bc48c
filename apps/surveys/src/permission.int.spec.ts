import {
  AssessmentSubmitted,
  CloseSurvey,
  GetSurvey,
  GetSurveyForm,
  type HeldGrant,
  ListSurveys,
  OpenSurvey,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
  SubmitResponse,
} from '@zi/contracts';
import { v7 } from 'uuid';
import { SurveysUnderTest, actorWith, holding, member, publicActor } from './fixtures/surveys-under-test';

const { unit } = ProgrammeAdvanced.example;
const window = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
const grantOf = (role: HeldGrant['role'], unitId = unit.path[0] ?? ''): HeldGrant => ({
  ...{ role, unitId, cycleId: null },
});

describe('who may do what with surveys', () => {
  let surveys: SurveysUnderTest;
  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());

  const submit = (programmeId: string) =>
    surveys.tell(AssessmentSubmitted, { ...AssessmentSubmitted.example, programmeId, layer: 'self' });
  const listed = async (actor: typeof member, programmeId: string) => {
    const { items } = await surveys.ask(actor, ListSurveys, { programmeId });
    return items.map(({ id }) => id);
  };

  describe('a national viewer', () => {
    const viewer = holding('national_viewer', unit.path[0]);

    it('knows of no survey before the unit submitted, be it closed or open', async () => {
      const { id, programmeId } = await surveys.closedSurvey();
      const open = await surveys.openSurvey({ programmeId });
      for (const hidden of [id, open.id])
        expect(await surveys.refusal(viewer, GetSurvey, { id: hidden })).toMatchObject({ code: 'not_found' });
      expect(await listed(viewer, programmeId)).toEqual([]);
      expect(await surveys.refusal(viewer, OpenSurvey, { programmeId, ...window })).toMatchObject({
        ...{ code: 'not_found', details: { noun: 'programme' } },
      });
    });

    it('then sees the closed one with its indices, and not the one that is open', async () => {
      const closed = await surveys.closedSurvey();
      const { programmeId } = closed;
      const open = await surveys.openSurvey({ programmeId });
      await submit(programmeId);
      expect(await surveys.ask(viewer, GetSurvey, { id: closed.id })).toEqual(closed);
      expect(await surveys.refusal(viewer, GetSurvey, { id: open.id })).toMatchObject({ code: 'not_found' });
      expect(await listed(viewer, programmeId)).toEqual([closed.id]);
      expect(await listed(member, programmeId)).toEqual([open.id, closed.id]);
    });

    it('may know what it must not change', async () => {
      const { id, programmeId } = await surveys.closedSurvey();
      await submit(programmeId);
      const refusal = await surveys.refusal(viewer, CloseSurvey, { id, version: 2 });
      expect(refusal).toMatchObject({
        code: 'forbidden',
        details: { action: 'survey.run', noun: 'survey', id },
      });
      expect(await surveys.refusal(viewer, OpenSurvey, { programmeId, ...window })).toMatchObject({
        ...{ code: 'forbidden', details: { action: 'survey.run', noun: 'programme', id: programmeId } },
      });
    });
  });

  it('an assessor with a declared tie to the unit, or to what lies above it, knows of none', async () => {
    const { id, programmeId } = await surveys.openSurvey();
    const tied = (tie: string) => actorWith([grantOf('tpi_controller')], { ties: [tie] });
    expect(await surveys.ask(tied(v7()), GetSurvey, { id })).toMatchObject({ id });
    for (const tie of unit.path) {
      expect(await surveys.refusal(tied(tie), GetSurvey, { id })).toMatchObject({ code: 'not_found' });
      expect(await listed(tied(tie), programmeId)).toEqual([]);
    }
  });

  it('a client reads what its scopes name, and nothing without them', async () => {
    const survey = await surveys.openSurvey();
    const { id, programmeId } = survey;
    const client = (...scopes: string[]) =>
      actorWith([grantOf('service_client')], { kind: 'service', scopes });
    expect(await surveys.ask(client('survey.read'), GetSurvey, { id })).toEqual(survey);
    expect(await listed(client('survey.read'), programmeId)).toEqual([id]);
    expect(await surveys.refusal(client('survey.read'), CloseSurvey, { id, version: 1 })).toMatchObject({
      code: 'forbidden',
    });
    for (const without of [client(), client('programme.read', 'evidence.read')]) {
      expect(await surveys.refusal(without, GetSurvey, { id })).toMatchObject({ code: 'not_found' });
      expect(await listed(without, programmeId)).toEqual([]);
    }
  });

  it('a unit that moved takes its surveys along: who stands above it now sees them, who stood above no more', async () => {
    const own = { ...unit, id: v7() };
    const [before, after] = [v7(), v7()];
    const programmeId = await surveys.programme({ unit: { ...own, path: [before, own.id] } });
    const head = holding('unit_head', own.id);
    const { id } = await surveys.ask(head, OpenSurvey, { programmeId, ...window });
    await surveys.tell(ProgrammeUnitChanged, {
      ...ProgrammeUnitChanged.example,
      ...{ programmeId, unit: { ...own, name: 'Nama baru', path: [after, own.id] } },
    });
    const above = (unitId: string) => holding('directorate_viewer', unitId);
    expect(await surveys.ask(above(after), GetSurvey, { id })).toMatchObject({ id });
    expect(await surveys.refusal(above(before), GetSurvey, { id })).toMatchObject({ code: 'not_found' });
    expect(await listed(above(before), programmeId)).toEqual([]);
    expect(await surveys.ask(publicActor, GetSurveyForm, { id })).toMatchObject({ unitName: 'Nama baru' });
  });

  it('staff, also of another unit, answer a survey as any respondent does', async () => {
    const { id } = await surveys.openSurvey();
    const stranger = holding('unit_member', v7());
    const form = await surveys.ask(stranger, GetSurveyForm, { id });
    const answers = Object.fromEntries(form.items.map(({ code }) => [code, 4]));
    await surveys.ask(stranger, SubmitResponse, { surveyId: id, answers });
    expect(await surveys.ask(member, GetSurvey, { id })).toMatchObject({ responses: 1 });
    expect(await surveys.refusal(stranger, GetSurvey, { id })).toMatchObject({ code: 'not_found' });
  });
});
