import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CycleRow } from '../cycle/cycle.entities';
import { PersonRow } from '../person/person.entities';
import { UnitRow } from '../unit/unit.entities';

/** `membership_once` counts a null cycle or area as a value (NULLS NOT DISTINCT), which TypeORM cannot say. */
@Entity({ name: 'membership' })
@Index('membership_once', ['personId', 'role', 'unitId', 'cycleId', 'area'], {
  unique: true,
  where: 'ended_at IS NULL',
})
@Index('membership_of_unit', ['unitId', 'id'])
@Index('membership_of_person', ['personId', 'id'])
@Index('membership_subtree', ['unitPath'], { type: 'gin' })
@Check('membership_days', 'starts_on <= ends_on')
export class MembershipRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  id!: string;
  @ForeignKey(() => PersonRow, { name: 'membership_person' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  @Column({ type: 'text' })
  role!: string;
  @ForeignKey(() => UnitRow, { name: 'membership_unit' })
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  /** Null holds for all cycles. */
  @ForeignKey(() => CycleRow, { name: 'membership_cycle' })
  @Column({ name: 'cycle_id', type: 'uuid', nullable: true })
  cycleId!: string | null;
  @Column({ name: 'granted_at', type: 'timestamptz' })
  grantedAt!: Date;
  @Column({ type: 'int' })
  version!: number;
  @Column({ name: 'unit_path', type: 'uuid', array: true })
  unitPath!: string[];
  @Column({ type: 'text', nullable: true })
  area!: string | null;
  @Column({ name: 'starts_on', type: 'date', nullable: true })
  startsOn!: string | null;
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
