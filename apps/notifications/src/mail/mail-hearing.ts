import { Injectable } from '@nestjs/common';
import { type Fact } from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { MailDelivery } from './mail.delivery';

/** Hears facts, each once, and has the mails that came of them leave at once. */
@Injectable()
export class MailHearing {
  constructor(
    private readonly database: Database,
    private readonly delivery: MailDelivery,
  ) {}

  async hear(fact: Fact, effect: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.hear(fact, effect);
    this.delivery.wake();
  }
}
