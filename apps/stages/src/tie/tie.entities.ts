import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from '../person/person.entities';
import { UnitRow } from '../unit/unit.entities';

@Entity({ name: 'tie' })
@Index('tie_once', ['personId', 'unitId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('tie_of_person', ['personId', 'id'])
@Index('tie_of_unit', ['unitId', 'id'])
@Index('tie_subtree', ['unitPath'], { type: 'gin' })
export class TieRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'tie_pk' })
  id!: string;
  @ForeignKey(() => PersonRow, { name: 'tie_person' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
  @ForeignKey(() => UnitRow, { name: 'tie_unit' })
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ name: 'unit_path', type: 'uuid', array: true })
  unitPath!: string[];
  @Column({ type: 'text' })
  kind!: string;
  @Column({ type: 'text', comment: 'personal data: why an assessor stays out of a unit' })
  reason!: string;
  @Column({ name: 'declared_at', type: 'timestamptz' })
  declaredAt!: Date;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
  @Column({ type: 'int' })
  version!: number;
}
