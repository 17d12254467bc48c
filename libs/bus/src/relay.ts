import { setTimeout as delay } from 'node:timers/promises';
import { type ServiceName, streamOf } from '@zi/contracts';
import { type Ledger, type Logger, type OutboxFact, published } from '@zi/service-kit';
import { type JetStreamClient, type NatsConnection } from 'nats';
import { factHeaders } from './headers';

const batch = 500;
/** Between sweeps at the least; a burst of commits becomes one sweep. */
const gapMs = 5;
/** Without commits of this process the outbox is looked at in this rhythm, slower the longer nothing came. */
const idleMs = { least: 20, most: 2_000 };
const retryMs = { least: 100, most: 2_000 };
const publishTimeoutMs = 2_000;
const pruneEveryMs = 60 * 60 * 1000;

/**
 * Publishes what the service says, in order per aggregate, each with its id as message id. Commits of this process wake
 * it; polling finds what other instances and earlier lives left behind.
 */
export class Relay {
  private readonly jetstream: JetStreamClient;
  private stopped = false;
  private wake: () => void = () => undefined;
  private woken = false;
  private loop: Promise<void> = Promise.resolve();
  private pruning: NodeJS.Timeout | undefined;
  private failures = 0;

  constructor(
    connection: NatsConnection,
    private readonly service: ServiceName,
    private readonly ledger: Ledger,
    private readonly logger: Logger,
  ) {
    this.jetstream = connection.jetstream();
  }

  start(): void {
    this.ledger.onSaid(() => this.nudge());
    this.loop = this.run();
    this.pruning = setInterval(() => void this.prune(), pruneEveryMs);
  }

  /** Looks at the outbox now. */
  nudge(): void {
    this.woken = true;
    this.wake();
  }

  /** Finishes the sweep at hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.pruning);
    this.wake();
    await this.loop;
  }

  private async run(): Promise<void> {
    let idle: number = idleMs.least;
    while (!this.stopped) {
      this.woken = false;
      const outcome = await this.sweep();
      if (outcome === 'worked') {
        idle = idleMs.least;
        await delay(gapMs);
      } else if (outcome === 'busy') {
        // Another instance's sweep may have begun before our last commit: look again soon.
        await delay(idleMs.least);
      } else if (outcome === 'failed') {
        await delay(Math.min(retryMs.least * 2 ** this.failures, retryMs.most));
      } else {
        await this.rest(idle);
        idle = this.woken ? idleMs.least : Math.min(idle * 2, idleMs.most);
      }
    }
  }

  private async sweep(): Promise<'worked' | 'busy' | 'idle' | 'failed'> {
    try {
      const result = await this.ledger.sweep(batch, (facts) => this.publish(facts));
      this.failures = 0;
      if (result === 'busy') return 'busy';
      published.inc(result.published);
      return result.published > 0 ? 'worked' : 'idle';
    } catch (error) {
      if (this.failures === 0)
        this.logger.warn({ reason: (error as Error).message }, 'the relay cannot publish');
      this.failures += 1;
      return 'failed';
    }
  }

  private async publish(facts: readonly OutboxFact[]): Promise<ReadonlySet<string>> {
    const confirmed = new Set<string>();
    const lanes = Map.groupBy(facts, ({ subject }) => subject);
    const failures: unknown[] = [];
    await Promise.all([...lanes.values()].map((lane) => this.publishInOrder(lane, confirmed, failures)));
    // Nothing got through: the stream is away. Otherwise keep what was confirmed; the rest waits for the next sweep.
    if (confirmed.size === 0) throw failures[0];
    return confirmed;
  }

  private async publishInOrder(
    lane: readonly OutboxFact[],
    confirmed: Set<string>,
    failures: unknown[],
  ): Promise<void> {
    try {
      for (const fact of lane) {
        await this.jetstream.publish(fact.type, fact.data, {
          msgID: fact.id,
          headers: factHeaders(fact, this.service),
          expect: { streamName: streamOf(this.service) },
          timeout: publishTimeoutMs,
        });
        confirmed.add(fact.id);
      }
    } catch (error) {
      failures.push(error);
    }
  }

  private async rest(ms: number): Promise<void> {
    if (this.woken || this.stopped) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.wake = resolve;
    await promise;
    clearTimeout(timer);
    this.wake = () => undefined;
  }

  private async prune(): Promise<void> {
    try {
      const rows = await this.ledger.prune();
      if (rows > 0) this.logger.info({ rows }, 'pruned what is past its retention');
    } catch (error) {
      this.logger.warn({ reason: (error as Error).message }, 'could not prune');
    }
  }
}
