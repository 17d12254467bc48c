import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Asker } from '@zi/bus';
import { type Answer, FoundMinistry, type OutputOf, ReadNotice, type SaveAnswers } from '@zi/contracts';
import { Api, buildMinistry, demoPeople, founding, selfAnswers, startProgramme, story } from '@zi/demo';
import { freePort, startOidc, startPostgres } from '@zi/embedded';
import { type Rubric, findRubric } from '@zi/rubric';
import { systemContext, withContext } from '@zi/service-kit';
import { createTestDatabase, runProgram, startTestBus, until } from '@zi/testing';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { scoringMigrations } from '../../apps/scoring/migrations';
import { stagesMigrations } from '../../apps/stages/migrations';
import { type Ratio, atMost, median, note, quantile } from './measure';

/** Issue 4: one answer saved, with score, audit entry and fact, against the commit of one empty row. */
const bar = 3;
const rounds = 3;
const pairsPerRound = 200;
const warmUpPairs = 100;

class CreateEmptyCommit1790000000000 implements MigrationInterface {
  readonly name = 'CreateEmptyCommit1790000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE empty_commit (id uuid PRIMARY KEY)');
  }
  down(): Promise<void> {
    throw new Error('forward only');
  }
}

interface Suite {
  /** A caller of the HTTP API as a demo person. */
  readonly as: story.Callers;
  /** Commits of all services so far, by what they left behind. */
  left(): Promise<{ revisions: number; points: number; entries: number; facts: number; rows: number }>;
  stop(): Promise<void>;
}

/** A suite with a stand-in for notifications, every service as a process of its own; its ministry is founded. */
async function startSuite(): Promise<Suite> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-bench-'));
  const postgres = await startPostgres({ dir: join(dir, 'postgres') });
  const bus = await startTestBus();
  const oidc = await startOidc({ dir, people: demoPeople, clients: [] });
  const database = await createTestDatabase(
    [
      { name: 'stages', migrations: stagesMigrations },
      { name: 'scoring', migrations: scoringMigrations },
      { name: 'notifications', migrations: [CreateEmptyCommit1790000000000] },
    ],
    postgres.url,
  );
  const gateway = `http://127.0.0.1:${await freePort()}`;
  const common = { ZI_HTTP_PORT: '0', ZI_LOG_LEVEL: 'info' };
  const dataService = (name: 'stages' | 'scoring' | 'notifications') => ({
    ...{ ...common, ...bus.access(name), ZI_DATABASE_URL: database.urlOf(name) },
  });
  const programs = [
    runProgram('apps/stages/src/main', dataService('stages')),
    runProgram('apps/scoring/src/main', dataService('scoring')),
    runProgram('test/bench/empty-commit.main', dataService('notifications')),
    runProgram('apps/gateway/src/main', {
      ...{ ...common, ...bus.access('gateway'), ZI_HTTP_PORT: new URL(gateway).port },
      ...{ ZI_OIDC_ISSUER: oidc.url, ZI_OIDC_CLIENT_ID: 'zi-web', ZI_OIDC_CLIENT_SECRET: 'for-the-bench' },
      ...{ ZI_PUBLIC_URL: gateway, ZI_SESSION_KEYS: Buffer.alloc(32).toString('base64url') },
      ...{ ZI_RATE_PER_TOKEN: '1000000' },
    }),
  ];
  const tokens = new Map<string, string>();
  const stop = async () => {
    for (const program of programs) program.kill('SIGTERM');
    await Promise.all(programs.map(({ ended }) => ended));
    await oidc.stop();
    await bus.stop();
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    for (const program of programs)
      await until('the service listens', () => program.output().includes('listening'), 30_000);
    const operator = new Asker(await bus.connect('operator'));
    await withContext(systemContext('bench'), () => operator.ask(FoundMinistry, founding));
  } catch (failure) {
    await stop();
    throw failure;
  }
  return {
    async as(person) {
      const token = tokens.get(person) ?? (await tokenOf(oidc.url, person));
      tokens.set(person, token);
      return new Api(gateway, token);
    },
    async left() {
      const [row] = await database.query<Awaited<ReturnType<Suite['left']>>>(`
        SELECT (SELECT count(*)::int FROM scoring.answer_revision) AS revisions,
               (SELECT count(*)::int FROM scoring.score_point) AS points,
               (SELECT count(*)::int FROM scoring.audit_entry WHERE action = 'answer.save') AS entries,
               (SELECT count(*)::int FROM scoring.outbox WHERE type LIKE '%score.computed%') AS facts,
               (SELECT count(*)::int FROM notifications.empty_commit) AS rows`);
      return row!;
    },
    stop,
  };
}

async function tokenOf(issuer: string, person: string): Promise<string> {
  const answer = await fetch(`${issuer}/demo/token`, {
    method: 'POST',
    body: new URLSearchParams({ person }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Takes BPSPL Padang into development and answers its whole worksheet; gives the path of its own layer. */
async function answerWorksheet({ as }: Suite): Promise<string> {
  const admin = await as('admin');
  const ministry = await buildMinistry(admin);
  const { id } = await startProgramme(admin, ministry);
  const head = await as('kepala');
  await story.declare(head, await story.readProgramme(head, id), ministry.people);
  await story.advance(head, id, 'designation');
  await story.designate(admin, id);
  await story.advance(admin, id, 'development');
  const assessment = await story.assessmentOf(head, id);
  await story.saveSheet(await as('anggota'), assessment.id, 'self', selfAnswers());
  return `/assessments/${assessment.id}/layers/self`;
}

/** Saves one answer after another: each question in turn gets another of its options. */
function saving(member: Api, layer: string): () => Promise<void> {
  const answers = new Map(selfAnswers().map(({ code, value }) => [code, { value, version: 1 }]));
  const choices = rubricOf('permenpanrb-90-2021').questions.flatMap(({ code, form }) =>
    form?.type === 'choice' ? [{ code, options: [...form.options.keys()] }] : [],
  );
  let turn = 0;
  return async () => {
    const { code, options } = choices[turn++ % choices.length]!;
    const before = answers.get(code)!;
    const value = options.find((option) => option !== before.value)!;
    const { answers: saved } = await member.expect<OutputOf<typeof SaveAnswers>>(
      ...(['PUT', `${layer}/answers/${code}`, { value }, { version: before.version }] as const),
    );
    const [{ version }] = saved as [Answer];
    if (version !== before.version + 1) throw new Error(`${code} is at ${version} after ${before.version}`);
    answers.set(code, { value, version });
  };
}

function rubricOf(id: string): Rubric {
  const found = findRubric(id);
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('; '));
  return found.value;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** One answer saved over HTTP against the commit of one row through the same gateway and bus, in turn. */
export async function saveRatios(): Promise<Ratio[]> {
  const suite = await startSuite();
  try {
    const layer = await answerWorksheet(suite);
    const member = await suite.as('anggota');
    const save = saving(member, layer);
    const { id, version } = ReadNotice.example.input;
    const commit = () => member.post(`/inbox/${id}/reading`, undefined, { version });
    const before = await suite.left();
    for (let n = 0; n < warmUpPairs; n += 1) {
      await commit();
      await save();
    }
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const [commits, saves]: [number[], number[]] = [[], []];
      for (let n = 0; n < pairsPerRound; n += 1) {
        commits.push(await timed(commit));
        saves.push(await timed(save));
      }
      ratios.push(median(saves) / median(commits));
      note(`save, round ${round}: ${told(saves)}; an empty commit ${told(commits)}`);
    }
    requireLeft(before, await suite.left(), warmUpPairs + rounds * pairsPerRound);
    return [atMost('one answer saved, p50 against an empty commit', median(ratios), bar)];
  } finally {
    await suite.stop();
  }
}

const told = (times: readonly number[]) =>
  `p50 ${median(times).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`;

/** Every save left its revision, point, audit entry and fact, and every empty commit its row. */
function requireLeft(before: Awaited<ReturnType<Suite['left']>>, after: typeof before, count: number): void {
  for (const [what, number] of Object.entries(after)) {
    const more = number - before[what as keyof typeof before];
    if (more !== count) throw new Error(`${count} pairs left ${more} ${what}`);
  }
}
