import { Controller } from '@nestjs/common';
import { Hears } from '@zi/bus';
import { type EventOf, MembershipGranted, PersonRegistered } from '@zi/contracts';
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
}
