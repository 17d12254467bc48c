import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  Optional,
} from '@nestjs/common';
import { type DataService, type ServiceName, dataServices } from '@zi/contracts';
import { LOGGER, Ledger, type Logger, Readiness, TRANSPORT, observedGauge } from '@zi/service-kit';
import { type NatsConnection } from 'nats';
import { Asker } from './asker';
import { type BusOptions, connectBus } from './connection';
import { operationsController } from './operations.controller';
import { Relay } from './relay';
import { NatsTransport } from './transport';
import { Watch } from './watch';

const CONNECTION = Symbol('nats connection');

const isDataService = (name: ServiceName): name is DataService =>
  (dataServices as readonly string[]).includes(name);

/**
 * Connects a service to the bus: `Asker` to ask, `Watch` to look at facts as they pass, the transport behind `@Answers`
 * and `@Hears`, and for a service that keeps data the relay of its outbox and its operations. Needs `DatabaseModule`
 * beside it for the latter.
 */
@Global()
@Module({})
export class BusModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(CONNECTION) private readonly connection: NatsConnection,
    private readonly transport: NatsTransport,
    private readonly readiness: Readiness,
    @Optional() @Inject(Relay) private readonly relay: Relay | undefined,
    @Optional() @Inject(Ledger) private readonly ledger: Ledger | undefined,
  ) {}

  static of(service: ServiceName, options: BusOptions): DynamicModule {
    const keepsData = isDataService(service);
    const relay = {
      provide: Relay,
      useFactory: (connection: NatsConnection, ledger: Ledger, logger: Logger) =>
        new Relay(connection, service, ledger, logger),
      inject: [CONNECTION, Ledger, LOGGER],
    };
    return {
      module: BusModule,
      controllers: keepsData ? [operationsController(service)] : [],
      providers: [
        {
          provide: CONNECTION,
          useFactory: (logger: Logger) => connectBus(options, `zi-${service}`, logger),
          inject: [LOGGER],
        },
        {
          provide: Asker,
          useFactory: (connection: NatsConnection) => new Asker(connection),
          inject: [CONNECTION],
        },
        {
          provide: NatsTransport,
          useFactory: (connection: NatsConnection, logger: Logger) =>
            new NatsTransport(connection, service, logger),
          inject: [CONNECTION, LOGGER],
        },
        {
          provide: Watch,
          useFactory: (connection: NatsConnection, logger: Logger) => new Watch(connection, service, logger),
          inject: [CONNECTION, LOGGER],
        },
        { provide: TRANSPORT, useExisting: NatsTransport },
        ...(keepsData ? [relay] : []),
      ],
      exports: [Asker, Watch, NatsTransport, TRANSPORT, ...(keepsData ? [Relay] : [])],
    };
  }

  onApplicationBootstrap(): void {
    this.readiness.add('nats', () => {
      if (this.connection.isClosed()) throw new Error('the connection is closed');
    });
    this.readiness.add('hearing', () => {
      const troubles = this.transport.troubles();
      if (troubles.length > 0) throw new Error(troubles.join('; '));
    });
    if (this.ledger) this.watch(this.ledger);
    this.relay?.start();
  }

  private watch(ledger: Ledger): void {
    observedGauge('zi_outbox_pending', 'Facts that wait in the outbox', [], async (gauge) => {
      gauge.set((await ledger.outboxState()).pending);
    });
    observedGauge(
      'zi_outbox_oldest_seconds',
      'Age of the oldest fact that waits in the outbox',
      [],
      async (gauge) => {
        gauge.set((await ledger.outboxState()).oldestSeconds);
      },
    );
    observedGauge('zi_consumer_lag', 'Facts not yet handled, per durable', ['durable'], async (gauge) => {
      for (const { durable, pending, unsettled } of await this.transport.lag())
        gauge.set({ durable }, pending + unsettled);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay?.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.drain();
  }
}
