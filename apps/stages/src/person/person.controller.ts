import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { GetPerson, type InputOf, ListPeople, RegisterPerson, ResolveActor } from '@zi/contracts';
import { PersonService } from './person.service';

@Controller()
export class PersonController {
  constructor(private readonly people: PersonService) {}

  @Answers(RegisterPerson)
  register(ask: InputOf<typeof RegisterPerson>) {
    return this.people.register(ask);
  }

  @Answers(GetPerson)
  get(ask: InputOf<typeof GetPerson>) {
    return this.people.get(ask.id);
  }

  @Answers(ListPeople)
  list(ask: InputOf<typeof ListPeople>) {
    return this.people.list(ask);
  }

  @Answers(ResolveActor)
  resolve(ask: InputOf<typeof ResolveActor>) {
    return this.people.resolve(ask);
  }
}
