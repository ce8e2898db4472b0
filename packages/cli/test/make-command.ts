import { build, type Plugin } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleOptions } from '../bundle-options.js';
import { commonJs } from '../common-js.js';
import { together } from '../together.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The command's file. */
    readonly made: { readonly command: string };
  }
}

const folder = join(import.meta.dirname, '..');
// Beside the package's own dependencies, where its data files are found.
const made = join(folder, 'node_modules', `.findings-test-${process.pid}`);

/** Next to its own dependencies. */
const madeImport = join(folder, '../import/node_modules', `.findings-test-${process.pid}`);

/**
 * Once for all tests: the command of its sources as they stand, made in the way of `tsup.config.ts`, so that no test runs a stale
 * build, and laid out and started as it is when it is installed.
 */
export async function setup({ provide }: TestProject): Promise<void> {
  const { outputFiles } = await build({
    ...bundleOptions,
    entryPoints: { main: join(folder, 'src', 'main.ts') },
    outdir: join(made, 'dist'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    define: { VERSION: JSON.stringify('0.0.0-test') },
    logLevel: 'warning',
    plugins: [sourcesOfOurs, together, commonJs],
    write: false,
  });
  mkdirSync(join(made, 'dist'), { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(join(made, 'dist', basename(path)), contents);
  cpSync(join(folder, '../../docs/rules'), join(made, 'dist/rules'), { recursive: true });
  await build({
    entryPoints: { index: join(folder, '../import/src/index.ts'), word: join(folder, '../import/src/word.ts') },
    outdir: madeImport,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  cpSync(join(folder, 'bin'), join(made, 'bin'), { recursive: true });
  provide('made', { command: join(made, 'bin', 'findings.js') });
}

export function teardown(): void {
  for (const path of [made, madeImport]) rmSync(path, { recursive: true, force: true });
}

/** Our packages' sources; the condition `development` would make those of others their slow ones too. */
const sourcesOfOurs: Plugin = {
  name: 'sources-of-ours',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@findings\// }, ({ path }) => {
      // As in a release, a package of its own.
      if (/^@findings\/import(?:\/|$)/.test(path)) {
        return { path: join(madeImport, path.endsWith('/word') ? 'word.mjs' : 'index.mjs'), external: true };
      }
      const [, name = '', ...below] = path.split('/');
      const root = join(folder, '..', name);
      const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        exports: Record<string, { development: string }>;
      };
      const entry = exports[['.', ...below].join('/')];
      return entry ? { path: join(root, entry.development) } : { errors: [{ text: `no such entry: ${path}` }] };
    });
  },
};
