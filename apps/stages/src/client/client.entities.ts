import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitRow } from '../unit/unit.entities';

@Entity({ name: 'client' })
@Index('client_subject', ['subject'], { unique: true, where: 'ended_at IS NULL' })
@Index('client_subtree', ['unitPath'], { type: 'gin' })
export class ClientRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'client_pk' })
  id!: string;
  @Column({ type: 'text' })
  subject!: string;
  @Column({ type: 'text' })
  name!: string;
  @ForeignKey(() => UnitRow, { name: 'client_unit' })
  @Column({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ name: 'unit_path', type: 'uuid', array: true })
  unitPath!: string[];
  @Column({ type: 'text', array: true })
  scopes!: string[];
  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
  @Column({ type: 'int' })
  version!: number;
}
