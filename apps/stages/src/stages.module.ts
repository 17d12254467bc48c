import { type DynamicModule, Module } from '@nestjs/common';
import { BusModule } from '@zi/bus';
import { DatabaseModule } from '@zi/database';
import { type z } from 'zod';
import { ActionController } from './action/action.controller';
import { ActionRepository } from './action/action.repository';
import { ActionService } from './action/action.service';
import { CycleController } from './cycle/cycle.controller';
import { CycleRepository } from './cycle/cycle.repository';
import { CycleService } from './cycle/cycle.service';
import { MembershipController } from './membership/membership.controller';
import { MembershipRepository } from './membership/membership.repository';
import { MembershipService } from './membership/membership.service';
import { PactController } from './pact/pact.controller';
import { PactRepository } from './pact/pact.repository';
import { PactService } from './pact/pact.service';
import { PersonController } from './person/person.controller';
import { PersonRepository } from './person/person.repository';
import { PersonService } from './person/person.service';
import { ProgrammeController } from './programme/programme.controller';
import { ProgrammeRepository } from './programme/programme.repository';
import { ProgrammeService } from './programme/programme.service';
import { stagesEntities } from './stages.entities';
import { type StagesEnvironment } from './stages.env';
import { MinistryService } from './unit/ministry.service';
import { ReorganisationService } from './unit/reorganisation.service';
import { UnitController } from './unit/unit.controller';
import { UnitRepository } from './unit/unit.repository';
import { UnitService } from './unit/unit.service';

@Module({})
export class StagesModule {
  static of(environment: z.output<typeof StagesEnvironment>): DynamicModule {
    return {
      module: StagesModule,
      imports: [
        DatabaseModule.of({
          url: environment.ZI_DATABASE_URL,
          schema: 'stages',
          entities: stagesEntities,
          pool: environment.ZI_DATABASE_POOL,
          guards: ['unit', 'person', 'membership', 'tie', 'client', 'cycle', 'programme', 'pact', 'action'],
        }),
        BusModule.of('stages', environment),
      ],
      controllers: [
        UnitController,
        PersonController,
        MembershipController,
        CycleController,
        ProgrammeController,
        PactController,
        ActionController,
      ],
      providers: [
        ...[
          MinistryService,
          UnitService,
          ReorganisationService,
          UnitRepository,
          PersonService,
          PersonRepository,
        ],
        ...[MembershipService, MembershipRepository, CycleService, CycleRepository],
        ...[ProgrammeService, ProgrammeRepository, PactService, PactRepository],
        ...[ActionService, ActionRepository],
      ],
    };
  }
}
