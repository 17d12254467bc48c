import { Asker } from '@zi/bus';
import { operations } from '@zi/contracts';
import { type RunningService, systemContext, withContext } from '@zi/service-kit';
import { type Rig, startRig } from './rig';

describe('from a commit to the effect in another service', () => {
  let rig: Rig;
  let hearer: RunningService;
  beforeAll(async () => {
    rig = await startRig();
    hearer = await rig.start('hearer');
    await rig.start('sayer');
  });
  afterAll(() => rig?.stop());

  it('every fact said has exactly one effect, in order per aggregate', async () => {
    await rig.say(50, 5);
    expect(await rig.settled()).toEqual({
      said: 50,
      pending: 0,
      effects: 50,
      doubled: 0,
      lost: 0,
      disordered: 0,
      heard: 50,
    });
    const health = await fetch(`${hearer.url}/health/ready`);
    expect([health.status, await health.json()]).toEqual([200, expect.objectContaining({ status: 'ready' })]);
  });

  it('a refusal over the bus arrives as the service gave it, not as a generic error', async () => {
    const asker = new Asker(await rig.bus.connect('operator'));
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
    const asker = new Asker(await rig.bus.connect('operator'));
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

  it('an answer that no message can carry is refused with what to do, not left to time out', async () => {
    await rig.database.query(`
      SELECT scoring.zi_audit(json_build_object('id', gen_random_uuid(), 'actor', 'system:spec', 'action', 'x',
        'object_type', 'x', 'object_id', 'large', 'after', repeat('x', 20000), 'correlation_id', 'c'), '{}')
      FROM generate_series(1, 100)`);
    const asker = new Asker(await rig.bus.connect('operator'));
    const page = (limit: number) =>
      withContext(systemContext('zi'), () =>
        asker.ask(operations.scoring.ListAudit, { objectId: 'large', limit }),
      );
    await expect(page(100)).rejects.toMatchObject({
      code: 'invalid',
      details: { problems: [{ path: '/limit' }] },
    });
    expect((await page(10)).items).toHaveLength(10);
  });

  it('an operator may ask how a service stands, over the bus', async () => {
    const connection = await rig.bus.connect('operator');
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
