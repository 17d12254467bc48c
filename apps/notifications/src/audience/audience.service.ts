import { Injectable } from '@nestjs/common';
import {
  type DataOf,
  type EventOf,
  type MembershipEnded,
  type MembershipGranted,
  type PersonChanged,
  type PersonInvited,
} from '@zi/contracts';
import { type Member } from '../domain/audience';
import { personInvitedText } from '../domain/wording';
import { MailHearing } from '../mail/mail-hearing';
import { MailRepository } from '../mail/mail.repository';
import { AnnouncementService } from '../notice/announcement.service';
import { AudienceRepository } from './audience.repository';

/** Keeps who there is and who belongs where. What was told before someone was heard of is made up for. */
@Injectable()
export class AudienceService {
  constructor(
    private readonly hearing: MailHearing,
    private readonly audience: AudienceRepository,
    private readonly announcements: AnnouncementService,
    private readonly mails: MailRepository,
  ) {}

  know(fact: EventOf<typeof PersonChanged>): Promise<void> {
    return this.hearing.hear(fact, async ({ manager }) => {
      await this.audience.change(manager);
      const news = await this.audience.keepPerson(manager, fact.data);
      if (news && fact.data.email === null) await this.mails.withdraw(manager, fact.data.id);
    });
  }

  admit(fact: EventOf<typeof MembershipGranted>): Promise<void> {
    return this.hearing.hear(fact, async ({ manager }) => {
      await this.audience.change(manager);
      const news = await this.audience.keepMembership(manager, fact.data);
      if (!news) return;
      await this.announcements.tellLate(manager, memberOf(fact.data));
    });
  }

  dismiss(fact: EventOf<typeof MembershipEnded>): Promise<void> {
    return this.hearing.hear(fact, async ({ manager }) => {
      await this.audience.change(manager);
      await this.audience.keepMembership(manager, fact.data);
    });
  }

  /** The mail waits until the person's address is heard of. */
  invite(fact: EventOf<typeof PersonInvited>): Promise<void> {
    return this.hearing.hear(fact, async ({ manager }) => {
      const { personId, code, expiresAt } = fact.data;
      const link = `/auth/sign-in?invitation=${code}`;
      await this.mails.invite(manager, personId, { ...personInvitedText(fact.data), link, expiresAt });
    });
  }
}

function memberOf({ grantedAt, startsOn, endsOn, ...held }: DataOf<typeof MembershipGranted>): Member {
  return { ...held, grantedAt: new Date(grantedAt), startsOn: startsOn ?? null, endsOn: endsOn ?? null };
}
