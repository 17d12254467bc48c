/**
 * The architecture, executable. Each rule's comment is its reason. Each rule has a probe in
 * test/architecture/dependency-rules.spec.ts: a planted violation that only this rule reports.
 */
const spec = '\\.spec\\.ts$';
const fixtures = '/fixtures/';
const testCode = [spec, fixtures, '^test/'];
const libs = (...names) => `^libs/(?:${names.join('|')})/`;
const packages = (...names) => `^node_modules/(?:@types/)?(?:${names.join('|')})(?:/|$)`;

/** Every lib with the libs that it may see; a pure one sees no package but zod either. Specs may see more. */
const order = {
  contracts: { sees: [], pure: true },
  rubric: { sees: [], pure: true },
  access: { sees: ['contracts'], pure: true },
  embedded: { sees: [] },
  demo: { sees: ['contracts', 'rubric'] },
  'service-kit': { sees: ['contracts', 'access', 'rubric'] },
  bus: { sees: ['contracts', 'access', 'rubric', 'service-kit'] },
  database: { sees: ['contracts', 'access', 'rubric', 'service-kit'] },
  'rubric-shelf': { sees: ['contracts', 'rubric', 'service-kit', 'database'] },
  testing: {
    sees: ['contracts', 'access', 'rubric', 'service-kit', 'bus', 'database', 'embedded'],
  },
};

const orderRules = Object.entries(order).map(([name, { sees, pure }]) => {
  const also = sees.length > 0 ? ` and ${sees.join(', ')}` : '';
  return pure
    ? {
        name: `lib-${name}`,
        comment: `Pure, for browsers too: libs/${name} sees zod${also}; no server package, no part of Node.`,
        from: { path: libs(name), pathNot: [spec, fixtures] },
        to: { pathNot: [libs(name, ...sees), packages('zod')] },
      }
    : {
        name: `lib-${name}`,
        comment: `The order of the libs is one-way, and bus and database do not know each other: libs/${name} sees itself${also}.`,
        from: { path: libs(name), pathNot: [spec, fixtures] },
        to: { path: '^libs/', pathNot: libs(name, ...sees) },
      };
});

/** Packages that are wrapped in one place, so that their successor is a change of that place. */
const wrapped = {
  typeorm: {
    packages: ['typeorm'],
    reason:
      'SQL and rows stay in repositories, views, entities and migrations; use cases work on domain values',
    within: [
      '^apps/.+\\.(?:repository|views|entities)\\.ts$',
      '^apps/[^/]+/migrations/',
      libs('database', 'rubric-shelf', 'testing'),
      '^test/',
    ],
  },
  pg: {
    packages: ['pg'],
    reason: 'one way to Postgres for services; the driver is for provisioning, launchers and tests',
    within: [libs('database', 'testing', 'embedded'), '^infra/', '^test/'],
  },
  nats: {
    packages: ['nats', '@nats-io'],
    reason:
      'nothing is said outside an outbox or heard outside an inbox, and the client has a successor (ADR 4)',
    within: [libs('bus', 'testing'), ...testCode],
  },
  log: {
    packages: ['pino', 'prom-client', '@opentelemetry/(?!api)[^/]+'],
    reason: 'logs, metrics and traces have one shape in every service',
    within: [libs('service-kit')],
  },
  schema: {
    packages: ['ajv', 'ajv-formats'],
    reason: 'contracts are validated in one way',
    within: [libs('service-kit'), '^apps/gateway/', '^test/architecture/'],
  },
};

const wrappedRules = Object.entries(wrapped).map(([name, { packages: names, reason, within }]) => ({
  name: `wrapped-${name}`,
  comment: `${names.join(', ')}: ${reason}.`,
  from: { pathNot: within },
  to: { path: packages(...names) },
}));

const rules = [
  ...orderRules,
  ...wrappedRules,
  {
    name: 'no-app-to-app',
    comment: 'Services share contracts, never code: each is deployed and fails alone.',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'no-lib-to-app',
    comment: 'A lib serves every app and knows none.',
    from: { path: '^libs/' },
    to: { path: '^apps/' },
  },
  {
    name: 'nothing-to-infra',
    comment:
      'Programs do not know how they are run. Only the test of the environments reads what they are given.',
    from: { path: '^(?:apps|libs|test)/', pathNot: '^test/architecture/' },
    to: { path: '^infra/' },
  },
  {
    name: 'nothing-to-test',
    comment: 'Tests are leaves.',
    from: { path: '^(?:apps|libs|infra)/' },
    to: { path: '^test/' },
  },
  {
    name: 'nothing-to-spec',
    comment: 'Specs and fixtures are leaves: what two specs share is a builder in fixtures/ or libs/testing.',
    from: { pathNot: testCode },
    to: { path: [spec, fixtures] },
  },
  {
    name: 'lib-by-index',
    comment: 'A lib is its index.ts; what is inside can change without asking its users.',
    from: { path: '^(?:libs/([^/]+)|apps|infra|test)/' },
    to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$1/'] },
  },
  {
    name: 'domain-is-pure',
    comment: 'domain/ decides: values in, values out. It sees itself, contracts and rubric.',
    from: { path: '^apps/([^/]+)/.+/domain/', pathNot: spec },
    to: { pathNot: ['^apps/$1/.+/domain/', libs('contracts', 'rubric')] },
  },
  {
    name: 'door-to-service',
    comment: 'A controller makes one call of a service; reading and writing rows is behind that.',
    from: { path: '\\.controller\\.ts$' },
    to: { path: '\\.(?:repository|entities)\\.ts$' },
  },
  {
    name: 'rows-stay-home',
    comment: 'Row classes never leave repositories and views; the module lists them for TypeORM.',
    from: {
      pathNot: [
        '\\.(?:repository|views|entities|module)\\.ts$',
        spec,
        fixtures,
        libs('database', 'rubric-shelf'),
      ],
    },
    to: { path: '\\.entities\\.ts$' },
  },
  {
    name: 'migration-is-frozen',
    comment: 'A migration that ran must mean the same for ever: it depends on no code that changes.',
    from: { path: '^apps/([^/]+)/migrations/', pathNot: spec },
    to: { pathNot: ['^apps/$1/migrations/', libs('database', 'rubric-shelf'), packages('typeorm')] },
  },
  {
    name: 'web-sees-pure-libs',
    comment:
      'What runs in the browser knows the contracts, the rubric and who may do what; the rest it asks the gateway.',
    from: { path: '^apps/web/' },
    to: { path: '^libs/', pathNot: libs('contracts', 'rubric', 'access') },
  },
  {
    name: 'infra-sees-migrations',
    comment:
      'Provisioning runs the migrations of an app; everything else of it is a process with an environment.',
    from: { path: '^infra/' },
    to: { path: '^apps/', pathNot: '^apps/[^/]+/migrations/' },
  },
  {
    name: 'test-sees-migrations',
    comment:
      'Tests across services run apps as processes. Only the tests of the architecture look into modules and environments.',
    from: { path: '^test/', pathNot: '^test/architecture/' },
    to: { path: '^apps/', pathNot: '^apps/[^/]+/migrations/' },
  },
  {
    name: 'testing-only-in-tests',
    comment: 'libs/testing starts servers and breaks things: for specs and test/.',
    from: { pathNot: [...testCode, libs('testing')] },
    to: { path: libs('testing') },
  },
  {
    name: 'only-locally',
    comment:
      'Launchers of servers and the demo story are for the local environment and tests: production is given its servers and its people.',
    from: { pathNot: [...testCode, libs('testing', 'embedded', 'demo'), '^infra/local/'] },
    to: { path: libs('embedded', 'demo') },
  },
  {
    name: 'no-cycle',
    comment: 'Whatever stands in a circle can only be understood, tested and changed at once.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'An import that does not resolve is a typing error or a package that is not there.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared',
    comment: 'A package that package.json does not name comes and goes with those that bring it.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-dev-package-in-production',
    comment: 'The image of a service is installed without development packages.',
    from: {
      path: '^(?:apps|libs|infra/provision)/',
      pathNot: [spec, fixtures, libs('testing', 'embedded'), '^apps/web/'],
    },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(?:dist|\\.local|\\.dist-[^/]*)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
