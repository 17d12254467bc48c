import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssessmentRow } from '../assessment/assessment.entities';

/** Every score that a layer had, with what caused it. */
@Entity({ name: 'score_point' })
export class ScorePointRow {
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid', primaryKeyConstraintName: 'score_point_pk' })
  @ForeignKey(() => AssessmentRow, { name: 'score_point_assessment_fk' })
  assessmentId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'score_point_pk' })
  layer!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'score_point_pk' })
  version!: number;
  @Column({ type: 'int' })
  round!: number;
  @Column({ name: 'settings_version', type: 'int' })
  settingsVersion!: number;
  @Column({ type: 'text' })
  total!: string;
  @Column({ type: 'text' })
  verdict!: string;
  @Column({ type: 'json' })
  cause!: unknown;
  @Column({ type: 'text' })
  by!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}

@Entity({ name: 'closed_round' })
export class ClosedRoundRow {
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid', primaryKeyConstraintName: 'closed_round_pk' })
  @ForeignKey(() => AssessmentRow, { name: 'closed_round_assessment_fk' })
  assessmentId!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'closed_round_pk' })
  round!: number;
  @Column({ type: 'int' })
  version!: number;
  @Column({ type: 'json', comment: 'ids of the verified files that served each question, by code' })
  evidence!: unknown;
  @Column({ type: 'json', comment: 'what was known of requirements, as it was' })
  facts!: unknown;
  @Column({ type: 'text', nullable: true })
  why!: string | null;
  @Column({ name: 'closed_by', type: 'text' })
  closedBy!: string;
  @Column({ name: 'closed_at', type: 'timestamptz' })
  closedAt!: Date;
}

/** The score of a layer when its round was closed. Its answers are the last revisions up to that round. */
@Entity({ name: 'closed_layer' })
@ForeignKey(() => ClosedRoundRow, ['assessmentId', 'round'], ['assessmentId', 'round'], {
  name: 'closed_layer_round_fk',
})
export class ClosedLayerRow {
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid', primaryKeyConstraintName: 'closed_layer_pk' })
  assessmentId!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'closed_layer_pk' })
  round!: number;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'closed_layer_pk' })
  layer!: string;
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
  @Column({ type: 'int' })
  version!: number;
}

@Entity({ name: 'note' })
@Index('note_assessment', ['assessmentId', 'id'])
export class NoteRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'note_pk' })
  id!: string;
  @Column({ name: 'assessment_id', type: 'uuid' })
  @ForeignKey(() => AssessmentRow, { name: 'note_assessment_fk' })
  assessmentId!: string;
  @Column({ type: 'text' })
  code!: string;
  @Column({ type: 'int' })
  round!: number;
  @Column({ name: 'reply_to', type: 'uuid', nullable: true })
  @ForeignKey(() => NoteRow, { name: 'note_reply_fk' })
  replyTo!: string | null;
  @Column({ type: 'text', nullable: true })
  layer!: string | null;
  @Column({ type: 'text', comment: 'personal data: who wrote it, as kind:id' })
  author!: string;
  @Column({ type: 'text', comment: 'personal data: may name people' })
  body!: string;
  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;
}

export const roundEntities = [ScorePointRow, ClosedRoundRow, ClosedLayerRow, NoteRow];
