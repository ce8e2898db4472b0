import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const both = {
  entry: ['src/index.ts', 'src/check.ts', 'src/coverage.ts', 'src/markdown.ts', 'src/bibliography.ts', 'src/export.ts'],
  target: 'node20',
  dts: true,
  sourcemap: true,
  esbuildPlugins: [thirdPartyNotices()],
  // Written as they are: esbuild would make them anew at each call, for the sake of scripts that Node 20.0 does not know yet.
  esbuildOptions: (options) => {
    options.supported = { ...options.supported, 'regexp-unicode-property-escapes': true };
  },
} satisfies Options;

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  return [
    { ...both, format: ['esm'] },
    // unified and remark-parse are modules only: what is required by CommonJS code has to bring them.
    { ...both, format: ['cjs'], noExternal: [/^(?!@findings\/)/] },
  ];
});
