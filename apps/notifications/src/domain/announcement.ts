import {
  type AssessmentSubmitted,
  type EventOf,
  type Fact,
  type Layer,
  type ProgrammeAdvanced,
  type Role,
  type RoundClosed,
  type ScoreComputed,
  type SurveyClosed,
  type ThresholdCrossed,
} from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { type Audience, reviewerRoles, tpiRoles, unitRoles } from './audience';
import { type Turned } from './score-news';
import {
  type Text,
  assessmentSubmittedText,
  programmeAdvancedText,
  roundClosedText,
  scoreComputedText,
  surveyClosedText,
  thresholdCrossedText,
} from './wording';

const assessorRoles: readonly Role[] = [...reviewerRoles, ...tpiRoles];

/** News with everything that is needed to tell it. */
export interface Announcement extends Text {
  /** A person has at most one unread notice of a topic; news of the same topic replaces its text. */
  readonly topic: string;
  readonly factId: string;
  /** Path of the page that it is about. */
  readonly link: string;
  readonly audience: Audience;
  /** Its mail waits a little, since more of the same is likely to follow. */
  readonly settles: boolean;
}

/** What is kept of a programme, for facts that name it only. */
export interface KnownProgramme {
  readonly unitName: string;
  readonly path: readonly string[];
  readonly cycleId: string;
  readonly year: number;
  readonly rubric: { readonly id: string; readonly version: string };
}

/** A new stage concerns the unit; stage IV is the one in which TPI accompanies it (ZI.md, section 5). */
export function programmeAdvanced(fact: EventOf<typeof ProgrammeAdvanced>): Announcement {
  const { programmeId, unit, cycle, to } = fact.data;
  const roles = to === 'monitoring' ? [...unitRoles, ...tpiRoles] : unitRoles;
  return {
    ...programmeAdvancedText(fact.data),
    ...deed(fact, roles, { path: unit.path, cycleId: cycle.id }),
    link: `/programmes/${programmeId}`,
  };
}

export function surveyClosed(fact: EventOf<typeof SurveyClosed>, programme: KnownProgramme): Announcement {
  return {
    ...surveyClosedText(fact.data, programme),
    ...deed(fact, unitRoles, programme),
    link: `/surveys/${fact.data.surveyId}`,
  };
}

/** Submitting hands the sheet on: to the assessors and the ministry, who go on with it, and to the unit, whose sheet it is. */
export function assessmentSubmitted(fact: EventOf<typeof AssessmentSubmitted>, rubric: Rubric): Announcement {
  const { assessmentId, unit, cycle } = fact.data;
  const roles: Role[] = [...unitRoles, ...assessorRoles, 'ministry_admin'];
  return {
    ...assessmentSubmittedText(fact.data, rubric),
    ...deed(fact, roles, { path: unit.path, cycleId: cycle.id }),
    link: `/assessments/${assessmentId}`,
  };
}

/** Closing a round ends what the assessors looked at, and gives the sheet back to the unit for repair. */
export function roundClosed(fact: EventOf<typeof RoundClosed>): Announcement {
  const { assessmentId, unit, cycle } = fact.data;
  return {
    ...roundClosedText(fact.data, cycle),
    ...deed(fact, [...unitRoles, ...assessorRoles], { path: unit.path, cycleId: cycle.id }),
    link: `/assessments/${assessmentId}`,
  };
}

const scoreAudience: Record<Layer, readonly Role[]> = {
  self: unitRoles,
  reviewer: [...unitRoles, ...reviewerRoles],
  tpi_member: [...unitRoles, ...tpiRoles],
  tpi_lead: [...unitRoles, ...tpiRoles],
  tpi_controller: [...unitRoles, ...tpiRoles],
  tpn: [...unitRoles, ...tpiRoles, 'ministry_admin'],
};

/** A score is a result, not a deed: whoever gave the answer that turned it is told too. */
export function scoreComputed(
  fact: EventOf<typeof ScoreComputed>,
  rubric: Rubric,
  turned: Turned | undefined,
): Announcement {
  return { ...scoreComputedText(fact.data, rubric, turned), ...result(fact, 'score') };
}

/** Minimums of a score that were crossed; a topic beside that of the score, which says more. */
export function thresholdCrossed(fact: EventOf<typeof ThresholdCrossed>, rubric: Rubric): Announcement {
  return { ...thresholdCrossedText(fact.data, rubric), ...result(fact, 'threshold') };
}

function result(
  fact: EventOf<typeof ScoreComputed> | EventOf<typeof ThresholdCrossed>,
  kind: 'score' | 'threshold',
): Omit<Announcement, keyof Text> {
  const { assessmentId, layer, round, unit, cycle } = fact.data;
  return {
    topic: `${kind}:${assessmentId}:${layer}:${round}`,
    factId: fact.id,
    link: `/assessments/${assessmentId}`,
    audience: {
      roles: scoreAudience[layer],
      path: unit.path,
      cycleId: cycle.id,
      happenedAt: new Date(fact.time),
      except: null,
    },
    settles: true,
  };
}

// What happened once is a topic of its own, and nobody is told of what they did themselves.
function deed(
  fact: Fact,
  roles: readonly Role[],
  { path, cycleId }: Pick<Audience, 'path' | 'cycleId'>,
): Pick<Announcement, 'topic' | 'factId' | 'audience' | 'settles'> {
  const [kind, ...id] = fact.actor.split(':');
  const except = kind === 'person' ? id.join(':') : null;
  return {
    topic: `fact:${fact.id}`,
    factId: fact.id,
    audience: { roles, path, cycleId, happenedAt: new Date(fact.time), except },
    settles: false,
  };
}
