import { type Event, type Fact, type ServiceName, cards } from '@zi/contracts';
import { type Logger, factValidatorOf } from '@zi/service-kit';
import { Events, type Msg, type NatsConnection } from 'nats';
import { readFact } from './headers';

/** Who looks at facts as they pass. */
export interface Watcher {
  /** A fact passed. Must not throw. */
  saw(fact: Fact): void;
  /** The connection was away for a while: facts may have passed unseen. */
  missed(): void;
}

/**
 * Looks at the facts that a service's card watches, as they pass: each at most once, in no promised order, and none that
 * passed while nobody looked. For hints alone: whoever must know of a fact hears it.
 */
export class Watch {
  constructor(
    private readonly connection: NatsConnection,
    private readonly service: ServiceName,
    private readonly logger: Logger,
  ) {}

  /** Looks from now on, until the connection closes; resolves when the server knows of it. */
  async start(watcher: Watcher): Promise<void> {
    for (const event of cards[this.service].watches) this.look(event, watcher);
    void this.tellOfGaps(watcher);
    await this.connection.flush();
  }

  private look(event: Event, watcher: Watcher): void {
    const validate = factValidatorOf(event.data);
    this.connection.subscribe(event.type, {
      callback: (error, message) => {
        if (error) return this.logger.error({ subject: event.type, err: error }, 'may not watch');
        const fact = this.read(message, validate);
        if (fact) watcher.saw(fact);
      },
    });
  }

  /** What cannot be decoded is passed over: those who hear it put it aside. */
  private read(message: Msg, validate: (data: unknown) => void): Fact | undefined {
    try {
      const fact = readFact((header) => message.headers?.get(header) ?? '', message.string());
      validate(fact.data);
      return fact;
    } catch (error) {
      const factId = message.headers?.get('ce-id');
      this.logger.info({ subject: message.subject, factId, reason: String(error) }, 'passed over');
      return undefined;
    }
  }

  private async tellOfGaps(watcher: Watcher): Promise<void> {
    for await (const { type } of this.connection.status()) {
      if (type === Events.Reconnect) watcher.missed();
    }
  }
}
