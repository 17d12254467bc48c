import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { type InputOf, duties } from '@zi/contracts';
import { DutyService } from './duty.service';

@Controller()
export class DutyController {
  constructor(private readonly waiting: DutyService) {}

  @Answers(duties.scoring.ListDuties)
  list(ask: InputOf<typeof duties.scoring.ListDuties>) {
    return this.waiting.list(ask);
  }
}
