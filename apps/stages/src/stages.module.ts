import { type DynamicModule, Module } from '@nestjs/common';
import { BusModule } from '@zi/bus';
import { DatabaseModule } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { type z } from 'zod';
import { ActionController } from './action/action.controller';
import { ActionRepository } from './action/action.repository';
import { ActionService } from './action/action.service';
import { CallerController } from './caller/caller.controller';
import { CallerService } from './caller/caller.service';
import { CallerViews } from './caller/caller.views';
import { ClientController } from './client/client.controller';
import { ClientRepository } from './client/client.repository';
import { ClientService } from './client/client.service';
import { CycleController } from './cycle/cycle.controller';
import { CycleRepository } from './cycle/cycle.repository';
import { CycleService } from './cycle/cycle.service';
import { RubricController } from './cycle/rubric.controller';
import { DutyController } from './duty/duty.controller';
import { DutyService } from './duty/duty.service';
import { DutyViews } from './duty/duty.views';
import { EndingService } from './membership/ending.service';
import { GrantingService } from './membership/granting.service';
import { MembershipController } from './membership/membership.controller';
import { MembershipRepository } from './membership/membership.repository';
import { MembershipService } from './membership/membership.service';
import { Standing } from './membership/standing';
import { PactController } from './pact/pact.controller';
import { PactRepository } from './pact/pact.repository';
import { PactService } from './pact/pact.service';
import { ErasureService } from './person/erasure.service';
import { InvitationRepository } from './person/invitation.repository';
import { InvitationService } from './person/invitation.service';
import { PersonController } from './person/person.controller';
import { PersonRepository } from './person/person.repository';
import { PersonService } from './person/person.service';
import { ReadingTrail } from './person/reading-trail';
import { ProgrammeController } from './programme/programme.controller';
import { ProgrammeRepository } from './programme/programme.repository';
import { ProgrammeService } from './programme/programme.service';
import { LinkingService } from './session/linking.service';
import { SessionController } from './session/session.controller';
import { SessionRepository } from './session/session.repository';
import { SessionService } from './session/session.service';
import { stagesEntities } from './stages.entities';
import { type StagesEnvironment } from './stages.env';
import { TieController } from './tie/tie.controller';
import { TieRepository } from './tie/tie.repository';
import { TieService } from './tie/tie.service';
import { MinistryService } from './unit/ministry.service';
import { ReorganisationService } from './unit/reorganisation.service';
import { UnitController } from './unit/unit.controller';
import { UnitImportService } from './unit/unit-import.service';
import { UnitRepository } from './unit/unit.repository';
import { UnitService } from './unit/unit.service';
import { UnitViews } from './unit/unit.views';

@Module({})
export class StagesModule {
  static of(environment: z.output<typeof StagesEnvironment>): DynamicModule {
    return {
      module: StagesModule,
      imports: [
        DatabaseModule.of({
          url: environment.ZI_DATABASE_URL,
          signIn: environment.ZI_DATABASE_SIGN_IN,
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
        TieController,
        ClientController,
        CallerController,
        SessionController,
        CycleController,
        RubricController,
        ProgrammeController,
        PactController,
        ActionController,
        DutyController,
      ],
      providers: [
        ...[
          MinistryService,
          UnitService,
          ReorganisationService,
          UnitImportService,
          UnitRepository,
          UnitViews,
        ],
        ...[PersonService, InvitationService, ErasureService, ReadingTrail],
        ...[PersonRepository, InvitationRepository],
        ...[MembershipService, GrantingService, EndingService, Standing, MembershipRepository],
        ...[TieService, TieRepository, ClientService, ClientRepository],
        ...[CallerService, CallerViews, SessionService, LinkingService, SessionRepository],
        ...[CycleService, CycleRepository, RubricShelf],
        ...[ProgrammeService, ProgrammeRepository, PactService, PactRepository],
        ...[ActionService, ActionRepository, DutyService, DutyViews],
      ],
    };
  }
}
