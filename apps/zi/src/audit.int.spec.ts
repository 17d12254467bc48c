import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@zi/testing';
import { v7 } from 'uuid';
import { startAnswerThief } from '../fixtures/answer-thief';
import { type AuditedSuite, startAuditedSuite } from '../fixtures/audited-suite';
import { runZi, startZi } from '../fixtures/run-zi';

const services = ['stages', 'evidence', 'surveys', 'scoring', 'notifications'];

describe('zi audit', () => {
  let suite: AuditedSuite;
  let unit: string;
  beforeAll(async () => {
    suite = await startAuditedSuite();
  });
  afterAll(() => suite?.stop());
  beforeEach(async () => {
    unit = v7();
    const truncations = services.map((name) => `TRUNCATE ${name}.audit_entry, ${name}.audit_chain`);
    await suite.database.query(truncations.join(';'));
    for (const key of await suite.store.keys()) await suite.store.delete(key);
  });

  const zi = (...args: string[]) => runZi(['audit', ...args], { environment: suite.environment() });
  const row = (stdout: string, service: string) =>
    stdout
      .split('\n')
      .find((line) => line.startsWith(`${service} `))
      ?.split(/ {2,}/);
  const sealsOf = (service: string) => suite.store.keys(`${service}/`);
  const sql = (text: string) => suite.database.query(text);

  describe('verify', () => {
    it('counts what it has checked, in all trails, and ends well when nothing is broken', async () => {
      await suite.enter('stages', unit, {}, {});
      await suite.enter('stages', null, {});
      await suite.enter('scoring', unit, {});
      const { code, stdout, stderr } = await zi('verify');
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.split('\n')[0]).toMatch(/^SERVICE +CHAINS +ENTRIES +SEALS +LAST SEAL +BROKEN$/);
      expect(row(stdout, 'stages')).toEqual(['stages', '2', '3', '0', 'none', '0']);
      expect(row(stdout, 'scoring')).toEqual(['scoring', '1', '1', '0', 'none', '0']);
      expect(row(stdout, 'evidence')).toEqual(['evidence', '0', '0', '0', 'none', '0']);
    });

    it('names the first broken entry of each chain, says why, and fails', async () => {
      const [, second = ''] = await suite.enter('stages', unit, {}, {}, {});
      const other = v7();
      await suite.enter('stages', other, {}, {});
      await sql(`UPDATE stages.audit_entry SET why = 'so' WHERE unit_id = '${unit}' AND sequence > 1;
                 DELETE FROM stages.audit_entry WHERE unit_id = '${other}' AND sequence = 2`);
      const { code, stdout } = await zi('verify', '--service', 'stages');
      expect(code).toBe(1);
      expect(stdout.split('\n')).toEqual(
        expect.arrayContaining([
          `stages: unit ${unit}, entry 2 (${second}): its hash is not that of what it says`,
          `stages: unit ${other}, entry 2: there is no entry in this place`,
        ]),
      );
      expect(row(stdout, 'stages')).toEqual(['stages', '2', '4', '0', 'none', '2']);
      expect(row(stdout, 'scoring')).toBeUndefined();
      expect((await zi('verify', '--unit', other)).stdout).not.toContain(unit);
      expect((await zi('verify', '--unit', v7())).code).toBe(0);
    });

    it('tells every wrong choice, and what its settings lack', async () => {
      const wrong = await zi('verify', '--service', 'web', '--unit', 'x');
      expect([wrong.code, wrong.stdout]).toEqual([2, '']);
      expect(wrong.stderr).toMatch(
        /^--service web is not known; accepted: stages, evidence.*\n--unit x is not/,
      );
      const { ZI_SEAL_BUCKET: _, ...environment } = suite.environment();
      const without = await runZi(['audit', 'verify'], { environment });
      expect([without.code, without.stderr]).toEqual([
        2,
        expect.stringMatching(/ZI_SEAL_BUCKET .* is missing/),
      ]);
    });

    it('tells what it cannot reach, without a secret', async () => {
      const environment = suite.environment();
      const database = environment['ZI_AUDIT_DATABASE_URL'] ?? '';
      const wrong = { ...environment, ZI_AUDIT_DATABASE_URL: database.replace(/:[^:@]+@/, ':wrong-secret@') };
      const refused = await runZi(['audit', 'verify'], { environment: wrong });
      expect(refused).toMatchObject({
        ...{ code: 1, stdout: '', stderr: 'password authentication failed for user "zi_auditor"\n' },
      });
      const nowhere = await runZi(['audit', 'verify'], {
        environment: suite.environment('http://127.0.0.1:1'),
      });
      expect([nowhere.code, nowhere.stderr]).toEqual([
        1,
        expect.stringContaining('bucket of the seals, zi-seals'),
      ]);
    });
  });

  describe('seal', () => {
    it('writes down the new heads of each trail, and nothing when there are none', async () => {
      await suite.enter('stages', unit, {}, {});
      await suite.enter('scoring', null, {});
      const first = await zi('seal');
      expect([first.code, first.stderr]).toEqual([0, '']);
      expect(first.stdout).toMatch(/^stages: 1 heads sealed at 20\S+Z, root [0-9a-f]{64}$/m);
      expect(first.stdout).toMatch(/^evidence: nothing new$/m);
      expect((await zi('seal')).stdout).toMatch(/^stages: nothing new$/m);
      await suite.enter('stages', v7(), {});
      await zi('seal', '--service', 'stages');
      expect([await sealsOf('stages'), await sealsOf('scoring')]).toEqual([
        [expect.stringMatching(/^stages\/20\S+Z\.json$/), expect.any(String)],
        [expect.any(String)],
      ]);
      const { code, stdout } = await zi('verify');
      const last = (await sealsOf('stages'))[1]?.slice('stages/'.length, -'.json'.length);
      expect([code, row(stdout, 'stages')]).toEqual([0, ['stages', '2', '3', '2', last, '0']]);
    });

    it('lets verify find who rewrote a chain with all its hashes, and who rewrote the seals', async () => {
      await suite.enter('stages', unit, {}, {});
      await zi('seal');
      await suite.enter('stages', unit, {});
      await zi('seal');
      const [first = '', second = ''] = await sealsOf('stages');
      await sql(`UPDATE stages.audit_entry SET why = 'so' WHERE unit_id = '${unit}' AND sequence = 3`);
      await suite.rechain('stages', unit);
      const rewritten = await zi('verify', '--service', 'stages');
      expect(rewritten.code).toBe(1);
      expect(rewritten.stdout).toContain(
        `stages: unit ${unit}, entry 3: it was rewritten after it was sealed, by ${second}\n`,
      );
      await suite.store.put(first, Buffer.from('{}'));
      const { stdout } = await zi('verify', '--service', 'stages');
      expect(stdout).toContain(`stages: seal ${first}: it is no seal\n`);
      await suite.store.delete(first);
      expect((await zi('verify', '--service', 'stages')).stdout).toContain(
        `stages: seal ${second}: it does not follow the seal before it`,
      );
    });

    it('by two at once makes one seal', async () => {
      await suite.enter('stages', unit, {});
      const both = await Promise.all([zi('seal', '--service', 'stages'), zi('seal', '--service', 'stages')]);
      expect(both.map(({ code }) => code)).toEqual([0, 0]);
      expect(both.filter(({ stdout }) => stdout.includes('nothing new'))).toHaveLength(1);
      expect(await sealsOf('stages')).toHaveLength(1);
      expect((await zi('verify')).code).toBe(0);
    });

    it('takes its own seal for its own when the answer to it was lost, and goes on from it when killed', async () => {
      await suite.enter('stages', unit, {});
      const thief = await startAnswerThief(suite.store.url);
      const environment = suite.environment(thief.url);
      thief.steal(1);
      const lost = await runZi(['audit', 'seal', '--service', 'stages'], { environment });
      expect([lost.code, lost.stderr, (await sealsOf('stages')).length]).toEqual([0, '', 1]);

      await suite.enter('stages', unit, {});
      thief.steal(Infinity);
      const killed = startZi(['audit', 'seal', '--service', 'stages'], { environment });
      await until('the seal is written', async () => (await sealsOf('stages')).length === 2);
      killed.kill('SIGKILL');
      await once(killed, 'close');
      await thief.close();
      expect((await zi('seal')).stdout).toMatch(/^stages: nothing new$/m);
      const { code, stdout } = await zi('verify');
      expect([code, row(stdout, 'stages')?.[3]]).toEqual([0, '2']);
    });

    it('follows nothing that is no seal', async () => {
      await suite.enter('stages', unit, {});
      await suite.store.put('stages/2999-01-01T00:00:00.000Z.json', Buffer.from('{'));
      const { code, stderr } = await zi('seal');
      expect([code, stderr]).toEqual([1, expect.stringContaining('.json is no seal; nothing can follow it')]);
    });

    it('again and again goes on after a turn that failed, which is logged as ERROR', async () => {
      await suite.enter('stages', unit, {});
      await suite.store.halt();
      const sealer = startZi(['audit', 'seal', '--service', 'stages', '--every', '0.02'], {
        environment: suite.environment(),
      });
      let log = '';
      sealer.stdout.on('data', (chunk: Buffer) => void (log += chunk.toString()));
      await until('a failure is logged', () => log.includes('trail not sealed'), 40_000);
      await suite.store.start();
      await until('it is sealed', () => log.includes('trail sealed'), 40_000);
      await suite.enter('stages', unit, {});
      await until('it is sealed again', async () => (await sealsOf('stages')).length === 2, 40_000);
      sealer.kill();
      await once(sealer, 'close');
      const failure = JSON.parse(log.split('\n')[0] ?? '') as object;
      expect(failure).toMatchObject({
        level: 'error',
        service: 'sealer',
        trail: 'stages',
        retryMinutes: 0.02,
      });
    });

    it.each(['0', '-1', 'x', '10081'])('refuses an interval of %s minutes', async (minutes) => {
      expect(await zi('seal', '--every', minutes)).toMatchObject({ code: 2, stdout: '' });
    });
  });

  describe('export', () => {
    const lines = ({ stdout }: { stdout: string }) => stdout.trimEnd().split(/\r?\n/);

    it('writes who, when, from where, what, before, after and why, with what proves it', async () => {
      const [id] = await suite.enter('stages', unit, {
        ...{ actor: 'person:a', address: '192.0.2.7', object_id: 'P1', before: { a: 1 }, why: 'was "wrong"' },
      });
      const [line = '', ...rest] = lines(await zi('export', '--service', 'stages'));
      expect(rest).toEqual([]);
      expect(JSON.parse(line)).toEqual({
        ...{ at: expect.stringMatching(/^20\S+\.\d{6}Z$/), actor: 'person:a', address: '192.0.2.7' },
        ...{ action: 'programme.declare', objectType: 'programme', objectId: 'P1', unitId: unit },
        ...{ before: { a: 1 }, after: { stage: 1 }, why: 'was "wrong"', sequence: 1, id },
        ...{ previous: '0'.repeat(64), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        correlationId: expect.any(String),
      });
    });

    it('cuts by unit, object, actor and time', async () => {
      await suite.enter('stages', unit, { object_id: 'P1' }, { actor: 'person:b' });
      await suite.enter('stages', null, {});
      const count = async (...filter: string[]) => {
        const { stdout } = await zi('export', '--service', 'stages', ...filter);
        return stdout.split('\n').length - 1;
      };
      expect(await count('--unit', unit)).toBe(2);
      expect(await count('--object', 'P1')).toBe(1);
      expect(await count('--actor', 'person:b', '--unit', unit)).toBe(1);
      expect(await count('--to', '2020-01-01')).toBe(0);
      expect(await count('--from', '2020-01-01T07:00:00+07:00')).toBe(3);
    });

    it('writes CSV that no spreadsheet takes for formulas', async () => {
      const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'a,"b"\nc'];
      await suite.enter('stages', unit, ...formulas.map((why) => ({ why, before: -5 })));
      const { stdout } = await zi('export', '--service', 'stages', '--format', 'csv');
      const [head, ...rows] = stdout.trimEnd().split('\r\n');
      expect(head).toBe(
        'at,actor,address,action,objectType,objectId,unitId,before,after,why,sequence,previous,hash,id,correlationId',
      );
      const cells = rows.map((text) => /,'-5,"\{""stage"":1\}",(.*?),\d+,[0-9a-f]{64},/s.exec(text)?.[1]);
      expect(cells).toEqual([`'=1+1`, `'+1`, `'-1`, `'@SUM(A1)`, `'\t=1`, '"a,""b""\nc"']);
    });

    it('stops quietly when its reader has seen enough', async () => {
      await suite.enter('stages', unit, ...Array.from({ length: 30 }, () => ({ after: 'x'.repeat(20_000) })));
      const child = startZi(['audit', 'export', '--service', 'stages'], { environment: suite.environment() });
      const closed = once(child, 'close');
      await once(child.stdout, 'data');
      child.stdout.destroy();
      expect(await closed).toEqual([0, null]);
    });

    it('lists everything that is wrong with what it was given', async () => {
      const options = [
        '--service',
        'web',
        '--unit',
        'x',
        '--from',
        'once',
        '--to',
        'then',
        '--format',
        'xml',
      ];
      const { code, stderr } = await zi('export', ...options);
      expect(code).toBe(2);
      expect(
        stderr
          .trim()
          .split('\n')
          .map((line) => line.split(' is ')[0]),
      ).toEqual([...['--service web', '--unit x', '--format xml', '--from once', '--to then']]);
    });

    it('needs no bucket, and finds the database in what npm start has left', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'zi-audit-'));
      await suite.enter('stages', unit, {});
      await writeFile(
        join(folder, 'run.json'),
        JSON.stringify({ nats: { url: 'x' }, audit: suite.environment() }),
      );
      const environment = { ZI_LOCAL_DIR: folder };
      const { stdout } = await runZi(['audit', 'export', '--service', 'stages'], { environment });
      expect(stdout.split('\n')).toHaveLength(2);
      expect((await runZi(['audit', 'verify'], { environment })).code).toBe(0);
      await rm(folder, { recursive: true });
    });
  });
});
