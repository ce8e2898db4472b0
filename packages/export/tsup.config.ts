import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { builtTypes } from '../../scripts/built-types.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.js';

const both = {
  entry: ['src/index.ts', 'src/coverage.ts', 'src/markdown.ts'],
  target: 'es2024',
  dts: builtTypes,
  sourcemap: true,
  esbuildPlugins: [thirdPartyNotices()],
} satisfies Options;

export default defineConfig(() => {
  rmSync('dist', { recursive: true, force: true });
  return [
    { ...both, format: ['esm'] },
    // unified and remark-parse are modules only: what is required by CommonJS code has to bring them.
    { ...both, format: ['cjs'], noExternal: [/^(?!@findings\/)/] },
  ];
});
