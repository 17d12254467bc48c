import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Each rule of our own has a probe in test/architecture/lint-rules.spec.ts: a snippet that it must report.

const spec = '**/*.spec.ts';

const names = [
  {
    selector: 'ClassDeclaration[id.name=/(?:Manager|Helper|Utils?|Base|Impl)$/]',
    message: 'Name the class after what it is for; this name says nothing.',
  },
  {
    selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]',
    message: 'An interface has the name of the thing, without I.',
  },
];
const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name for one thing, everywhere.',
};
const impure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The time is given: `now` is a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='performance']",
    message: 'A rule does not measure time.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time is given: `now` is a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'A rule gives the same answer to the same question.',
  },
  {
    selector: "CallExpression:matches([callee.name='randomUUID'], [callee.property.name='randomUUID'])",
    message: 'Ids are given.',
  },
];
const halfTests = [
  {
    selector:
      'MemberExpression[object.name=/^(?:it|test|describe)$/][property.name=/^(?:skip|only|todo|failing)$/]',
    message: 'Every test runs.',
  },
  {
    selector: 'CallExpression[callee.name=/^(?:xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs.',
  },
  {
    selector: "CallExpression[callee.name='setTimeout']",
    message: 'A test waits for a condition (`until`), never for time to pass.',
  },
];
const processImport = {
  name: 'node:process',
  message: 'The environment is parsed once, by libs/service-kit.',
};
const timersImport = {
  name: 'node:timers/promises',
  message: 'A test waits for a condition (`until`), never for time to pass.',
};

export default defineConfig(
  globalIgnores([
    'dist/',
    '.dist-*/',
    '.local/',
    'coverage/',
    'test-output/',
    'cdk.out/',
    'apps/web/src/api/schema.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'process', 'module', 'require', '__dirname', 'setInterval', 'URL', 'fetch'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-params': ['error', { max: 5 }],
      complexity: ['error', { max: 10 }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is parsed once, by libs/service-kit.',
        },
      ],
      'no-restricted-imports': ['error', processImport],
      'no-restricted-syntax': ['error', ...names, namedExports],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',

      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowAny: false,
          allowBoolean: false,
          allowNever: false,
          allowNullish: false,
          allowNumber: true,
          allowRegExp: false,
          allow: [
            { from: 'file', name: 'Fraction' },
            { from: 'lib', name: ['URL', 'URLSearchParams'] },
          ],
        },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Not followed. `!` states an invariant that types cannot; the flow analysis does not see what another task
      // changes between two awaits; `async` alone makes a promise of an interface; SQL states its row type by a
      // parameter; returning a void call is short; `withResolvers<void>()` is no misuse; control characters are what some
      // texts must be cleaned of; enums come from packages only.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    // A component that does not fit is two.
    files: ['apps/web/**/*.tsx'],
    rules: { 'max-lines': ['error', { max: 200 }] },
  },
  {
    // Vite takes its configuration from a default export.
    files: ['apps/web/vite.config.mts'],
    rules: { 'no-restricted-syntax': ['error', ...names] },
  },
  {
    // Who reads the environment, and who gives one to others.
    files: ['libs/{service-kit,testing,embedded}/**', 'infra/**', 'test/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // One file holds all contracts of an owner; a story is told in one piece.
    files: ['libs/contracts/src/*.ts', 'test/e2e/*-story.spec.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['apps/*/src/**/domain/**', 'libs/{rubric,access,contracts}/src/**'],
    ignores: [spec],
    rules: { 'no-restricted-syntax': ['error', ...names, namedExports, ...impure] },
  },
  {
    files: [spec],
    rules: {
      'no-restricted-imports': ['error', processImport, timersImport],
      'no-restricted-syntax': ['error', ...names, namedExports, ...halfTests],
    },
  },
  {
    // Jest takes what it runs before and after from a default export.
    files: ['libs/testing/src/global-*.ts', 'test/e2e/browser-{setup,teardown}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...names] },
  },
  {
    // Bodies and rows that a test looks at are of any shape.
    files: [spec, '**/fixtures/**', 'test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
