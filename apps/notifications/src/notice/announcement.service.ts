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
    await this.notices.announce(manager, announcement);
    await this.tellPeople(manager, announcement, await this.peopleOf(manager, announcement));
  }

  /** Brings what is unread or unsent up to date, for those whom it still concerns; tells nobody anew. */
  async refresh(manager: Manager, announcement: Announcement): Promise<void> {
    await this.audience.holdStill(manager);
    const people = await this.peopleOf(manager, announcement);
    const unread = await this.notices.refresh(manager, announcement, people);
    await this.mails.refresh(manager, announcement, unread);
  }

  /** Takes what was told of a unit to where it lies now. */
  move(manager: Manager, unit: { readonly id: string; readonly path: readonly string[] }): Promise<void> {
    return this.notices.move(manager, unit);
  }

  /** Tells a member whose role is heard of late what was told while they held it. */
  async tellLate(manager: Manager, member: Member): Promise<void> {
    for (const announcement of await this.notices.untold(manager, member)) {
      if (isTold(announcement.audience, member, new Date()))
        await this.tellPeople(manager, announcement, [member.personId]);
    }
  }

  private async peopleOf(manager: Manager, { audience }: Announcement): Promise<string[]> {
    const members = await this.audience.membersAlong(manager, audience.path);
    return peopleToldOf(audience, members, new Date());
  }

  private async tellPeople(manager: Manager, announcement: Announcement, people: string[]): Promise<void> {
    const notices = await this.notices.put(manager, announcement, people);
    await this.mails.queue(manager, announcement, notices, announcement.settles ? this.settleSeconds : 0);
  }
}
