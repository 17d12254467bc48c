import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { FoundMinistry, GetUnit, type InputOf, ListUnits, RegisterUnit } from '@zi/contracts';
import { MinistryService } from './ministry.service';
import { UnitService } from './unit.service';

@Controller()
export class UnitController {
  constructor(
    private readonly ministry: MinistryService,
    private readonly units: UnitService,
  ) {}

  @Answers(FoundMinistry)
  found(ask: InputOf<typeof FoundMinistry>) {
    return this.ministry.found(ask);
  }

  @Answers(RegisterUnit)
  register(ask: InputOf<typeof RegisterUnit>) {
    return this.units.register(ask);
  }

  @Answers(GetUnit)
  get(ask: InputOf<typeof GetUnit>) {
    return this.units.get(ask.id);
  }

  @Answers(ListUnits)
  list(ask: InputOf<typeof ListUnits>) {
    return this.units.list(ask);
  }
}
