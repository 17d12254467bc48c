import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProgrammeRow } from './programme.entities';

@Entity({ name: 'file' })
@Index('file_programme', ['programmeId', 'id'])
@ForeignKey(() => ProgrammeRow, ['programmeId'], ['programmeId'], { name: 'file_programme_fk' })
export class FileRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'file_pk' })
  id!: string;
  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ type: 'text' })
  filename!: string;
  @Column({ name: 'content_type', type: 'text' })
  contentType!: string;
  @Column({ name: 'size_bytes', type: 'int' })
  sizeBytes!: number;
  @Column({ type: 'text' })
  sha256!: string;
  @Column({ name: 'question_codes', type: 'text', array: true })
  questionCodes!: string[];
  @Column({ type: 'text' })
  status!: string;
  @Column({ type: 'text', nullable: true })
  rejection!: string | null;
  /** What the bytes turned out to be; null until they were examined. */
  @Column({ type: 'json', nullable: true })
  found!: unknown;
  @Column({
    name: 'uploaded_by',
    type: 'text',
    comment: 'personal data: pseudonym of who announced the file; its name stands in stages alone',
  })
  uploadedBy!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'upload_expires_at', type: 'timestamptz' })
  uploadExpiresAt!: Date;
  @Column({ name: 'verified_at', type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;
  @Column({ type: 'int' })
  version!: number;
}
