import { Controller, type DynamicModule, Module } from '@nestjs/common';
import { Answers, BusModule } from '@zi/bus';
import { type InputOf, type OutputOf, ReadNotice } from '@zi/contracts';
import { Database, DatabaseModule } from '@zi/database';
import { BusEnvironment, DatabaseEnvironment, ServiceEnvironment, bootService } from '@zi/service-kit';
import { v7 } from 'uuid';
import { type z } from 'zod';

const Environment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
});

/** Answers with the contract's example once one row is committed. */
@Controller()
class EmptyCommitController {
  constructor(private readonly database: Database) {}

  @Answers(ReadNotice)
  read({ id }: InputOf<typeof ReadNotice>): Promise<OutputOf<typeof ReadNotice>> {
    return this.database.command(async ({ manager }) => {
      await manager.query('INSERT INTO empty_commit (id) VALUES ($1)', [v7()]);
      return { ...ReadNotice.example.output, id };
    });
  }
}

@Module({})
class EmptyCommitModule {
  static of(environment: z.output<typeof Environment>): DynamicModule {
    return {
      module: EmptyCommitModule,
      imports: [
        DatabaseModule.of({
          url: environment.ZI_DATABASE_URL,
          schema: 'notifications',
          entities: [],
          pool: environment.ZI_DATABASE_POOL,
        }),
        BusModule.of('notifications', environment),
      ],
      controllers: [EmptyCommitController],
    };
  }
}

/** Stands in the place of notifications: the least that a command over gateway and bus can do. */
void bootService({ name: 'notifications', environment: Environment, module: EmptyCommitModule.of });
