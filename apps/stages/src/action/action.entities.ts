import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../person/person.entities';
import { ProgrammeRow } from '../programme/programme.entities';

@Entity({ name: 'action' })
@Index('action_of_programme', ['programmeId', 'dueOn', 'id'])
@Index('action_open_of_person', ['personId', 'dueOn', 'id'], {
  where: 'realisation IS NULL OR realisation < target',
})
export class ActionRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'action_pk' })
  id!: string;
  @ForeignKey(() => ProgrammeRow, { name: 'action_programme' })
  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;
  @Column({ type: 'text' })
  area!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text' })
  indicator!: string;
  @Column({ type: 'float8' })
  target!: number;
  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;
  @ForeignKey(() => PersonRow, { name: 'action_person' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  @Column({ type: 'float8', nullable: true })
  realisation!: number | null;
  @Column({ type: 'int' })
  version!: number;
}
