import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { CompareScores, type InputOf, MeasureAgreement, PlanScore, SimulateScore } from '@zi/contracts';
import { InsightService } from './insight.service';

@Controller()
export class InsightController {
  constructor(private readonly insights: InsightService) {}

  @Answers(SimulateScore)
  simulate(ask: InputOf<typeof SimulateScore>) {
    return this.insights.simulate(ask);
  }

  @Answers(PlanScore)
  plan(ask: InputOf<typeof PlanScore>) {
    return this.insights.plan(ask);
  }

  @Answers(CompareScores)
  compare(ask: InputOf<typeof CompareScores>) {
    return this.insights.compare(ask);
  }

  @Answers(MeasureAgreement)
  agree(ask: InputOf<typeof MeasureAgreement>) {
    return this.insights.agree(ask);
  }
}
