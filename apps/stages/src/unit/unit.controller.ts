import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import {
  ChangeUnit,
  CloseUnit,
  FoundMinistry,
  GetUnit,
  ImportUnits,
  type InputOf,
  ListUnitHistory,
  ListUnits,
  MoveUnit,
  PreviewUnitImport,
  RegisterUnit,
  ShowUnit,
} from '@zi/contracts';
import { MinistryService } from './ministry.service';
import { ReorganisationService } from './reorganisation.service';
import { UnitImportService } from './unit-import.service';
import { UnitService } from './unit.service';

@Controller()
export class UnitController {
  constructor(
    private readonly ministry: MinistryService,
    private readonly units: UnitService,
    private readonly reorganisation: ReorganisationService,
    private readonly imports: UnitImportService,
  ) {}

  @Answers(FoundMinistry)
  found(ask: InputOf<typeof FoundMinistry>) {
    return this.ministry.found(ask);
  }

  @Answers(RegisterUnit)
  register(ask: InputOf<typeof RegisterUnit>) {
    return this.units.register(ask);
  }

  @Answers(ChangeUnit)
  correct(ask: InputOf<typeof ChangeUnit>) {
    return this.reorganisation.correct(ask);
  }

  @Answers(MoveUnit)
  move(ask: InputOf<typeof MoveUnit>) {
    return this.reorganisation.move(ask);
  }

  @Answers(CloseUnit)
  close(ask: InputOf<typeof CloseUnit>) {
    return this.reorganisation.close(ask);
  }

  @Answers(ListUnitHistory)
  history(ask: InputOf<typeof ListUnitHistory>) {
    return this.units.history(ask);
  }

  @Answers(PreviewUnitImport)
  previewImport(ask: InputOf<typeof PreviewUnitImport>) {
    return this.imports.preview(ask);
  }

  @Answers(ImportUnits)
  import(ask: InputOf<typeof ImportUnits>) {
    return this.imports.register(ask);
  }

  @Answers(GetUnit)
  get(ask: InputOf<typeof GetUnit>) {
    return this.units.get(ask.id);
  }

  @Answers(ShowUnit)
  show(ask: InputOf<typeof ShowUnit>) {
    return this.units.show(ask);
  }

  @Answers(ListUnits)
  list(ask: InputOf<typeof ListUnits>) {
    return this.units.list(ask);
  }
}
