import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../person/person.entities';

@Entity({ name: 'session' })
@Index('session_of_person', ['personId'])
@Index('session_expiry', ['expiresAt'])
export class SessionRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'session_pk' })
  id!: string;
  @ForeignKey(() => PersonRow, { name: 'session_person' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  /** Of the person's subject when it was begun. */
  @Column({ name: 'subject_version', type: 'int' })
  subjectVersion!: number;
  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;
  /** Of the token that the present one replaced. */
  @Column({ name: 'previous_hash', type: 'bytea', nullable: true })
  previousHash!: Buffer | null;
  @Column({ name: 'rotated_at', type: 'timestamptz' })
  rotatedAt!: Date;
  @Column({ name: 'idle_until', type: 'timestamptz' })
  idleUntil!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
  @Column({
    type: 'text',
    nullable: true,
    comment: 'personal data: where a session was begun, to look into misuse',
  })
  address!: string | null;
}
