import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Facts that this service says, kept after publishing so that the stream can be rebuilt. */
@Entity({ name: 'outbox' })
@Index('outbox_pending', ['position'], { where: 'published_at IS NULL' })
@Index('outbox_recorded', ['recordedAt'])
export class OutboxRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  position!: string;
  @Column({ type: 'uuid', unique: true })
  id!: string;
  @Column({ type: 'text' })
  type!: string;
  @Column({ type: 'text' })
  subject!: string;
  @Column({ type: 'json' })
  data!: unknown;
  @Column({ type: 'text' })
  actor!: string;
  @Column({ name: 'correlation_id', type: 'text' })
  correlationId!: string;
  @Column({ name: 'causation_id', type: 'text', nullable: true })
  causationId!: string | null;
  @Column({ type: 'text', nullable: true })
  traceparent!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;
}

/** Facts that this service has heard: one row in the transaction of the effect, so that it happens once. */
@Entity({ name: 'inbox' })
@Index('inbox_heard', ['heardAt'])
export class InboxRow {
  @PrimaryColumn({ name: 'fact_id', type: 'text' })
  factId!: string;
  @Column({ type: 'text' })
  type!: string;
  @Column({ name: 'heard_at', type: 'timestamptz', default: () => 'now()' })
  heardAt!: Date;
}

/** Answers to commands that may be sent twice. */
@Entity({ name: 'idempotency' })
@Index('idempotency_created', ['createdAt'])
export class IdempotencyRow {
  @PrimaryColumn({ type: 'text' })
  actor!: string;
  @PrimaryColumn({ type: 'text' })
  key!: string;
  @Column({ type: 'text' })
  subject!: string;
  @Column({ name: 'input_hash', type: 'text' })
  inputHash!: string;
  @Column({ type: 'json', nullable: true })
  answer!: unknown;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}

/** Who did what, when, to which object; the service's role may only add and read. */
@Entity({ name: 'audit_entry' })
@Index('audit_entry_object', ['objectId', 'id'])
@Index('audit_entry_unit', ['unitId', 'id'])
@Index('audit_entry_actor', ['actor', 'id'])
@Index('audit_entry_chain', ['unitId', 'sequence'], { unique: true })
export class AuditRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
  @Column({ type: 'text' })
  actor!: string;
  @Column({ type: 'text', nullable: true })
  address!: string | null;
  @Column({ type: 'text' })
  action!: string;
  @Column({ name: 'object_type', type: 'text' })
  objectType!: string;
  @Column({ name: 'object_id', type: 'text' })
  objectId!: string;
  @Column({ name: 'unit_id', type: 'uuid', nullable: true })
  unitId!: string | null;
  @Column({ type: 'json', nullable: true })
  before!: unknown;
  @Column({ type: 'json', nullable: true })
  after!: unknown;
  @Column({ type: 'text', nullable: true })
  why!: string | null;
  @Column({ name: 'correlation_id', type: 'text' })
  correlationId!: string;
  /** Place in the chain of the unit. */
  @Column({ type: 'bigint' })
  sequence!: string;
  /** Hash of the entry before. */
  @Column({ type: 'bytea' })
  previous!: Buffer;
  @Column({ type: 'bytea' })
  hash!: Buffer;
}

/** The end of each unit's chain of audit entries; the nil UUID stands for those that concern no unit. */
@Entity({ name: 'audit_chain' })
export class AuditChainRow {
  @PrimaryColumn({ name: 'unit_id', type: 'uuid' })
  unitId!: string;
  @Column({ type: 'uuid', array: true, comment: 'where the unit lies now: who reads its trail' })
  path!: string[];
  @Column({ type: 'bigint', default: 0 })
  entries!: string;
  @Column({ type: 'bytea', default: () => `decode(repeat('00', 32), 'hex')` })
  head!: Buffer;
}

export const ledgerEntities = [OutboxRow, InboxRow, IdempotencyRow, AuditRow, AuditChainRow];
