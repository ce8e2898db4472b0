import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

const packages = ['packages', 'apps'].flatMap((folder) => {
  const path = resolve(import.meta.dirname, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return names
    .map((name) => ({ name, root: resolve(path, name) }))
    .filter(({ root }) => existsSync(resolve(root, 'package.json')));
});

/**
 * Removes the condition `development`, which Vitest adds: it selects a slow, logging build of Micromark that no user runs.
 */
const withoutDevelopmentBuilds: Plugin = {
  name: 'without-development-builds',
  configResolved: ({ ssr, environments }) => {
    for (const { resolve: options } of [ssr, ...Object.values(environments)]) {
      for (const list of [options?.conditions, options?.externalConditions] as (string[] | undefined)[]) {
        const at = list?.findIndex((condition) => condition.startsWith('development')) ?? -1;
        if (at >= 0) list?.splice(at, 1);
      }
    }
  },
};

/** Tests read the packages' sources, never a stale `dist`: this is the one place that says so. */
const sources = packages.flatMap(({ root }) => {
  const { name, exports = {} } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
    name: string;
    exports?: Record<string, string | { development?: string }>;
  };
  return Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'string' || target.development === undefined
      ? []
      : { find: new RegExp(`^${name}${entry.slice(1)}$`), replacement: resolve(root, target.development) },
  );
});

const within = (path: string): string => resolve(import.meta.dirname, 'packages', path);
/** Made once for all tests of a package. */
const globalSetup: Readonly<Record<string, string>> = {
  cli: within('cli/test/make-command.ts'),
  'language-server': within('language-server/test/make-server.ts'),
};
/** Pandoc says of a text what it said of it before. */
const pandoc = { find: /^pandoc-wasm$/, replacement: within('citations/test/remembered-pandoc.ts') };

/** With `--mode fuzz`, each property checks random inputs for so many seconds. */
const { FUZZ_SECONDS = '60' } = process.env;

export default defineConfig(({ mode }) => ({
  plugins: [withoutDevelopmentBuilds],
  resolve: { alias: [pandoc, ...sources] },
  // Builds define it.
  define: { VERSION: JSON.stringify('0.0.0-test') },
  test: {
    // Vitest leaves a core to the watcher, which nobody waits for here.
    maxWorkers: '100%',
    // Nothing here keeps anything between two tests, and what is loaded and compiled is so for the next file, too.
    isolate: false,
    // No test depends on timing: this only ends one that hangs.
    testTimeout: mode === 'fuzz' ? 0 : 120_000,
    env: mode === 'fuzz' ? { FUZZ_SECONDS } : {},
    hookTimeout: 120_000,
    // Likewise, only ends an `expect.poll` that hangs.
    expect: { poll: { timeout: 60_000, interval: 20 } },
    projects: [
      ...packages,
      { name: 'repository', root: resolve(import.meta.dirname, 'scripts') },
      { name: 'properties', root: resolve(import.meta.dirname, 'tests/properties') },
    ].map((project) => ({
      extends: true as const,
      test: {
        ...project,
        setupFiles: within('../scripts/test/fixed-seed.ts'),
        globalSetup: globalSetup[project.name] ?? [],
        include: ['**/*.test.ts'],
        exclude: ['**/node_modules/**', '**/dist/**', '**/test/suite/**'],
      },
    })),
  },
}));
