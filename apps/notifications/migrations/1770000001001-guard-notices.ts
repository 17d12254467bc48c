import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads which rows; roles with a beginning and an end; invitations; nothing kept of a person that is not used. */
export class GuardNotices1770000001001 implements MigrationInterface {
  readonly name = 'GuardNotices1770000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person DROP COLUMN subject;
      COMMENT ON COLUMN person.name IS 'personal data: salutation of mails';
      COMMENT ON COLUMN person.email IS 'personal data: where mails are sent';

      ALTER TABLE membership ADD starts_on date, ADD ends_on date, ADD ended_at timestamptz;

      ALTER TABLE programme ADD stage_version int NOT NULL DEFAULT 0;
      UPDATE programme SET stage_version = version;
      COMMENT ON COLUMN programme.stage_version IS 'version of the last stage that was told';

      ALTER TABLE mail ALTER notice_id DROP NOT NULL;
      COMMENT ON COLUMN mail.notice_id IS 'null for an invitation, whose link is forgotten when the mail has left';

      SELECT zi_guard('person', NULL, NULL), zi_guard('membership', NULL, NULL), zi_guard('programme', NULL, NULL),
             zi_guard('score_memory', NULL, NULL), 
             zi_guard('mail', 'EXISTS (SELECT FROM notice n WHERE n.id = mail.notice_id)', NULL),
             zi_guard('notice', 'person_id = zi_person()', 'person_id = zi_person()'),
             zi_guard('announcement', 'EXISTS (SELECT FROM notice n WHERE n.topic = announcement.topic)', NULL);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
