import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import {
  type Ask,
  DomainError,
  type Event,
  type OutputOf,
  type ServiceName,
  type operationsOf,
} from '@zi/contracts';
import { type Logger } from '@zi/service-kit';
import { Events, type NatsConnection } from 'nats';
import { Answering } from './answering';
import { Hearing } from './hearing';
import { OwnDeadLetters } from './own-dead-letters';

/** Nest transport of the suite: asks over NATS request and reply, facts over JetStream. */
export class NatsTransport extends Server implements CustomTransportStrategy {
  private readonly answering: Answering;
  private readonly hearings = new Map<string, Hearing>();
  /** What the hearers of this service have put aside. */
  readonly deadLetters: OwnDeadLetters;

  constructor(
    private readonly connection: NatsConnection,
    private readonly service: ServiceName,
    private readonly log: Logger,
  ) {
    super();
    this.answering = new Answering(connection, service, log);
    this.deadLetters = new OwnDeadLetters(connection, service);
  }

  listen(ready: (error?: unknown) => void): void {
    for (const handler of this.messageHandlers.values()) this.bind(handler);
    for (const hearing of this.hearings.values()) hearing.start();
    void this.renewOnReconnect();
    // Whoever is told that the service listens may ask at once: the server must know of the subscriptions by then.
    this.connection.flush().then(() => ready(), ready);
  }

  private bind(handler: MessageHandler): void {
    const contract = handler.extras?.['contract'] as Ask | Event;
    if (contract.kind === 'ask') {
      this.answering.start(contract, handler);
    } else {
      this.hearings.set(
        contract.type,
        new Hearing(this.connection, this.service, contract, handler, this.log),
      );
    }
  }

  private async renewOnReconnect(): Promise<void> {
    for await (const { type } of this.connection.status()) {
      if (type !== Events.Reconnect) continue;
      await Promise.all([...this.hearings.values()].map((hearing) => hearing.renew()));
    }
  }

  /** Drains: what is at hand is finished, nothing new is taken. */
  async close(): Promise<void> {
    await Promise.all([
      this.answering.stop(),
      ...[...this.hearings.values()].map((hearing) => hearing.stop()),
    ]);
  }

  /** What keeps hearers from hearing; empty when all is well. */
  troubles(): string[] {
    return [...this.hearings.values()].flatMap(({ durable, trouble }) =>
      trouble === undefined ? [] : [`${durable}: ${trouble}`],
    );
  }

  /** How far each hearer is behind, as the server counts it. */
  async lag(): Promise<OutputOf<ReturnType<typeof operationsOf>['GetStatus']>['consumers']> {
    const { consumers } = this.connection.jetstream();
    return Promise.all(
      [...this.hearings.values()].map(async ({ stream, durable }) => {
        const info = await (await consumers.get(stream, durable)).info();
        return {
          durable,
          pending: info.num_pending,
          unsettled: info.num_ack_pending,
          redelivered: info.num_redelivered,
        };
      }),
    );
  }

  /** Hands a dead letter to its hearer again. Throws `not_found` when this service does not hear it. */
  async redo(subject: string, headers: Record<string, string>, body: string): Promise<void> {
    const hearing = this.hearings.get(subject);
    if (!hearing)
      throw new DomainError('not_found', `${this.service} does not hear ${subject}.`, { subject });
    await hearing.redo((header) => headers[header] ?? '', body);
  }

  on(): never {
    throw new Error('The transport tells of its state by troubles()');
  }

  unwrap<T>(): T {
    return this.connection as T;
  }
}
