import { type Answer, type Assessment, type Note, type Page } from '@zi/contracts';
import * as story from '../story';
import { sheetOf } from '../worksheet';
import { notAfterToday } from './day';
import { reviewNote, unitNote } from './notes';
import { type LayerWork, type Repair, type Way } from './way';
import { type World, as } from './world';

/** A sheet is saved in several steps, as people do: the history of its score has as many points. */
const questionsAtOnce = 40;

/** Fills in the layers of a unit's LKE, with what is written and known beside them, round by round. */
export async function tellWorksheet(world: World, way: Way, programmeId: string): Promise<void> {
  const head = await as(world, way, 'head');
  const assessment = await story.assessmentOf(head, programmeId);
  if (assessment.round === 1) await tellFirstRound(world, way, assessment);
  if (way.repair) await repair(world, way, assessment.id);
  const unitId = world.units.get(way.unit.code)!;
  await recordFacts(world, way, { unitId, name: way.unit.key, facts: way.facts ?? [] });
}

async function tellFirstRound(world: World, way: Way, { id }: Assessment): Promise<void> {
  const unitsOwn = way.layers?.find(({ layer }) => layer === 'self');
  for (const work of way.layers ?? []) await fillIn(world, way, id, { work, unitsOwn });
  await converse(world, way, id);
  if (!way.repair) return;
  const lead = await as(world, way, 'ketua-tpi');
  const { version } = await lead.get<Assessment>(`/assessments/${id}`);
  await lead.post(`/assessments/${id}/rounds/closing`, { why: way.repair.why }, { version });
}

interface LayerTask {
  readonly work: LayerWork;
  readonly unitsOwn: LayerWork | undefined;
}

async function fillIn(
  world: World,
  way: Way,
  assessmentId: string,
  { work, unitsOwn }: LayerTask,
): Promise<void> {
  const { layer, by, submittedBy, lower, counts, answered } = work;
  const lowerThanUnit = new Set(Object.keys(lower).filter((code) => lower[code] !== unitsOwn?.lower[code]));
  const noteOf = layer === 'self' ? unitNote : reviewNote(lowerThanUnit);
  const plan = { lower, noteOf, ...(counts && { counts }), ...(way.indices && { indices: way.indices }) };
  const sheet = sheetOf(plan).slice(0, answered);
  const author = await as(world, way, by);
  for (let from = 0; from < sheet.length; from += questionsAtOnce) {
    await story.saveSheet(author, assessmentId, layer, sheet.slice(from, from + questionsAtOnce));
  }
  if (submittedBy) await story.submit(await as(world, way, submittedBy), assessmentId, layer);
}

async function converse(world: World, way: Way, assessmentId: string): Promise<void> {
  const write = async (by: string, name: string, note: object) =>
    (await as(world, way, by)).post<Note>(`/assessments/${assessmentId}/notes`, note, {
      key: `demo-note-${assessmentId}-${name}`,
    });
  for (const [index, { code, by, body, replies }] of (way.threads ?? []).entries()) {
    const { id: replyTo } = await write(by, `${index}`, { code, body });
    for (const [place, reply] of replies.entries()) {
      await write(reply.by, `${index}-${place}`, { code, body: reply.body, replyTo });
    }
  }
}

/** In the round after the closed one; answers that are repaired already stay. */
async function repair(world: World, way: Way, assessmentId: string): Promise<void> {
  const { answers } = way.repair as Repair;
  const member = await as(world, way, 'member');
  const path = `/assessments/${assessmentId}/layers/self/answers`;
  const { items } = await member.get<Page<Answer>>(`${path}?limit=200`);
  const versions = new Map(items.map(({ code, version }) => [code, version]));
  const open = answers.filter(({ code, value }) => items.find((one) => one.code === code)?.value !== value);
  if (open.length === 0) return;
  await member.put(path, { answers: open.map((one) => ({ ...one, version: versions.get(one.code) ?? 0 })) });
}

interface Known {
  readonly unitId: string;
  readonly name: string;
  readonly facts: NonNullable<Way['facts']>;
}

/** Records what is known of requirements that no score shows, as of the first month of the cycle. */
export async function recordFacts(
  { callers, cycles }: World,
  { year }: Pick<Way, 'year'>,
  { unitId, name, facts }: Known,
): Promise<void> {
  const lead = await callers('ketua-tpi');
  for (const fact of facts) {
    const body = { ...fact, unitId, cycleId: cycles.get(year), asOf: notAfterToday(`${year}-01-31`) };
    await lead.post('/facts', body, { key: `demo-fact-${year}-${name}-${fact.requirement}` });
  }
}
