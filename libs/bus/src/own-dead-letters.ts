import { DomainError, type ServiceName, deadStream, notFound } from '@zi/contracts';
import { AckPolicy, DeliverPolicy, type Msg, type NatsConnection, createInbox, headers } from 'nats';
import { v7 } from 'uuid';
import { inboxPrefixOf } from './connection';
import { type DeadLetter, letterOf } from './dead-letters';

const readTimeoutMs = 10_000;

/**
 * The dead letters of one service. Its NATS user reads them through consumers that are made for its own subjects, which
 * the server holds it to: those of other services are as if they were not there.
 */
export class OwnDeadLetters {
  constructor(
    private readonly connection: NatsConnection,
    private readonly service: ServiceName,
  ) {}

  /** The newest first, at most `limit`, without bodies; with `before` those of lower numbers only. */
  async list(limit: number, before = Infinity): Promise<DeadLetter[]> {
    const newest: DeadLetter[] = [];
    // A consumer reads forward only, so that the newest are the last of all.
    for await (const letter of this.read(1, true)) {
      if (letter.seq >= before) break;
      newest.push(letter);
      if (newest.length > limit) newest.shift();
    }
    return newest.reverse();
  }

  /** Throws `not_found` when this service has none of this number. */
  async get(seq: number): Promise<DeadLetter> {
    for await (const letter of this.read(seq, false)) {
      if (letter.seq === seq) return letter;
      break;
    }
    throw notFound('dead letter', String(seq));
  }

  /** Forgets one that {@link get} found; one that another call has forgotten meanwhile is gone as well. */
  async remove({ seq }: DeadLetter): Promise<void> {
    const manager = await this.connection.jetstreamManager({ checkAPI: false });
    try {
      await manager.streams.deleteMessage(deadStream, seq);
    } catch (error) {
      const isGone = await this.get(seq).then(
        () => false,
        (reason: unknown) => reason instanceof DomainError && reason.code === 'not_found',
      );
      if (!isGone) throw error;
    }
  }

  private async *read(from: number, headersOnly: boolean): AsyncGenerator<DeadLetter> {
    const inbox = createInbox(inboxPrefixOf(this.service));
    const messages = this.connection.subscribe(inbox);
    const patience = setTimeout(() => messages.unsubscribe(), readTimeoutMs);
    try {
      const manager = await this.connection.jetstreamManager({ checkAPI: false });
      const consumer = await manager.consumers.add(deadStream, {
        name: v7(),
        filter_subject: `zi.dead.${this.service}.>`,
        // Pulled instead, it would take a right to pull from consumers of any name, those of other services too.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        deliver_subject: inbox,
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: from,
        ack_policy: AckPolicy.None,
        headers_only: headersOnly,
        mem_storage: true,
      });
      if (consumer.delivered.consumer_seq + consumer.num_pending === 0) return;
      for await (const message of messages) {
        const { seq, time, pending } = deliveryOf(message);
        const { subject, data, headers: header = headers() } = message;
        yield letterOf({ seq, time, subject, data, header });
        if (pending === 0) return;
      }
      throw new DomainError('unavailable', 'The dead letters did not come in time.');
    } finally {
      clearTimeout(patience);
      messages.unsubscribe();
    }
  }
}

/** What JetStream says of a delivery in its reply subject: `$JS.ACK.<stream>.<consumer>.<deliveries>.<seq>.<nth>.<ns>.<pending>`. */
function deliveryOf({ reply = '' }: Msg): { seq: number; time: Date; pending: number } {
  const [seq, , nanoseconds, pending] = reply.split('.').slice(5).map(Number);
  return { seq: seq ?? NaN, time: new Date((nanoseconds ?? NaN) / 1e6), pending: pending ?? 0 };
}
