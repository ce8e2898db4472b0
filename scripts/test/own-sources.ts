import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OnResolveResult, Plugin } from 'esbuild';

/**
 * Resolves our packages to their sources, so that no test runs a stale build. The condition `development` would also select the slow sources of
 * other packages.
 *
 * @param resolveInstalled resolves an import that stays a package, as in a release
 */
export const ownSources = (resolveInstalled: (path: string) => OnResolveResult | undefined): Plugin => ({
  name: 'own-sources',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@findings\// }, ({ path }) => {
      const installed = resolveInstalled(path);
      if (installed) return installed;
      const [, name = '', ...below] = path.split('/');
      const root = resolve(import.meta.dirname, '../../packages', name);
      const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        exports: Record<string, string | { development: string }>;
      };
      const entry = exports[['.', ...below].join('/')];
      if (entry === undefined) return { errors: [{ text: `There is no entry ${path}.` }] };
      return { path: join(root, typeof entry === 'string' ? entry : entry.development) };
    });
  },
});
