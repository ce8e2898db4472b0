import { build } from 'esbuild';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleOptions, requireBanner } from '../../../scripts/bundle-options.js';
import { writeRulePages } from '../../check/scripts/rule-pages.js';
import { ownSources } from '../../../scripts/test/own-sources.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that editors start, for `node`. */
    readonly server: string;
  }
}

const folder = join(import.meta.dirname, '..');

// Next to the package's dependencies, so that their data files are found.
const directory = join(folder, 'node_modules', `.findings-test-${process.pid}`);

/** Bundles the current sources like `tsup.config.ts`, once for all tests, so that no test runs a stale build. */
export async function setup({ provide }: TestProject): Promise<void> {
  await build({
    ...bundleOptions,
    banner: requireBanner,
    entryPoints: { main: join(folder, 'src', 'node', 'main.ts') },
    outdir: join(directory, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    define: { VERSION: JSON.stringify('0.0.0-test') },
    logLevel: 'warning',
    plugins: [ownSources((path) => (path.startsWith('@findings/tip-2012') ? { path, external: true } : undefined))],
  });
  writeRulePages(join(directory, 'dist/rules'));
  cpSync(join(folder, 'bin'), join(directory, 'bin'), { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
  provide('server', join(directory, 'bin', 'findings-language-server.js'));
}

export function teardown(): void {
  rmSync(directory, { recursive: true, force: true });
}
