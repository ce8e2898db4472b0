import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests read the packages' sources, never a stale `dist`: this is the one place that says so.
const conditions = ['development', 'module', 'node', 'import', 'default'];

const packages = ['packages', 'apps'].flatMap((folder) => {
  const path = resolve(import.meta.dirname, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return names
    .map((name) => ({ name, root: resolve(path, name) }))
    .filter(({ root }) => existsSync(resolve(root, 'package.json')));
});

const within = (path: string): string => resolve(import.meta.dirname, 'packages', path);
/** Made once for all tests of a package. */
const globalSetup: Readonly<Record<string, string>> = {
  cli: within('cli/test/make-command.ts'),
  'language-server': within('language-server/test/make-server.ts'),
};
/** Pandoc says of a text what it said of it before. */
const pandoc = { find: /^pandoc-wasm$/, replacement: within('citations/test/remembered-pandoc.ts') };

export default defineConfig({
  resolve: { conditions, alias: [pandoc] },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // Vitest leaves a core to the watcher, which nobody waits for here.
    maxWorkers: '100%',
    // Nothing here keeps anything between two tests, and what is loaded and compiled is so for the next file, too.
    isolate: false,
    // No test depends on timing: this only ends one that hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Likewise, only ends an `expect.poll` that hangs.
    expect: { poll: { timeout: 60_000, interval: 20 } },
    projects: [...packages, { name: 'repository', root: resolve(import.meta.dirname, 'scripts') }].map((project) => ({
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
});
