import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NoticeRow } from '../notice/notice.entities';

/** A mail with its own text, as it was or will be sent. The address is looked up when it is sent. */
@Entity({ name: 'mail' })
@Index('mail_due', ['nextAttemptAt'], { where: `status = 'pending'` })
@Index('mail_of_notice', ['noticeId', 'id'])
@Index('mail_of_person', ['personId'], { where: `status = 'pending'` })
export class MailRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_pk' })
  id!: string;
  @ForeignKey(() => NoticeRow, { name: 'mail_notice' })
  @Column({
    name: 'notice_id',
    type: 'uuid',
    nullable: true,
    comment: 'null for an invitation, whose link is forgotten when the mail has left',
  })
  noticeId!: string | null;
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text' })
  body!: string;
  @Column({ type: 'text' })
  link!: string;
  @Column({
    name: 'expires_at',
    type: 'timestamptz',
    nullable: true,
    comment: 'from then on the invitation is of no use',
  })
  expiresAt!: Date | null;
  @Column({ type: 'text', default: 'pending' })
  status!: 'pending' | 'sent' | 'failed';
  @Column({ type: 'int', default: 0 })
  attempts!: number;
  @Column({ name: 'next_attempt_at', type: 'timestamptz' })
  nextAttemptAt!: Date;
  @Column({ type: 'text', nullable: true })
  failure!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
