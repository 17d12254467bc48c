import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'programme' })
export class ProgrammeRow {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid', primaryKeyConstraintName: 'programme_pk' })
  programmeId!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ name: 'unit_path', type: 'uuid', array: true })
  unitPath!: string[];
  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId!: string;
  @Column({ name: 'rubric_id', type: 'text' })
  rubricId!: string;
  @Column({ type: 'text' })
  stage!: string;
  @Column({ type: 'int' })
  version!: number;
}
