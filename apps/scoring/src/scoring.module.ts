import { type DynamicModule, Module } from '@nestjs/common';
import { BusModule } from '@zi/bus';
import { DatabaseModule } from '@zi/database';
import { PublishedRubricRow, RubricShelf } from '@zi/rubric-shelf';
import { type z } from 'zod';
import { AnswerController } from './answer/answer.controller';
import { AnswerService } from './answer/answer.service';
import { AssessmentController } from './assessment/assessment.controller';
import { assessmentEntities } from './assessment/assessment.entities';
import { AssessmentRepository } from './assessment/assessment.repository';
import { AssessmentService } from './assessment/assessment.service';
import { DutyController } from './duty/duty.controller';
import { DutyService } from './duty/duty.service';
import { DutyViews } from './duty/duty.views';
import { FactController } from './fact/fact.controller';
import { FactRepository } from './fact/fact.repository';
import { FactService } from './fact/fact.service';
import { InsightController } from './insight/insight.controller';
import { InsightService } from './insight/insight.service';
import { InsightViews } from './insight/insight.views';
import { LayerRepository } from './layer/layer.repository';
import { LayerService } from './layer/layer.service';
import { SideService } from './layer/side.service';
import { NoteController } from './note/note.controller';
import { NoteRepository } from './note/note.repository';
import { NoteService } from './note/note.service';
import { OpeningService } from './programme/opening.service';
import { ProgrammeController } from './programme/programme.controller';
import { programmeEntities } from './programme/programme.entities';
import { ProgrammeRepository } from './programme/programme.repository';
import { ProgrammeService } from './programme/programme.service';
import { SurveyService } from './programme/survey.service';
import { ReportController } from './report/report.controller';
import { ReportService } from './report/report.service';
import { ReportViews } from './report/report.views';
import { TemplateRow } from './report/template.entities';
import { TemplateRepository } from './report/template.repository';
import { TemplateService } from './report/template.service';
import { RecomputeRepository } from './rescoring/recompute.repository';
import { RecomputeService } from './rescoring/recompute.service';
import { RescoringController } from './rescoring/rescoring.controller';
import { RescoringRepository } from './rescoring/rescoring.repository';
import { RescoringService } from './rescoring/rescoring.service';
import { RoundController } from './round/round.controller';
import { roundEntities } from './round/round.entities';
import { RoundRepository } from './round/round.repository';
import { RoundService } from './round/round.service';
import { RubricController } from './rubric/rubric.controller';
import { RubricRepository } from './rubric/rubric.repository';
import { RubricService } from './rubric/rubric.service';
import { CycleController } from './rule/cycle.controller';
import { CycleService } from './rule/cycle.service';
import { MinistryService } from './rule/ministry.service';
import { ProfileController } from './rule/profile.controller';
import { ProfileService } from './rule/profile.service';
import { ruleEntities } from './rule/rule.entities';
import { RuleRepository } from './rule/rule.repository';
import { ScoreController } from './score/score.controller';
import { ScoreService } from './score/score.service';
import { type ScoringEnvironment } from './scoring.env';
import { MovementService } from './standing/movement.service';
import { RankingService } from './standing/ranking.service';
import { StandingController } from './standing/standing.controller';
import { StandingRow } from './standing/standing.entities';
import { StandingRepository } from './standing/standing.repository';
import { StandingService } from './standing/standing.service';
import { StandingViews } from './standing/standing.views';
import { WorksheetController } from './worksheet/worksheet.controller';
import { WorksheetService } from './worksheet/worksheet.service';

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
          signIn: environment.ZI_DATABASE_SIGN_IN,
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
        DutyController,
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
          OpeningService,
          SurveyService,
          CycleService,
        ],
        ...[StandingRepository, StandingViews, StandingService, RankingService, MovementService],
        ...[InsightViews, InsightService, DutyViews, DutyService],
        ...[WorksheetService, MinistryService, RubricRepository, RubricService],
        ...[TemplateRepository, TemplateService, ReportViews, ReportService],
      ],
    };
  }
}
