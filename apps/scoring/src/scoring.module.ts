import { type DynamicModule, Module } from '@nestjs/common';
import { BusModule } from '@zi/bus';
import { DatabaseModule } from '@zi/database';
import { PublishedRubricRow, RubricShelf } from '@zi/rubric-shelf';
import { type z } from 'zod';
import { AnswerController } from './answer.controller';
import { AnswerService } from './answer.service';
import { AssessmentController } from './assessment.controller';
import { assessmentEntities } from './assessment.entities';
import { AssessmentRepository } from './assessment.repository';
import { AssessmentService } from './assessment.service';
import { CycleController } from './cycle.controller';
import { CycleService } from './cycle.service';
import { FactController } from './fact.controller';
import { FactRepository } from './fact.repository';
import { FactService } from './fact.service';
import { InsightController } from './insight.controller';
import { InsightService } from './insight.service';
import { InsightViews } from './insight.views';
import { LayerRepository } from './layer.repository';
import { LayerService } from './layer.service';
import { NoteController } from './note.controller';
import { NoteRepository } from './note.repository';
import { NoteService } from './note.service';
import { ProfileController } from './profile.controller';
import { ProfileService } from './profile.service';
import { ProgrammeController } from './programme.controller';
import { programmeEntities } from './programme.entities';
import { ProgrammeRepository } from './programme.repository';
import { ProgrammeService } from './programme.service';
import { RecomputeRepository } from './recompute.repository';
import { RecomputeService } from './recompute.service';
import { ReportController } from './report.controller';
import { ReportService } from './report.service';
import { ReportViews } from './report.views';
import { RescoringController } from './rescoring.controller';
import { RescoringRepository } from './rescoring.repository';
import { RescoringService } from './rescoring.service';
import { RoundController } from './round.controller';
import { roundEntities } from './round.entities';
import { RoundRepository } from './round.repository';
import { RoundService } from './round.service';
import { ruleEntities } from './rule.entities';
import { RuleRepository } from './rule.repository';
import { ScoreController } from './score.controller';
import { ScoreService } from './score.service';
import { type ScoringEnvironment } from './scoring.env';
import { SideService } from './side.service';
import { MinistryService } from './ministry.service';
import { RankingService } from './ranking.service';
import { RubricController } from './rubric.controller';
import { RubricRepository } from './rubric.repository';
import { RubricService } from './rubric.service';
import { WorksheetController } from './worksheet.controller';
import { WorksheetService } from './worksheet.service';
import { StandingController } from './standing.controller';
import { StandingRow } from './standing.entities';
import { StandingRepository } from './standing.repository';
import { StandingService } from './standing.service';
import { StandingViews } from './standing.views';
import { TemplateRow } from './template.entities';
import { TemplateRepository } from './template.repository';
import { TemplateService } from './template.service';

export const scoringEntities = [
  ...[PublishedRubricRow, StandingRow, TemplateRow],
  ...[...programmeEntities, ...assessmentEntities, ...roundEntities, ...ruleEntities],
];

@Module({})
export class ScoringModule {
  static of(environment: z.output<typeof ScoringEnvironment>): DynamicModule {
    return {
      module: ScoringModule,
      imports: [
        DatabaseModule.of({
          url: environment.ZI_DATABASE_URL,
          schema: 'scoring',
          entities: scoringEntities,
          pool: environment.ZI_DATABASE_POOL,
          guards: ['assessment', 'rubric', 'profile', 'template'],
        }),
        BusModule.of('scoring', environment),
      ],
      controllers: [
        AssessmentController,
        AnswerController,
        ScoreController,
        ProgrammeController,
        CycleController,
        ...[RoundController, NoteController, FactController],
        ProfileController,
        RescoringController,
        StandingController,
        InsightController,
        ReportController,
        WorksheetController,
        RubricController,
      ],
      providers: [
        ...[RoundService, NoteService, NoteRepository, FactService],
        ...[ProfileService, RescoringService, RescoringRepository, RecomputeService, RecomputeRepository],
        ...[
          RubricShelf,
          RuleRepository,
          FactRepository,
          ProgrammeRepository,
          AssessmentRepository,
          LayerRepository,
          RoundRepository,
        ],
        ...[
          AssessmentService,
          AnswerService,
          ScoreService,
          LayerService,
          SideService,
          ProgrammeService,
          CycleService,
        ],
        ...[StandingRepository, StandingViews, StandingService, RankingService],
        ...[InsightViews, InsightService],
        ...[WorksheetService, MinistryService, RubricRepository, RubricService],
        ...[TemplateRepository, TemplateService, ReportViews, ReportService],
      ],
    };
  }
}
