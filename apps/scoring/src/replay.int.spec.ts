import {
  type DataOf,
  GetScore,
  type Layer,
  ScoreComputed,
  ThresholdCrossed,
  operations,
  streamOf,
} from '@zi/contracts';
import { Asker } from '@zi/bus';
import { systemContext, withContext } from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { scoringMigrations } from '../migrations';
import { ScoringUnderTest, assessor, edits, member, system } from './fixtures/scoring-under-test';
import { codes, goodAnswers, mixedAnswers } from './fixtures/worksheet';

type Computed = DataOf<typeof ScoreComputed>;

/** Another system: keeps the last score of each layer by what it hears, and how far it has read. */
class Subscriber {
  readonly heard: Computed[] = [];
  readonly layers = new Map<string, Computed>();
  private read = 0;

  constructor(private readonly bus: TestBus) {}

  /** Reads on from where it stopped until a condition holds. */
  async hear(what: string, isDone: () => boolean): Promise<void> {
    const connection = await this.bus.connect('operator');
    const consumer = await connection.jetstream().consumers.get(streamOf('scoring'), {
      ...{ filterSubjects: ScoreComputed.type, opt_start_seq: this.read + 1 },
    });
    await until(what, async () => {
      for await (const message of await consumer.fetch({ max_messages: 40, expires: 1_000 })) {
        this.read = message.seq;
        this.take(message.json<Computed>());
        if (isDone()) break;
      }
      return isDone();
    });
  }

  private take(fact: Computed): void {
    const key = `${fact.assessmentId} ${fact.layer}`;
    this.heard.push(fact);
    if (fact.version > (this.layers.get(key)?.version ?? 0)) this.layers.set(key, fact);
  }
}

describe('a subscriber to the scores', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;
  let assessments: string[];

  const answersOf = (layer: Layer) => (layer === 'self' ? goodAnswers() : mixedAnswers());
  const actorOf = (layer: Layer) => (layer === 'self' ? member : assessor);
  /** Answers one by one, in every unit and in two layers at once. */
  const burst = (from: number, to: number) =>
    Promise.all(
      assessments.flatMap((id) =>
        (['self', 'tpi_member'] as const).map(async (layer) => {
          for (const code of codes.slice(from, to)) {
            const answer = { [code]: answersOf(layer)[code] ?? null };
            await scoring.save(actorOf(layer), id, layer, edits(answer));
          }
        }),
      ),
    );
  const commits = (answers: number) => assessments.length * (1 + 2 * answers);
  const expectScores = async (subscriber: Subscriber) => {
    for (const assessmentId of assessments) {
      for (const layer of ['self', 'tpi_member'] as const) {
        const score = await scoring.ask(system, GetScore, { assessmentId, layer });
        expect(subscriber.layers.get(`${assessmentId} ${layer}`)).toMatchObject({
          ...{ total: score.total, version: score.version, verdict: score.verdict },
        });
      }
    }
  };

  let subscriber: Subscriber;
  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
    assessments = [];
    for (let unit = 0; unit < 3; unit += 1) assessments.push((await scoring.open()).id);
    subscriber = new Subscriber(bus);
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  it('that was down during a burst of edits reads on and ends with the totals of the service', async () => {
    await burst(0, 10);
    await subscriber.hear('the first of them', () => subscriber.heard.length >= 20);
    await burst(10, 25);
    await subscriber.hear('the rest', () => subscriber.heard.length >= commits(25));
    await expectScores(subscriber);
  });

  it('heard one fact for each commit, those of a unit in their order, each from the total before', () => {
    expect(subscriber.heard).toHaveLength(commits(25));
    for (const id of assessments) {
      const facts = subscriber.heard.filter(({ assessmentId }) => assessmentId === id);
      expect(facts.map(({ version }) => version)).toEqual(facts.map((_, index) => index + 1));
      for (const layer of ['self', 'tpi_member']) {
        const own = facts.filter((fact) => fact.layer === layer);
        expect(own.slice(1).map(({ previousTotal }) => previousTotal)).toEqual(
          own.slice(0, -1).map(({ total }) => total),
        );
      }
    }
  });

  it('that begins again from the start ends with the same, and with no more when everything is told again', async () => {
    const again = new Subscriber(bus);
    await again.hear('all', () => again.heard.length >= commits(25));
    expect([...again.layers]).toEqual([...subscriber.layers]);

    const operator = new Asker(await bus.connect('operator'));
    const { queued } = await withContext(systemContext('spec'), () =>
      operator.ask(operations.scoring.ReplayEvents, { from: '2000-01-01T00:00:00.000Z' }),
    );
    const crossings = await database.query('SELECT FROM scoring.outbox WHERE type = $1', [
      ThresholdCrossed.type,
    ]);
    expect(queued).toBe(commits(25) + crossings.length);
    await burst(25, 26);
    await again.hear('the last edits', () =>
      assessments.every((id) => again.layers.get(`${id} self`)?.cause.codes[0] === codes[25]),
    );
    const last = commits(26) / assessments.length;
    await again.hear('all of them', () =>
      assessments.every((id) =>
        again.heard.some((fact) => fact.assessmentId === id && fact.version === last),
      ),
    );
    await expectScores(again);
  });
});
