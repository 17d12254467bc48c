import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { type InputOf, duties } from '@zi/contracts';
import { DutyService } from './duty.service';

@Controller()
export class DutyController {
  constructor(private readonly duties: DutyService) {}

  @Answers(duties.stages.ListDuties)
  list(ask: InputOf<typeof duties.stages.ListDuties>) {
    return this.duties.list(ask);
  }
}
