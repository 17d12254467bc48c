import { AssessmentSubmitted, type DataOf, type Programme, SurveyClosed } from '@zi/contracts';
import { type TestBus, createTestDatabase, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { Steps } from '../fixtures/programme-steps';
import { Rig, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld } from '../fixtures/world';

describe('what a programme hears', () => {
  let bus: TestBus;
  let rig: Rig;
  let world: World;
  let steps: Steps;
  let programme: Programme;
  beforeAll(async () => {
    bus = await startTestBus();
    rig = await Rig.start(bus, await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
    steps = new Steps(rig, world);
    programme = await steps.toDevelopment(world.unit.id);
  });
  afterAll(() => rig?.stop());

  const closed = (change: Partial<DataOf<typeof SurveyClosed>> = {}) => ({
    ...SurveyClosed.example,
    programmeId: programme.id,
    unitId: world.unit.id,
    ...change,
  });
  const submitted = (change: Partial<DataOf<typeof AssessmentSubmitted>> = {}) => ({
    ...AssessmentSubmitted.example,
    programmeId: programme.id,
    ...change,
  });
  const gate = async (code: string) => {
    const { gates } = await steps.read(programme.id);
    const found = gates.find((one) => one.code === code);
    return [found?.met, found?.detail];
  };
  const heard = (factId: string) =>
    until('the fact is heard', async () =>
      (await rig.query('SELECT 1 FROM stages.inbox WHERE fact_id = $1', [factId])).at(0),
    );
  const tellSurvey = async (change: Partial<DataOf<typeof SurveyClosed>>, id = v7()) => {
    const data = closed(change);
    return heard(await bus.tell(SurveyClosed, data.surveyId, data, id));
  };
  const tellSubmission = async (change: Partial<DataOf<typeof AssessmentSubmitted>>) => {
    const data = submitted(change);
    return heard(await bus.tell(AssessmentSubmitted, data.assessmentId, data));
  };

  it('a closed survey opens its gate and stands in the trail', async () => {
    await tellSurvey({});
    expect(await gate('survey_closed')).toEqual([
      true,
      'Closed at 2026-04-01T02:00:00.000Z with 32 respondents: IPAK 3.73, IPKP 3.60',
    ]);
    const trail = await rig.trail(programme.id);
    expect(trail.at(-1)).toMatchObject({ action: 'programme.note_survey', actor: 'system:spec' });
    expect((await steps.read(programme.id)).version).toBe(programme.version + 1);
  });

  it('the same fact delivered again, and an older one, change nothing', async () => {
    const id = v7();
    await tellSurvey({ version: 3, respondents: 40 }, id);
    const { version } = await steps.read(programme.id);
    const entries = await rig.count('audit_entry');
    await bus.tell(SurveyClosed, closed().surveyId, closed({ version: 4, respondents: 99 }), id);
    await tellSurvey({ version: 2, respondents: 31 });
    expect((await gate('survey_closed'))[1]).toContain('with 40 respondents');
    expect([(await steps.read(programme.id)).version, await rig.count('audit_entry')]).toEqual([
      version,
      entries,
    ]);
  });

  it('the LKE counts once the unit itself submits it; what assessors submit is another matter', async () => {
    await tellSubmission({ layer: 'tpi_lead' });
    expect((await gate('assessment_submitted'))[0]).toBe(false);
    await tellSubmission({ layer: 'self' });
    expect(await gate('assessment_submitted')).toEqual([
      true,
      '113 questions answered, 0 blank, 90 with evidence; total 86.00',
    ]);
    await tellSubmission({ layer: 'self', version: 114, questionsWithEvidence: 1 });
    expect((await gate('assessment_submitted'))[1]).toContain('90 with evidence');
  });

  it('a fact that is not of its contract becomes a dead letter, and those behind it are heard', async () => {
    const poison = { ...closed(), respondents: 'many' };
    const id = await bus.tell(SurveyClosed, closed().surveyId, poison);
    await tellSurvey({ version: 5, respondents: 50 });
    expect((await gate('survey_closed'))[1]).toContain('with 50 respondents');
    const letters = await bus.deadLetters();
    expect(letters).toEqual([{ id, reason: expect.stringMatching(/undecodable: .*\/respondents/) }]);
  });

  it('what was told while the service was down is heard when it is back', async () => {
    await rig.takeDown();
    const later = closed({ version: 6, respondents: 60 });
    const id = await bus.tell(SurveyClosed, later.surveyId, later);
    await rig.bringUp();
    await heard(id);
    expect((await gate('survey_closed'))[1]).toContain('with 60 respondents');
  });

  it('with team and plan the way to monitoring is open', async () => {
    await steps.plan(programme);
    const formed = await steps.formTeam(await steps.read(programme.id));
    expect(formed.gates.filter(({ met }) => !met)).toEqual([]);
    const monitored = await steps.advance(formed, 'monitoring');
    expect([monitored.stage, monitored.version]).toEqual(['monitoring', formed.version + 1]);
  });
});
