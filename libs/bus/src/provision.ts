import { type ServiceName, cards, deadStream, durableOf, serviceNames, streamOf } from '@zi/contracts';
import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamManager,
  type NatsConnection,
  RetentionPolicy,
  StorageType,
  nanos,
} from 'nats';

const day = 24 * 60 * 60 * 1000;

export interface BusPlan {
  /** Copies of each stream; 3 in a cluster. */
  readonly replicas: number;
  /** How long the server waits for an acknowledgement before it delivers again, in milliseconds. */
  readonly ackWaitMs: number;
}

/** For one server that people work on. */
const localPlan: BusPlan = { replicas: 1, ackWaitMs: 30_000 };

/** Creates or updates every stream and every durable of the cards. Safe to repeat. Returns the names of the streams. */
export async function provisionBus(connection: NatsConnection, plan: BusPlan = localPlan): Promise<string[]> {
  const manager = await connection.jetstreamManager();
  const owners = serviceNames.filter((name) => cards[name].says.length > 0);
  for (const owner of owners) await ensureStream(manager, streamOf(owner), [`zi.${owner}.>`], plan);
  await ensureStream(manager, deadStream, ['zi.dead.>'], plan);
  for (const service of serviceNames) await ensureDurables(manager, service, plan);
  return [...owners.map(streamOf), deadStream];
}

async function ensureStream(
  manager: JetStreamManager,
  name: string,
  subjects: string[],
  plan: BusPlan,
): Promise<void> {
  const config = {
    subjects,
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    num_replicas: plan.replicas,
    // Kept facts of the outbox reach as far back, so that the stream can always be rebuilt from them.
    max_age: name === deadStream ? 0 : nanos(14 * day),
    duplicate_window: nanos(10 * 60 * 1000),
  };
  if (await exists(() => manager.streams.info(name))) await manager.streams.update(name, config);
  else await manager.streams.add({ name, ...config });
}

async function ensureDurables(manager: JetStreamManager, service: ServiceName, plan: BusPlan): Promise<void> {
  for (const event of cards[service].hears) {
    const stream = streamOf(event.owner);
    const durable = durableOf(service, event);
    const config = { ack_wait: nanos(plan.ackWaitMs), max_ack_pending: 500, max_deliver: -1 };
    if (await exists(() => manager.consumers.info(stream, durable))) {
      await manager.consumers.update(stream, durable, config);
    } else {
      await manager.consumers.add(stream, {
        durable_name: durable,
        filter_subject: event.type,
        ack_policy: AckPolicy.Explicit,
        deliver_policy: DeliverPolicy.All,
        ...config,
      });
    }
  }
}

async function exists(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look();
    return true;
  } catch (error) {
    const { api_error: cause } = error as { api_error?: { code: number } };
    if (cause?.code === 404) return false;
    throw error;
  }
}
