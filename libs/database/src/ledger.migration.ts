import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The tables that every service's schema begins with. */
export class CreateLedger1760000000000 implements MigrationInterface {
  /** What was written stays as it was. */
  static readonly appendOnly = ['audit_entry'];
  readonly name = 'CreateLedger1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        position bigint GENERATED ALWAYS AS IDENTITY,
        id uuid NOT NULL,
        type text NOT NULL,
        subject text NOT NULL,
        data json NOT NULL,
        actor text NOT NULL,
        correlation_id text NOT NULL,
        causation_id text,
        traceparent text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        CONSTRAINT outbox_pk PRIMARY KEY (position),
        CONSTRAINT outbox_id UNIQUE (id)
      );
      CREATE INDEX outbox_pending ON outbox (position) WHERE published_at IS NULL;
      CREATE INDEX outbox_recorded ON outbox (recorded_at);

      CREATE TABLE inbox (
        fact_id text NOT NULL,
        type text NOT NULL,
        heard_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT inbox_pk PRIMARY KEY (fact_id)
      );
      CREATE INDEX inbox_heard ON inbox (heard_at);

      CREATE TABLE idempotency (
        actor text NOT NULL,
        key text NOT NULL,
        subject text NOT NULL,
        input_hash text NOT NULL,
        answer json,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_pk PRIMARY KEY (actor, key)
      );
      CREATE INDEX idempotency_created ON idempotency (created_at);

      CREATE TABLE audit_entry (
        id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL,
        address text,
        action text NOT NULL,
        object_type text NOT NULL,
        object_id text NOT NULL,
        unit_id uuid,
        before json,
        after json,
        why text,
        correlation_id text NOT NULL,
        CONSTRAINT audit_entry_pk PRIMARY KEY (id)
      );
      CREATE INDEX audit_entry_object ON audit_entry (object_id, id);
      CREATE INDEX audit_entry_unit ON audit_entry (unit_id, id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
