import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { GrantMembership, type InputOf, ListMemberships } from '@zi/contracts';
import { MembershipService } from './membership.service';

@Controller()
export class MembershipController {
  constructor(private readonly memberships: MembershipService) {}

  @Answers(GrantMembership)
  grant(ask: InputOf<typeof GrantMembership>) {
    return this.memberships.grant(ask);
  }

  @Answers(ListMemberships)
  list(ask: InputOf<typeof ListMemberships>) {
    return this.memberships.list(ask);
  }
}
