import { type Action, type Page, type Programme, areas } from '@zi/contracts';
import { type Api, eventually } from '../api';
import { invented } from '../people';
import * as story from '../story';
import { dayFromToday, notAfterToday } from './day';
import { evidenceOf, mistakenFile } from './evidence';
import { planOf } from './plans';
import { tellSurvey } from './tell-survey';
import { tellWorksheet } from './tell-worksheet';
import { technicalUnits } from './units';
import { type Way } from './way';
import { type World, as } from './world';

/** Takes a unit as far as its way goes; what is done already is left as it is. */
export async function tellWay(world: World, way: Way): Promise<void> {
  const { id } = await beginProgramme(world, way);
  await reachDevelopment(world, way, id);
  const { stage } = await story.readProgramme(await as(world, way, 'head'), id);
  if (stage === 'declaration' || stage === 'designation') return;
  await planWork(world, way, id);
  await collectEvidence(world, way, id);
  await tellSurvey(world, way, id);
  await tellWorksheet(world, way, id);
  if (way.stage === 'monitoring') await reachMonitoring(await as(world, way, 'head'), id);
}

async function beginProgramme({ callers, units, cycles }: World, way: Way): Promise<Programme> {
  const admin = await callers('admin');
  const { code } = way.unit;
  const [unitId, cycleId] = [units.get(code)!, cycles.get(way.year)!];
  const { items } = await admin.get<Page<Programme>>(`/programmes?unitId=${unitId}&cycleId=${cycleId}`);
  const key = `demo-programme-${code.toLowerCase()}-${way.year}`;
  return items[0] ?? admin.post<Programme>('/programmes', { unitId, cycleId, target: way.target }, { key });
}

/** Stages I and II, as far as the way goes. */
async function reachDevelopment(world: World, way: Way, id: string): Promise<void> {
  const [admin, head] = [await world.callers('admin'), await as(world, way, 'head')];
  if ((await story.readProgramme(head, id)).stage === 'declaration') {
    await declare(world, way, id);
    if (way.stage === 'declaration') return;
    await story.advance(head, id, 'designation');
  }
  if ((await story.readProgramme(head, id)).stage === 'designation') {
    await designate(admin, way, id);
    if (way.stage === 'designation') return;
    await story.advance(admin, id, 'development');
  }
  await formTeam(world, way, id);
}

async function declare(world: World, way: Way, id: string): Promise<void> {
  const { unit, declaredOn, year } = way;
  if (!declaredOn) return;
  const head = await as(world, way, 'head');
  const before = await story.readProgramme(head, id);
  const declaration = before.declaration ?? {
    declaredOn: notAfterToday(declaredOn),
    leader: `Kepala ${unit.name}, ${invented(unit.head)}`,
    employees: unit.employees,
    publicityUrl: `https://contoh.example/zi-${unit.key}-${year}`,
  };
  if (!before.declaration) {
    await head.put(`/programmes/${id}/declaration`, declaration, { version: before.version });
  }
  for (const [index, personId] of world.staff.get(unit.code)!.entries()) {
    const documentNumber = `PI-${String(index + 1).padStart(3, '0')}/${unit.code}/${year}`;
    const pact = { programmeId: id, personId, signedOn: declaration.declaredOn, documentNumber };
    await head.post('/pacts', pact, { key: `demo-pact-${id}-${index}` });
  }
}

const judged = (unit: Way['unit']) => ({
  coreService: { met: true, reason: `${unit.service} adalah layanan utama (contoh).` },
  highRisk: { met: true, reason: 'Pengguna layanan bertemu petugas dan membayar PNBP (contoh).' },
  wideImpact: { met: true, reason: 'Melayani nelayan dan pelaku usaha di beberapa daerah (contoh).' },
});

async function designate(admin: Api, { unit, designation }: Way, id: string): Promise<void> {
  const { version, designation: before } = await story.readProgramme(admin, id);
  if (!designation || before) return;
  const { decree: decreeNumber, on, notMet } = designation;
  const finding = notMet && { [notMet.criterion]: { met: false, reason: notMet.reason } };
  const criteria = { ...judged(unit), ...finding };
  const body = { decreeNumber, decreedOn: notAfterToday(on), criteria };
  await admin.put(`/programmes/${id}/designation`, body, { version });
}

/** The head and the two members; whoever else works there is in no team. */
const teamIn = ({ staff }: World, { unit }: Way): readonly string[] => staff.get(unit.code)!.slice(0, 3);

async function formTeam(world: World, way: Way, id: string): Promise<void> {
  const head = await as(world, way, 'head');
  const { version, team } = await story.readProgramme(head, id);
  if (!way.team || team) return;
  const [chair, ...members] = teamIn(world, way);
  const seats = areas.map((area, index) => ({ personId: members[index % members.length], area }));
  const body = {
    ...{ decreeNumber: way.team.decree, decreedOn: notAfterToday(way.team.on) },
    members: [{ personId: chair, area: null }, ...seats],
  };
  await head.put(`/programmes/${id}/team`, body, { version });
}

/** Due days count from the day on which the story is told, so that some are always overdue. */
async function planWork(world: World, way: Way, programmeId: string): Promise<void> {
  const { plan } = way;
  if (!plan) return;
  const member = await as(world, way, 'member');
  const team = teamIn(world, way);
  const there = await member.get<Page<Action>>(`/actions?programmeId=${programmeId}&limit=200`);
  for (const [index, { action, dueInDays, realisation }] of planOf(plan.mood, plan.actions).entries()) {
    const form = {
      programmeId,
      ...action,
      dueOn: dayFromToday(dueInDays),
      personId: team[index % team.length],
    };
    const known = there.items.find(({ title }) => title === action.title);
    const { id, version, ...now } =
      known ?? (await member.post<Action>('/actions', form, { key: `demo-plan-${programmeId}-${index}` }));
    if (realisation === null || now.realisation !== null) continue;
    await member.put(`/actions/${id}/realisation`, { realisation, note: null }, { version });
  }
}

async function collectEvidence(world: World, way: Way, programmeId: string): Promise<void> {
  const member = await as(world, way, 'member');
  const number = technicalUnits.indexOf(way.unit);
  const pieces = evidenceOf(way.unit.name, number, way.evidence ?? 0);
  for (const piece of pieces) await story.upload(member, programmeId, piece);
  if (way.mistakes) await story.upload(member, programmeId, mistakenFile(number));
}

/** Stage IV: once the gates have heard of survey and LKE. */
async function reachMonitoring(head: Api, id: string): Promise<void> {
  const programme = await eventually('every gate of development is met', async () => {
    const { gates, ...rest } = await story.readProgramme(head, id);
    return gates.some(({ stage, met }) => stage === 'development' && !met) ? undefined : rest;
  });
  if (programme.stage === 'development') await story.advance(head, id, 'monitoring');
}
