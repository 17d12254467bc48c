import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { GetSurveyForm, type InputOf, SubmitResponse } from '@zi/contracts';
import { ResponseService } from './response.service';

@Controller()
export class ResponseController {
  constructor(private readonly responses: ResponseService) {}

  @Answers(GetSurveyForm)
  form(ask: InputOf<typeof GetSurveyForm>) {
    return this.responses.form(ask);
  }

  @Answers(SubmitResponse)
  submit(ask: InputOf<typeof SubmitResponse>) {
    return this.responses.submit(ask);
  }
}
