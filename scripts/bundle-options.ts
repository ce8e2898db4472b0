import type { BuildOptions } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = createRequire(new URL('../packages/project/package.json', import.meta.url));
const yaml = project.resolve('yaml/package.json');

/** Options that the builds and tests of all programs share. */
export const bundleOptions = {
  mainFields: ['module', 'main'],
  // The ES module of `yaml`, which it does not export for Node. Its CommonJS files would be bundled as a whole.
  alias: {
    yaml: join(yaml, '..', 'browser', 'index.js'),
    '@modelcontextprotocol/server/_shims': fileURLToPath(new URL('../packages/mcp/sdk-shims.ts', import.meta.url)),
  },
} satisfies BuildOptions;

/** ES modules of Node have no `require`, which CommonJS dependencies call for Node's own modules. */
export const requireBanner = {
  js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
};
