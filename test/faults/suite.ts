import { Controller, type DynamicModule, Inject, Module } from '@nestjs/common';
import { BusModule, Hears } from '@zi/bus';
import { type EventOf, SurveyClosed } from '@zi/contracts';
import { Database, DatabaseModule, type Migration, PostgresLedger } from '@zi/database';
import {
  BusEnvironment,
  DatabaseEnvironment,
  Ledger,
  type Publish,
  ServiceEnvironment,
} from '@zi/service-kit';
import { crashPoint } from '@zi/testing';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { z } from 'zod';

/** Programs of the fault tests read what every data service reads, and where to die. */
export const FaultEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
  ZI_CRASH_AFTER: z.coerce.number().optional().describe('At which passing of the crash point to die'),
});
type Environment = z.output<typeof FaultEnvironment>;

class CreateEffect1760000000001 implements MigrationInterface {
  readonly name = 'CreateEffect1760000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE effect (
      position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, fact_id uuid NOT NULL, subject text NOT NULL, version int NOT NULL)`);
  }
  down(): Promise<void> {
    throw new Error('forward only');
  }
}
export const effectMigrations: Migration[] = [CreateEffect1760000000001];

const CRASH = Symbol('crash point');

/** A hearer as small as one can be: it writes down each fact. It may die between its commit and the acknowledgement. */
@Controller()
class EffectController {
  constructor(
    private readonly database: Database,
    @Inject(CRASH) private readonly crash: () => void,
  ) {}

  @Hears(SurveyClosed)
  async note(fact: EventOf<typeof SurveyClosed>): Promise<void> {
    await this.database.hear(fact, async ({ manager }) => {
      await manager.query('INSERT INTO effect (fact_id, subject, version) VALUES ($1, $2, $3)', [
        fact.id,
        fact.subject,
        fact.data.version,
      ]);
    });
    this.crash();
  }
}

const databaseOf = (environment: Environment, schema: string) =>
  DatabaseModule.of({
    url: environment.ZI_DATABASE_URL,
    schema,
    entities: [],
    pool: environment.ZI_DATABASE_POOL,
  });

/** Stands in the place of scoring and hears what surveys says. */
@Module({})
export class HearerModule {
  static of(environment: Environment): DynamicModule {
    return {
      module: HearerModule,
      imports: [databaseOf(environment, 'scoring'), BusModule.of('scoring', environment)],
      controllers: [EffectController],
      providers: [{ provide: CRASH, useValue: crashPoint(environment.ZI_CRASH_AFTER) }],
    };
  }
}

/** A ledger whose process may die after publishing and before marking. */
class CrashingLedger extends PostgresLedger {
  crash: () => void = () => undefined;

  override sweep(limit: number, publish: Publish): ReturnType<PostgresLedger['sweep']> {
    return super.sweep(limit, async (facts) => {
      const confirmed = await publish(facts);
      this.crash();
      return confirmed;
    });
  }
}

/** Stands in the place of surveys: its relay publishes what lies in the outbox. */
@Module({})
export class SayerModule {
  static of(environment: Environment): DynamicModule {
    const database = databaseOf(environment, 'surveys');
    const ledger = {
      provide: Ledger,
      useFactory: (own: Database) =>
        Object.assign(new CrashingLedger(own), { crash: crashPoint(environment.ZI_CRASH_AFTER) }),
      inject: [Database],
    };
    const providers = (database.providers ?? []).map((provider) =>
      'provide' in provider && provider.provide === Ledger ? ledger : provider,
    );
    return {
      module: SayerModule,
      imports: [{ ...database, providers }, BusModule.of('surveys', environment)],
    };
  }
}
