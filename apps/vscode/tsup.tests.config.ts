import type { Plugin } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { fromSources } from './from-sources.js';

const folder = join(import.meta.dirname, 'test', 'suite');

/** The module `every-test` imports all test files. */
const everyTest: Plugin = {
  name: 'every-test',
  setup: (build) => {
    build.onResolve({ filter: /^every-test$/ }, ({ path }) => ({ path, namespace: 'every-test' }));
    build.onLoad({ filter: /.*/, namespace: 'every-test' }, () => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
      return { contents: files.map((name) => `import './${name}';`).join('\n'), resolveDir: folder };
    });
  },
};

/** Bundles the tests that run in VS Code's extension host into one file for Node and for a web worker. */
export default defineConfig({
  entry: { suite: 'test/suite/index.ts' },
  outDir: 'dist-test',
  // mocha overwrites the exports of its module, so those of the suite are set again at the end.
  format: ['iife'],
  globalName: 'tests',
  footer: { js: 'module.exports = tests;' },
  outExtension: () => ({ js: '.cjs' }),
  platform: 'browser',
  target: 'es2024',
  splitting: false,
  clean: true,
  noExternal: [/^(?!vscode$)/],
  esbuildPlugins: [fromSources, everyTest],
  esbuildOptions: (options) => {
    options.external = [...(options.external ?? []), 'vscode'];
  },
});
