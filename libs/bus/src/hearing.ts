import { type MessageHandler } from '@nestjs/microservices';
import { SpanKind } from '@opentelemetry/api';
import { type Event, type Fact, type ServiceName, deadSubjectOf, durableOf, streamOf } from '@zi/contracts';
import {
  type Logger,
  type Validator,
  contextOf,
  deadLetters,
  factValidatorOf,
  factSeconds,
  inSpan,
  redeliveries,
  traceOf,
  withContext,
} from '@zi/service-kit';
import { ConsumerEvents, type ConsumerMessages, type JsMsg, type NatsConnection, headers } from 'nats';
import { setTimeout as delay } from 'node:timers/promises';
import { resultOf } from './handler';
import { readFact } from './headers';
import { Lanes } from './lanes';
import { type Settlement, Undecodable, crashLimit, settlementOf } from './settlement';

/** Facts asked for at once; the durable's `max_ack_pending` bounds what is at hand. */
const prefetch = 100;
/** While facts wait or are handled, the server is told so in this rhythm, well within its acknowledgement wait. */
const workingEveryMs = 500;
const retryConnectMs = 500;

/** Hears one event for one service through its durable pull consumer; acknowledges after the handler's commit. */
export class Hearing {
  readonly durable: string;
  readonly stream: string;
  private readonly validate: Validator<unknown>;
  private readonly lanes = new Lanes();
  private readonly held = new Set<JsMsg>();
  private messages: ConsumerMessages | undefined;
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
  private heartbeat: NodeJS.Timeout | undefined;
  /** What keeps it from hearing, or undefined when all is well. */
  trouble: string | undefined = 'not started';

  constructor(
    private readonly connection: NatsConnection,
    private readonly service: ServiceName,
    private readonly event: Event,
    private readonly handler: MessageHandler,
    private readonly logger: Logger,
  ) {
    this.durable = durableOf(service, event);
    this.stream = streamOf(event.owner);
    this.validate = factValidatorOf(event.data);
  }

  start(): void {
    this.loop = this.run();
    this.heartbeat = setInterval(() => this.held.forEach((message) => message.working()), workingEveryMs);
  }

  /** Takes no new facts and waits until those at hand are settled. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.messages?.close();
    await this.loop;
    await this.lanes.idle();
    clearInterval(this.heartbeat);
  }

  /** Begins anew, as after a lost connection; what was delivered and not settled comes again. */
  async renew(): Promise<void> {
    await this.messages?.close();
  }

  /** Hands one fact to the handler outside the stream, as replaying a dead letter does. Throws what the handler throws. */
  async redo(get: (header: string) => string, body: string): Promise<void> {
    await this.handle(this.decode(get, body), get('traceparent'));
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.consume();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (this.trouble !== reason) this.logger.warn({ durable: this.durable, reason }, 'cannot hear');
        this.trouble = reason;
      }
      if (!this.stopped) await delay(retryConnectMs);
    }
  }

  private async consume(): Promise<void> {
    const consumer = await this.connection.jetstream().consumers.get(this.stream, this.durable);
    if (this.stopped) return;
    this.messages = await consumer.consume({
      max_messages: prefetch,
      expires: 5_000,
      abort_on_missing_resource: true,
    });
    void this.watch(this.messages);
    this.trouble = undefined;
    if (this.stopped) await this.messages.close();
    for await (const message of this.messages) this.take(message);
    this.trouble = 'the subscription ended';
  }

  // A silent server is asked anew from the beginning: the client's own repair can fail once and then never tries again.
  private async watch(messages: ConsumerMessages): Promise<void> {
    for await (const { type } of await messages.status()) {
      if (type === ConsumerEvents.HeartbeatsMissed) await messages.close();
    }
  }

  private take(message: JsMsg): void {
    this.held.add(message);
    const lane = message.headers?.get('ce-subject') ?? '';
    void this.lanes.run(lane, async () => {
      try {
        await this.settle(message, await this.outcomeOf(message));
      } catch (error) {
        // The acknowledgement or dead letter did not get through: the server delivers the fact again.
        this.logger.warn({ durable: this.durable, err: error }, 'not settled');
      } finally {
        this.held.delete(message);
      }
    });
  }

  private async outcomeOf(message: JsMsg): Promise<Settlement> {
    const { deliveryCount } = message.info;
    if (deliveryCount > 1) redeliveries.inc({ durable: this.durable });
    if (deliveryCount > crashLimit)
      return { outcome: 'dead', reason: `never settled in ${deliveryCount - 1} deliveries` };
    try {
      const get = (header: string) => message.headers?.get(header) ?? '';
      await this.handle(this.decode(get, message.string()), get('traceparent'));
      return { outcome: 'done' };
    } catch (error) {
      return settlementOf(error, deliveryCount);
    }
  }

  private decode(get: (header: string) => string, body: string): Fact {
    try {
      const fact = readFact(get, body);
      this.validate(fact.data);
      return fact;
    } catch (error) {
      throw new Undecodable(describe(error));
    }
  }

  private handle(fact: Fact, traceparent: string): Promise<void> {
    const parent = traceOf(traceparent || undefined);
    return withContext(contextOf(fact), () =>
      inSpan(
        `hear ${fact.type}`,
        { kind: SpanKind.CONSUMER, parent, attributes: { 'zi.fact': fact.id } },
        async () => {
          await resultOf(this.handler, fact);
        },
      ),
    );
  }

  private async settle(message: JsMsg, settlement: Settlement): Promise<void> {
    const factId = message.headers?.get('ce-id');
    const line = { durable: this.durable, factId, delivery: message.info.deliveryCount };
    if (settlement.outcome === 'done') {
      message.ack();
    } else if (settlement.outcome === 'retry') {
      this.logger.info(
        { ...line, reason: settlement.reason, delayMs: settlement.delayMs },
        'fact will be heard again',
      );
      message.nak(settlement.delayMs);
    } else {
      await this.putAside(message, settlement.reason);
      message.term();
      this.logger.error({ ...line, reason: settlement.reason }, 'fact became a dead letter');
      deadLetters.inc({ durable: this.durable, reason: settlement.reason.split(':')[0] ?? '' });
    }
    const recorded = Date.parse(message.headers?.get('ce-time') ?? '');
    if (!Number.isNaN(recorded)) {
      factSeconds.observe(
        { durable: this.durable, outcome: settlement.outcome },
        Math.max(0, Date.now() - recorded) / 1000,
      );
    }
  }

  // Kept first, then terminated: if the dead letter cannot be stored, the fact stays in its stream.
  private async putAside(message: JsMsg, reason: string): Promise<void> {
    const set = headers();
    for (const [key, values] of message.headers ?? [])
      if (!key.startsWith('Nats-')) set.set(key, values[0] ?? '');
    set.set('zi-dead-durable', this.durable);
    set.set('zi-dead-subject', message.subject);
    set.set('zi-dead-reason', reason.replaceAll(/\s+/g, ' ').slice(0, 1_000));
    set.set('zi-dead-deliveries', String(message.info.deliveryCount));
    const id = `${this.durable}:${message.headers?.get('ce-id') || `${this.stream}:${message.info.streamSequence}`}`;
    const subject = deadSubjectOf(this.service, this.event.type);
    await this.connection.jetstream().publish(subject, message.data, { headers: set, msgID: id });
  }
}

function describe(error: unknown): string {
  const problems = (error as { details?: { problems?: { path: string; message: string }[] } }).details
    ?.problems;
  if (problems) return problems.map(({ path, message }) => `${path} ${message}`).join('; ');
  return error instanceof Error ? error.message : String(error);
}
