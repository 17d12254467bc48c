import { Controller } from '@nestjs/common';
import { Answers, Hears } from '@zi/bus';
import { CycleRescored, type EventOf, type InputOf, ProfileChanged, RescoreCycle } from '@zi/contracts';
import { RescoringService } from './rescoring.service';

@Controller()
export class RescoringController {
  constructor(private readonly rescorings: RescoringService) {}

  @Hears(ProfileChanged)
  begin(fact: EventOf<typeof ProfileChanged>) {
    return this.rescorings.begin(fact);
  }

  @Hears(CycleRescored)
  goOn(fact: EventOf<typeof CycleRescored>) {
    return this.rescorings.goOn(fact);
  }

  @Answers(RescoreCycle)
  rescore(ask: InputOf<typeof RescoreCycle>) {
    return this.rescorings.rescore(ask);
  }
}
