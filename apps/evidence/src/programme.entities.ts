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
  @Column({ name: 'rubric_version', type: 'text' })
  rubricVersion!: string;
  @Column({ type: 'text' })
  stage!: string;
  @Column({ type: 'int' })
  version!: number;
  @Column({
    name: 'submitted_at',
    type: 'timestamptz',
    nullable: true,
    comment: 'when the unit first submitted its self-assessment',
  })
  submittedAt!: Date | null;
}

/** When a programme was first submitted, also before anything else is known of it. */
@Entity({ name: 'submission' })
export class SubmissionRow {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid', primaryKeyConstraintName: 'submission_pk' })
  programmeId!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}
