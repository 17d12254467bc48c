import { PublishedRubricRow } from '@zi/rubric-shelf';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the surveys of a programme need of it, copied from the facts of stages. */
@Entity({ name: 'programme' })
@Index('programme_unit_path', ['unitPath'], { type: 'gin' })
@Index('programme_developing', ['closesOn', 'id'], { where: `stage = 'development'` })
@Index('programme_of_unit', ['unitId'])
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
  @Column({ name: 'rubric_id', type: 'text' })
  rubricId!: string;
  @Column({ name: 'rubric_version', type: 'text' })
  rubricVersion!: string;
  @Column({ type: 'json' })
  settings!: unknown;
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
  @Column({
    name: 'closes_on',
    type: 'date',
    nullable: true,
    comment: 'last day of the cycle; null until it is told again',
  })
  closesOn!: string | null;
}

/** When a programme was first submitted, also before anything else is known of it. */
@Entity({ name: 'submission' })
export class SubmissionRow {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid', primaryKeyConstraintName: 'submission_pk' })
  programmeId!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}

@Entity({ name: 'survey' })
@Index('survey_one_open', ['programmeId'], { unique: true, where: `status = 'open'` })
@Index('survey_programme', ['programmeId', 'id'])
@Check('survey_conversion', `conversion IN ('ratio', 'affine')`)
@Check('survey_status', `status IN ('open', 'closed')`)
@Check('survey_window', 'opens_on <= closes_on')
@Check('survey_final', `(status = 'closed') = (indices IS NOT NULL)`)
export class SurveyRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_pk' })
  id!: string;
  @Column({ name: 'programme_id', type: 'uuid' })
  @ForeignKey(() => ProgrammeRow, { name: 'survey_programme_fk' })
  programmeId!: string;
  @Column({ name: 'instrument_id', type: 'text' })
  instrumentId!: string;
  @Column({ name: 'instrument_version', type: 'text' })
  instrumentVersion!: string;
  @Column({ type: 'text' })
  conversion!: string;
  @Column({ type: 'text' })
  status!: string;
  @Column({ name: 'opens_on', type: 'date' })
  opensOn!: string;
  @Column({ name: 'closes_on', type: 'date' })
  closesOn!: string;
  /** Exact strings beside their rounded form, as they were announced; never computed again. */
  @Column({ type: 'json', nullable: true })
  indices!: unknown;
  @Column({ type: 'int' })
  version!: number;
}

/** One respondent's answers. Holds nothing that leads to the person: see Anonymity in the README. */
@Entity({ name: 'response' })
@Index('response_survey', ['surveyId'])
@Check('response_scale', '1 <= ALL (answers) AND 6 >= ALL (answers)')
export class ResponseRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'response_pk' })
  id!: string;
  @Column({ name: 'survey_id', type: 'uuid' })
  @ForeignKey(() => SurveyRow, { name: 'response_survey_fk' })
  surveyId!: string;
  @Column({
    type: 'text',
    nullable: true,
    comment: 'personal data: the words of a respondent, who may name themselves or others',
  })
  service!: string | null;
  /** In the order of the instrument's items. */
  @Column({ type: 'smallint', array: true })
  answers!: number[];
  @Column({ name: 'received_hour', type: 'timestamptz' })
  receivedHour!: Date;
}

export const surveysEntities = [ProgrammeRow, SubmissionRow, SurveyRow, ResponseRow, PublishedRubricRow];
