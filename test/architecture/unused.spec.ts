import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PlantedTree, plantTree, root } from './planted-tree';

const main = `import '@zi/bus';
import 'typeorm';
import 'undeclared';
import { used } from './used';
used();
`;
const planted: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'planted',
    dependencies: { typeorm: '1', nats: '1', node: '1' },
    devDependencies: { ajv: '1' },
  }),
  'apps/scoring/src/main.ts': main,
  'apps/scoring/src/used.ts':
    'export const used = () => {};\nexport const spare = 1;\nexport type Spare = 1;\n',
  'apps/scoring/src/forgotten.ts': 'export const forgotten = 1;\n',
  'libs/bus/src/index.ts': 'export const spareOfLib = 1;\nexport type TypeOfLib = 1;\n',
  'libs/rubric/src/index.ts': 'export const whole = 1;\n',
  'test/faults/sayer.main.ts': 'export {};\n',
  'test/architecture/some.spec.ts': 'export {};\n',
};

interface Issue {
  readonly file: string;
  readonly [kind: string]: unknown;
}

describe('what nobody uses', () => {
  let tree: PlantedTree;
  let found: string[];
  beforeAll(async () => {
    tree = await plantTree(planted, { ownPackages: true });
    found = await unused(tree.dir);
  });
  afterAll(() => tree.remove());

  it('is reported: files, exports, packages, and packages that are used undeclared', () => {
    expect(found.sort()).toEqual([
      'dependencies nats',
      'devDependencies ajv',
      'exports spare',
      'exports spareOfLib',
      'files apps/scoring/src/forgotten.ts',
      'types Spare',
      'unlisted undeclared',
    ]);
  });
});

async function unused(dir: string): Promise<string[]> {
  const program = join(root, 'node_modules/knip/bin/knip.js');
  const args = [program, '--config', join(root, 'knip.jsonc'), '--reporter', 'json', '--no-progress'];
  const run = promisify(execFile)(process.execPath, args, { cwd: dir });
  // It ends with 1 when it reports something.
  const { stdout } = await run.catch((ended: { stdout: string }) => ended);
  const { issues } = JSON.parse(stdout) as { issues: Issue[] };
  return issues.flatMap(({ file: _file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, list]) =>
      Array.isArray(list) ? list.map(({ name }: { name: string }) => `${kind} ${name}`) : [],
    ),
  );
}
