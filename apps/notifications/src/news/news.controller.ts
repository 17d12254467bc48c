import { Controller } from '@nestjs/common';
import { Hears } from '@zi/bus';
import {
  AssessmentSubmitted,
  type EventOf,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
  RoundClosed,
  ScoreComputed,
  SurveyClosed,
  ThresholdCrossed,
} from '@zi/contracts';
import { NewsService } from './news.service';

@Controller()
export class NewsController {
  constructor(private readonly news: NewsService) {}

  @Hears(ProgrammeAdvanced)
  advanced(fact: EventOf<typeof ProgrammeAdvanced>) {
    return this.news.advanced(fact);
  }

  @Hears(ProgrammeUnitChanged)
  unitChanged(fact: EventOf<typeof ProgrammeUnitChanged>) {
    return this.news.unitChanged(fact);
  }

  @Hears(SurveyClosed)
  closed(fact: EventOf<typeof SurveyClosed>) {
    return this.news.closed(fact);
  }

  @Hears(ScoreComputed)
  computed(fact: EventOf<typeof ScoreComputed>) {
    return this.news.computed(fact);
  }

  @Hears(AssessmentSubmitted)
  submitted(fact: EventOf<typeof AssessmentSubmitted>) {
    return this.news.submitted(fact);
  }

  @Hears(ThresholdCrossed)
  crossed(fact: EventOf<typeof ThresholdCrossed>) {
    return this.news.crossed(fact);
  }

  @Hears(RoundClosed)
  roundClosed(fact: EventOf<typeof RoundClosed>) {
    return this.news.roundClosed(fact);
  }
}
