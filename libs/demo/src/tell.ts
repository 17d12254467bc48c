import { type Assessment, type Page, type Programme, type Survey } from '@zi/contracts';
import { type DemoMinistry, buildMinistry, startProgramme } from './ministry';
import * as story from './story';
import { tellWhole } from './whole/tell-whole';
import { assessorAnswers, selfAnswers } from './worksheet';

/**
 * How far the demo goes: the first people and units only, the way of BPSPL Padang to a verdict, or after that the whole
 * ministry: twelve units in every stage.
 */
export const chapters = ['ministry', 'verdict', 'whole'] as const;
export type Chapter = (typeof chapters)[number];

/**
 * Tells the demo story through the public HTTP API, up to and with a chapter. The ministry must have been founded. Run
 * again after an interruption it goes on where it was.
 */
export async function tellStory(
  callers: story.Callers,
  chapter: Chapter,
  say: (line: string) => void,
): Promise<void> {
  const ministry = await buildMinistry(await callers('admin'));
  say('the first units, people with their roles and the 2026 cycle are registered');
  if (chapter === 'ministry') return;
  await reachVerdict(callers, ministry, say);
  if (chapter === 'whole') await tellWhole(callers, ministry, say);
}

async function reachVerdict(
  callers: story.Callers,
  ministry: DemoMinistry,
  say: (line: string) => void,
): Promise<void> {
  const [admin, head] = [await callers('admin'), await callers('kepala')];
  const { id } = await reachDevelopment(callers, await startProgramme(admin, ministry), ministry.people);
  say('BPSPL Padang is declared, designated and in development');

  const assessment = await story.assessmentOf(head, id);
  await story.uploadEvidence(await callers('anggota'), id);
  await story.saveSheet(await callers('anggota'), assessment.id, 'self', selfAnswers());
  say('its evidence is verified and its worksheet answered');

  const survey = await surveyOf(callers, id);
  if (survey.status === 'open') await story.respond(await callers('public'), survey.id, 0, 36);
  await story.closeSurvey(head, survey, assessment.id);
  say('36 service users have answered its survey');

  await story.submit(head, assessment.id, 'self');
  const assessor = await callers('penilai');
  await story.saveSheet(assessor, assessment.id, 'tpi_member', assessorAnswers());
  const assessed = await story.submit(assessor, assessment.id, 'tpi_member');
  say(`the assessors have scored it: ${verdictOf(assessed)}`);
}

async function reachDevelopment(
  callers: story.Callers,
  started: Programme,
  people: Parameters<typeof story.declare>[2],
): Promise<Programme> {
  const [admin, head] = [await callers('admin'), await callers('kepala')];
  let programme = await story.readProgramme(head, started.id);
  if (programme.stage === 'declaration') {
    await story.declare(head, programme, people);
    programme = await story.advance(head, programme.id, 'designation');
  }
  if (programme.stage === 'designation') {
    if (!programme.designation) await story.designate(admin, programme.id);
    programme = await story.advance(admin, programme.id, 'development');
  }
  return programme.team ? programme : story.formTeam(head, programme.id, people);
}

async function surveyOf(callers: story.Callers, programmeId: string): Promise<Survey> {
  const head = await callers('kepala');
  const { items } = await head.get<Page<Survey>>(`/surveys?programmeId=${programmeId}`);
  return items[0] ?? story.openSurvey(head, programmeId);
}

function verdictOf({ scores }: Assessment): string {
  return scores.map(({ layer, total, verdict }) => `${layer} ${total.rounded} (${verdict})`).join(', ');
}
