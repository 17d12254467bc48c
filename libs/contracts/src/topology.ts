import { type Ask, type Event, type ServiceName, serviceNames } from './contract';
import * as evidence from './evidence';
import * as notifications from './notifications';
import { operations } from './operations';
import * as people from './stages-people';
import * as scoring from './scoring';
import * as stages from './stages';
import * as surveys from './surveys';
import * as units from './stages-units';

/** Who speaks with whom. NATS permissions, streams and durables are made from this, and a test holds each service to it. */
export interface ServiceCard {
  readonly answers: readonly Ask[];
  readonly says: readonly Event[];
  readonly hears: readonly Event[];
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
  notifications,
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
  stages: [surveys.SurveyClosed, scoring.AssessmentSubmitted],
  evidence: [stages.ProgrammeAdvanced, stages.ProgrammeUnitChanged, scoring.AssessmentSubmitted],
  surveys: [stages.ProgrammeAdvanced, stages.ProgrammeUnitChanged, scoring.AssessmentSubmitted],
  scoring: [
    stages.ProgrammeAdvanced,
    stages.ProgrammeUnitChanged,
    evidence.EvidenceVerified,
    surveys.SurveyClosed,
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
  ],
};

const operatorOnly = new Set<Ask>([
  people.FoundMinistry,
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
      asks: name === 'gateway' ? asks.filter((ask) => !operatorOnly.has(ask)) : [],
    },
  ]),
) as unknown as Readonly<Record<ServiceName, ServiceCard>>;
