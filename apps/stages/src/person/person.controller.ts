import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import {
  ChangePerson,
  ErasePerson,
  GetPerson,
  type InputOf,
  InvitePerson,
  ListPeople,
  RegisterPerson,
} from '@zi/contracts';
import { ErasureService } from './erasure.service';
import { InvitationService } from './invitation.service';
import { PersonService } from './person.service';

@Controller()
export class PersonController {
  constructor(
    private readonly people: PersonService,
    private readonly invitations: InvitationService,
    private readonly erasures: ErasureService,
  ) {}

  @Answers(RegisterPerson)
  register(ask: InputOf<typeof RegisterPerson>) {
    return this.people.register(ask);
  }

  @Answers(InvitePerson)
  invite(ask: InputOf<typeof InvitePerson>) {
    return this.invitations.invite(ask);
  }

  @Answers(ChangePerson)
  change(ask: InputOf<typeof ChangePerson>) {
    return this.people.change(ask);
  }

  @Answers(ErasePerson)
  erase(ask: InputOf<typeof ErasePerson>) {
    return this.erasures.erase(ask);
  }

  @Answers(GetPerson)
  get(ask: InputOf<typeof GetPerson>) {
    return this.people.get(ask.id);
  }

  @Answers(ListPeople)
  list(ask: InputOf<typeof ListPeople>) {
    return this.people.list(ask);
  }
}
