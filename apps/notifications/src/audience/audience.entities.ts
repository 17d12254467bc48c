import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'person' })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_pk' })
  id!: string;
  @Column({ type: 'text', comment: 'personal data: salutation of mails' })
  name!: string;
  @Column({ type: 'text', nullable: true, comment: 'personal data: where mails are sent' })
  email!: string | null;
  @Column({ type: 'int' })
  version!: number;
}

/** The person may be heard of later than the role: there is no foreign key. */
@Entity({ name: 'membership' })
@Index('membership_unit', ['unitId'])
export class MembershipRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  id!: string;
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  @Column({ type: 'text' })
  role!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  /** Null holds for all cycles. */
  @Column({ name: 'cycle_id', type: 'uuid', nullable: true })
  cycleId!: string | null;
  @Column({ name: 'granted_at', type: 'timestamptz' })
  grantedAt!: Date;
  @Column({ name: 'starts_on', type: 'date', nullable: true })
  startsOn!: string | null;
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
  @Column({ type: 'int' })
  version!: number;
}
