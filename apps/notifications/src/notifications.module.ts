import { type DynamicModule, Module } from '@nestjs/common';
import { BusModule } from '@zi/bus';
import { Database, DatabaseModule } from '@zi/database';
import { PublishedRubricRow, RubricShelf } from '@zi/rubric-shelf';
import { LOGGER, type Logger } from '@zi/service-kit';
import { AudienceController } from './audience/audience.controller';
import { MembershipRow, PersonRow } from './audience/audience.entities';
import { AudienceRepository } from './audience/audience.repository';
import { AudienceService } from './audience/audience.service';
import { MailDelivery } from './mail/mail.delivery';
import { MailRow } from './mail/mail.entities';
import { MailHearing } from './mail/mail-hearing';
import { MailRepository } from './mail/mail.repository';
import { MailSender } from './mail/mail.sender';
import { NewsController } from './news/news.controller';
import { ProgrammeRow, ScoreMemoryRow } from './news/news.entities';
import { NewsService } from './news/news.service';
import { ProgrammeRepository } from './news/programme.repository';
import { RubricController } from './news/rubric.controller';
import { ScoreMemoryRepository } from './news/score-memory.repository';
import { AnnouncementService } from './notice/announcement.service';
import { NoticeController } from './notice/notice.controller';
import { AnnouncementRow, NoticeRow } from './notice/notice.entities';
import { NoticeRepository } from './notice/notice.repository';
import { NoticeService } from './notice/notice.service';
import { NoticeViews } from './notice/notice.views';
import { type NotificationsEnvironment } from './notifications.env';

export const notificationsEntities = [
  ...[PersonRow, MembershipRow, ProgrammeRow, ScoreMemoryRow],
  ...[AnnouncementRow, NoticeRow, MailRow, PublishedRubricRow],
];

@Module({})
export class NotificationsModule {
  static of(environment: NotificationsEnvironment): DynamicModule {
    const sender = new MailSender({
      smtpUrl: environment.ZI_SMTP_URL,
      from: environment.ZI_MAIL_FROM,
      publicUrl: environment.ZI_PUBLIC_URL,
    });
    const announcements = {
      provide: AnnouncementService,
      useFactory: (audience: AudienceRepository, notices: NoticeRepository, mails: MailRepository) =>
        new AnnouncementService(audience, notices, mails, environment.ZI_MAIL_SETTLE_SECONDS),
      inject: [AudienceRepository, NoticeRepository, MailRepository],
    };
    const delivery = {
      provide: MailDelivery,
      useFactory: (database: Database, mails: MailRepository, logger: Logger) =>
        new MailDelivery(database, mails, sender, logger),
      inject: [Database, MailRepository, LOGGER],
    };
    return {
      module: NotificationsModule,
      imports: [
        DatabaseModule.of({
          url: environment.ZI_DATABASE_URL,
          signIn: environment.ZI_DATABASE_SIGN_IN,
          schema: 'notifications',
          entities: notificationsEntities,
          pool: environment.ZI_DATABASE_POOL,
        }),
        BusModule.of('notifications', environment),
      ],
      controllers: [AudienceController, NewsController, NoticeController, RubricController],
      providers: [
        ...[AudienceService, AudienceRepository, NewsService, ProgrammeRepository, ScoreMemoryRepository],
        ...[announcements, NoticeService, NoticeRepository, NoticeViews, RubricShelf],
        ...[MailRepository, MailHearing, delivery],
      ],
    };
  }
}
