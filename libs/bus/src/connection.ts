import { DomainError } from '@zi/contracts';
import { type BusEnvironment, type Logger } from '@zi/service-kit';
import { type ConnectionOptions, Events, type NatsConnection, connect } from 'nats';
import { type z } from 'zod';

export type BusOptions = z.output<typeof BusEnvironment>;

/** Prefix of a user's reply subjects; nobody else may listen there. */
export const inboxPrefixOf = (user: string): string => `_INBOX_${user}`;

function accessOf(options: BusOptions): ConnectionOptions {
  const { ZI_NATS_URL: url, ZI_NATS_USER: user, ZI_NATS_PASSWORD: password, ZI_NATS_CA: ca } = options;
  return {
    servers: url.split(','),
    ...(user && { user, pass: password ?? '', inboxPrefix: inboxPrefixOf(user) }),
    ...(ca && { tls: { ca } }),
  };
}

/** Connects for a single command. Throws `unavailable` within seconds when no server answers or lets this user in. */
export async function connectOnce(options: BusOptions, name: string): Promise<NatsConnection> {
  try {
    return await connect({ ...accessOf(options), name, timeout: 3_000, reconnect: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = options.ZI_NATS_URL.replaceAll(/\/\/[^/@]*@/g, '//'); // without a password
    throw new DomainError('unavailable', `NATS at ${place} cannot be reached: ${reason}`);
  }
}

/** Connects and stays connected: an outage is survived, however long it takes. */
export async function connectBus(options: BusOptions, name: string, logger: Logger): Promise<NatsConnection> {
  const connection = await connect({
    ...accessOf(options),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    waitOnFirstConnect: true,
    pingInterval: 5_000,
    maxPingOut: 2,
  });
  void reportStatus(connection, logger);
  return connection;
}

async function reportStatus(connection: NatsConnection, logger: Logger): Promise<void> {
  for await (const { type, data } of connection.status()) {
    if (type === Events.Disconnect) logger.warn({ server: data }, 'NATS connection lost');
    if (type === Events.Reconnect) logger.info({ server: data }, 'NATS connection is back');
    if (type === Events.Error) logger.warn({ reason: data }, 'NATS refused something');
  }
}
