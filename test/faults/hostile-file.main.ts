import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { findRubric } from '@zi/rubric';
import { fromBufferPromise } from 'yauzl';
import { readJson } from '../../apps/scoring/src/workbook/json-exchange';
import { readRubricJson } from '../../apps/scoring/src/workbook/rubric-json';
import { readRubricWorkbook } from '../../apps/scoring/src/workbook/rubric-sheet';
import { readWorkbook } from '../../apps/scoring/src/workbook/workbook-reader';

const found = findRubric('permenpanrb-90-2021');
if (!found.ok) throw new Error('The suite has no rubric');
const destination = {
  assessmentId: '0190a000-0000-7000-8000-000000000041',
  rubric: found.value,
  layer: 'self' as const,
};

const readers: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  'answers-xlsx': (bytes) => readWorkbook(bytes, destination),
  'rubric-xlsx': (bytes) => readRubricWorkbook(bytes),
  'answers-json': (bytes) => readJson(bytes, destination),
  'rubric-json': (bytes) => readRubricJson(bytes),
  unbounded: inflateAll,
};

/** What a reader without limits does first. */
async function inflateAll(bytes: Buffer): Promise<void> {
  const parts: Buffer[] = [];
  for await (const entry of (await fromBufferPromise(bytes)).eachEntry()) {
    const begin = entry.relativeOffsetOfLocalHeader + 30 + Buffer.byteLength(entry.fileName);
    parts.push(inflateRawSync(bytes.subarray(begin, begin + entry.compressedSize)));
  }
  look();
}

/** What a reader keeps or has in hand, seen all the while; the most that the system noted would be that of the parent. */
let peak = 0;
const look = (): void => void (peak = Math.max(peak, process.memoryUsage.rss()));

async function outcomeOf(reading: unknown): Promise<string> {
  try {
    await reading;
    return 'read';
  } catch (error) {
    return (error as { details?: { reason: string } }).details?.reason ?? String(error);
  }
}

/** Reads files in turn and tells how each ended, and how far the process had grown by then. */
async function main({ FILES = '', READER = '' }: NodeJS.ProcessEnv): Promise<void> {
  const looking = setInterval(look, 1);
  let before: number | undefined;
  for (const file of (await readdir(FILES)).toSorted()) {
    const bytes = await readFile(join(FILES, file));
    const outcome = await outcomeOf((async () => readers[READER]!(bytes))());
    look();
    // The first file is sound: what reading takes anyway is not counted.
    before ??= peak;
    const grownMiB = Math.round((peak - before) / 1024 / 1024);
    process.stdout.write(`${JSON.stringify({ file, outcome, grownMiB })}\n`);
  }
  clearInterval(looking);
}

void main(process.env);
