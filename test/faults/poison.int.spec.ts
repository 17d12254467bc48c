import { Asker } from '@zi/bus';
import { SurveyClosed, deadStream, operations } from '@zi/contracts';
import { systemContext, withContext } from '@zi/service-kit';
import { until } from '@zi/testing';
import { headers } from 'nats';
import { v7 } from 'uuid';
import { type Rig, startRig } from './rig';

describe('facts that nobody can handle', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig?.stop());

  it('1 % poison among 5,000: all of it set aside with its cause, all the rest heard once', async () => {
    await rig.start('hearer');
    await rig.start('sayer');
    const jetstream = (await rig.bus.connect('surveys')).jetstream();
    const poison = ['{"not":"the contract"}', '{broken', ''];
    const ids: string[] = [];
    for (let round = 0; round < 50; round += 1) {
      await rig.say(99);
      const set = headers();
      const id = v7();
      const known = {
        'ce-id': id,
        'ce-type': SurveyClosed.type,
        'ce-source': '/zi/surveys',
        'ce-subject': v7(),
        'ce-time': '2026-01-01T00:00:00.000Z',
      };
      for (const [key, value] of Object.entries({ ...known, 'ce-actor': 'system:x', 'ce-correlationid': id }))
        set.set(key, value);
      ids.push(id);
      await jetstream.publish(SurveyClosed.type, poison[round % poison.length], { headers: set, msgID: id });
    }
    expect(await rig.settled()).toMatchObject({
      said: 4_950,
      effects: 4_950,
      doubled: 0,
      lost: 0,
      disordered: 0,
    });

    const manager = await (await rig.bus.connect('operator')).jetstreamManager();
    await until(
      '50 dead letters',
      async () => (await manager.streams.info(deadStream)).state.messages === 50,
    );
    const dead: { id: string; reason: string }[] = [];
    for (let seq = 1; seq <= 50; seq += 1) {
      const letter = await manager.streams.getMessage(deadStream, { seq });
      dead.push({ id: letter.header.get('ce-id'), reason: letter.header.get('zi-dead-reason') });
    }
    expect(dead.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(dead.every(({ reason }) => reason.startsWith('undecodable: '))).toBe(true);
  }, 180_000);

  it('a dead letter that was mended is heard once when it is replayed, however often', async () => {
    const asker = new Asker(await rig.bus.connect('operator'));
    const id = v7();
    const letter = {
      subject: SurveyClosed.type,
      headers: {
        'ce-id': id,
        'ce-type': SurveyClosed.type,
        'ce-source': '/zi/surveys',
        'ce-subject': 's',
        'ce-time': '2026-01-01T00:00:00.000Z',
        'ce-actor': 'system:x',
        'ce-correlationid': id,
      },
      data: JSON.stringify(SurveyClosed.example),
    };
    const replay = (what: typeof letter) =>
      withContext(systemContext('zi'), () => asker.ask(operations.scoring.ReplayDeadLetter, what));
    expect(await replay(letter)).toEqual({ outcome: 'done' });
    expect(await replay(letter)).toEqual({ outcome: 'done' });
    const rows = await rig.database.query('SELECT 1 FROM scoring.effect WHERE fact_id = $1', [id]);
    expect(rows).toHaveLength(1);
    await expect(replay({ ...letter, data: '{}' })).rejects.toMatchObject({ code: expect.any(String) });
    await expect(replay({ ...letter, subject: 'zi.scoring.score.computed.v1' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
