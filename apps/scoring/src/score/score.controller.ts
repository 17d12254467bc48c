import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { ExplainScore, GetScore, type InputOf, ListScoreHistory } from '@zi/contracts';
import { ScoreService } from './score.service';

@Controller()
export class ScoreController {
  constructor(private readonly scores: ScoreService) {}

  @Answers(GetScore)
  get(ask: InputOf<typeof GetScore>) {
    return this.scores.get(ask);
  }

  @Answers(ListScoreHistory)
  history(ask: InputOf<typeof ListScoreHistory>) {
    return this.scores.history(ask);
  }

  @Answers(ExplainScore)
  explain(ask: InputOf<typeof ExplainScore>) {
    return this.scores.explain(ask);
  }
}
