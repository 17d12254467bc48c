import { DomainError, deadStream, notFound } from '@zi/contracts';
import { type JetStreamManager, type NatsConnection, type StoredMsg } from 'nats';

/** A fact that a hearer could not handle, as it was put aside. */
export interface DeadLetter {
  /** Number in the stream of dead letters; the newest has the highest. */
  readonly seq: number;
  /** When it was put aside, ISO 8601. */
  readonly at: string;
  /** The service whose hearer refused it. */
  readonly service: string;
  /** Subject of the fact. */
  readonly subject: string;
  readonly reason: string;
  readonly deliveries: number;
  /** Headers of the fact and, as `zi-dead-…`, what is told of its end. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body as it was delivered. */
  readonly data: string;
}

/** The dead letters, for an operator: the user of the connection must be allowed JetStream's API. */
export class DeadLetters {
  private constructor(private readonly manager: JetStreamManager) {}

  static async of(connection: NatsConnection): Promise<DeadLetters> {
    return new DeadLetters(await connection.jetstreamManager());
  }

  async count(): Promise<number> {
    return (await this.manager.streams.info(deadStream)).state.messages;
  }

  /** The newest first, at most `limit`. */
  async list(limit: number): Promise<DeadLetter[]> {
    const { state } = await this.manager.streams.info(deadStream, { deleted_details: true });
    const gone = new Set(state.deleted);
    const letters: DeadLetter[] = [];
    // A stream that never held anything counts from 0, and no message has that number.
    const first = Math.max(1, state.first_seq);
    for (let seq = state.last_seq; seq >= first && letters.length < limit; seq -= 1) {
      const letter = gone.has(seq) ? undefined : await this.find(seq);
      if (letter) letters.push(letter);
    }
    return letters;
  }

  /** Throws `not_found` when there is none of this number. */
  async get(seq: number): Promise<DeadLetter> {
    const letter = await this.find(seq);
    if (!letter) throw notFound('dead letter', String(seq));
    return letter;
  }

  /** Forgets a dead letter, after its fact was handled. */
  async remove(seq: number): Promise<void> {
    await this.manager.streams.deleteMessage(deadStream, seq);
  }

  private async find(seq: number): Promise<DeadLetter | undefined> {
    try {
      return letterOf(await this.manager.streams.getMessage(deadStream, { seq }));
    } catch (error) {
      const { api_error: cause } = error as { api_error?: { code: number; description: string } };
      if (cause?.code === 404) return undefined;
      throw cause ? new DomainError('unavailable', `JetStream: ${cause.description}`) : error;
    }
  }
}

/** A dead letter as its message in the stream tells of it. */
export function letterOf(
  message: Pick<StoredMsg, 'seq' | 'time' | 'subject' | 'header' | 'data'>,
): DeadLetter {
  const headers = Object.fromEntries([...message.header].map(([key, [value]]) => [key, value ?? '']));
  return {
    seq: message.seq,
    at: message.time.toISOString(),
    service: message.subject.split('.')[2] ?? '',
    subject: headers['zi-dead-subject'] ?? '',
    reason: headers['zi-dead-reason'] ?? '',
    deliveries: Number(headers['zi-dead-deliveries']),
    headers,
    data: new TextDecoder().decode(message.data),
  };
}
