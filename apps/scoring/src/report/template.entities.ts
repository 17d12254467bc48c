import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'template' })
export class TemplateRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'template_pk' })
  kind!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'template_pk' })
  format!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'template_pk' })
  language!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'template_pk' })
  version!: number;
  @Column({ type: 'bytea', nullable: true, comment: 'null: the one that comes with the suite' })
  content!: Buffer | null;
  @Column({ type: 'text' })
  by!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}
