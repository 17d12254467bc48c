import { type Page, type Survey } from '@zi/contracts';
import * as story from '../story';
import { type Way } from './way';
import { type World, as } from './world';

/** Opens the survey of a unit, has its respondents answer and, where the way says so, closes it. */
export async function tellSurvey(world: World, way: Way, programmeId: string): Promise<void> {
  const { survey: work, unit } = way;
  if (!work) return;
  const head = await as(world, way, 'head');
  const { items } = await head.get<Page<Survey>>(`/surveys?programmeId=${programmeId}`);
  const survey = items[0] ?? (await story.openSurvey(head, programmeId));
  if (survey.status === 'open' && survey.responses < work.responses) {
    const anyone = await world.callers('public');
    await story.respond(anyone, survey.id, 0, work.responses, { service: unit.service, ...work });
  }
  if (!work.closed) return;
  const assessment = await story.assessmentOf(head, programmeId);
  await story.closeSurvey(head, survey, assessment.id);
}
