import { Controller } from '@nestjs/common';
import { Hears } from '@zi/bus';
import {
  type EventOf,
  EvidenceVerified,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
  SurveyClosed,
} from '@zi/contracts';
import { ProgrammeService } from './programme.service';
import { SurveyService } from './survey.service';

@Controller()
export class ProgrammeController {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly surveys: SurveyService,
  ) {}

  @Hears(ProgrammeAdvanced)
  follow(fact: EventOf<typeof ProgrammeAdvanced>) {
    return this.programmes.follow(fact);
  }

  @Hears(ProgrammeUnitChanged)
  followUnit(fact: EventOf<typeof ProgrammeUnitChanged>) {
    return this.programmes.follow(fact);
  }

  @Hears(EvidenceVerified)
  keepEvidence(fact: EventOf<typeof EvidenceVerified>) {
    return this.programmes.keepEvidence(fact);
  }

  @Hears(SurveyClosed)
  takeSurvey(fact: EventOf<typeof SurveyClosed>) {
    return this.surveys.take(fact);
  }
}
