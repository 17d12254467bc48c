import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { DeclareTie, type InputOf, ListTies, WithdrawTie } from '@zi/contracts';
import { TieService } from './tie.service';

@Controller()
export class TieController {
  constructor(private readonly ties: TieService) {}

  @Answers(DeclareTie)
  declare(ask: InputOf<typeof DeclareTie>) {
    return this.ties.declare(ask);
  }

  @Answers(WithdrawTie)
  withdraw(ask: InputOf<typeof WithdrawTie>) {
    return this.ties.withdraw(ask);
  }

  @Answers(ListTies)
  list(ask: InputOf<typeof ListTies>) {
    return this.ties.list(ask);
  }
}
