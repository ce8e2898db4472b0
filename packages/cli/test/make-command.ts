import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { commonJs } from '../common-js.js';
import { together } from '../together.js';
import { bundleOptions } from '../../../scripts/bundle-options.js';
import { writeRulePages } from '../../check/scripts/rule-pages.js';
import { ownSources } from '../../../scripts/test/own-sources.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly made: {
      /** The command's file. */
      readonly command: string;
      /** The files of its modules `run` and `process-terminal`, for runs without a process. */
      readonly modules: readonly [string, string];
    };
  }
}

const folder = join(import.meta.dirname, '..');
// Beside the package's own dependencies, where its data files are found.
const made = join(folder, 'node_modules', `.findings-test-${process.pid}`);

/** Next to its own dependencies. */
const madeImport = join(folder, '../import/node_modules', `.findings-test-${process.pid}`);

const sources = ownSources((path) =>
  path === '@findings/import/in-worker' ? { path: join(madeImport, 'in-worker.js'), external: true } : undefined,
);

/**
 * Once for all tests: the command of its sources as they stand, made in the way of `tsup.config.ts`, so that no test runs a stale
 * build, and laid out and started as it is when it is installed.
 */
export async function setup({ provide }: TestProject): Promise<void> {
  const { outputFiles } = await build({
    ...bundleOptions,
    entryPoints: ['main.ts', 'run.ts', 'terminal/process-terminal.ts'].map((file) => join(folder, 'src', file)),
    entryNames: '[name]',
    outdir: join(made, 'dist'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    define: { VERSION: JSON.stringify('0.0.0-test') },
    logLevel: 'warning',
    plugins: [sources, together, commonJs],
    write: false,
  });
  mkdirSync(join(made, 'dist'), { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(join(made, 'dist', basename(path)), contents);
  writeRulePages(join(made, 'dist/rules'));
  await build({
    ...bundleOptions,
    entryPoints: ['in-worker', 'worker'].map((name) => join(folder, '../import/src', `${name}.ts`)),
    outdir: madeImport,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: dependenciesOf('import'),
    logLevel: 'warning',
    plugins: [sources],
  });
  writeFileSync(join(madeImport, 'package.json'), '{ "type": "module" }');
  cpSync(join(folder, 'bin'), join(made, 'bin'), { recursive: true });
  const inDist = (name: string): string => join(made, 'dist', `${name}.cjs`);
  provide('made', {
    command: join(made, 'bin', 'findings.js'),
    modules: [inDist('run'), inDist('process-terminal')],
  });
}

export function teardown(): void {
  for (const path of [made, madeImport]) rmSync(path, { recursive: true, force: true });
}

/** The dependencies of a package that stay external. Dependencies of our other packages are bundled, since Node would not find them. */
function dependenciesOf(name: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(folder, '..', name, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@findings/'));
}
