import { type BusEnvironment, type Logger } from '@zi/service-kit';
import { Events, type NatsConnection, connect } from 'nats';
import { type z } from 'zod';

export type BusOptions = z.output<typeof BusEnvironment>;

/** Prefix of a user's reply subjects; nobody else may listen there. */
export const inboxPrefixOf = (user: string): string => `_INBOX_${user}`;

/** Connects and stays connected: an outage is survived, however long it takes. */
export async function connectBus(options: BusOptions, name: string, logger: Logger): Promise<NatsConnection> {
  const user = options.ZI_NATS_USER;
  const connection = await connect({
    servers: options.ZI_NATS_URL.split(','),
    ...(user ? { user, pass: options.ZI_NATS_PASSWORD ?? '', inboxPrefix: inboxPrefixOf(user) } : {}),
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
