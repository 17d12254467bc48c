import { Asker } from '@zi/bus';
import { operations } from '@zi/contracts';
import { systemContext, withContext } from '@zi/service-kit';
import { startTcpProxy, until } from '@zi/testing';
import { type Rig, startOwnPostgres, startRig } from './rig';

describe('a database that fails', () => {
  it('PostgreSQL stopped at once and started 3 times under load: what was committed has one effect', async () => {
    const postgres = await startOwnPostgres();
    const rig: Rig = await startRig(postgres.url);
    try {
      await rig.start('hearer');
      await rig.start('sayer');
      let saying = true;
      let refused = 0;
      const load = (async () => {
        while (saying) await rig.say(20).catch(() => (refused += 1));
      })();
      for (let stop = 1; stop <= 3; stop += 1) {
        const before = (await rig.tally()).effects;
        await until('effects flow', async () => (await rig.tally()).effects > before + 20);
        await postgres.stopImmediately();
        await until('commits are refused, not lost', () => refused >= stop);
        await postgres.start();
      }
      saying = false;
      await load;
      const tally = await rig.settled();
      expect(tally).toMatchObject({ effects: tally.said, doubled: 0, lost: 0 });
    } finally {
      await rig.stop();
      await postgres.remove();
    }
  }, 180_000);

  it('the link of a hearer to its database cut for 10 s: the facts wait and are heard once', async () => {
    const rig = await startRig();
    const proxy = await startTcpProxy(Number(new URL(rig.database.adminUrl).port));
    try {
      await rig.start('hearer', { database: proxy.address(rig.database.urlOf('scoring')) });
      await rig.start('sayer');
      await rig.say(50);
      await rig.settled();
      await proxy.cut();
      await rig.say(100);
      const cutUntil = performance.now() + 10_000;
      await until('ten seconds without a database', () => performance.now() > cutUntil);
      expect((await rig.tally()).lost).toBe(100);
      const asker = new Asker(await rig.bus.connect('operator'));
      const status = withContext(systemContext('zi'), () => asker.ask(operations.scoring.GetStatus, {}));
      await expect(status).rejects.toMatchObject({ code: 'unavailable', details: {} });
      await proxy.heal();
      expect(await rig.settled()).toMatchObject({ effects: 150, doubled: 0, lost: 0 });
    } finally {
      await rig.stop();
      await proxy.close();
    }
  }, 120_000);
});
