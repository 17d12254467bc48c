import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startPostgres } from '@zi/embedded';
import { type TestDatabase, createTestDatabase, startTestObjectStore } from '@zi/testing';
import { atMost, canaries, note, report } from './measure';

const units = 1_000;
const entriesEach = 1_000;
/** Issue 3: 1,000,000 entries in at most so many seconds. */
const barSeconds = 30;
/** Memory is constant when the whole walk needs no more than this times what its first tenth does. */
const barMemory = 1.3;

/** Chains of the real hashes, all units abreast: entry by entry as `zi_chain` makes them, without its locks. */
const fill = `
  SET search_path = stages;
  INSERT INTO audit_entry
  WITH RECURSIVE unit AS MATERIALIZED (SELECT gen_random_uuid() AS id FROM generate_series(1, ${units})),
  chain AS (
    SELECT unit.id AS unit_id, 0 AS place, NULL::audit_entry AS entry, decode(repeat('00', 32), 'hex') AS hash FROM unit
    UNION ALL
    SELECT chain.unit_id, chain.place + 1, made.entry, zi_audit_hash(made.entry)
    FROM chain, LATERAL (SELECT ROW(
      gen_random_uuid(), '2026-01-01Z'::timestamptz + chain.place * interval '1.000001 minutes',
      'person:' || chain.unit_id, '192.0.2.7', 'answer.save', 'assessment', chain.unit_id::text, chain.unit_id,
      '{"layer":"self","answers":[{"code":"P.1.i.a","value":"Tidak","note":null}],"total":"71.25"}',
      '{"layer":"self","answers":[{"code":"P.1.i.a","value":"Ya","note":"SK 12/2026"}],"total":"71.50"}',
      NULL, gen_random_uuid()::text, chain.place + 1, chain.hash, NULL)::audit_entry AS entry) made
    WHERE chain.place < ${entriesEach})
  SELECT (entry).id, (entry).at, (entry).actor, (entry).address, (entry).action, (entry).object_type,
         (entry).object_id, (entry).unit_id, (entry).before, (entry).after, (entry).why, (entry).correlation_id,
         (entry).sequence, (entry).previous, hash
  FROM chain WHERE place > 0;
  INSERT INTO audit_chain
  SELECT unit_id, ARRAY[unit_id], sequence, hash FROM audit_entry WHERE sequence = ${entriesEach};
  ANALYZE audit_entry, audit_chain`;

interface Walk {
  readonly code: number;
  readonly seconds: number;
  readonly output: string;
  /** Resident memory in kB at each line of progress, every 100,000 entries. */
  readonly memory: readonly number[];
}

async function run(environment: Record<string, string>, ...args: string[]): Promise<Walk> {
  const started = performance.now();
  const program = join(process.cwd(), 'dist/apps/zi/src/main.js');
  const child = spawn(process.execPath, [program, 'audit', ...args, '--service', 'stages'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memory: number[] = [];
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  createInterface(child.stderr).on('line', (line) => {
    note(line);
    void residentKb(child.pid ?? 0).then((kb) => memory.push(kb));
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, seconds: (performance.now() - started) / 1_000, output, memory };
}

async function residentKb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
}

function expectSound({ code, output }: Walk): void {
  if (code !== 0) throw new Error(`It ended with ${code}:\n${output}`);
  note(output.trimEnd());
}

async function measure(database: TestDatabase, environment: Record<string, string>): Promise<void> {
  const start = performance.now();
  await database.query(fill);
  note(`${units * entriesEach} entries made in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  expectSound(await run(environment, 'seal'));
  const walk = await run(environment, 'verify');
  expectSound(walk);
  const [first = 0] = walk.memory;
  note(
    `${walk.seconds.toFixed(1)} s; resident MB: ${walk.memory.map((kb) => Math.round(kb / 1024)).join(' ')}`,
  );
  report('audit', [
    atMost('seconds for 1,000,000 entries', walk.seconds, barSeconds),
    atMost('memory at its most against after 100,000 entries', Math.max(...walk.memory) / first, barMemory),
  ]);
}

async function main(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-bench-'));
  const postgres = await startPostgres({ dir });
  const store = await startTestObjectStore('zi-seals');
  try {
    note(`canaries ${JSON.stringify(canaries())}`);
    const database = await createTestDatabase([{ name: 'stages', migrations: [] }], postgres.url);
    const { ZI_S3_BUCKET: bucket = '', ...access } = store.access();
    await measure(database, {
      ...access,
      ...{ ZI_SEAL_BUCKET: bucket, ZI_AUDIT_DATABASE_URL: database.urlOf('auditor') },
    });
  } finally {
    await store.stop();
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

void main();
