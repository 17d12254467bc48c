import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CycleRow } from '../cycle/cycle.entities';
import { UnitRow } from '../unit/unit.entities';

@Entity({ name: 'programme' })
@Unique('programme_once', ['unitId', 'cycleId'])
@Index('programme_of_cycle', ['cycleId', 'id'])
@Index('programme_subtree', ['unitPath'], { type: 'gin' })
export class ProgrammeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'programme_pk' })
  id!: string;
  @ForeignKey(() => UnitRow, { name: 'programme_unit' })
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({
    name: 'unit_path',
    type: 'uuid',
    array: true,
    comment: "copy of the unit's path: who sees the programme",
  })
  unitPath!: string[];
  @ForeignKey(() => CycleRow, { name: 'programme_cycle' })
  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId!: string;
  @Column({ type: 'text' })
  target!: string;
  @Column({ type: 'text' })
  stage!: string;
  @Column({
    type: 'jsonb',
    nullable: true,
    comment: 'personal data: names the leader of a public declaration',
  })
  declaration!: unknown;
  @Column({ type: 'jsonb', nullable: true })
  designation!: unknown;
  @Column({ type: 'jsonb', nullable: true })
  team!: unknown;
  /** The last closed survey, as heard. */
  @Column({ type: 'jsonb', nullable: true })
  survey!: unknown;
  /** The unit's last submitted LKE, as heard. */
  @Column({ type: 'jsonb', nullable: true })
  assessment!: unknown;
  @Column({ type: 'int' })
  version!: number;
}
