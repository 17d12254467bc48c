import { Controller } from '@nestjs/common';
import { Answers, Hears } from '@zi/bus';
import {
  AdvanceProgramme,
  AssessmentSubmitted,
  DeclareProgramme,
  DesignateProgramme,
  type EventOf,
  FormTeam,
  GetProgramme,
  type InputOf,
  ListProgrammes,
  StartProgramme,
  SurveyClosed,
} from '@zi/contracts';
import { ProgrammeService } from './programme.service';

@Controller()
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammeService) {}

  @Answers(StartProgramme)
  start(ask: InputOf<typeof StartProgramme>) {
    return this.programmes.start(ask);
  }

  @Answers(GetProgramme)
  get(ask: InputOf<typeof GetProgramme>) {
    return this.programmes.get(ask.id);
  }

  @Answers(ListProgrammes)
  list(ask: InputOf<typeof ListProgrammes>) {
    return this.programmes.list(ask);
  }

  @Answers(DeclareProgramme)
  declare(ask: InputOf<typeof DeclareProgramme>) {
    return this.programmes.declare(ask);
  }

  @Answers(DesignateProgramme)
  designate(ask: InputOf<typeof DesignateProgramme>) {
    return this.programmes.designate(ask);
  }

  @Answers(FormTeam)
  formTeam(ask: InputOf<typeof FormTeam>) {
    return this.programmes.formTeam(ask);
  }

  @Answers(AdvanceProgramme)
  advance(ask: InputOf<typeof AdvanceProgramme>) {
    return this.programmes.advance(ask);
  }

  @Hears(SurveyClosed)
  noteSurvey(fact: EventOf<typeof SurveyClosed>) {
    return this.programmes.noteSurvey(fact);
  }

  @Hears(AssessmentSubmitted)
  noteAssessment(fact: EventOf<typeof AssessmentSubmitted>) {
    return this.programmes.noteAssessment(fact);
  }
}
