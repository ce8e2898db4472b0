import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// Tests read the packages' sources, never a stale `dist`: this is the one place that says so.
const conditions = ['development', 'module', 'node', 'import', 'default'];

const folders = ['packages', 'apps'].flatMap((folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => ({ name, root: `${folder}/${name}` })) : [],
);

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    projects: folders.map(({ name, root }) => ({
      extends: true as const,
      test: { name, root, include: ['**/*.test.ts'], exclude: ['**/node_modules/**', '**/dist/**'] },
    })),
  },
});
