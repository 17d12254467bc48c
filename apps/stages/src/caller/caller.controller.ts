import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { IdentifyCaller, type InputOf } from '@zi/contracts';
import { CallerService } from './caller.service';

@Controller()
export class CallerController {
  constructor(private readonly callers: CallerService) {}

  @Answers(IdentifyCaller)
  identify(ask: InputOf<typeof IdentifyCaller>) {
    return this.callers.identify(ask);
  }
}
