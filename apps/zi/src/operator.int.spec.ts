import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeadLetters } from '@zi/bus';
import { type DataService, FoundMinistry, GetPerson, ScoreComputed } from '@zi/contracts';
import { Database } from '@zi/database';
import { type RunningService, startService, systemContext, withContext } from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { runZi } from '../fixtures/run-zi';
import { erased, founded, hearer, smallService } from '../fixtures/services';

const names: readonly DataService[] = ['stages', 'scoring', 'notifications'];

describe('zi, for operators', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let folder: string;
  let services: RunningService[];
  let deadLetters: DeadLetters;

  const zi = (...args: string[]) => runZi(args, { environment: bus.access('operator') as never });
  const say = () =>
    withContext(systemContext('test'), () =>
      services[1]!.app
        .get(Database, { strict: false })
        .command((transaction) =>
          transaction.say(ScoreComputed, ScoreComputed.example.assessmentId, ScoreComputed.example),
        ),
    );
  const untilDead = (count: number) =>
    until(`${count} dead letters`, async () => (await deadLetters.count()) === count);

  beforeAll(async () => {
    bus = await startTestBus();
    deadLetters = await DeadLetters.of(await bus.connect('operator'));
    database = await createTestDatabase(names.map((name) => ({ name, migrations: [] })));
    folder = await mkdtemp(join(tmpdir(), 'zi-operator-'));
    services = await Promise.all(
      names.map((name) =>
        startService(smallService(name), {
          ZI_HTTP_PORT: '0',
          ZI_LOG_LEVEL: 'silent',
          ZI_DATABASE_URL: database.urlOf(name),
          ...bus.access(name),
        }),
      ),
    );
  });
  afterAll(async () => {
    await Promise.all((services ?? []).map((service) => service.stop()));
    await rm(folder, { recursive: true });
    await database?.drop();
    await bus?.stop();
  });

  it('says that there are no dead letters on a bus that never had one', async () => {
    expect(await zi('dead', 'list')).toMatchObject({ code: 0, stdout: 'There are no dead letters.\n' });
  });

  describe('a dead letter', () => {
    beforeAll(async () => {
      hearer.isBroken = true;
      await say();
      await untilDead(1);
    });

    it('is listed with where it comes from and why, and cannot act on the terminal', async () => {
      const { code, stdout } = await zi('dead', 'list');
      expect(code).toBe(0);
      expect(stdout.split('\n')[0]).toMatch(/^SEQ +AT +SERVICE +FACT +DELIVERIES +REASON$/);
      expect(stdout.split('\n')[1]).toMatch(
        /^1 +20\S+Z +notifications +zi\.scoring\.score\.computed\.v1 +1 +conflict: The hearer\\x1B\[2J is broken\.$/,
      );
    });

    it('is shown whole', async () => {
      const { code, stdout } = await zi('dead', 'show', '1');
      const [headers = '', body = ''] = stdout.split('\n\n');
      expect(code).toBe(0);
      expect(headers).toMatch(/^ce-type: zi\.scoring\.score\.computed\.v1$/m);
      expect(headers).toMatch(/^zi-dead-durable: notifications__scoring_score_computed_v1$/m);
      expect(JSON.parse(body)).toEqual(ScoreComputed.example);
    });

    it('that is still refused when it is replayed stays, and the command fails', async () => {
      const { code, stdout, stderr } = await zi('dead', 'replay', '1');
      expect([code, stdout]).toEqual([1, '0 of 1 handled\n']);
      expect(stderr).toMatch(
        /^1 notifications zi\.scoring\.score\.computed\.v1: The hearer\\x1B\[2J is broken\.\n {2}error id [0-9a-f-]{36}\n$/,
      );
    });

    it('is handled once its cause is mended, all of them the oldest first, and then forgotten', async () => {
      await say();
      await untilDead(2);
      hearer.isBroken = false;
      const { code, stdout } = await zi('dead', 'replay', '--all');
      expect([code, stdout]).toEqual([
        0,
        [
          '1 notifications zi.scoring.score.computed.v1: done',
          '2 notifications zi.scoring.score.computed.v1: done',
          '2 of 2 handled\n',
        ].join('\n'),
      ]);
      expect(hearer.taken).toHaveLength(2);
      expect((await zi('dead', 'list')).stdout).toBe('There are no dead letters.\n');
    });

    it('that is not there is told by its number; one that is no number is a wrong call', async () => {
      expect(await zi('dead', 'show', '99')).toMatchObject({
        code: 1,
        stderr: 'There is no dead letter 99.\n',
      });
      expect((await zi('dead', 'show', 'x')).code).toBe(2);
      expect(await zi('dead', 'replay')).toMatchObject({
        code: 2,
        stderr: 'error: give a number, or --all\n',
      });
    });
  });

  describe('status', () => {
    it('shows every service, those that are down too, and then fails', async () => {
      const { code, stdout } = await zi('status');
      expect(code).toBe(1);
      expect(stdout).toMatch(/^notifications +up +20\S+Z +0 +0$/m);
      expect(stdout).toMatch(/^evidence +down +The service evidence is not running right now/m);
      expect(stdout).toMatch(/^Dead letters: 0$/m);
    });

    it('is there for programs too', async () => {
      const { services: shown } = JSON.parse((await zi('status', '--json')).stdout);
      expect(shown).toMatchObject({
        evidence: { up: false },
        scoring: { up: true, outbox: { pending: 0, oldestSeconds: 0 } },
      });
    });

    it('reads where the suite is from what npm start has left, if the environment does not say', async () => {
      const nowhere = await runZi(['status'], { environment: { ZI_LOCAL_DIR: folder } });
      expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('No suite runs here')]);
      const { ZI_NATS_URL: url, ZI_NATS_USER: user, ZI_NATS_PASSWORD: password } = bus.access('operator');
      await writeFile(join(folder, 'run.json'), JSON.stringify({ pid: 1, nats: { url, user, password } }));
      const { stdout } = await runZi(['status'], { environment: { ZI_LOCAL_DIR: folder } });
      expect(stdout).toMatch(/^scoring +up/m);
    });

    it('fails soon, without its password, when the bus cannot be reached', async () => {
      const environment = { ...bus.access('operator', 'nats://op:secret@127.0.0.1:1') } as never;
      const { code, stderr } = await runZi(['status'], { environment });
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining('NATS at nats://127.0.0.1:1 cannot be reached'),
      ]);
    });
  });

  it('events replay publishes what a service has said again', async () => {
    const { code, stdout } = await zi('events', 'replay', '--service', 'scoring', '--from', '2020-01-01');
    expect([code, stdout]).toEqual([
      0,
      '2 kept facts of scoring since 2020-01-01T00:00:00.000Z will be published again\n',
    ]);
  });

  it('events replay tells of an unknown service and a wrong instant, both', async () => {
    const { code, stderr } = await zi('events', 'replay', '--service', 'web', '--from', 'yesterday');
    expect(code).toBe(2);
    expect(stderr).toContain('--service web is not known; accepted: stages, evidence');
    expect(stderr).toContain('--from yesterday is not an instant; accepted: 2026-02-20');
  });

  describe('ministry found', () => {
    const options = {
      '--code': 'KKP',
      '--name': 'Kementerian Kelautan dan Perikanan',
      '--active-from': '1999-10-26',
      '--admin-name': 'Dewi Lestari',
      '--admin-subject': 'admin',
    };
    const found = (more = {}) => zi('ministry', 'found', ...Object.entries({ ...options, ...more }).flat());

    it('lists everything that its owner finds wrong', async () => {
      const { code, stderr } = await found({ '--code': 'K K P', '--active-from': 'once' });
      expect([code, stderr]).toEqual([2, expect.stringContaining('/code')]);
      expect(stderr).toContain('/activeFrom must match format "date"; accepted: date');
    });

    it('founds it once, in the name of the command line', async () => {
      const { code, stdout } = await found();
      expect([code, JSON.parse(stdout)]).toEqual([0, FoundMinistry.example.output]);
      expect(founded).toEqual([
        {
          by: 'system:zi',
          input: {
            code: 'KKP',
            name: 'Kementerian Kelautan dan Perikanan',
            activeFrom: '1999-10-26',
            administrator: { name: 'Dewi Lestari', email: null, phone: null, subject: 'admin' },
          },
        },
      ]);
      const again = await found();
      expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is founded already')]);
    });
  });

  describe('person erase', () => {
    const { id } = GetPerson.example.input;
    const erase = (input: string, ...more: string[]) =>
      runZi(['person', 'erase', id, '--why', 'Letter 4/2026', ...more], {
        environment: bus.access('operator') as never,
        input,
      });

    it.each(['', 'no\n', 'y\n'])('asks once more, by name, and erases nothing for %j', async (answer) => {
      const { code, stdout, stderr } = await erase(answer);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`Erase the personal data of Sari\\x1B[2J (${id}) for good? Type yes: `);
      expect(stderr).toMatch(/Nothing was erased\.\n$/);
      expect(erased).toEqual([]);
    });

    it('erases who is meant at the version that was seen, with the reason, after yes or with --yes', async () => {
      const done = `The personal data of ${id} was erased at 2026-03-02T01:00:00.000Z.\n`;
      expect(await erase('yes\n')).toMatchObject({ code: 0, stdout: done });
      expect(await erase('', '--yes')).toEqual({ code: 0, stdout: done, stderr: '' });
      const once = { by: 'system:zi', input: { id, version: 7, why: 'Letter 4/2026' } };
      expect(erased).toEqual([once, once]);
    });

    it('tells that there is no such person, and asks for the reason', async () => {
      const nobody = await zi(
        'person',
        'erase',
        '019500a0-0000-7000-8000-0000000000ff',
        '--why',
        'x',
        '--yes',
      );
      expect(nobody).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no such person.') });
      expect(await zi('person', 'erase', id)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("required option '--why"),
      });
    });
  });
});
