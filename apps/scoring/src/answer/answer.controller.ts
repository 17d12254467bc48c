import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { type InputOf, ListAnswers, SaveAnswers } from '@zi/contracts';
import { AnswerService } from './answer.service';

@Controller()
export class AnswerController {
  constructor(private readonly answers: AnswerService) {}

  @Answers(ListAnswers)
  list(ask: InputOf<typeof ListAnswers>) {
    return this.answers.list(ask);
  }

  @Answers(SaveAnswers)
  save(ask: InputOf<typeof SaveAnswers>) {
    return this.answers.save(ask);
  }
}
