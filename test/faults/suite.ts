import { Controller, type DynamicModule, Module } from '@nestjs/common';
import { BusModule, Hears } from '@zi/bus';
import { type EventOf, SurveyClosed } from '@zi/contracts';
import { Database, DatabaseModule, type Migration } from '@zi/database';
import { BusEnvironment, DatabaseEnvironment, ServiceEnvironment } from '@zi/service-kit';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { type z } from 'zod';

/** A hearer as small as one can be: it writes down each fact that it heard. */
export class CreateEffect1760000000001 implements MigrationInterface {
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

export const HearerEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
});

@Controller()
export class EffectController {
  constructor(private readonly database: Database) {}

  @Hears(SurveyClosed)
  async note(fact: EventOf<typeof SurveyClosed>): Promise<void> {
    await this.database.hear(fact, async ({ manager }) => {
      await manager.query('INSERT INTO effect (fact_id, subject, version) VALUES ($1, $2, $3)', [
        fact.id,
        fact.subject,
        fact.data.version,
      ]);
    });
  }
}

@Module({})
export class HearerModule {
  static of(environment: z.output<typeof HearerEnvironment>): DynamicModule {
    return {
      module: HearerModule,
      imports: [
        DatabaseModule.of({
          url: environment.ZI_DATABASE_URL,
          schema: 'scoring',
          entities: [],
          pool: environment.ZI_DATABASE_POOL,
        }),
        BusModule.of('scoring', environment),
      ],
      controllers: [EffectController],
    };
  }
}
