import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'person' })
@Unique('person_subject', ['subject'])
@Index('person_name', ['name', 'id'])
export class PersonRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_pk' })
  id!: string;
  @Column({ type: 'text', comment: 'personal data: names who acts, signs and answers for actions' })
  name!: string;
  @Column({ type: 'text', nullable: true, comment: 'personal data: where notices are sent' })
  email!: string | null;
  @Column({ type: 'text', nullable: true, comment: 'personal data: where notices are sent' })
  phone!: string | null;
  @Column({
    type: 'text',
    nullable: true,
    comment: 'personal data: links the sign-in at the identity provider to the person',
  })
  subject!: string | null;
  @Column({ type: 'int' })
  version!: number;
}
