import {
  type Cycle,
  DomainError,
  type Problem,
  type Programme,
  type Stage,
  type Target,
  type Unit,
  invalid,
  stages,
} from '@zi/contracts';
import { futureProblems } from './day';
import { type ClosedSurvey, type GateFacts, type SubmittedAssessment, gatesOf } from './gates';

export type Declaration = NonNullable<Programme['declaration']>;
export type Designation = NonNullable<Programme['designation']>;
export type Team = NonNullable<Programme['team']>;

/** One unit's way through the stages in one cycle, with all that its gates look at. */
export interface ProgrammeState extends GateFacts {
  readonly id: string;
  readonly unit: Pick<Unit, 'id' | 'code' | 'name' | 'path'>;
  readonly cycle: Pick<Cycle, 'id' | 'year' | 'rubricId' | 'rubricVersion' | 'settings' | 'closesOn'>;
  readonly target: Target;
  readonly stage: Stage;
  readonly version: number;
}

type Work = 'declare' | 'designate' | 'form_team' | 'plan_actions';

/**
 * The four stages in their order: what follows each, and what may be done in it. Work may be repeated, and so mended,
 * until its stage is left. Pacts are signed in every stage.
 */
export const way: Readonly<Record<Stage, { readonly next: Stage | null; readonly work: readonly Work[] }>> = {
  declaration: { next: 'designation', work: ['declare'] },
  designation: { next: 'development', work: ['designate'] },
  development: { next: 'monitoring', work: ['form_team', 'plan_actions'] },
  monitoring: { next: null, work: ['plan_actions'] },
};

const nameOf: Record<Work, string> = {
  declare: 'A declaration is recorded',
  designate: 'A designation is recorded',
  form_team: 'A work team is formed',
  plan_actions: 'Actions are planned',
};

export function requireWork(stage: Stage, work: Work): void {
  if (way[stage].work.includes(work)) return;
  const accepted = stages.filter((one) => way[one].work.includes(work));
  throw new DomainError(
    'conflict',
    `${nameOf[work]} in the stage ${accepted.join(' or ')}; this programme is in ${stage}.`,
    { stage, accepted },
  );
}

/** A programme at its beginning. */
export function startProgramme(
  id: string,
  { unit, cycle, target }: Pick<ProgrammeState, 'unit' | 'cycle' | 'target'>,
): ProgrammeState {
  const nothingYet = { declaration: null, designation: null, team: null, survey: null, assessment: null };
  return {
    id,
    unit,
    cycle,
    target,
    stage: 'declaration',
    ...nothingYet,
    pactsSigned: 0,
    actionsPlanned: 0,
    version: 1,
  };
}

export function declare(state: ProgrammeState, declaration: Declaration, now: Date): ProgrammeState {
  requireWork(state.stage, 'declare');
  refuse(futureProblems('/declaredOn', declaration.declaredOn, now));
  return { ...state, declaration };
}

/** A criterion that is not met is recorded as well: it is a finding, and its gate stays shut until a new one replaces it. */
export function designate(state: ProgrammeState, designation: Designation, now: Date): ProgrammeState {
  requireWork(state.stage, 'designate');
  refuse(futureProblems('/decreedOn', designation.decreedOn, now));
  return { ...state, designation };
}

/** `known` are those of the members' ids that belong to people of the ministry. */
export function formTeam(
  state: ProgrammeState,
  team: Team,
  known: ReadonlySet<string>,
  now: Date,
): ProgrammeState {
  requireWork(state.stage, 'form_team');
  refuse([...futureProblems('/decreedOn', team.decreedOn, now), ...memberProblems(team, known)]);
  return { ...state, team };
}

function memberProblems({ members }: Team, known: ReadonlySet<string>): Problem[] {
  const seats = members.map(({ personId, area }) => `${personId} ${area ?? ''}`);
  return members.flatMap(({ personId, area }, index): Problem[] => {
    const path = `/members/${index}`;
    if (!known.has(personId))
      return [
        { path: `${path}/personId`, message: `there is no person ${personId}`, accepted: 'a known person' },
      ];
    if (seats.indexOf(seats[index] as string) === index) return [];
    return [{ path, message: `the person is named for ${area ?? 'no area'} already`, accepted: 'each once' }];
  });
}

/** Moves to the directly next stage, when every gate of the present one is met. */
export function advance(state: ProgrammeState, to: Stage): ProgrammeState {
  const { stage } = state;
  const gates = unmetBefore(state, to);
  if (to !== way[stage].next) throw new DomainError('conflict', detour(stage, to), { stage, gates });
  if (gates.length === 0) return { ...state, stage: to };
  const count = gates.length === 1 ? '1 gate is' : `${gates.length} gates are`;
  const reasons = gates.map(({ title, detail }) => `${title}: ${detail}`).join('; ');
  const message = `The programme cannot enter ${to}, ${count} not met. ${reasons}.`;
  throw new DomainError('conflict', message, { stage, gates });
}

/** True when there is a next stage and every gate on the way to it is met. */
export function canAdvance(state: ProgrammeState): boolean {
  const { next } = way[state.stage];
  return next !== null && unmetBefore(state, next).length === 0;
}

function unmetBefore(state: ProgrammeState, to: Stage) {
  const ahead = stages.slice(stages.indexOf(state.stage), stages.indexOf(to));
  return gatesOf(state).filter(({ stage, met }) => !met && ahead.includes(stage));
}

function detour(stage: Stage, to: Stage): string {
  const { next } = way[stage];
  if (to === stage) return `The programme is in ${stage} already.`;
  if (next === null || stages.indexOf(to) < stages.indexOf(stage))
    return `The programme is in ${stage}; no stage is entered twice.`;
  return `The programme is in ${stage}: ${next} comes before ${to}.`;
}

/** Keeps the survey that was closed last; an older or repeated fact changes nothing. */
export function noteSurvey(state: ProgrammeState, survey: ClosedSurvey): ProgrammeState {
  const held = state.survey;
  const newer =
    held === null ||
    (held.surveyId === survey.surveyId ? survey.version > held.version : survey.closedAt > held.closedAt);
  return newer ? { ...state, survey } : state;
}

/** Keeps the unit's last submission; an older or repeated fact changes nothing. */
export function noteAssessment(state: ProgrammeState, assessment: SubmittedAssessment): ProgrammeState {
  const held = state.assessment;
  const stale = held?.assessmentId === assessment.assessmentId && assessment.version <= held.version;
  return stale ? state : { ...state, assessment };
}

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw invalid('The record is not valid.', problems);
}
