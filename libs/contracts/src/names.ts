import { type Event, type ServiceName } from './contract';

/** Stream that holds an owner's events: `ZI_SCORING`. */
export const streamOf = (owner: ServiceName): string => `ZI_${owner.toUpperCase()}`;

/** Stream of what could not be handled. */
export const deadStream = 'ZI_DEAD';

/** Durable of a service's hearer of an event: `notifications__scoring_score_computed_v1`. */
export const durableOf = (service: ServiceName, event: Event): string =>
  `${service}__${event.type.slice('zi.'.length).replaceAll('.', '_')}`;

/** Subject of a dead letter: `zi.dead.notifications.scoring.score.computed.v1`. */
export const deadSubjectOf = (service: ServiceName, type: string): string =>
  `zi.dead.${service}.${type.slice('zi.'.length)}`;
