import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What scoring needs of a programme, copied from `ProgrammeAdvanced` and `ProgrammeUnitChanged`. */
@Entity({ name: 'programme' })
@Index('programme_unit', ['unitId'])
@Index('programme_cycle', ['cycleId'])
export class ProgrammeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'programme_pk' })
  id!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
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
  /** As the cycle chose them; defaults are filled in when the assessment is opened. */
  @Column({ type: 'json' })
  settings!: unknown;
  @Column({
    name: 'closes_on',
    type: 'date',
    nullable: true,
    comment: 'day on which its cycle closes; null until a fact told of it',
  })
  closesOn!: string | null;
  @Column({ type: 'text' })
  target!: string;
  @Column({ type: 'text' })
  stage!: string;
  @Column({ type: 'int' })
  version!: number;
}

/** The indices of a closed survey, copied from `SurveyClosed`; it may be heard before its programme. */
@Entity({ name: 'survey' })
@Index('survey_programme', ['programmeId', 'closedAt', 'id'])
export class SurveyRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_pk' })
  id!: string;
  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;
  /** Exact, a reduced fraction. */
  @Column({ type: 'text' })
  ipak!: string;
  /** Exact, a reduced fraction. */
  @Column({ type: 'text' })
  ipkp!: string;
  @Column({ name: 'closed_at', type: 'timestamptz' })
  closedAt!: Date;
  @Column({ type: 'int' })
  version!: number;
}

/** Which questions a verified file serves, copied from `EvidenceVerified`; it may be heard before its programme. */
@Entity({ name: 'evidence' })
@Index('evidence_programme', ['programmeId', 'id'])
export class EvidenceRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'evidence_pk' })
  id!: string;
  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;
  @Column({ name: 'question_codes', type: 'text', array: true })
  questionCodes!: string[];
  @Column({ type: 'int' })
  version!: number;
}

export const programmeEntities = [ProgrammeRow, SurveyRow, EvidenceRow];
