import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CompleteUpload, GetEvidence, evidenceLimitBytes } from '@zi/contracts';
import { type Program, runProgram, sampleFiles, until } from '@zi/testing';
import { EvidenceUnderTest, member, post } from './fixtures/evidence-under-test';

const pdf = sampleFiles['application/pdf'];
const mebibyte = 1024 * 1024;

/** Resident memory of a process in bytes. */
async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', `${pid}`]);
  return Number(stdout) * 1024;
}

/** The most that was seen until some work ended. */
async function peakUntil(work: Promise<unknown>, pid: number): Promise<number> {
  let peak = 0;
  let isDone = false;
  const watch = async () => {
    do peak = Math.max(peak, await memoryOf(pid));
    while (!isDone);
  };
  await Promise.all([work.finally(() => (isDone = true)), watch()]);
  return peak;
}

describe('when something breaks while evidence comes in', () => {
  let evidence: EvidenceUnderTest;

  beforeAll(async () => {
    evidence = await EvidenceUnderTest.prepared();
  });
  afterEach(() => evidence.stop());
  afterAll(() => evidence?.end());

  const complete = (id: string) => evidence.ask(member, CompleteUpload, { id });
  const refusal = (id: string) => evidence.refusal(member, CompleteUpload, { id });
  const saidOf = (id: string) =>
    evidence.database.query('SELECT type FROM evidence.outbox WHERE subject = $1', [id]);

  /** The service as a process of its own, once it listens. */
  const run = async (): Promise<Program> => {
    const program = runProgram('apps/evidence/src/main', {
      ...{ ...evidence.environment(), ZI_LOG_LEVEL: 'info' },
    });
    await until('the service listens', () => program.output().includes('"msg":"listening"'));
    return program;
  };

  it('while the object store is away nothing is judged or changed, and the service is not ready', async () => {
    await evidence.start();
    const file = await evidence.uploaded(pdf);
    expect(await evidence.readiness()).toMatchObject({ status: 200, checks: { objects: 'ok' } });
    await evidence.store.halt();
    expect(await refusal(file.id)).toMatchObject({ code: 'unavailable' });
    expect(await evidence.readiness()).toMatchObject({
      ...{ status: 503, checks: { objects: expect.stringContaining('ECONNREFUSED') } },
    });
    expect(await evidence.ask(member, GetEvidence, { id: file.id })).toEqual(file);
    await evidence.store.start();
    expect(await complete(file.id)).toMatchObject({ status: 'verified' });
    expect((await evidence.readiness()).status).toBe(200);
  });

  it('a form that expired unused is told as expired', async () => {
    await evidence.start({ ZI_UPLOAD_SECONDS: '1' });
    const { file, upload } = await evidence.begin(pdf);
    const message = await until('the form expired', async () => {
      const told = (await refusal(file.id)).message;
      return told.includes('expired') && told;
    });
    expect(message).toContain(`expired at ${upload.expiresAt}: announce the file again`);
  });

  it('what is sent again after the verification is cleared away and replaces nothing', async () => {
    await evidence.start();
    const { file, upload } = await evidence.begin(pdf);
    await post(upload, pdf);
    const verified = await complete(file.id);
    await post(upload, Buffer.from('%PDF-1.4 other'));
    expect(await complete(file.id)).toEqual(verified);
    expect(await evidence.store.keys(`incoming/${file.programmeId}`)).toEqual([]);
    const [key = ''] = await evidence.store.keys(`vault/${file.unitId}/${file.sha256}/${file.id}`);
    expect((await evidence.store.get(key)).equals(pdf)).toBe(true);
    expect(await saidOf(file.id)).toHaveLength(1);
  });

  it('a service killed between keeping the bytes and its commit finishes when it is asked again', async () => {
    const program = await run();
    const file = await evidence.uploaded(pdf);
    const hold = `SELECT 1 FROM evidence.file WHERE id = '${file.id}' FOR UPDATE; SELECT pg_sleep(60)`;
    const held = evidence.database.query(hold).catch((error: unknown) => error);
    await until('the row is held', async () => {
      const rows = await evidence.database.query(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`,
      );
      return rows.length === 1;
    });
    void refusal(file.id);
    const vault = `vault/${file.unitId}/${file.sha256}/${file.id}`;
    await until('the bytes are kept', async () => (await evidence.store.keys(vault)).length === 1);
    program.kill('SIGKILL');
    expect(await program.ended).toBe('SIGKILL');
    await evidence.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'`,
    );
    await held;

    await evidence.start();
    expect(await evidence.ask(member, GetEvidence, { id: file.id })).toEqual(file);
    expect(await saidOf(file.id)).toEqual([]);
    expect(await complete(file.id)).toMatchObject({ status: 'verified', version: 2 });
    expect(await evidence.store.keys(vault)).toEqual([vault]);
    expect(await evidence.store.keys(`incoming/${file.programmeId}`)).toEqual([]);
    expect(await saidOf(file.id)).toHaveLength(1);
  });

  it('a file of 50 MiB is verified with less than 64 MiB more of memory', async () => {
    const program = await run();
    const largest = Buffer.concat([pdf, Buffer.alloc(evidenceLimitBytes - pdf.length, 1)]);
    await evidence.verified(pdf);
    const { id } = await evidence.uploaded(largest);
    const before = await memoryOf(program.pid);
    const answer = complete(id);
    const peak = await peakUntil(answer, program.pid);
    expect(await answer).toMatchObject({ status: 'verified', sizeBytes: evidenceLimitBytes });
    expect(before).toBeGreaterThan(20 * mebibyte);
    expect(peak - before).toBeLessThan(64 * mebibyte);
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});
