import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { GetCycle, type InputOf, ListCycles, OpenCycle } from '@zi/contracts';
import { CycleService } from './cycle.service';

@Controller()
export class CycleController {
  constructor(private readonly cycles: CycleService) {}

  @Answers(OpenCycle)
  open(ask: InputOf<typeof OpenCycle>) {
    return this.cycles.open(ask);
  }

  @Answers(GetCycle)
  get(ask: InputOf<typeof GetCycle>) {
    return this.cycles.get(ask.id);
  }

  @Answers(ListCycles)
  list(ask: InputOf<typeof ListCycles>) {
    return this.cycles.list(ask);
  }
}
