import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type RunningService, startService } from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { runZi, startZi } from '../fixtures/run-zi';
import { rescored, smallService } from '../fixtures/services';

const called = (...args: string[]) => ['rescore', '--cycle', '2026', ...args];

describe('zi rescore', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: RunningService;

  const environment = () => bus.access('operator') as never;
  const rescore = (...args: string[]) => runZi(called(...args), { environment: environment() });

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: [] }]);
    scoring = await startService(smallService('scoring'), {
      ...{ ZI_HTTP_PORT: '0', ZI_LOG_LEVEL: 'silent', ZI_DATABASE_URL: database.urlOf('scoring') },
      ...bus.access('scoring'),
    });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });
  beforeEach(() => {
    Object.assign(rescored, { total: 450, scores: 0, finished: true, asked: [], onStep: () => undefined });
  });

  it('asks until all scores are computed again, says how far it is, and prints the end as one line', async () => {
    const { code, stdout, stderr } = await rescore();
    expect(code).toBe(0);
    expect(stderr).toBe(
      [200, 400, 450]
        .map((scores) => `2026: ${scores} of 450 scores computed again by settings 1, 1 changed\n`)
        .join(''),
    );
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      expect.objectContaining({ year: 2026, scores: 450, remaining: 0, finishedAt: expect.any(String) }),
    ]);
  });

  it('lets the step at hand end when it is interrupted, and goes on after it', async () => {
    const child = startZi(called(), { environment: environment() });
    let told = '';
    child.stderr.on('data', (part: Buffer) => (told += part.toString()));
    rescored.onStep = async () => {
      child.kill('SIGINT');
      await until('the interrupt is noticed', () => told.includes('ended first'));
    };
    const [stdout, [code]] = await Promise.all([
      text(child.stdout),
      once(child, 'close') as Promise<[number]>,
    ]);
    expect([code, stdout]).toEqual([1, '']);
    expect(told).toMatch(
      /^The step at hand is ended first\.\n2026: 200 of 450 .*\nInterrupted\. zi rescore --cycle 2026 goes on from here\.\n$/,
    );

    rescored.onStep = () => undefined;
    const { stderr: rest } = await rescore();
    expect(rest).toMatch(/^2026: 400 of 450 .*\n2026: 450 of 450 .*\n$/);
  });

  it('begins anew where that is asked, once', async () => {
    Object.assign(rescored, { scores: 400, finished: false });
    const { code, stderr } = await rescore('--restart');
    expect([code, stderr.split('\n')[0]]).toEqual([0, expect.stringMatching(/^2026: 200 of 450 /)]);
    expect(rescored.asked.map(({ restart }) => restart)).toEqual([true, false, false]);
  });

  it('tells of a cycle that is not there; what is no year is a wrong call', async () => {
    const unknown = await runZi(['rescore', '--cycle', '2027'], { environment: environment() });
    expect(unknown).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^There is no such cycle\.\n/),
    });
    const args = (year: string) => runZi(['rescore', '--cycle', year], { environment: environment() });
    expect((await args('x')).code).toBe(2);
    expect((await args('1999')).code).toBe(2);
    expect((await runZi(['rescore'])).code).toBe(2);
  });
});
