import type { BuildOptions } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const yaml = createRequire(import.meta.url).resolve('yaml/package.json');

/** How the command is made of its sources: by the build, and by the tests that run it. */
export const bundleOptions = {
  mainFields: ['module', 'main'],
  // Its ES module, which for Node it keeps to itself: what is CommonJS would be bundled whole, and requires.
  alias: {
    yaml: join(yaml, '..', 'browser', 'index.js'),
    '@modelcontextprotocol/server/_shims': join(import.meta.dirname, '..', 'mcp', 'sdk-shims.ts'),
  },
} satisfies BuildOptions;
