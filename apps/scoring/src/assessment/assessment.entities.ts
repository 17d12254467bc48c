import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ProgrammeRow } from '../programme/programme.entities';

/** The worksheet of a programme. Rubric and settings are frozen when it is opened. */
@Entity({ name: 'assessment' })
@Unique('assessment_programme', ['programmeId'])
@Index('assessment_unit_path', ['unitPath'], { type: 'gin' })
@Index('assessment_cycle', ['cycleId', 'id'])
export class AssessmentRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assessment_pk' })
  id!: string;
  @Column({ name: 'programme_id', type: 'uuid' })
  @ForeignKey(() => ProgrammeRow, { name: 'assessment_programme_fk' })
  programmeId!: string;
  @Column({ name: 'unit_path', type: 'uuid', array: true, comment: 'where its unit lies now' })
  unitPath!: string[];
  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId!: string;
  @Column({ name: 'rubric_id', type: 'text' })
  rubricId!: string;
  @Column({ name: 'rubric_version', type: 'text' })
  rubricVersion!: string;
  @Column({ type: 'json' })
  settings!: unknown;
  @Column({
    name: 'settings_version',
    type: 'int',
    comment: 'of the profile of the cycle; 0 is what the cycle was opened with',
  })
  settingsVersion!: number;
  @Column({ type: 'int' })
  round!: number;
  @Column({ type: 'boolean', comment: 'whether any of its layers was submitted' })
  submitted!: boolean;
  @Column({ type: 'int' })
  version!: number;
}

/** The score of a layer as it was last computed, with everything needed to compute it again and compare. */
@Entity({ name: 'score' })
export class ScoreRow {
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid', primaryKeyConstraintName: 'score_pk' })
  @ForeignKey(() => AssessmentRow, { name: 'score_assessment_fk' })
  assessmentId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'score_pk' })
  layer!: string;
  @Column({ type: 'int' })
  round!: number;
  @Column({ name: 'rubric_id', type: 'text' })
  rubricId!: string;
  @Column({ name: 'rubric_version', type: 'text' })
  rubricVersion!: string;
  @Column({ type: 'json' })
  settings!: unknown;
  @Column({ name: 'settings_version', type: 'int' })
  settingsVersion!: number;
  @Column({ type: 'text', comment: 'exact, a reduced fraction' })
  total!: string;
  @Column({ type: 'text' })
  verdict!: string;
  @Column({ type: 'json' })
  nodes!: unknown;
  @Column({ type: 'json' })
  minimums!: unknown;
  @Column({ type: 'text', array: true })
  missing!: string[];
  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;
  @Column({ name: 'computed_at', type: 'timestamptz' })
  computedAt!: Date;
  @Column({ type: 'int', comment: 'version of the assessment at which the score was computed' })
  version!: number;
}

@Entity({ name: 'answer' })
@Check('answer_origin', `origin IN ('person', 'survey')`)
export class AnswerRow {
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid', primaryKeyConstraintName: 'answer_pk' })
  @ForeignKey(() => AssessmentRow, { name: 'answer_assessment_fk' })
  assessmentId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'answer_pk' })
  layer!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'answer_pk' })
  code!: string;
  /** Null when it was cleared: the row stays, so that its version goes on. */
  @Column({ type: 'jsonb', nullable: true })
  value!: unknown;
  @Column({ type: 'text', nullable: true })
  note!: string | null;
  @Column({ type: 'text' })
  origin!: string;
  @Column({ type: 'text' })
  author!: string;
  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
  @Column({ type: 'int' })
  version!: number;
}

/** Every state that an answer ever had, the present one included. The service may add and read, never change. */
@Entity({ name: 'answer_revision' })
export class AnswerRevisionRow {
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid', primaryKeyConstraintName: 'answer_revision_pk' })
  @ForeignKey(() => AssessmentRow, { name: 'answer_revision_assessment_fk' })
  assessmentId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'answer_revision_pk' })
  layer!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'answer_revision_pk' })
  code!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'answer_revision_pk' })
  version!: number;
  @Column({ type: 'jsonb', nullable: true })
  value!: unknown;
  @Column({ type: 'text', nullable: true })
  note!: string | null;
  @Column({ type: 'text' })
  origin!: string;
  @Column({ type: 'text' })
  author!: string;
  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
  @Column({ type: 'int' })
  round!: number;
  @Column({
    name: 'assessment_version',
    type: 'int',
    comment: 'the commit that it came with: any earlier sheet can be rebuilt and scored',
  })
  assessmentVersion!: number;
}

export const assessmentEntities = [AssessmentRow, ScoreRow, AnswerRow, AnswerRevisionRow];
