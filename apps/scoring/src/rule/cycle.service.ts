import { Injectable } from '@nestjs/common';
import { type CycleOpened, type EventOf, type UnitRegistered } from '@zi/contracts';
import { Database } from '@zi/database';
import { cycleIn } from '../domain/rule';
import { RuleRepository } from './rule.repository';

/** What scoring hears of what is of the whole ministry. */
@Injectable()
export class CycleService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleRepository,
  ) {}

  keepMinistry(fact: EventOf<typeof UnitRegistered>): Promise<void> {
    const { id, parentId } = fact.data;
    return this.database.hear(fact, async ({ manager }) => {
      if (parentId === null) await this.rules.keepMinistry(manager, id);
    });
  }

  keep(fact: EventOf<typeof CycleOpened>): Promise<void> {
    return this.database.hear(fact, ({ manager }) => this.rules.keepCycle(manager, cycleIn(fact.data)));
  }
}
