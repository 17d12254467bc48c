import { Controller } from '@nestjs/common';
import { Hears } from '@zi/bus';
import {
  type EventOf,
  MembershipEnded,
  MembershipGranted,
  PersonChanged,
  PersonInvited,
  PersonRegistered,
} from '@zi/contracts';
import { AudienceService } from './audience.service';

@Controller()
export class AudienceController {
  constructor(private readonly audience: AudienceService) {}

  @Hears(PersonRegistered)
  know(fact: EventOf<typeof PersonRegistered>) {
    return this.audience.know(fact);
  }

  @Hears(MembershipGranted)
  admit(fact: EventOf<typeof MembershipGranted>) {
    return this.audience.admit(fact);
  }

  @Hears(PersonChanged)
  correct(fact: EventOf<typeof PersonChanged>) {
    return this.audience.know(fact);
  }

  @Hears(PersonInvited)
  invite(fact: EventOf<typeof PersonInvited>) {
    return this.audience.invite(fact);
  }

  @Hears(MembershipEnded)
  dismiss(fact: EventOf<typeof MembershipEnded>) {
    return this.audience.dismiss(fact);
  }
}
