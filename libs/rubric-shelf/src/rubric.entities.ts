import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({
  name: 'published_rubric',
  comment: "regulations as data; no unit's content, so everyone reads them and the suite adds them",
})
@Check('published_rubric_origin', `origin IN ('suite', 'imported')`)
export class PublishedRubricRow {
  @PrimaryColumn({ name: 'rubric_id', type: 'text', primaryKeyConstraintName: 'published_rubric_pk' })
  rubricId!: string;
  @PrimaryColumn({ name: 'rubric_version', type: 'text', primaryKeyConstraintName: 'published_rubric_pk' })
  rubricVersion!: string;
  @Column({ type: 'json' })
  document!: unknown;
  @Column({ type: 'text', comment: 'of the document in canonical form' })
  sha256!: string;
  @Column({ type: 'text' })
  origin!: string;
  @Column({ name: 'published_by', type: 'text' })
  publishedBy!: string;
  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;
  @Column({ type: 'text', nullable: true })
  why!: string | null;
}
