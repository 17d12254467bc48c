import { type ServiceName, cards, deadStream, durableOf, serviceNames, streamOf } from '@zi/contracts';
import { inboxPrefixOf } from './connection';

/** What a NATS user may do. */
export interface Permissions {
  readonly publish: readonly string[];
  /** Exceptions to `publish`. */
  readonly neverPublish?: readonly string[];
  readonly subscribe: readonly string[];
  /** May answer where it was asked. */
  readonly responds: boolean;
}

/** Users besides the services: the operators' command line, and other teams' subscribers. */
type OutsideUser = 'operator' | 'subscriber';
export type BusUser = ServiceName | OutsideUser;

/** Streams that other teams may read; the rest carries personal data. */
const openStreams = [streamOf('scoring')];

/** Every way to use, change or remove the durables of our own hearers on a stream. */
function ownDurables(stream: string): string[] {
  const durables = serviceNames.flatMap((service) =>
    cards[service].hears
      .filter(({ owner }) => streamOf(owner) === stream)
      .map((event) => durableOf(service, event)),
  );
  return durables.flatMap((durable) => [
    `$JS.API.CONSUMER.*.${stream}.${durable}`,
    `$JS.API.CONSUMER.*.${stream}.${durable}.>`,
    `$JS.API.CONSUMER.*.*.${stream}.${durable}`,
    `$JS.ACK.${stream}.${durable}.>`,
  ]);
}

/**
 * Putting letters aside, reading them and forgetting them. The server makes a consumer only with the filter that stands
 * in the subject of the request, so that only its own are read. Messages are removed by number: no subject says whose.
 */
const ownDeadLetters = (service: ServiceName): string[] => [
  `zi.dead.${service}.>`,
  `$JS.API.CONSUMER.CREATE.${deadStream}.*.zi.dead.${service}.>`,
  `$JS.API.STREAM.MSG.DELETE.${deadStream}`,
];

/** What a service may do, from its card: answer its asks, ask what it lists, say its events, hear its durables, watch. */
function servicePermissions(service: ServiceName): Permissions {
  const card = cards[service];
  const hearing = card.hears.flatMap((event) => {
    const place = `${streamOf(event.owner)}.${durableOf(service, event)}`;
    return [`$JS.API.CONSUMER.INFO.${place}`, `$JS.API.CONSUMER.MSG.NEXT.${place}`, `$JS.ACK.${place}.>`];
  });
  return {
    publish: [
      ...card.says.map(({ type }) => type),
      ...card.asks.map(({ subject }) => subject),
      ...(card.hears.length > 0 ? ownDeadLetters(service) : []),
      ...hearing,
    ],
    subscribe: [
      `${inboxPrefixOf(service)}.>`,
      ...card.answers.map(({ subject }) => subject),
      ...card.watches.map(({ type }) => type),
    ],
    responds: card.answers.length > 0,
  };
}

const outsidePermissions: Record<OutsideUser, Permissions> = {
  operator: {
    publish: ['zi.ask.>', '$JS.API.>', '$JS.ACK.>'],
    subscribe: [`${inboxPrefixOf('operator')}.>`],
    responds: false,
  },
  subscriber: {
    publish: [
      '$JS.API.INFO',
      ...openStreams.flatMap((stream) => [
        `$JS.API.STREAM.INFO.${stream}`,
        `$JS.API.CONSUMER.LIST.${stream}`,
        `$JS.API.CONSUMER.NAMES.${stream}`,
        `$JS.API.CONSUMER.*.${stream}.>`,
        // Spelled out: in CONSUMER.*.*.ZI_SCORING.> the stream could stand where a consumer of another stream is named.
        `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.>`,
        `$JS.API.CONSUMER.MSG.NEXT.${stream}.>`,
        `$JS.ACK.${stream}.>`,
      ]),
    ],
    neverPublish: openStreams.flatMap(ownDurables),
    subscribe: [`${inboxPrefixOf('subscriber')}.>`],
    responds: false,
  },
};

/** Every user of the bus with what it may do. */
export const busUsers: Readonly<Record<BusUser, Permissions>> = {
  ...(Object.fromEntries(serviceNames.map((name) => [name, servicePermissions(name)])) as Record<
    ServiceName,
    Permissions
  >),
  ...outsidePermissions,
};

const list = (subjects: readonly string[]) =>
  `[${subjects.map((subject) => JSON.stringify(subject)).join(', ')}]`;

/** The `authorization` block of a NATS server's configuration. */
export function authorizationBlock(passwords: Readonly<Record<BusUser, string>>): string {
  const users = Object.entries(busUsers).map(([user, may]) => {
    const { publish, neverPublish = [], subscribe, responds } = may;
    const allow = publish.length > 0 ? `allow: ${list(publish)}, deny: ${list(neverPublish)}` : 'deny: ">"';
    return `    { user: ${user}, password: ${JSON.stringify(passwords[user as BusUser])}, permissions: {
        publish: { ${allow} }
        subscribe: { allow: ${list(subscribe)} }${responds ? '\n        allow_responses: { max: 1, expires: "2m" }' : ''}
      } }`;
  });
  return `authorization {\n  users = [\n${users.join('\n')}\n  ]\n}\n`;
}
