/** One jest project per tier of tests; `npm test` runs them in this order. Specs import sources, never dist/. */
const swc = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.exclude;
delete swc.$schema;
swc.jsc.baseUrl = __dirname;

const tier = (displayName, testMatch, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch,
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  ...extra,
});

module.exports = {
  projects: [
    tier('unit', ['<rootDir>/{apps,libs,infra}/**/!(*.int|*.browser).spec.ts'], {
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '<rootDir>/infra/cloud/', '/node_modules/'],
    }),
    tier('integration', ['<rootDir>/{apps,libs,infra,test}/**/*.int.spec.ts'], {
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    }),
    tier('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    tier('infra', ['<rootDir>/infra/cloud/**/*.spec.ts']),
    tier('e2e', ['<rootDir>/test/e2e/**/!(*.browser).spec.ts']),
    tier('browser', ['<rootDir>/test/e2e/**/*.browser.spec.ts'], {
      globalSetup: '<rootDir>/test/e2e/browser-setup.ts',
      globalTeardown: '<rootDir>/test/e2e/browser-teardown.ts',
    }),
  ],
  watchman: false,
  // Jest leaves one core free by default, which on two cores means one file at a time.
  maxWorkers: '100%',
  testTimeout: 60000,
};
