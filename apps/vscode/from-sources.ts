import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packages = join(import.meta.dirname, '..', '..', 'packages');

/**
 * Resolves our packages to their sources, the `development` condition of their `exports`. Their built files contain dependencies
 * that the extension would then bundle twice.
 */
export const fromSources: Plugin = {
  name: 'from-sources',
  setup: (build) => {
    build.onResolve({ filter: /^@findings\// }, ({ path }) => {
      const [, name = '', ...rest] = path.split('/');
      const manifest = join(packages, name, 'package.json');
      const { exports } = JSON.parse(readFileSync(manifest, 'utf8')) as {
        exports: Record<string, string | { development: string }>;
      };
      const entry = exports[['.', ...rest].join('/')];
      if (entry === undefined) return { errors: [{ text: `${path} is not exported.` }] };
      return { path: join(dirname(manifest), typeof entry === 'string' ? entry : entry.development) };
    });
  },
};
