import { Injectable } from '@nestjs/common';
import {
  type AssessmentSubmitted,
  type EventOf,
  type ProgrammeAdvanced,
  type ProgrammeUnitChanged,
  type RoundClosed,
  type ScoreComputed,
  type SurveyClosed,
  type ThresholdCrossed,
} from '@zi/contracts';
import { type Transaction } from '@zi/database';
import { type Rubric } from '@zi/rubric';
import { RubricShelf } from '@zi/rubric-shelf';
import {
  assessmentSubmitted,
  programmeAdvanced,
  roundClosed,
  scoreComputed,
  surveyClosed,
  thresholdCrossed,
} from '../domain/announcement';
import { isCrossingNews, weighScore } from '../domain/score-news';
import { MailHearing } from '../mail/mail-hearing';
import { AnnouncementService } from '../notice/announcement.service';
import { type ProgrammeFact, ProgrammeRepository } from './programme.repository';
import { ScoreMemoryRepository } from './score-memory.repository';

@Injectable()
export class NewsService {
  constructor(
    private readonly hearing: MailHearing,
    private readonly programmes: ProgrammeRepository,
    private readonly scores: ScoreMemoryRepository,
    private readonly announcements: AnnouncementService,
    private readonly shelf: RubricShelf,
  ) {}

  advanced(fact: EventOf<typeof ProgrammeAdvanced>): Promise<void> {
    return this.hearing.hear(fact, async (tx) => {
      await this.follow(tx, fact.data);
      if (await this.programmes.enter(tx.manager, fact.data))
        await this.announcements.tell(tx.manager, programmeAdvanced(fact));
    });
  }

  unitChanged(fact: EventOf<typeof ProgrammeUnitChanged>): Promise<void> {
    return this.hearing.hear(fact, (tx) => this.follow(tx, fact.data));
  }

  closed(fact: EventOf<typeof SurveyClosed>): Promise<void> {
    return this.hearing.hear(fact, async ({ manager }) => {
      const programme = await this.programmes.get(manager, fact.data.programmeId);
      await this.announcements.tell(manager, surveyClosed(fact, programme));
    });
  }

  submitted(fact: EventOf<typeof AssessmentSubmitted>): Promise<void> {
    return this.hearing.hear(fact, async ({ manager }) => {
      const rubric = await this.rubricOf(manager, fact.data.programmeId);
      await this.announcements.tell(manager, assessmentSubmitted(fact, rubric));
    });
  }

  roundClosed(fact: EventOf<typeof RoundClosed>): Promise<void> {
    return this.hearing.hear(fact, ({ manager }) => this.announcements.tell(manager, roundClosed(fact)));
  }

  crossed(fact: EventOf<typeof ThresholdCrossed>): Promise<void> {
    return this.hearing.hear(fact, async ({ manager }) => {
      if (!isCrossingNews(fact.data)) return;
      const rubric = await this.rubricOf(manager, fact.data.programmeId);
      await this.announcements.tell(manager, thresholdCrossed(fact, rubric));
    });
  }

  computed(fact: EventOf<typeof ScoreComputed>): Promise<void> {
    return this.hearing.hear(fact, async ({ manager }) => {
      const weighed = weighScore(await this.scores.lock(manager, fact.data), fact.data);
      if (weighed.kind === 'stale') return;
      await this.scores.keep(manager, fact.data, weighed.memory);
      const rubric = await this.shelf.get(manager, fact.data.rubric);
      const announcement = scoreComputed(fact, rubric, weighed.memory.told?.turned);
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

  private async rubricOf(manager: Transaction['manager'], programmeId: string): Promise<Rubric> {
    const { rubric } = await this.programmes.get(manager, programmeId);
    return this.shelf.get(manager, rubric);
  }
}
