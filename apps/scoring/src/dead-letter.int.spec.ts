import { type DataOf, ProgrammeAdvanced, deadSubjectOf, operations } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { headers } from 'nats';
import { v7 } from 'uuid';
import { scoringMigrations } from '../migrations';
import { ScoringUnderTest, head, holding } from './fixtures/scoring-under-test';

const { ListDeadLetters, RetryDeadLetter } = operations.scoring;
const operator = holding('operator');

describe('the dead letters of scoring', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  /** A fact that a hearer of the service has put aside. */
  const putAside = async (service: 'scoring' | 'surveys', data: DataOf<typeof ProgrammeAdvanced>) => {
    const factId = v7();
    const set = headers();
    for (const [key, value] of Object.entries({
      ...{ 'ce-id': factId, 'ce-type': ProgrammeAdvanced.type, 'ce-source': '/zi/stages' },
      ...{ 'ce-subject': data.programmeId, 'ce-time': '2026-02-10T03:00:00.000Z', 'ce-actor': 'system:spec' },
      ...{ 'ce-correlationid': factId, 'zi-dead-subject': ProgrammeAdvanced.type },
      ...{ 'zi-dead-reason': 'conflict: not yet', 'zi-dead-deliveries': '1' },
    }))
      set.set(key, value);
    const stream = (await bus.connect(service)).jetstream();
    const subject = deadSubjectOf(service, ProgrammeAdvanced.type);
    const { seq } = await stream.publish(subject, JSON.stringify(data), { headers: set });
    return { sequence: seq, factId };
  };
  const advanced = () => ({ ...ProgrammeAdvanced.example, programmeId: v7() });
  const list = (rest: object = {}) => scoring.ask(operator, ListDeadLetters, rest);
  const retry = (sequence: number) => scoring.ask(operator, RetryDeadLetter, { sequence });
  const heard = (factId: string) =>
    database.query('SELECT 1 FROM scoring.inbox WHERE fact_id = $1', [factId]);

  it('are listed to operators page by page, without content and without those of others', async () => {
    const letters = [];
    for (let n = 0; n < 3; n += 1) letters.unshift(await putAside('scoring', advanced()));
    await putAside('surveys', advanced());
    const all = await list();
    expect(ListDeadLetters.output.parse(all)).toEqual(all);
    expect(all).toMatchObject({ items: letters, next: null });
    expect(JSON.stringify(all)).not.toContain(ProgrammeAdvanced.example.unit.name);
    const first = await list({ limit: 2 });
    const rest = await list({ limit: 2, after: first.next! });
    expect([[...first.items, ...rest.items], rest.next]).toEqual([all.items, null]);
    for (const after of ['0', '-1', 'x', '1.5'])
      expect(await scoring.refusal(operator, ListDeadLetters, { after })).toMatchObject({
        ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
      });
  });

  it('are heard again and forgotten; what was heard already changes nothing', async () => {
    const data = advanced();
    const { sequence, factId } = await putAside('scoring', data);
    expect(await retry(sequence)).toEqual({ outcome: 'done' });
    expect(await scoring.assessmentOf(data.programmeId)).toMatchObject({ version: 1 });
    expect(await heard(factId)).toHaveLength(1);
    expect(await scoring.refusal(operator, RetryDeadLetter, { sequence })).toMatchObject({
      code: 'not_found',
    });

    // As after a cut between hearing and forgetting.
    const cut = advanced();
    const again = await putAside('scoring', cut);
    await scoring.deliver(ProgrammeAdvanced, cut, again.factId);
    const { id } = await scoring.assessmentOf(cut.programmeId);
    expect(await retry(again.sequence)).toEqual({ outcome: 'done' });
    expect(await scoring.said(id)).toHaveLength(1);
    const { items } = await list();
    expect(items.map((item) => item.sequence)).not.toContain(again.sequence);
  });

  it('stay when they are refused again', async () => {
    const { sequence } = await putAside('scoring', { ...advanced(), target: 'neither' as never });
    await expect(retry(sequence)).rejects.toBeDefined();
    expect((await list()).items[0]).toMatchObject({ sequence });
  });

  it('of another service, or of a number that is not there, are not found', async () => {
    const { sequence } = await putAside('surveys', advanced());
    for (const absent of [sequence, sequence + 1, 10 ** 9])
      expect(await scoring.refusal(operator, RetryDeadLetter, { sequence: absent })).toMatchObject({
        code: 'not_found',
      });
  });

  it('are no business of anybody but an operator', async () => {
    const { sequence } = await putAside('scoring', advanced());
    for (const actor of [head, holding('ministry_admin'), holding('leader')]) {
      const refusals = [
        await scoring.refusal(actor, ListDeadLetters, {}),
        await scoring.refusal(actor, RetryDeadLetter, { sequence }),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(['forbidden', 'forbidden']);
    }
  });
});
