import { operations } from '@zi/contracts';
import { Asker } from '@zi/bus';
import { systemContext, withContext } from '@zi/service-kit';
import { type TcpProxy, startTcpProxy, until } from '@zi/testing';
import { type Rig, startRig } from './rig';

describe('a bus that fails', () => {
  let rig: Rig;
  let proxy: TcpProxy | undefined;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(async () => {
    await rig?.stop();
    await proxy?.close();
    proxy = undefined;
  });

  it('NATS killed 10 times under load: every fact has one effect', async () => {
    await rig.start('hearer');
    await rig.start('sayer');
    let saying = true;
    const load = (async () => {
      while (saying) await rig.say(40);
    })();
    for (let kill = 1; kill <= 10; kill += 1) {
      const before = (await rig.tally()).effects;
      await until('effects flow', async () => (await rig.tally()).effects > before + 40);
      await rig.bus.kill();
      await rig.bus.restart();
    }
    saying = false;
    await load;
    const tally = await rig.settled();
    expect(tally).toMatchObject({ effects: tally.said, doubled: 0, lost: 0 });
    expect(tally.said).toBeGreaterThan(400);
  }, 180_000);

  it('its store wiped: a replay of the outbox brings every fact to a hearer that had missed it, once', async () => {
    const hearer = await rig.start('hearer');
    await rig.start('sayer');
    await rig.say(200);
    await rig.settled();
    await hearer.stop();
    await rig.say(200);
    await until('all is published', async () => (await rig.tally()).pending === 0);

    await rig.bus.kill();
    await rig.bus.restart({ wipe: true });
    await rig.start('hearer');
    const asker = new Asker(await rig.bus.connect('operator'));
    const { queued } = await until('the sayer is back on the bus', () =>
      withContext(systemContext('zi'), () =>
        asker.ask(operations.surveys.ReplayEvents, { from: '2020-01-01T00:00:00.000Z' }),
      ),
    );
    expect(queued).toBe(400);
    expect(await rig.settled()).toMatchObject({ said: 400, effects: 400, doubled: 0, lost: 0 });
  }, 120_000);

  it.each(['cut', 'freeze'] as const)(
    'the link to it %s for 10 s: what was committed meanwhile arrives once',
    async (fault) => {
      proxy = await startTcpProxy(Number(new URL(rig.bus.url).port));
      const nats = proxy.address(rig.bus.url);
      await rig.start('hearer', { nats });
      await rig.start('sayer', { nats });
      await rig.say(100);
      await rig.settled();

      await proxy[fault]();
      const faultyUntil = performance.now() + 10_000;
      await until('ten seconds of commits without a bus', async () => {
        await rig.say(20);
        return performance.now() > faultyUntil;
      });
      expect((await rig.tally()).pending).toBeGreaterThan(0);
      await proxy.heal();
      const tally = await rig.settled();
      expect(tally).toMatchObject({ effects: tally.said, doubled: 0, lost: 0 });
    },
    120_000,
  );
});
