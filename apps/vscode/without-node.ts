import type { Plugin } from 'esbuild';
import { join } from 'node:path';

/**
 * vfile, in which reports are parsed, has Node's paths, process and URLs for Node and its own for browsers. The server's one
 * file is for both, so it has those that need no Node.
 */
export const withoutNode: Plugin = {
  name: 'without-node',
  setup: (build) => {
    build.onResolve({ filter: /^#min(?:path|proc|url)$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, `${path.slice(1)}.browser.js`),
    }));
  },
};
