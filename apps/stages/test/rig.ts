import { Asker } from '@zi/bus';
import {
  type Actor,
  type Ask,
  type DataOf,
  type DomainError,
  type Event,
  FoundMinistry,
  type OutputOf,
  type Role,
} from '@zi/contracts';
import { type RunningService, startService, withContext } from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { headers } from 'nats';
import { v7 } from 'uuid';
import { type z } from 'zod';
import { stagesMigrations } from '../migrations';
import { StagesEnvironment } from '../src/stages.env';
import { StagesModule } from '../src/stages.module';

export const system: Actor = { kind: 'system', id: 'spec', address: null, grants: [] };
export const nobody: Actor = { kind: 'public', id: 'anyone', address: null, grants: [] };

/** A person who holds one role. */
export const holding = (role: Role, unitId: string, cycleId: string | null = null, id = v7()): Actor => ({
  kind: 'person',
  id,
  address: '192.0.2.7',
  grants: [{ role, unitId, cycleId }],
});

/** The service as it runs, on a bus and a database of its own. */
export class Rig {
  private constructor(
    readonly bus: TestBus,
    readonly database: TestDatabase,
    readonly service: RunningService,
    private readonly gateway: Asker,
    private readonly operator: Asker,
  ) {}

  static async start(): Promise<Rig> {
    const bus = await startTestBus();
    const database = await createTestDatabase([{ name: 'stages', migrations: stagesMigrations }]);
    const service = await startService(
      { name: 'stages', environment: StagesEnvironment, module: StagesModule.of },
      {
        ZI_HTTP_PORT: '0',
        ZI_LOG_LEVEL: 'fatal',
        ZI_DATABASE_URL: database.urlOf('stages'),
        ...bus.access('stages'),
      },
    );
    const gateway = new Asker(await bus.connect('gateway'));
    const operator = new Asker(await bus.connect('operator'));
    return new Rig(bus, database, service, gateway, operator);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.database.drop();
    await this.bus.stop();
  }

  /** Asks as the gateway does; only an operator may found. */
  ask<A extends Ask>(
    actor: Actor,
    ask: A,
    input: z.input<A['input']>,
    idempotencyKey?: string,
  ): Promise<OutputOf<A>> {
    const asker = (ask as Ask) === FoundMinistry ? this.operator : this.gateway;
    const cause = { actor, correlationId: v7(), causationId: null };
    return withContext(cause, () => asker.ask(ask, input, idempotencyKey ? { idempotencyKey } : {}));
  }

  async refusal<A extends Ask>(actor: Actor, ask: A, input: z.input<A['input']>): Promise<DomainError> {
    const answer = await this.ask(actor, ask, input).catch((error: unknown) => error as DomainError);
    if (answer instanceof Error) return answer;
    throw new Error(`It was not refused: ${JSON.stringify(answer)}`);
  }

  /** Tells a fact as its owner does; the same id again is a redelivery. */
  async tell<E extends Event>(event: E, subject: string, data: DataOf<E>, id = v7()): Promise<string> {
    const set = headers();
    const lines = {
      'ce-id': id,
      'ce-type': event.type,
      'ce-source': `/zi/${event.owner}`,
      'ce-subject': subject,
      'ce-time': new Date().toISOString(),
      'ce-actor': 'system:spec',
      'ce-correlationid': v7(),
    };
    for (const [key, value] of Object.entries(lines)) set.set(key, value);
    const owner = await this.bus.connect(event.owner);
    await owner.jetstream().publish(event.type, JSON.stringify(data), { headers: set });
    return id;
  }

  /** What was said about an aggregate, in order. */
  async said(subject: string): Promise<{ type: string; data: unknown }[]> {
    return this.database.query('SELECT type, data FROM stages.outbox WHERE subject = $1 ORDER BY position', [
      subject,
    ]);
  }

  /** Audit entries of an object, in order. */
  async trail(
    objectId: string,
  ): Promise<{ action: string; actor: string; unit_id: string; after: unknown; why: string }[]> {
    return this.database.query('SELECT * FROM stages.audit_entry WHERE object_id = $1 ORDER BY id', [
      objectId,
    ]);
  }

  async count(table: string): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM stages.${table}`);
    return row?.n ?? 0;
  }
}
