import { Hears } from '@zi/bus';
import { type EventOf, ProgrammeAdvanced } from '@zi/contracts';
import { Controller } from '@nestjs/common';
import { ProgrammeService } from './programme.service';

@Controller()
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammeService) {}

  @Hears(ProgrammeAdvanced)
  follow(fact: EventOf<typeof ProgrammeAdvanced>) {
    return this.programmes.follow(fact);
  }
}
