import { Injectable } from '@nestjs/common';
import {
  type AssessmentSubmitted,
  type EventOf,
  type Fact,
  type ProgrammeAdvanced,
  type ProgrammeUnitChanged,
  type ScoreComputed,
  type SurveyClosed,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { assessmentSubmitted, programmeAdvanced, scoreComputed, surveyClosed } from '../domain/announcement';
import { weighScore } from '../domain/score-news';
import { MailDelivery } from '../mail/mail.delivery';
import { AnnouncementService } from '../notice/announcement.service';
import { type ProgrammeFact, ProgrammeRepository } from './programme.repository';
import { ScoreMemoryRepository } from './score-memory.repository';

@Injectable()
export class NewsService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly scores: ScoreMemoryRepository,
    private readonly announcements: AnnouncementService,
    private readonly delivery: MailDelivery,
  ) {}

  advanced(fact: EventOf<typeof ProgrammeAdvanced>): Promise<void> {
    return this.hear(fact, async (tx) => {
      await this.follow(tx, fact.data);
      if (await this.programmes.enter(tx.manager, fact.data))
        await this.announcements.tell(tx.manager, programmeAdvanced(fact));
    });
  }

  unitChanged(fact: EventOf<typeof ProgrammeUnitChanged>): Promise<void> {
    return this.hear(fact, (tx) => this.follow(tx, fact.data));
  }

  closed(fact: EventOf<typeof SurveyClosed>): Promise<void> {
    return this.hear(fact, async ({ manager }) => {
      const programme = await this.programmes.get(manager, fact.data.programmeId);
      await this.announcements.tell(manager, surveyClosed(fact, programme));
    });
  }

  submitted(fact: EventOf<typeof AssessmentSubmitted>): Promise<void> {
    return this.hear(fact, async ({ manager }) => {
      const programme = await this.programmes.get(manager, fact.data.programmeId);
      await this.announcements.tell(manager, assessmentSubmitted(fact, programme));
    });
  }

  computed(fact: EventOf<typeof ScoreComputed>): Promise<void> {
    return this.hear(fact, async ({ manager }) => {
      const weighed = weighScore(await this.scores.lock(manager, fact.data), fact.data);
      if (weighed.kind === 'stale') return;
      await this.scores.keep(manager, fact.data, weighed.memory);
      const announcement = scoreComputed(fact);
      if (weighed.kind === 'news') await this.announcements.tell(manager, announcement);
      else await this.announcements.refresh(manager, announcement);
    });
  }

  /** Keeps the newest of a programme. What was told of its unit, and the unit's trail, lie where the unit lies now. */
  private async follow(tx: Transaction, programme: ProgrammeFact): Promise<void> {
    const { programmeId, unit } = programme;
    const before = await this.programmes.lock(tx.manager, programmeId);
    const isNews = await this.programmes.keep(tx.manager, programme);
    if (!isNews || !before || before.path.join() === unit.path.join()) return;
    await this.announcements.move(tx.manager, unit);
    await tx.relocate([unit]);
  }

  private async hear(fact: Fact, effect: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.hear(fact, effect);
    this.delivery.wake();
  }
}
