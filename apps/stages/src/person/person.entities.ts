import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UnitRow } from '../unit/unit.entities';

/** `person_email` is on an expression (lower), which TypeORM cannot say. */
@Entity({ name: 'person' })
@Unique('person_subject', ['subject'])
@Index('person_name', ['name', 'id'])
@Index('person_email', { synchronize: false })
@Index('person_home_subtree', ['homePath'], { type: 'gin' })
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
  @ForeignKey(() => UnitRow, { name: 'person_home' })
  @Column({ name: 'home_unit_id', type: 'uuid', comment: 'the unit whose people it joined' })
  homeUnitId!: string;
  @Column({ name: 'home_path', type: 'uuid', array: true })
  homePath!: string[];
  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;
  @Column({
    name: 'subject_version',
    type: 'int',
    default: 1,
    comment: 'counts changes of the subject: a session of an earlier one is over',
  })
  subjectVersion!: number;
}
