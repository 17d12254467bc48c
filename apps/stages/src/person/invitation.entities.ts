import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonRow } from './person.entities';

@Entity({ name: 'invitation' })
@Unique('invitation_code', ['codeHash'])
@Index('invitation_of_person', ['personId'])
export class InvitationRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invitation_pk' })
  id!: string;
  @ForeignKey(() => PersonRow, { name: 'invitation_person' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  @Column({ name: 'code_hash', type: 'bytea' })
  codeHash!: Buffer;
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
