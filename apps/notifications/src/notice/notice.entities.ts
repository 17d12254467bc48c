import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was told and to whom it is addressed, kept for those whose role is heard of late. */
@Entity({ name: 'announcement' })
@Index('announcement_happened', ['happenedAt'])
@Index('announcement_unit_path', ['unitPath'], { type: 'gin' })
export class AnnouncementRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'announcement_pk' })
  topic!: string;
  @Column({ name: 'fact_id', type: 'text' })
  factId!: string;
  @Column({ type: 'text', array: true })
  roles!: string[];
  @Column({ name: 'unit_path', type: 'uuid', array: true })
  unitPath!: string[];
  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId!: string;
  @Column({ name: 'happened_at', type: 'timestamptz' })
  happenedAt!: Date;
  @Column({ name: 'except_person', type: 'uuid', nullable: true })
  exceptPerson!: string | null;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text' })
  body!: string;
  @Column({ type: 'text' })
  link!: string;
}

@Entity({ name: 'notice' })
@Index('notice_inbox', ['personId', 'position'])
@Index('notice_unread', ['personId', 'position'], { where: 'read_at IS NULL' })
@Index('notice_once_unread', ['topic', 'personId'], { unique: true, where: 'read_at IS NULL' })
export class NoticeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pk' })
  id!: string;
  @Column({ type: 'uuid', comment: 'UUID v7 of the last telling; the inbox is sorted by it' })
  position!: string;
  @ForeignKey(() => AnnouncementRow, { name: 'notice_announcement' })
  @Column({ type: 'text' })
  topic!: string;
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  @Column({ name: 'fact_id', type: 'text' })
  factId!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text' })
  body!: string;
  @Column({ type: 'text' })
  link!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;
  @Column({ type: 'int', default: 1 })
  version!: number;
}
