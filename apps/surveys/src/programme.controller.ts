import { Hears } from '@zi/bus';
import { AssessmentSubmitted, type EventOf, ProgrammeAdvanced, ProgrammeUnitChanged } from '@zi/contracts';
import { Controller } from '@nestjs/common';
import { ProgrammeService } from './programme.service';

@Controller()
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammeService) {}

  @Hears(ProgrammeAdvanced)
  follow(fact: EventOf<typeof ProgrammeAdvanced>) {
    return this.programmes.follow(fact);
  }

  @Hears(ProgrammeUnitChanged)
  followUnit(fact: EventOf<typeof ProgrammeUnitChanged>) {
    return this.programmes.follow(fact);
  }

  @Hears(AssessmentSubmitted)
  noteSubmission(fact: EventOf<typeof AssessmentSubmitted>) {
    return this.programmes.noteSubmission(fact);
  }
}
