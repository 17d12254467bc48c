import { type Ask, type Event, type ServiceName, serviceNames } from './contract';
import { duties } from './duties';
import * as evidence from './evidence';
import * as notifications from './notifications';
import { operations } from './operations';
import * as people from './stages-people';
import * as scoring from './scoring';
import * as facts from './scoring-facts';
import * as files from './scoring-files';
import * as insight from './scoring-insight';
import * as ministry from './scoring-ministry';
import * as rounds from './scoring-rounds';
import * as rubrics from './scoring-rubrics';
import * as stages from './stages';
import * as surveys from './surveys';
import * as units from './stages-units';

/** Who speaks with whom. NATS permissions, streams and durables are made from this, and a test holds each service to it. */
export interface ServiceCard {
  readonly answers: readonly Ask[];
  readonly says: readonly Event[];
  readonly hears: readonly Event[];
  /** Facts that it looks at as they pass, and may miss: no durable keeps them for it. */
  readonly watches: readonly Event[];
  /** What it asks of others. */
  readonly asks: readonly Ask[];
}

const modules = [
  units,
  people,
  stages,
  evidence,
  surveys,
  scoring,
  facts,
  files,
  insight,
  ministry,
  rounds,
  rubrics,
  notifications,
  ...Object.values(duties),
  ...Object.values(operations),
];
const contracts = modules.flatMap((module) => Object.values<unknown>(module));
const hasKind = (value: unknown, kind: string) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

/** Every ask of the suite. */
export const asks: readonly Ask[] = contracts.filter((value): value is Ask => hasKind(value, 'ask'));
/** Every event of the suite. */
export const events: readonly Event[] = contracts.filter((value): value is Event => hasKind(value, 'event'));

const hears: Record<ServiceName, readonly Event[]> = {
  gateway: [],
  stages: [surveys.SurveyClosed, scoring.AssessmentSubmitted, rubrics.RubricPublished],
  evidence: [
    stages.ProgrammeAdvanced,
    stages.ProgrammeUnitChanged,
    scoring.AssessmentSubmitted,
    rubrics.RubricPublished,
  ],
  surveys: [
    stages.ProgrammeAdvanced,
    stages.ProgrammeUnitChanged,
    scoring.AssessmentSubmitted,
    rubrics.RubricPublished,
  ],
  scoring: [
    stages.ProgrammeAdvanced,
    stages.ProgrammeUnitChanged,
    evidence.EvidenceVerified,
    surveys.SurveyClosed,
    units.UnitRegistered,
    stages.CycleOpened,
    scoring.ScoreComputed,
    scoring.AssessmentSubmitted,
    rounds.RoundClosed,
    rubrics.ProfileChanged,
    ministry.CycleRescored,
  ],
  notifications: [
    people.PersonRegistered,
    people.PersonChanged,
    people.PersonInvited,
    people.MembershipGranted,
    people.MembershipEnded,
    stages.ProgrammeAdvanced,
    stages.ProgrammeUnitChanged,
    surveys.SurveyClosed,
    scoring.ScoreComputed,
    scoring.AssessmentSubmitted,
    rounds.ThresholdCrossed,
    rounds.RoundClosed,
    rubrics.RubricPublished,
  ],
};

/** What changes a programme on a screen: the gateway tells open pages that they are out of date. */
const gatewayWatches: readonly Event[] = [
  stages.ProgrammeAdvanced,
  stages.ProgrammeUnitChanged,
  stages.PactSigned,
  stages.ActionChanged,
  evidence.EvidenceVerified,
  evidence.EvidenceRejected,
  surveys.SurveyOpened,
  surveys.SurveyClosed,
  scoring.ScoreComputed,
  scoring.AssessmentSubmitted,
  rounds.RoundClosed,
  rounds.NoteAdded,
];

const operatorOnly = new Set<Ask>([
  people.FoundMinistry,
  ministry.RescoreCycle,
  ...Object.values(operations).flatMap(({ ReplayEvents, ReplayDeadLetter }) => [
    ReplayEvents,
    ReplayDeadLetter,
  ]),
]);

/** The card of each service. Only the gateway asks; what others must know they hear. */
export const cards = Object.fromEntries(
  serviceNames.map((name): [ServiceName, ServiceCard] => [
    name,
    {
      answers: asks.filter((ask) => ask.owner === name),
      says: events.filter((event) => event.owner === name),
      hears: hears[name],
      watches: name === 'gateway' ? gatewayWatches : [],
      asks: name === 'gateway' ? asks.filter((ask) => !operatorOnly.has(ask)) : [],
    },
  ]),
) as unknown as Readonly<Record<ServiceName, ServiceCard>>;
