import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { type InputOf, ListFacts, RecordFact } from '@zi/contracts';
import { FactService } from './fact.service';

@Controller()
export class FactController {
  constructor(private readonly facts: FactService) {}

  @Answers(RecordFact)
  record(ask: InputOf<typeof RecordFact>) {
    return this.facts.record(ask);
  }

  @Answers(ListFacts)
  list(ask: InputOf<typeof ListFacts>) {
    return this.facts.list(ask);
  }
}
