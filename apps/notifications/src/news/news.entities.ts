import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'programme' })
export class ProgrammeRow {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid', primaryKeyConstraintName: 'programme_pk' })
  programmeId!: string;
  @Column({ name: 'unit_name', type: 'text' })
  unitName!: string;
  @Column({ name: 'unit_path', type: 'uuid', array: true })
  unitPath!: string[];
  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId!: string;
  @Column({ type: 'int' })
  year!: number;
  @Column({ name: 'rubric_id', type: 'text' })
  rubricId!: string;
  @Column({ name: 'rubric_version', type: 'text' })
  rubricVersion!: string;
  @Column({ type: 'int' })
  version!: number;
  @Column({
    name: 'stage_version',
    type: 'int',
    default: 0,
    comment: 'version of the last stage that was told',
  })
  stageVersion!: number;
}

const key = { primaryKeyConstraintName: 'score_memory_pk' };

@Entity({ name: 'score_memory' })
export class ScoreMemoryRow {
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid', ...key })
  assessmentId!: string;
  @PrimaryColumn({ type: 'text', ...key })
  layer!: string;
  @PrimaryColumn({ type: 'int', ...key })
  round!: number;
  /** Version of the assessment at the last score that was heard. */
  @Column({ type: 'int' })
  version!: number;
  /** What people were told last. */
  @Column({ type: 'json', nullable: true })
  told!: unknown;
}
