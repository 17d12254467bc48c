import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({
  name: 'ministry',
  comment: 'the root of the tree of units: what is of the whole ministry is changed by who may do so there',
})
export class MinistryRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'ministry_pk' })
  id!: string;
}

/** A year of the programme, copied from `CycleOpened`. */
@Entity({ name: 'cycle' })
@Unique('cycle_year', ['year'])
export class CycleRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'cycle_pk' })
  id!: string;
  @Column({ type: 'int' })
  year!: number;
  @Column({ name: 'rubric_id', type: 'text' })
  rubricId!: string;
  @Column({ name: 'rubric_version', type: 'text' })
  rubricVersion!: string;
  @Column({ type: 'json' })
  settings!: unknown;
  @Column({ type: 'int' })
  version!: number;
}

/** Answers to the undecided rules that a cycle was given after it was opened. */
@Entity({ name: 'profile' })
export class ProfileRow {
  @PrimaryColumn({ name: 'cycle_id', type: 'uuid', primaryKeyConstraintName: 'profile_pk' })
  @ForeignKey(() => CycleRow, { name: 'profile_cycle_fk' })
  cycleId!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'profile_pk' })
  version!: number;
  @Column({ type: 'json' })
  settings!: unknown;
  @Column({ type: 'text' })
  why!: string;
  @Column({ type: 'text' })
  by!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}

@Entity({ name: 'rescoring' })
export class RescoringRow {
  @PrimaryColumn({ name: 'cycle_id', type: 'uuid', primaryKeyConstraintName: 'rescoring_pk' })
  @ForeignKey(() => CycleRow, { name: 'rescoring_cycle_fk' })
  cycleId!: string;
  @Column({ name: 'settings_version', type: 'int' })
  settingsVersion!: number;
  @Column({
    name: 'fact_id',
    type: 'uuid',
    nullable: true,
    comment: 'the change of settings that began it; null when an operator did',
  })
  factId!: string | null;
  @Column({
    type: 'uuid',
    nullable: true,
    comment: 'the last assessment that was computed again; null before the first',
  })
  after!: string | null;
  @Column({ type: 'int' })
  scores!: number;
  @Column({ type: 'int' })
  changed!: number;
  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
  @Column({ type: 'int' })
  version!: number;
}

@Entity({ name: 'rubric_draft' })
export class RubricDraftRow {
  @PrimaryColumn({ name: 'rubric_id', type: 'text', primaryKeyConstraintName: 'rubric_draft_pk' })
  rubricId!: string;
  @PrimaryColumn({ name: 'rubric_version', type: 'text', primaryKeyConstraintName: 'rubric_draft_pk' })
  rubricVersion!: string;
  @Column({ type: 'json' })
  document!: unknown;
  @Column({ type: 'text' })
  by!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}

@Entity({ name: 'requirement_fact' })
@Index('requirement_fact_unit', ['unitId', 'cycleId', 'id'])
export class RequirementFactRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'requirement_fact_pk' })
  id!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId!: string;
  @Column({ type: 'text' })
  requirement!: string;
  @Column({ type: 'json' })
  value!: unknown;
  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;
  @Column({ type: 'text' })
  source!: string;
  @Column({ type: 'text' })
  by!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

export const ruleEntities = [
  MinistryRow,
  CycleRow,
  ProfileRow,
  RescoringRow,
  RubricDraftRow,
  RequirementFactRow,
];
