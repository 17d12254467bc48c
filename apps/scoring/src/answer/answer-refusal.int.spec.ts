import { ProgrammeAdvanced, SaveAnswers, SubmitAssessment } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, assessor, edits, head, holding, member } from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';

const advanced = ProgrammeAdvanced.example;

describe('answers are refused, all of them, and leave no trace', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  /** Everything that a save could have written. */
  const traces = async (assessmentId: string) => {
    const count = async (table: string, column: string) =>
      (await database.query(`SELECT 1 FROM scoring.${table} WHERE ${column} = $1`, [assessmentId])).length;
    return {
      answers: await count('answer', 'assessment_id'),
      revisions: await count('answer_revision', 'assessment_id'),
      facts: (await scoring.said(assessmentId)).length,
      audit: await count('audit_entry', 'object_id'),
    };
  };

  it('when one is not valid: each problem with its place', async () => {
    const { id } = await scoring.open();
    const before = await traces(id);
    const refused = await scoring.refusal(member, SaveAnswers, {
      assessmentId: id,
      layer: 'self',
      answers: [...edits({ 'P.1.i.a': 'Ya', 'P.1.i.b': 'Mungkin' }), ...edits({ 'X.1': 'Ya' })],
    });
    expect(refused).toMatchObject({
      code: 'invalid',
      details: { problems: [{ path: '/answers/1/value' }, { path: '/answers/2/code' }] },
    });
    expect(await traces(id)).toEqual(before);
  });

  it('when one was changed in the meantime: base, theirs and yours', async () => {
    const { id } = await scoring.open();
    await scoring.save(head, id, 'self', edits({ 'P.1.i.a': 'Ya' }));
    await scoring.save(head, id, 'self', edits({ 'P.1.i.a': 'Tidak' }, 1));
    const before = await traces(id);
    const refused = await scoring.refusal(member, SaveAnswers, {
      assessmentId: id,
      layer: 'self',
      answers: [
        { code: 'P.1.i.a', value: null, version: 1 },
        { code: 'P.1.ii.a', value: 'Ya', version: 0 },
        { code: 'P.1.i.b', value: 'A', version: 7 },
      ],
    });
    expect(refused).toMatchObject({
      code: 'conflict',
      details: {
        conflicts: [
          {
            ...{ code: 'P.1.i.a', yourVersion: 1, currentVersion: 2 },
            base: { value: 'Ya', note: null },
            yours: { value: null },
            theirs: { value: 'Tidak', author: `person:${head.id}`, answeredAt: expect.any(String) },
          },
          { code: 'P.1.i.b', yourVersion: 7, currentVersion: 0, base: null, theirs: null },
        ],
      },
    });
    expect(await traces(id)).toEqual(before);
  });

  it('when one is the index of a survey, also as the first answer of a layer', async () => {
    const { id, programmeId } = await scoring.open();
    const surveyId = v7();
    await scoring.closeSurvey(programmeId, { surveyId });
    const before = await traces(id);
    const conflicts = [{ code: 'H.1.a', reason: 'survey', surveyId }];
    const typed = (layer: 'self' | 'tpi_member', version: number) => ({
      ...{ assessmentId: id, layer, answers: edits({ 'H.1.a': 4 }, version) },
    });
    for (const refused of [
      await scoring.refusal(member, SaveAnswers, typed('self', 1)),
      await scoring.refusal(assessor, SaveAnswers, typed('tpi_member', 0)),
    ]) {
      expect(refused).toMatchObject({ code: 'conflict', details: { conflicts } });
      expect(refused.message).toContain(surveyId);
    }
    expect(await traces(id)).toEqual(before);
  });

  it('when the role writes another layer, or none, or lies elsewhere', async () => {
    const { id } = await scoring.open();
    const ask = { assessmentId: id, layer: 'self' as const, answers: edits({ 'P.1.i.a': 'Ya' }) };
    const codeFor = async (actor: Parameters<typeof scoring.refusal>[0]) =>
      (await scoring.refusal(actor, SaveAnswers, ask)).code;
    expect(await codeFor(assessor)).toBe('forbidden');
    expect(await codeFor(holding('directorate_viewer'))).toBe('forbidden');
    expect(await codeFor(holding('unit_member', v7()))).toBe('not_found');
    expect(await codeFor(holding('unit_member', undefined, v7()))).toBe('not_found');
    expect(await codeFor(holding('operator'))).toBe('not_found');
  });

  it('when some are not of the area that who gives them answers for: those are named', async () => {
    const { id } = await scoring.open();
    const coordinator = {
      ...member,
      grants: [
        { role: 'unit_coordinator' as const, unitId: advanced.unit.id, cycleId: null, area: 'MP' as const },
      ],
    };
    const before = await traces(id);
    const ask = (codes: string[]) => ({
      ...{ assessmentId: id, layer: 'self' as const },
      answers: codes.map((code) => ({ code, note: 'Sudah ada', version: 0 })),
    });
    const refused = await scoring.refusal(
      coordinator,
      SaveAnswers,
      ask(['P.1.i.a', 'R.2.i.a', 'R.1.i.a', 'H.1.a']),
    );
    expect(refused).toMatchObject({
      code: 'forbidden',
      message:
        'R.2.i.a is of TT, you answer for MP; H.1.a is of no area, you answer for MP. Nothing was saved.',
      details: {
        action: 'assessment.answer',
        id,
        problems: [{ path: '/answers/1/code' }, { path: '/answers/3/code' }],
      },
    });
    expect(await traces(id)).toEqual(before);
    await scoring.ask(coordinator, SaveAnswers, ask(['P.1.i.a', 'R.1.i.a']));
    expect(await scoring.answers(id, 'self')).toHaveLength(2);
    const otherLayer = { ...ask(['P.1.i.a']), layer: 'tpi_member' as const };
    expect(await scoring.refusal(coordinator, SaveAnswers, otherLayer)).toMatchObject({ code: 'forbidden' });
  });

  it('when there is no such assessment, or its programme is in another stage', async () => {
    const answers = edits({ 'P.1.i.a': 'Ya' });
    const nowhere = { assessmentId: v7(), layer: 'self' as const, answers };
    expect(await scoring.refusal(member, SaveAnswers, nowhere)).toMatchObject({ code: 'not_found' });
    const { id, programmeId } = await scoring.open();
    await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, to: 'designation', version: 9 });
    expect(await scoring.refusal(member, SaveAnswers, { ...nowhere, assessmentId: id })).toMatchObject({
      code: 'conflict',
      details: { stage: 'designation' },
    });
  });

  it('when their layer was submitted; other layers go on, and a survey still replaces its index', async () => {
    const { id, programmeId } = await scoring.open();
    const { assessmentVersion: version } = await scoring.save(member, id, 'self', edits(goodAnswers()));
    await scoring.ask(head, SubmitAssessment, { id, layer: 'self', version });
    const late = { assessmentId: id, layer: 'self' as const, answers: edits({ 'P.1.i.a': 'Tidak' }, 1) };
    expect(await scoring.refusal(member, SaveAnswers, late)).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('was submitted'),
    });
    await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Ya' }));
    await scoring.closeSurvey(programmeId);
    const answers = await scoring.answers(id, 'self');
    expect(answers.find(({ code }) => code === 'H.1.a')).toMatchObject({ value: '56/15', version: 2 });
    expect(await scoring.refusal(member, SaveAnswers, late)).toMatchObject({ code: 'conflict' });
  });
});
