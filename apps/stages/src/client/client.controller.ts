import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { EndClient, type InputOf, ListClients, RegisterClient } from '@zi/contracts';
import { ClientService } from './client.service';

@Controller()
export class ClientController {
  constructor(private readonly clients: ClientService) {}

  @Answers(RegisterClient)
  register(ask: InputOf<typeof RegisterClient>) {
    return this.clients.register(ask);
  }

  @Answers(EndClient)
  end(ask: InputOf<typeof EndClient>) {
    return this.clients.end(ask);
  }

  @Answers(ListClients)
  list(ask: InputOf<typeof ListClients>) {
    return this.clients.list(ask);
  }
}
