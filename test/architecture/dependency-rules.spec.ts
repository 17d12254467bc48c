import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lawfulTree } from './lawful-tree';
import { type PlantedTree, plantTree, root } from './planted-tree';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is CommonJS, as its tool wants it
const { forbidden } = require('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string; comment: string }[];
};
const rules = forbidden.map(({ name }) => name);

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Rule → plants that it alone must report; a plant is the import in a file. */
const probes: Record<string, readonly Record<string, string>[]> = {
  'lib-contracts': [
    { 'libs/contracts/src/a.ts': '@zi/access' },
    { 'libs/contracts/src/b.ts': 'node:crypto' },
    { 'libs/contracts/src/c.ts': 'fastify' },
  ],
  'lib-rubric': [{ 'libs/rubric/src/a.ts': '@zi/contracts' }, { 'libs/rubric/src/b.ts': 'node:fs' }],
  'lib-access': [{ 'libs/access/src/a.ts': '@zi/rubric' }, { 'libs/access/src/b.ts': 'fastify' }],
  'lib-embedded': [{ 'libs/embedded/src/a.ts': '@zi/service-kit' }],
  'lib-demo': [{ 'libs/demo/src/a.ts': '@zi/service-kit' }],
  'lib-service-kit': [
    { 'libs/service-kit/src/a.ts': '@zi/bus' },
    { 'libs/service-kit/src/b.ts': '@zi/database' },
  ],
  'lib-bus': [{ 'libs/bus/src/a.ts': '@zi/database' }],
  'lib-database': [{ 'libs/database/src/a.ts': '@zi/bus' }],
  'lib-rubric-shelf': [
    { 'libs/rubric-shelf/src/a.ts': '@zi/bus' },
    { 'libs/rubric-shelf/src/b.ts': '@zi/access' },
  ],
  'lib-testing': [{ 'libs/testing/src/a.ts': '../../unordered/src/index' }],
  'wrapped-typeorm': [
    { 'apps/scoring/src/plant.service.ts': 'typeorm' },
    { 'libs/bus/src/b.ts': 'typeorm' },
    { 'infra/provision/a.ts': 'typeorm' },
  ],
  'wrapped-pg': [{ 'apps/scoring/src/plant.repository.ts': 'pg' }],
  'wrapped-nats': [
    { 'apps/scoring/src/plant.mailer.ts': 'nats' },
    { 'libs/database/src/b.ts': '@nats-io/jetstream' },
  ],
  'wrapped-log': [
    { 'apps/scoring/src/plant.log.ts': 'pino' },
    { 'libs/bus/src/c.ts': '@opentelemetry/sdk-trace' },
  ],
  'wrapped-schema': [{ 'apps/scoring/src/plant.check.ts': 'ajv' }],
  'no-app-to-app': [{ 'apps/scoring/src/plant.neighbour.ts': '../../stages/src/unit.service' }],
  'no-lib-to-app': [{ 'libs/bus/src/d.ts': '../../../apps/scoring/src/answer.service' }],
  'nothing-to-infra': [
    { 'apps/scoring/src/plant.home.ts': '../../../infra/local/up' },
    { 'libs/bus/src/e.ts': '../../../infra/local/up' },
    { 'test/e2e/a.ts': '../../infra/local/up' },
  ],
  'nothing-to-test': [
    { 'apps/scoring/src/plant.rig.ts': '../../../test/faults/rig' },
    { 'infra/local/a.ts': '../../test/faults/rig' },
  ],
  'nothing-to-spec': [
    { 'apps/scoring/src/plant.reuse.ts': './answer.spec' },
    { 'libs/rubric/src/c.ts': '../fixtures/builders' },
  ],
  'lib-by-index': [
    { 'apps/scoring/src/plant.inside.ts': '../../../libs/bus/src/inside' },
    { 'libs/database/src/c.ts': '../../contracts/src/inside' },
    { 'test/faults/a.ts': '../../libs/bus/src/inside' },
    { 'infra/local/b.ts': '../../libs/bus/src/inside' },
  ],
  'domain-is-pure': [
    { 'apps/scoring/src/domain/a.ts': '../answer.service' },
    { 'apps/scoring/src/domain/b.ts': 'node:crypto' },
    { 'apps/scoring/src/survey/domain/c.ts': '@zi/service-kit' },
    { 'apps/scoring/src/domain/d.ts': 'zod' },
  ],
  'door-to-service': [{ 'apps/scoring/src/plant.controller.ts': './answer.repository' }],
  'rows-stay-home': [{ 'apps/scoring/src/plant2.service.ts': './answer.entities' }],
  'migration-is-frozen': [
    { 'apps/scoring/migrations/1-plant.ts': '../src/domain/rule' },
    { 'apps/scoring/migrations/2-plant.ts': '@zi/contracts' },
  ],
  'web-sees-pure-libs': [{ 'apps/web/src/a.ts': '@zi/service-kit' }],
  'infra-sees-migrations': [{ 'infra/provision/b.ts': '../../apps/scoring/src/answer.service' }],
  'test-sees-migrations': [{ 'test/e2e/b.ts': '../../apps/scoring/src/scoring.module' }],
  'testing-only-in-tests': [
    { 'apps/scoring/src/plant.until.ts': '@zi/testing' },
    { 'infra/local/c.ts': '@zi/testing' },
  ],
  'only-locally': [
    { 'apps/scoring/src/plant.demo.ts': '@zi/demo' },
    { 'apps/scoring/src/plant.server.ts': '@zi/embedded' },
    { 'infra/provision/c.ts': '@zi/embedded' },
  ],
  'no-cycle': [{ 'apps/scoring/src/round.ts': './trip', 'apps/scoring/src/trip.ts': './round' }],
  resolvable: [
    { 'apps/scoring/src/plant.typo.ts': './anwser' },
    { 'apps/scoring/src/plant.missing.ts': 'not-installed' },
    { 'apps/scoring/src/plant.lib.ts': '@zi/no-such-lib' },
  ],
  declared: [{ 'apps/scoring/src/plant.borrowed.ts': 'transitive' }],
  'no-dev-package-in-production': [
    { 'apps/scoring/src/plant.dev.ts': 'fast-check' },
    { 'infra/provision/d.ts': 'fast-check' },
  ],
};
const plants = Object.entries(probes).flatMap(([rule, list]) => list.map((plant) => ({ rule, plant })));

describe('the rules of .dependency-cruiser.cjs', () => {
  let tree: PlantedTree;
  let violations: readonly Violation[];

  beforeAll(async () => {
    const imports = plants.flatMap(({ plant }) => Object.entries(plant));
    const planted = Object.fromEntries(imports.map(([path, module]) => [path, `import '${module}';\n`]));
    tree = await plantTree({ ...lawfulTree, ...planted }, { ownPackages: true });
    violations = await cruise(tree.dir);
  });
  afterAll(() => tree.remove());

  it.each(plants.map(({ rule, plant }) => [rule, Object.keys(plant).join(' and '), plant] as const))(
    '%s alone reports %s',
    (rule, _, plant) => {
      const reported = violations.filter(({ from }) => from in plant);
      expect([...new Set(reported.map(({ rule: { name } }) => name))]).toEqual([rule]);
    },
  );

  it('nothing is reported of what is allowed', () => {
    expect(violations.filter(({ from }) => from in lawfulTree)).toEqual([]);
  });

  it('every rule has a probe and a reason', () => {
    expect(Object.keys(probes).sort()).toEqual([...rules].sort());
    expect(forbidden.filter(({ comment }) => !comment)).toEqual([]);
  });

  it('every lib has its place in the order', () => {
    const ordered = readdirSync(join(root, 'libs')).map((name) => `lib-${name}`);
    expect(rules.filter((rule) => /^lib-(?!by-index)/.test(rule)).sort()).toEqual(ordered.sort());
  });
});

async function cruise(dir: string): Promise<readonly Violation[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const folders = ['apps', 'libs', 'infra', 'test'];
  const args = [program, '--config', config, '--output-type', 'json', ...folders];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: dir, maxBuffer: 2 ** 26 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
}
