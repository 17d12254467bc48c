import { Controller } from '@nestjs/common';
import { Hears } from '@zi/bus';
import { type EventOf, RubricPublished } from '@zi/contracts';
import { RubricShelf } from '@zi/rubric-shelf';

@Controller()
export class RubricController {
  constructor(private readonly shelf: RubricShelf) {}

  @Hears(RubricPublished)
  keep(fact: EventOf<typeof RubricPublished>) {
    return this.shelf.keep(fact);
  }
}
