import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { type InputOf, ListPacts, SignPact } from '@zi/contracts';
import { PactService } from './pact.service';

@Controller()
export class PactController {
  constructor(private readonly pacts: PactService) {}

  @Answers(SignPact)
  sign(ask: InputOf<typeof SignPact>) {
    return this.pacts.sign(ask);
  }

  @Answers(ListPacts)
  list(ask: InputOf<typeof ListPacts>) {
    return this.pacts.list(ask);
  }
}
