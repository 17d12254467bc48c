import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { CloseSurvey, GetSurvey, type InputOf, ListResults, ListSurveys, OpenSurvey } from '@zi/contracts';
import { SurveyService } from './survey.service';

@Controller()
export class SurveyController {
  constructor(private readonly surveys: SurveyService) {}

  @Answers(OpenSurvey)
  open(ask: InputOf<typeof OpenSurvey>) {
    return this.surveys.open(ask);
  }

  @Answers(GetSurvey)
  get(ask: InputOf<typeof GetSurvey>) {
    return this.surveys.get(ask);
  }

  @Answers(ListSurveys)
  list(ask: InputOf<typeof ListSurveys>) {
    return this.surveys.list(ask);
  }

  @Answers(ListResults)
  results(ask: InputOf<typeof ListResults>) {
    return this.surveys.results(ask);
  }

  @Answers(CloseSurvey)
  close(ask: InputOf<typeof CloseSurvey>) {
    return this.surveys.close(ask);
  }
}
