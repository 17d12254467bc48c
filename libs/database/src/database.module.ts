import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { Ledger, Readiness } from '@zi/service-kit';
import { DataSource } from 'typeorm';
import { type ServiceDatabase, createDataSource } from './data-source';
import { Database } from './database';
import { PostgresLedger } from './postgres-ledger';

/** Connects a service to its schema and gives it `Database`, `DataSource` and, for the bus, `Ledger`. */
@Global()
@Module({})
export class DatabaseModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** `guards`: see Database. */
  static of({
    guards = [],
    ...options
  }: ServiceDatabase & { readonly guards?: readonly string[] }): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => createDataSource(options).initialize() },
        {
          provide: Database,
          useFactory: (source: DataSource) => new Database(source, guards),
          inject: [DataSource],
        },
        {
          provide: Ledger,
          useFactory: (database: Database) => new PostgresLedger(database),
          inject: [Database],
        },
      ],
      exports: [DataSource, Database, Ledger],
    };
  }

  onModuleInit(): void {
    this.readiness.add('database', async () => {
      await this.source.query('SELECT 1');
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
