import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity({
  name: 'cycle',
  comment:
    "years of the programme; no unit's content, so everyone reads them and who holds cycle.open in the root adds them",
})
@Unique('cycle_year', ['year'])
@Check('cycle_opens_before_it_closes', 'opens_on < closes_on')
export class CycleRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'cycle_pk' })
  id!: string;
  @Column({ type: 'int' })
  year!: number;
  @Column({ name: 'rubric_id', type: 'text' })
  rubricId!: string;
  @Column({ name: 'rubric_version', type: 'text' })
  rubricVersion!: string;
  @Column({ type: 'jsonb' })
  settings!: Record<string, string | number>;
  @Column({ name: 'opens_on', type: 'date' })
  opensOn!: string;
  @Column({ name: 'closes_on', type: 'date' })
  closesOn!: string;
  @Column({ type: 'int' })
  version!: number;
}
