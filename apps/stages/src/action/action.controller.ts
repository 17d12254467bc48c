import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { AddAction, type InputOf, ListActions, RealiseAction } from '@zi/contracts';
import { ActionService } from './action.service';

@Controller()
export class ActionController {
  constructor(private readonly actions: ActionService) {}

  @Answers(AddAction)
  add(ask: InputOf<typeof AddAction>) {
    return this.actions.add(ask);
  }

  @Answers(RealiseAction)
  realise(ask: InputOf<typeof RealiseAction>) {
    return this.actions.realise(ask);
  }

  @Answers(ListActions)
  list(ask: InputOf<typeof ListActions>) {
    return this.actions.list(ask);
  }
}
