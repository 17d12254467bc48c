import { Asker, BusModule } from '@zi/bus';
import { SurveyClosed, operations } from '@zi/contracts';
import { Database, DatabaseModule } from '@zi/database';
import { type RunningService, startService, systemContext, withContext } from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { Module } from '@nestjs/common';
import { HearerEnvironment, HearerModule, effectMigrations } from './suite';

@Module({})
class SayerModule {}

describe('from a commit to the effect in another service', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let sayer: RunningService;
  let hearer: RunningService;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([
      { name: 'surveys', migrations: [] },
      { name: 'scoring', migrations: effectMigrations },
    ]);
    const environment = (service: 'surveys' | 'scoring') => ({
      ZI_HTTP_PORT: '0',
      ZI_LOG_LEVEL: 'warn',
      ZI_DATABASE_URL: database.urlOf(service),
      ...bus.access(service),
    });
    hearer = await startService(
      { name: 'scoring', environment: HearerEnvironment, module: HearerModule.of },
      environment('scoring'),
    );
    sayer = await startService(
      {
        name: 'surveys',
        environment: HearerEnvironment,
        module: (env) => ({
          module: SayerModule,
          imports: [
            DatabaseModule.of({ url: env.ZI_DATABASE_URL, schema: 'surveys', entities: [], pool: 5 }),
            BusModule.of('surveys', env),
          ],
        }),
      },
      environment('surveys'),
    );
  });

  afterAll(async () => {
    await sayer?.stop();
    await hearer?.stop();
    await database?.drop();
    await bus?.stop();
  });

  it('every fact said has exactly one effect, in order per aggregate', async () => {
    const says = sayer.app.get(Database, { strict: false });
    await withContext(systemContext('test'), async () => {
      for (let version = 1; version <= 50; version += 1) {
        await says.command((transaction) =>
          transaction.say(SurveyClosed, SurveyClosed.example.surveyId, { ...SurveyClosed.example, version }),
        );
      }
    });
    await until('50 effects', async () => {
      const rows = await database.query('SELECT 1 FROM scoring.effect');
      return rows.length === 50;
    });
    const versions = await database.query<{ version: number }>(
      'SELECT version FROM scoring.effect ORDER BY position',
    );
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    const health = await fetch(`${hearer.url}/health/ready`);
    expect([health.status, await health.json()]).toEqual([200, expect.objectContaining({ status: 'ready' })]);
  });

  it('a refusal over the bus arrives as the service gave it, not as a generic error', async () => {
    const asker = new Asker(await bus.connect('operator'));
    const stranger = {
      ...systemContext('zi'),
      actor: { kind: 'public' as const, id: 'x', address: null, grants: [] },
    };
    const refusal = await withContext(stranger, () =>
      asker.ask(operations.scoring.GetStatus, {}).catch((error: unknown) => error),
    );
    expect(refusal).toMatchObject({
      code: 'forbidden',
      message: 'Only an operator may do this.',
      errorId: expect.any(String),
    });
  });

  it('an ask of bad input is told every problem; an ask of a service that is down fails at once', async () => {
    const asker = new Asker(await bus.connect('operator'));
    const ask = (contract: Parameters<Asker['ask']>[0], input: never) =>
      withContext(systemContext('zi'), () => asker.ask(contract, input).catch((error: unknown) => error));
    expect(await ask(operations.scoring.ReplayEvents, { from: 'yesterday', more: 1 } as never)).toMatchObject(
      {
        code: 'invalid',
        details: {
          problems: [expect.objectContaining({ path: '/more' }), expect.objectContaining({ path: '/from' })],
        },
      },
    );
    const started = performance.now();
    expect(await ask(operations.evidence.GetStatus, {} as never)).toMatchObject({
      code: 'unavailable',
      message: 'The service evidence is not running right now. Try again.',
    });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('an operator may ask how a service stands, over the bus', async () => {
    const connection = await bus.connect('operator');
    const asker = new Asker(connection);
    const status = await withContext(systemContext('zi'), () => asker.ask(operations.scoring.GetStatus, {}));
    expect(status.outbox).toEqual({ pending: 0, oldestSeconds: 0 });
    expect(status.consumers[0]).toMatchObject({
      durable: 'scoring__surveys_survey_closed_v1',
      pending: 0,
      unsettled: 0,
    });
  });
});
