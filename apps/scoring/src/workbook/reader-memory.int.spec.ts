import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '@zi/testing';
import { mixedExchange, rubric, workbookOf } from './fixtures/exchanges';
import { hostileJson, hostileWorkbooks, millionTextsBesides, zipBomb } from './fixtures/hostile-file';
import { rubricDocument } from './fixtures/rubric-documents';
import { writeJson } from './json-exchange';
import { writeRubricWorkbook } from './rubric-sheet';
import { writeWorkbook } from './workbook-writer';

/** What reading any file may add to a process that has read one; what is in the bombs is many times as much. */
const mostGrowthMiB = 64;
const heapMiB = 96;

interface Told {
  readonly file: string;
  readonly outcome: string;
  readonly grownMiB: number;
}

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'zi-hostile-'));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** Has a process with a small heap read a sound file and then these, one after the other. */
async function readBy(reader: string, files: Readonly<Record<string, Uint8Array>>): Promise<Told[]> {
  const folder = join(directory, reader);
  await mkdir(folder);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const program = runProgram(
    'apps/scoring/src/workbook/fixtures/hostile-file.main',
    { NODE_OPTIONS: `--max-old-space-size=${heapMiB}` },
    [reader, folder],
  );
  expect([await program.ended, program.output()]).toEqual([0, expect.any(String)]);
  return program
    .output()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
}

async function expectRefused(
  reader: string,
  sound: Uint8Array,
  hostile: Readonly<Record<string, [bytes: Buffer, outcome: string]>>,
): Promise<void> {
  const files = Object.entries(hostile).map(([name, [bytes]]): [string, Uint8Array] => [name, bytes]);
  const [first, ...told] = await readBy(reader, { '0-sound': sound, ...Object.fromEntries(files) });
  expect(first).toEqual({ file: '0-sound', outcome: 'read', grownMiB: 0 });
  expect(Object.fromEntries(told.map(({ file, outcome }) => [file, outcome]))).toEqual(
    Object.fromEntries(Object.entries(hostile).map(([name, [, outcome]]) => [name, outcome])),
  );
  expect(told.filter(({ grownMiB }) => grownMiB > mostGrowthMiB)).toEqual([]);
}

describe('a hostile file is refused with a reason, and the process does not grow', () => {
  it('as the workbook of a worksheet', async () => {
    await expectRefused('answers-xlsx', await writeWorkbook(workbookOf(mixedExchange())), {
      ...hostileWorkbooks('Jawaban'),
      'million-texts-besides': [millionTextsBesides('Jawaban'), 'read'],
    });
  }, 300_000);

  it('as the workbook of a rubric', async () => {
    await expectRefused('rubric-xlsx', await writeRubricWorkbook(rubricDocument()), {
      ...hostileWorkbooks('Pertanyaan'),
      'million-texts-besides': [millionTextsBesides('Pertanyaan'), 'sheet_missing'],
    });
  }, 300_000);

  it('as JSON of either', async () => {
    await expectRefused('answers-json', writeJson(rubric, mixedExchange()), hostileJson());
    await expectRefused('rubric-json', Buffer.from(JSON.stringify(rubricDocument())), hostileJson());
  }, 300_000);

  it('while a reader without limits grows by what is in it', async () => {
    const sound = await writeRubricWorkbook(rubricDocument());
    const [, bomb] = await readBy('unbounded', { '0-sound': sound, bomb: zipBomb('Jawaban') });
    expect(bomb!.grownMiB).toBeGreaterThan(3 * mostGrowthMiB);
  }, 300_000);
});
