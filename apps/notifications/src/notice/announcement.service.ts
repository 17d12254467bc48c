import { type Transaction } from '@zi/database';
import { AudienceRepository } from '../audience/audience.repository';
import { type Announcement } from '../domain/announcement';
import { type Member, isTold, peopleToldOf } from '../domain/audience';
import { MailRepository } from '../mail/mail.repository';
import { NoticeRepository } from './notice.repository';

type Manager = Transaction['manager'];

/** Turns news into notices and mails, within the transaction of what brought the news. */
export class AnnouncementService {
  constructor(
    private readonly audience: AudienceRepository,
    private readonly notices: NoticeRepository,
    private readonly mails: MailRepository,
    private readonly settleSeconds: number,
  ) {}

  async tell(manager: Manager, announcement: Announcement): Promise<void> {
    await this.audience.holdStill(manager);
    const members = await this.audience.membersAlong(manager, announcement.audience.path);
    await this.notices.announce(manager, announcement);
    await this.tellPeople(manager, announcement, peopleToldOf(announcement.audience, members));
  }

  /** Brings what is unread or unsent up to date; tells nobody anew. */
  async refresh(manager: Manager, announcement: Announcement): Promise<void> {
    await this.audience.holdStill(manager);
    const unread = await this.notices.refresh(manager, announcement);
    await this.mails.refresh(manager, announcement, unread);
  }

  /** Tells a member whose role is heard of late what was told while they held it. */
  async tellLate(manager: Manager, member: Member): Promise<void> {
    for (const announcement of await this.notices.untold(manager, member)) {
      if (isTold(announcement.audience, member))
        await this.tellPeople(manager, announcement, [member.personId]);
    }
  }

  private async tellPeople(manager: Manager, announcement: Announcement, people: string[]): Promise<void> {
    const notices = await this.notices.put(manager, announcement, people);
    await this.mails.queue(manager, announcement, notices, announcement.settles ? this.settleSeconds : 0);
  }
}
