import { Controller } from '@nestjs/common';
import { Hears } from '@zi/bus';
import { CycleOpened, type EventOf, UnitRegistered } from '@zi/contracts';
import { CycleService } from './cycle.service';

@Controller()
export class CycleController {
  constructor(private readonly cycles: CycleService) {}

  @Hears(UnitRegistered)
  keepMinistry(fact: EventOf<typeof UnitRegistered>) {
    return this.cycles.keepMinistry(fact);
  }

  @Hears(CycleOpened)
  keep(fact: EventOf<typeof CycleOpened>) {
    return this.cycles.keep(fact);
  }
}
