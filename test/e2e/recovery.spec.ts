import { type Assessment, type Page } from '@zi/contracts';
import { tellStory } from '@zi/demo';
import { until } from '@zi/testing';
import { Client } from 'pg';
import { type Suite, startSuite } from './suite';

const services = ['stages', 'evidence', 'surveys', 'scoring', 'notifications', 'gateway'];

/** Totals that the undisturbed story ends with; the demo's spec in libs/demo says why it is WBK. */
async function totalsOf(suite: Suite): Promise<Record<string, string>> {
  const api = await suite.as('pimpinan');
  const { items } = await api.get<Page<Assessment>>('/assessments');
  expect(items).toHaveLength(1);
  return Object.fromEntries(items[0]!.scores.map(({ layer, total }) => [layer, total.exact]));
}

describe('services that are killed midway', () => {
  let suite: Suite;
  let calm: Suite;
  beforeAll(async () => {
    [calm, suite] = [
      await startSuite({ ZI_LOCAL_SEED: 'verdict' }),
      await startSuite({ ZI_LOCAL_SEED: 'ministry', ZI_LOG_LEVEL: 'warn' }),
    ];
  }, 240_000);
  afterAll(async () => {
    await Promise.all([suite?.stop(), calm?.stop()]);
  }, 60_000);

  it('the story told while every service is killed twice ends with the digits of an undisturbed one', async () => {
    const kills: string[] = [];
    let killing = true;
    const killer = (async () => {
      for (const name of [...services, ...services]) {
        const { pids, services: urls } = await suite.run();
        process.kill(pids[name]!, 'SIGKILL');
        kills.push(name);
        await until(
          `${name} is back`,
          async () =>
            (await suite.run()).pids[name] !== pids[name] && (await fetch(`${urls[name]!}/health/ready`)).ok,
          60_000,
        );
      }
    })().finally(() => (killing = false));
    // Told again and again until the last kill, so that each one meets requests on their way; then once in peace.
    while (killing) {
      try {
        await tellStory(
          (person) => suite.as(person),
          'verdict',
          () => undefined,
        );
      } catch (failure) {
        // Refused or cut off by a kill: the teller goes on where it was, as any client must.
        if (!/unavailable|fetch failed|in vain|ECONN|socket|503|412|409/.test(String(failure))) throw failure;
      }
    }
    await killer;
    await tellStory(
      (person) => suite.as(person),
      'verdict',
      () => undefined,
    );
    expect(kills).toHaveLength(services.length * 2);
    expect(await totalsOf(suite)).toEqual(await totalsOf(calm));
  }, 300_000);

  it('and nothing is left waiting or counted twice', async () => {
    const { databaseUrl } = await suite.run();
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      for (const schema of ['stages', 'evidence', 'surveys', 'scoring']) {
        await until(`${schema} has said everything`, async () => {
          const { rows } = await client.query(
            `SELECT count(*)::int AS n FROM ${schema}.outbox WHERE published_at IS NULL`,
          );
          return rows[0].n === 0;
        });
      }
      const { rows } = await client.query('SELECT count(*)::int AS n FROM surveys.response');
      expect(rows[0].n).toBe(36);
    } finally {
      await client.end();
    }
  });
});
