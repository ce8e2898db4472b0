import { builtinModules } from 'node:module';
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundedArguments } from './scripts/lint/bounded-arguments.ts';
import { wordsInLexicon } from './scripts/lint/words-in-lexicon.ts';

/** Packages that run in Node, in browsers and in web workers, and the tools for assistants, which run in the language server. */
const pure = [
  ...['language', 'core', 'check', 'export', 'import', 'word', 'citations', 'project', 'language-service'].map(
    (name) => `packages/${name}/src/**/*.ts`,
  ),
  'packages/mcp/src/{tools,corrections}/**/*.ts',
];
/** Parts of a pure package that run only in Node. */
const nodeOnly = ['packages/project/src/node.ts', 'packages/project/src/node/**'];
const tests = ['**/*.test.ts'];
/** Each has one function that holds the state of several small ones. */
const longFactories = [
  'packages/check/src/matching/quotation-matcher.ts',
  'packages/cli/src/watch/check-changes.ts',
  'packages/core/src/blocks/inline.ts',
  'packages/core/src/exact/exact-outline.ts',
  'packages/core/src/findings/create-report.ts',
  'packages/core/src/outline/parts.ts',
  'packages/core/src/people/roster.ts',
  'packages/language-server/src/workspace/{proposal-index,refresher}.ts',
];

/** They list the names of other formats, and of the fields and kinds of our own. */
const formatWords = [
  'packages/core/src/{corrections,exact}/**',
  'packages/core/src/findings/front-fields.ts',
  'packages/core/src/repair/html.ts',
  'packages/language/src/lexicon/**',
];

const nodeGlobals = ['process', 'Buffer', 'global', 'require', 'module', 'exports', '__dirname', '__filename'];
const nodeTimers = ['setImmediate', 'clearImmediate'];
const browserGlobals = ['window', 'document', 'navigator', 'self', 'localStorage', 'sessionStorage'];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
/** Node modules that use the network or start programs. docs/threat-model.md promises that no package does that. */
const restrictedModules = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'tls',
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/dist-test/', 'tests/.installed/', 'coverage/', '**/.turbo/', '**/generated/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,js,mjs,cjs}'],
    plugins: { regexp },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 600 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'List the exported names.' },
        {
          selector:
            'CallExpression[callee.property.name=/^(skip|only|todo)$/][callee.object.name=/^(test|it|describe)$/]',
          message: 'Every test runs. Use `skipIf` if it needs something that may be missing.',
        },
        {
          selector: 'Identifier[name=/^(enableCompileCache|cachedData)$/]',
          message:
            'V8 runs a code cache without checking it: a folder that others can write to must never provide one.',
        },
        {
          selector: "CallExpression[callee.object.name='vi'][callee.property.name='waitFor'][arguments.length<2]",
          message: 'It waits one second, too short for a busy machine: use `expect.poll`, or set a timeout.',
        },
      ],
      // Inputs can be hostile, so regular expressions must not backtrack.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    },
  },
  {
    files: [
      'packages/*/src/**/*.ts',
      'apps/*/src/**/*.ts',
      'scripts/**/*.ts',
      'tests/*.ts',
      'tests/vscode/**/*.ts',
      'tests/ci/*.ts',
      'bench/**/*.ts',
    ],
    // One program for all packages. With one each, shared sources would be checked several times.
    languageOptions: { parserOptions: { project: 'tsconfig.lint.json' } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['test', 'describe'], package: 'node:test' }] },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: [...tests, ...longFactories],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-globals': [
        'error',
        ...network.map((name) => ({ name, message: 'Packages must not use the network.' })),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:node:)?(?:${restrictedModules.join('|')})(?:/|$)`,
              message: 'Packages must not use the network or start programs.',
            },
          ],
        },
      ],
    },
  },
  {
    // Starts Pandoc when the user exports a proposal in a trusted folder.
    files: ['apps/vscode/src/export-document/programs.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // Connects to the database that the user chose.
    files: ['packages/index/src/postgres-connection.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // `findings mcp --http` listens, to programs on this machine. Nothing sends requests.
    files: ['packages/mcp/src/server/serve-http.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // Lists from documents can have any length.
    files: ['packages/*/src/**', 'apps/*/src/**', 'scripts/**', 'bench/**'].map(
      (files) => `${files}/*.{ts,js,mjs,cjs}`,
    ),
    ignores: tests,
    plugins: { findings: { rules: { 'bounded-arguments': boundedArguments } } },
    // `prefer-spread` would require the spread that is forbidden.
    rules: { 'findings/bounded-arguments': 'error', 'prefer-spread': 'off' },
  },
  {
    // A language is one file of the lexicon. The rest of `import`, and `word`, read and write the words of other formats.
    files: ['language/src', 'core/src', 'check/src', 'import/src/pdf'].map((folder) => `packages/${folder}/**/*.ts`),
    ignores: [...tests, ...formatWords],
    plugins: { lexicon: { rules: { 'words-in-lexicon': wordsInLexicon } } },
    rules: { 'lexicon/words-in-lexicon': 'error' },
  },
  {
    // The inputs of tests are not hostile.
    files: tests,
    rules: { 'regexp/no-super-linear-backtracking': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    // `bin/package.json` makes these files CommonJS.
    files: ['**/*.{cjs,cts}', 'packages/*/bin/*.js'],
    languageOptions: { globals: { require: 'readonly', exports: 'readonly', module: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: pure,
    ignores: [...tests, ...nodeOnly],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules.map((name) => ({ name, message: 'This package also runs in browsers.' })),
          patterns: [
            { group: ['node:*'], message: 'This package also runs in browsers.' },
            { group: ['vscode', 'vscode-*'], message: 'This package does not depend on editors or their protocol.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[...nodeGlobals, ...nodeTimers].map((name) => ({ name, message: 'Not available in browsers.' })),
        ...browserGlobals.map((name) => ({ name, message: 'Not available in Node.' })),
        ...network.map((name) => ({ name, message: 'Packages must not use the network.' })),
      ],
    },
  },
);
