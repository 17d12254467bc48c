import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PlantedTree, plantTree, root } from './planted-tree';

interface Message {
  readonly ruleId: string;
  readonly message: string;
}

const service = 'apps/scoring/src/plant.service.ts';
const domain = 'apps/scoring/src/domain/plant.ts';
const spec = 'apps/scoring/src/plant.spec.ts';
const statements = (count: number) => Array.from({ length: count }, (_, i) => `export const a${i} = ${i};\n`);
const branches = Array.from({ length: 10 }, (_, i) => `if (a > ${i}) return ${i};`).join('\n');

/** Where, what, and the rule that alone must report it. */
const probes: readonly (readonly [title: string, path: string, code: string, rule: string])[] = [
  ['the environment is read', service, 'export const port = process.env.PORT;', 'no-restricted-properties'],
  [
    'the environment is read in one more way',
    service,
    'const { env } = process;\nexport { env };',
    'no-restricted-properties',
  ],
  [
    'the process is imported',
    service,
    "import { env } from 'node:process';\nexport { env };",
    'no-restricted-imports',
  ],
  ['a rule asks for the time', domain, 'export const now = () => Date.now();', 'no-restricted-syntax'],
  ['a rule makes a clock', domain, 'export const now = () => new Date();', 'no-restricted-syntax'],
  ['a rule measures', domain, 'export const now = () => performance.now();', 'no-restricted-syntax'],
  ['a rule throws dice', domain, 'export const dice = () => Math.random();', 'no-restricted-syntax'],
  ['a rule makes an id', domain, 'export const id = () => crypto.randomUUID();', 'no-restricted-syntax'],
  [
    'a rule makes an id by another name',
    domain,
    "import { randomUUID } from 'node:crypto';\nexport const id = () => randomUUID();",
    'no-restricted-syntax',
  ],
  [
    'the rubric asks for the time',
    'libs/rubric/src/plant.ts',
    'export const now = () => Date.now();',
    'no-restricted-syntax',
  ],
  ['an export has no name', service, 'export default 1;', 'no-restricted-syntax'],
  ['a class manages', service, 'export class ScoreManager {\n  a = 1;\n}', 'no-restricted-syntax'],
  [
    'an interface is called I',
    service,
    'export interface IScore {\n  readonly a: number;\n}',
    'no-restricted-syntax',
  ],
  ['a test is skipped', spec, "it.skip('counts', () => {\n  expect(1).toBe(1);\n});", 'no-restricted-syntax'],
  [
    'a test excludes others',
    spec,
    "fit('counts', () => {\n  expect(1).toBe(1);\n});",
    'no-restricted-syntax',
  ],
  [
    'a test waits for time to pass',
    spec,
    "it('waits', (done) => {\n  setTimeout(done, 10);\n});",
    'no-restricted-syntax',
  ],
  [
    'a test sleeps',
    spec,
    "import { setTimeout as sleep } from 'node:timers/promises';\nit('waits', () => sleep(10));",
    'no-restricted-imports',
  ],
  ['something is written past the log', service, "console.log('here');\nexport {};", 'no-console'],
  [
    'a promise floats',
    service,
    'const save = () => Promise.resolve();\nsave();\nexport {};',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'a promise is taken for a condition',
    service,
    'export const f = (p: Promise<boolean>) => (p ? 1 : 0);',
    '@typescript-eslint/no-misused-promises',
  ],
  [
    'a switch forgets a case',
    service,
    "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 0;\n}",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'a type is any',
    service,
    'export const f = (a: any): unknown => a;',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a value of any type spreads',
    service,
    'export const f = (text: string) => {\n  const a = JSON.parse(text);\n  return Boolean(a);\n};',
    '@typescript-eslint/no-unsafe-assignment',
  ],
  [
    'a text may say undefined',
    service,
    'export const f = (a: string | undefined) => `${a}`;',
    '@typescript-eslint/restrict-template-expressions',
  ],
  [
    'a text says true or false',
    service,
    'export const f = (a: boolean) => `${a}`;',
    '@typescript-eslint/restrict-template-expressions',
  ],
  ['a file is long', service, statements(301).join(''), 'max-lines'],
  [
    'a function takes six things',
    service,
    'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1, g: 1) => [a, b, c, d, e, g];',
    'max-params',
  ],
  [
    'a function has many ways',
    service,
    `export function f(a: number) {\n${branches}\nreturn 0;\n}`,
    'complexity',
  ],
];

/** What must pass where it stands, because the same elsewhere must not. */
const lawful: Record<string, string> = {
  'libs/service-kit/src/a.ts': 'export const port = process.env.PORT;\n',
  'infra/local/a.ts': 'export const port = process.env.PORT;\n',
  'libs/contracts/src/a.ts': statements(301).join(''),
  'libs/testing/src/global-setup.ts': 'export default 1;\n',
  'libs/testing/src/until.ts': "export { setTimeout } from 'node:timers/promises';\n",
  'apps/scoring/src/clock.service.ts': 'export const now = () => [Date.now(), new Date(), Math.random()];\n',
  'apps/scoring/src/domain/day.ts': 'export const day = (at: string) => new Date(at).getTime();\n',
  'apps/scoring/src/domain/day.spec.ts': "it('ends', () => {\n  expect(new Date()).toBeDefined();\n});\n",
  'libs/rubric/src/fraction.ts':
    'export class Fraction {\n  constructor(readonly top: bigint) {}\n  toString() {\n    return `${this.top}`;\n  }\n}\nexport const text = (f: Fraction) => `${f} and ${f.top}`;\n',
};

const numbered = probes.map(([title, path, code, rule], i) => ({
  title,
  rule,
  code,
  path: path.replace('plant', `plant-${i}`),
}));

describe('the rules of eslint.config.mjs', () => {
  let tree: PlantedTree;
  let messages: ReadonlyMap<string, readonly Message[]>;

  beforeAll(async () => {
    const planted = Object.fromEntries(numbered.map(({ path, code }) => [path, `${code}\n`]));
    tree = await plantTree({ ...lawful, ...planted }, { ownPackages: false });
    messages = await lint(tree.dir);
  });
  afterAll(() => tree.remove());

  it.each(numbered)('$title: $rule alone reports it', ({ path, rule }) => {
    expect([...new Set(messages.get(path)?.map(({ ruleId }) => ruleId))]).toEqual([rule]);
  });

  it('nothing is reported of what is allowed', () => {
    expect(Object.keys(lawful).flatMap<unknown>((path) => messages.get(path) ?? ['not linted'])).toEqual([]);
  });

  it('every restriction of ours is reported at least once', async () => {
    const restrictions = (
      await Promise.all([domain, spec].map((path) => restrictionsAt(tree.dir, path)))
    ).flat();
    const reported = [...messages.values()].flat().map(({ message }) => message);
    const silent = restrictions.filter((reason) => !reported.some((message) => message.endsWith(reason)));
    expect(restrictions.length).toBeGreaterThan(5);
    expect(silent).toEqual([]);
  });
});

async function eslint(dir: string, args: readonly string[]): Promise<unknown> {
  const program = join(root, 'node_modules/eslint/bin/eslint.js');
  const config = ['--config', join(root, 'eslint.config.mjs')];
  const run = promisify(execFile)(process.execPath, [program, ...config, ...args], {
    cwd: dir,
    maxBuffer: 2 ** 26,
  });
  // It ends with 1 when it reports something.
  const { stdout } = await run.catch((ended: { stdout: string }) => ended);
  return JSON.parse(stdout);
}

async function lint(dir: string): Promise<ReadonlyMap<string, readonly Message[]>> {
  const results = (await eslint(dir, ['--format', 'json', 'apps', 'libs', 'infra'])) as {
    filePath: string;
    messages: Message[];
  }[];
  return new Map(results.map((result) => [result.filePath.slice(dir.length + 1), result.messages]));
}

/** The reasons that our restrictions give, as configured for a path. */
async function restrictionsAt(dir: string, path: string): Promise<string[]> {
  const { rules } = (await eslint(dir, ['--print-config', path])) as { rules: Record<string, unknown> };
  const texts = ['no-restricted-syntax', 'no-restricted-properties', 'no-restricted-imports'].map((rule) =>
    JSON.stringify(rules[rule]),
  );
  return [...texts.join().matchAll(/"message":"((?:[^"\\]|\\.)*)"/g)].map(([, reason]) => reason ?? '');
}
