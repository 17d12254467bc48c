import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { EndMembership, GrantMembership, type InputOf, ListMemberships } from '@zi/contracts';
import { EndingService } from './ending.service';
import { MembershipService } from './membership.service';

@Controller()
export class MembershipController {
  constructor(
    private readonly memberships: MembershipService,
    private readonly ending: EndingService,
  ) {}

  @Answers(GrantMembership)
  grant(ask: InputOf<typeof GrantMembership>) {
    return this.memberships.grant(ask);
  }

  @Answers(EndMembership)
  end(ask: InputOf<typeof EndMembership>) {
    return this.ending.end(ask);
  }

  @Answers(ListMemberships)
  list(ask: InputOf<typeof ListMemberships>) {
    return this.memberships.list(ask);
  }
}
