import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { type InputOf, duties } from '@zi/contracts';
import { DutyService } from './duty.service';

@Controller()
export class DutyController {
  constructor(private readonly duties: DutyService) {}

  @Answers(duties.surveys.ListDuties)
  list(ask: InputOf<typeof duties.surveys.ListDuties>) {
    return this.duties.list(ask);
  }
}
