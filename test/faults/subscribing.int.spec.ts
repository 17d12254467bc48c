import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Asker, BusModule } from '@zi/bus';
import { ScoreComputed, operations } from '@zi/contracts';
import { Database, DatabaseModule } from '@zi/database';
import { type RunningService, startService, systemContext, withContext } from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { Module } from '@nestjs/common';
import { FaultEnvironment } from './suite';

@Module({})
class ScoringModule {}

/** The program of docs/subscribing.md, as another team would run it. */
class Subscriber {
  private readonly process: ChildProcess;
  output = '';

  constructor(dir: string, environment: Record<string, string>) {
    this.process = spawn(process.execPath, ['--no-warnings', 'subscriber.mjs'], {
      cwd: dir,
      env: environment,
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (chunk: Buffer) => void (this.output += chunk.toString()));
  }

  lines(word: string): string[] {
    return this.output.split('\n').filter((line) => line.startsWith(word));
  }

  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
  }
}

describe("another team's subscriber, as docs/subscribing.md has it", () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: RunningService;
  let dir: string;
  let subscriber: Subscriber;

  const start = () => new Subscriber(dir, { ...bus.access('subscriber') });
  const say = (version: number, rounded: string) =>
    withContext(systemContext('scoring'), () =>
      scoring.app.get(Database).command((tx) =>
        tx.say(ScoreComputed, ScoreComputed.example.assessmentId, {
          ...ScoreComputed.example,
          version,
          total: { exact: rounded, rounded },
        }),
      ),
    );

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: [] }]);
    scoring = await startService(
      {
        name: 'scoring',
        environment: FaultEnvironment,
        module: (environment) => ({
          module: ScoringModule,
          imports: [
            DatabaseModule.of({ url: environment.ZI_DATABASE_URL, schema: 'scoring', entities: [], pool: 4 }),
            BusModule.of('scoring', environment),
          ],
        }),
      },
      {
        ZI_HTTP_PORT: '0',
        ZI_LOG_LEVEL: 'fatal',
        ...bus.access('scoring'),
        ZI_DATABASE_URL: database.urlOf('scoring'),
      },
    );
    dir = await mkdtemp(join(tmpdir(), 'zi-subscriber-'));
    const text = await readFile(join(process.cwd(), 'docs/subscribing.md'), 'utf8');
    await writeFile(join(dir, 'subscriber.mjs'), /```js\n(.*?)```/s.exec(text)?.[1] ?? '');
    await symlink(join(process.cwd(), 'node_modules'), join(dir, 'node_modules'));
    subscriber = start();
  });
  afterAll(async () => {
    await subscriber.kill();
    await scoring.stop();
    await database.drop();
    await bus.stop();
    await rm(dir, { recursive: true });
  });

  it('hears every score in order', async () => {
    await say(1, '81.00');
    await say(2, '86.00');
    await until('both heard', () => subscriber.lines('new').length === 2);
    expect(subscriber.lines('new')).toEqual([
      'new BPSPL Padang self 81.00 none (version 1)',
      'new BPSPL Padang self 86.00 none (version 2)',
    ]);
  });

  it('misses nothing of what was said while it was down', async () => {
    await subscriber.kill();
    await say(3, '87.00');
    subscriber = start();
    await until('heard', () => subscriber.lines('new').length === 1);
    expect(subscriber.output).toContain('87.00 none (version 3)');
  });

  it('counts nothing twice when the stream was lost and is rebuilt by a replay', async () => {
    await subscriber.kill();
    await bus.kill();
    await bus.restart({ wipe: true });
    subscriber = start();
    const operator = new Asker(await bus.connect('operator'));
    const replayed = await until('scoring is connected again', () =>
      withContext(systemContext('spec'), () =>
        operator.ask(operations.scoring.ReplayEvents, { from: '2000-01-01T00:00:00.000Z' }),
      ),
    );
    expect(replayed).toEqual({ queued: 3 });
    await until('all heard again', () => subscriber.lines('known').length === 3);
    await say(4, '88.00');
    await until('and what is new', () => subscriber.lines('new').length === 1);
    expect([subscriber.lines('known').length, subscriber.lines('not kept')]).toEqual([3, []]);
  });
});
