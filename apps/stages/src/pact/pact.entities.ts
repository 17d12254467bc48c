import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonRow } from '../person/person.entities';
import { ProgrammeRow } from '../programme/programme.entities';

@Entity({ name: 'pact' })
@Unique('pact_once', ['programmeId', 'personId'])
@Index('pact_of_programme', ['programmeId', 'id'])
export class PactRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pact_pk' })
  id!: string;
  @ForeignKey(() => ProgrammeRow, { name: 'pact_programme' })
  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;
  @ForeignKey(() => PersonRow, { name: 'pact_person' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  @Column({ name: 'signed_on', type: 'date' })
  signedOn!: string;
  @Column({ name: 'document_number', type: 'text', nullable: true })
  documentNumber!: string | null;
  @Column({ type: 'int' })
  version!: number;
}
