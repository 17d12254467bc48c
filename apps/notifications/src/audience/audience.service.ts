import { Injectable } from '@nestjs/common';
import { type EventOf, type MembershipGranted, type PersonRegistered } from '@zi/contracts';
import { Database } from '@zi/database';
import { MailDelivery } from '../mail/mail.delivery';
import { MailRepository } from '../mail/mail.repository';
import { AnnouncementService } from '../notice/announcement.service';
import { AudienceRepository } from './audience.repository';

/** Keeps who there is and who belongs where. What was told before someone was heard of is made up for. */
@Injectable()
export class AudienceService {
  constructor(
    private readonly database: Database,
    private readonly audience: AudienceRepository,
    private readonly announcements: AnnouncementService,
    private readonly mails: MailRepository,
    private readonly delivery: MailDelivery,
  ) {}

  async know(fact: EventOf<typeof PersonRegistered>): Promise<void> {
    await this.database.hear(fact, async ({ manager }) => {
      await this.audience.change(manager);
      const news = await this.audience.keepPerson(manager, fact.data);
      if (news && fact.data.email === null) await this.mails.withdraw(manager, fact.data.id);
    });
    this.delivery.wake();
  }

  async admit(fact: EventOf<typeof MembershipGranted>): Promise<void> {
    await this.database.hear(fact, async ({ manager }) => {
      await this.audience.change(manager);
      const news = await this.audience.keepMembership(manager, fact.data);
      if (!news) return;
      await this.announcements.tellLate(manager, { ...fact.data, grantedAt: new Date(fact.data.grantedAt) });
    });
    this.delivery.wake();
  }
}
