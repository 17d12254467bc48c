import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({
  name: 'standing',
  comment: 'how units stand, kept by the facts that scoring says; can be made again from score',
})
@Index('standing_unit_path', ['unitPath'], { type: 'gin' })
// An order that TypeORM cannot say: see the migration.
@Index('standing_rank', { synchronize: false })
@Index('standing_ready', { synchronize: false })
export class StandingRow {
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid', primaryKeyConstraintName: 'standing_pk' })
  assessmentId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'standing_pk' })
  layer!: string;
  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId!: string;
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ name: 'unit_name', type: 'text' })
  unitName!: string;
  @Column({ name: 'unit_path', type: 'uuid', array: true })
  unitPath!: string[];
  @Column({ type: 'text' })
  target!: string;
  @Column({ type: 'text', comment: 'exact, a reduced fraction' })
  total!: string;
  @Column({
    name: 'total_sort',
    type: 'text',
    collation: 'C',
    comment:
      'the same to 40 decimals, for the order; a text, because row-level security lets no numbers narrow an index',
  })
  totalSort!: string;
  @Column({ type: 'json', comment: 'percent of each area of change, two decimals' })
  areas!: unknown;
  @Column({ type: 'text' })
  verdict!: string;
  @Column({ type: 'text', array: true })
  unmet!: string[];
  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;
  @Column({ type: 'int' })
  version!: number;
}
