import { type DynamicModule, Module } from '@nestjs/common';
import { BusModule } from '@zi/bus';
import { DatabaseModule } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { type z } from 'zod';
import { Clock } from './clock';
import { DutyController } from './duty.controller';
import { DutyService } from './duty.service';
import { DutyViews } from './duty.views';
import { ProgrammeController } from './programme.controller';
import { ProgrammeRepository } from './programme.repository';
import { ProgrammeService } from './programme.service';
import { ResponseController } from './response.controller';
import { ResponseRepository } from './response.repository';
import { ResponseService } from './response.service';
import { RubricController } from './rubric.controller';
import { SurveyController } from './survey.controller';
import { surveysEntities } from './survey.entities';
import { SurveyRepository } from './survey.repository';
import { SurveyService } from './survey.service';
import { type SurveysEnvironment } from './surveys.env';

@Module({})
export class SurveysModule {
  static of(
    environment: z.output<typeof SurveysEnvironment>,
    clock = new Clock(environment.ZI_TIME_ZONE),
  ): DynamicModule {
    return {
      module: SurveysModule,
      imports: [
        DatabaseModule.of({
          url: environment.ZI_DATABASE_URL,
          signIn: environment.ZI_DATABASE_SIGN_IN,
          schema: 'surveys',
          entities: surveysEntities,
          pool: environment.ZI_DATABASE_POOL,
          guards: ['survey'],
        }),
        BusModule.of('surveys', environment),
      ],
      controllers: [
        ProgrammeController,
        RubricController,
        SurveyController,
        ResponseController,
        DutyController,
      ],
      providers: [
        { provide: Clock, useValue: clock },
        ProgrammeRepository,
        ProgrammeService,
        RubricShelf,
        SurveyRepository,
        ResponseRepository,
        SurveyService,
        ResponseService,
        DutyService,
        DutyViews,
      ],
    };
  }
}
