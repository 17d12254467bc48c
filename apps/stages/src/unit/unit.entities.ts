import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'unit' })
@Unique('unit_code', ['code'])
@Index('unit_one_ministry', ['kind'], { unique: true, where: 'parent_id IS NULL' })
@Index('unit_children', ['parentId'])
@Index('unit_subtree', ['path'], { type: 'gin' })
/** These are on expressions, which TypeORM cannot say. */
@Index('unit_grams', { synchronize: false })
@Index('unit_code_in_any_case', { synchronize: false })
@Check('unit_root_is_ministry', `(kind = 'ministry') = (parent_id IS NULL)`)
@Check('unit_path_ends_in_itself', 'path[cardinality(path)] = id')
export class UnitRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'unit_pk' })
  id!: string;
  @Column({ type: 'text' })
  code!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  kind!: string;
  @ForeignKey(() => UnitRow, { name: 'unit_parent' })
  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;
  /** Ids from the root down to the unit itself. */
  @Column({ type: 'uuid', array: true })
  path!: string[];
  @Column({ name: 'active_from', type: 'date' })
  activeFrom!: string;
  @Column({ name: 'active_until', type: 'date', nullable: true })
  activeUntil!: string | null;
  @Column({ type: 'int' })
  version!: number;
}

@Entity({ name: 'unit_revision', comment: 'what a unit was from each change on; grows only' })
export class UnitRevisionRow {
  @ForeignKey(() => UnitRow, { name: 'unit_revision_unit' })
  @PrimaryColumn({ name: 'unit_id', type: 'uuid', primaryKeyConstraintName: 'unit_revision_pk' })
  unitId!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'unit_revision_pk' })
  version!: number;
  @Column({ type: 'text' })
  code!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  kind!: string;
  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;
  @Column({ type: 'uuid', array: true })
  path!: string[];
  @Column({ name: 'active_from', type: 'date' })
  activeFrom!: string;
  @Column({ name: 'active_until', type: 'date', nullable: true })
  activeUntil!: string | null;
  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
  /** As `kind:id`. */
  @Column({ name: 'changed_by', type: 'text' })
  changedBy!: string;
  @Column({ type: 'text', nullable: true })
  why!: string | null;
}
