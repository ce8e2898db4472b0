import { defineConfig } from 'tsup';
import { fromSources } from './from-sources.js';

/** The tests that run in VS Code's extension host: one file for Node and for a web worker. */
export default defineConfig({
  entry: { suite: 'test/suite/index.ts' },
  outDir: 'dist-test',
  // mocha takes the exports of the file that it finds itself in: those of the suite are put back behind it.
  format: ['iife'],
  globalName: 'tests',
  footer: { js: 'module.exports = tests;' },
  outExtension: () => ({ js: '.cjs' }),
  platform: 'browser',
  target: 'es2023',
  splitting: false,
  clean: true,
  noExternal: [/^(?!vscode$)/],
  esbuildPlugins: [fromSources],
  esbuildOptions: (options) => {
    options.external = [...(options.external ?? []), 'vscode'];
  },
});
