import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { ChangeProfile, type InputOf, ListProfiles } from '@zi/contracts';
import { ProfileService } from './profile.service';

@Controller()
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  @Answers(ChangeProfile)
  change(ask: InputOf<typeof ChangeProfile>) {
    return this.profiles.change(ask);
  }

  @Answers(ListProfiles)
  list(ask: InputOf<typeof ListProfiles>) {
    return this.profiles.list(ask);
  }
}
