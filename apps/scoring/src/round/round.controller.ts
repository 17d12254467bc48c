import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { CloseRound, type InputOf, ListRounds } from '@zi/contracts';
import { RoundService } from './round.service';

@Controller()
export class RoundController {
  constructor(private readonly rounds: RoundService) {}

  @Answers(CloseRound)
  close(ask: InputOf<typeof CloseRound>) {
    return this.rounds.close(ask);
  }

  @Answers(ListRounds)
  list(ask: InputOf<typeof ListRounds>) {
    return this.rounds.list(ask);
  }
}
